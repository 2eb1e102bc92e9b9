# The page for software centres. Its licence is the owner's to choose, and its pictures have to be on the web: both are
# left out until they are named here.
set(READINESS_HOMEPAGE "" CACHE STRING "The project's address on the web, for packages")
set(READINESS_SCREENSHOTS "" CACHE STRING "The web address of the folder assets/screenshots, for packages")
set(READINESS_METADATA_LICENCE "" CACHE STRING "The SPDX id of the licence of the page for software centres")
mark_as_advanced(READINESS_HOMEPAGE READINESS_SCREENSHOTS READINESS_METADATA_LICENCE)

set(readiness_page "")  # The lines that depend on these.
if(READINESS_METADATA_LICENCE)
    string(APPEND readiness_page "\n  <metadata_license>${READINESS_METADATA_LICENCE}</metadata_license>")
endif()
if(READINESS_HOMEPAGE)
    string(APPEND readiness_page "\n  <url type=\"homepage\">${READINESS_HOMEPAGE}</url>")
endif()
if(READINESS_SCREENSHOTS)
    string(APPEND readiness_page "\n  <screenshots>")
    set(kind " type=\"default\"")
    foreach(shown "profile:The profile: a radar chart of eleven factors, and the barriers in the way"
                  "vote:A show of hands, large enough for the back row"
                  "plan:The plan: what to try against each barrier, and who does it by when")
        string(REGEX MATCH "^([a-z]+):(.*)$" shown ${shown})
        string(APPEND readiness_page
               "\n    <screenshot${kind}>\n      <caption>${CMAKE_MATCH_2}</caption>\n"
               "      <image type=\"source\" width=\"1440\" height=\"900\">${READINESS_SCREENSHOTS}/${CMAKE_MATCH_1}.png</image>\n"
               "    </screenshot>")
        set(kind "")
    endforeach()
    string(APPEND readiness_page "\n  </screenshots>")
endif()
string(TIMESTAMP readiness_date "%Y-%m-%d" UTC)
configure_file(readiness.metainfo.xml.in readiness.metainfo.xml @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/readiness.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
        RENAME vnd.readiness.Readiness.metainfo.xml)
