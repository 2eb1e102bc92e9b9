# Packages. app/package.sh makes them: a Debian package from Debian's own libraries and fonts, or with READINESS_PORTABLE
# an archive to unpack anywhere, which has its libraries and fonts in it.
option(READINESS_DEBIAN_PACKAGE "Install what Debian asks of a package" OFF)
set(READINESS_MAINTAINER "" CACHE STRING "Who answers for a package: NAME <ADDRESS>")
mark_as_advanced(READINESS_MAINTAINER)
set(readiness_maintainer ${READINESS_MAINTAINER})
if(NOT readiness_maintainer)
    set(readiness_maintainer "The owner of Readiness <owner@readiness.invalid>")
endif()

set(CPACK_PACKAGE_NAME readiness)
set(CPACK_PACKAGE_CONTACT ${readiness_maintainer})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "See how ready a team is for a change")
set(CPACK_PACKAGE_DESCRIPTION
"A health care team that plans a change answers a questionnaire together, in a
workshop of an hour. Readiness shows at once how ready the team sees itself:
what is strong, which known barriers may be in the way and why, and what could
be tried against each. It keeps the team's plan.
.
The package holds the desktop program, readiness, and readiness-cli for the
command line. Neither uses the network.")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/same_dates.cmake)

if(READINESS_PORTABLE)
    set(CPACK_GENERATOR TGZ)
    set(CPACK_PACKAGE_FILE_NAME readiness-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
    set(CPACK_DEBIAN_PACKAGE_SECTION misc)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${READINESS_HOMEPAGE})
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, libgl1-mesa-dri")
    set(CPACK_DEBIAN_PACKAGE_SUGGESTS "zenity | kdialog")
endif()

# What Debian asks of the folder of documents.
string(TIMESTAMP readiness_debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(debian_changelog.in changelog.Debian @ONLY)
configure_file(debian_copyright.in copyright @ONLY)
if(READINESS_GZIP)
    add_custom_command(OUTPUT changelog.gz changelog.Debian.gz
        COMMAND gzip -9n < ${PROJECT_SOURCE_DIR}/assets/CHANGELOG.md > changelog.gz
        COMMAND gzip -9n < changelog.Debian > changelog.Debian.gz
        DEPENDS ${PROJECT_SOURCE_DIR}/assets/CHANGELOG.md ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian VERBATIM)
    add_custom_target(readiness-changelog ALL DEPENDS changelog.gz)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
    if(READINESS_DEBIAN_PACKAGE)
        install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz ${CMAKE_CURRENT_BINARY_DIR}/copyright
                DESTINATION ${CMAKE_INSTALL_DOCDIR})
    endif()
endif()
include(CPack)
