# One way to get a library: the system's package; else, with READINESS_FETCH_DEPS, a pinned commit; else a clear word.
#
#   readiness_dependency(<name> TARGET <target> LICENCE <SPDX expression> PACKAGE <cmake package> PKG_CONFIG <module>…
#                        DEBIAN <package> REPOSITORY <url> COMMIT <full id> ARCHIVES <name>…
#                        [HEADERS] [OPTIONAL] [NOT_SHIPPED] [NO_VERSION])
#
# Afterwards <target> can be linked; where it was fetched, <name in lower case>_SOURCE_DIR is its folder. REPOSITORY and
# COMMIT may be left out for what every system packages. HEADERS: the repository is nothing but headers and has no CMake
# of its own. OPTIONAL: no target is made if it cannot be had. NOT_SHIPPED: no installed program has it in it, as is so
# with what only tests take. NO_VERSION: what its module calls a version counts changes of its interface, and is no release
# to be noted. ARCHIVES: what READINESS_PORTABLE links in place of the system's shared library; the first is its own, and
# each other one is noted by readiness_note_archive().
#
# Each one is noted for the bill of materials (core/bill_of_materials.cmake).
include(FetchContent)
find_package(PkgConfig QUIET)
find_package(Threads REQUIRED)

option(READINESS_FETCH_DEPS "Fetch libraries that the system does not have" OFF)
set(READINESS_PREFER_FETCHED OFF CACHE STRING
    "Fetch libraries although the system has them: ON, or the names of those, separated by semicolons")
option(READINESS_PORTABLE "Link static libraries, so that the programs run on other Linux systems" OFF)

# Sets <variable> to ON if the library is to be fetched although the system may have it.
function(readiness_prefers_fetched name variable)
    set(${variable} OFF PARENT_SCOPE)
    if(READINESS_PREFER_FETCHED STREQUAL "ON" OR name IN_LIST READINESS_PREFER_FETCHED)
        set(${variable} ON PARENT_SCOPE)
    endif()
endfunction()

# readiness_fetch(<name> <url> <commit>): makes the library's own targets. Only our programs and data are installed, and
# of the library only what they link is built.
function(readiness_fetch name repository commit)
    set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)  # Its options take what is set here.
    set(BUILD_SHARED_LIBS OFF)
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit})
    FetchContent_MakeAvailable(${name})
    string(TOLOWER ${name} lower)
    set(source ${${lower}_SOURCE_DIR})
    set(${lower}_SOURCE_DIR ${source} PARENT_SCOPE)  # FetchContent sets it for this function alone.
    if(EXISTS ${source}/CMakeLists.txt)
        set_property(DIRECTORY ${source} PROPERTY EXCLUDE_FROM_ALL TRUE)
        get_directory_property(project DIRECTORY ${source} DEFINITION PROJECT_NAME)
        get_directory_property(version DIRECTORY ${source} DEFINITION ${project}_VERSION)
        set_property(GLOBAL PROPERTY readiness_release_of_${name} "${version}")
    endif()
endfunction()

# readiness_find_archive(<name>): sets READINESS_ARCHIVE_<name> to where lib<name>.a is.
function(readiness_find_archive name)
    find_library(READINESS_ARCHIVE_${name} NAMES lib${name}.a)
    mark_as_advanced(READINESS_ARCHIVE_${name})
    if(NOT READINESS_ARCHIVE_${name})
        message(FATAL_ERROR "READINESS_PORTABLE needs lib${name}.a, which is not here.")
    endif()
endfunction()

# readiness_archives(<target> <header folders> <name>…): makes <target>_archives, which links lib<name>.a of each.
function(readiness_archives target headers)
    add_library(${target}_archives INTERFACE)
    target_include_directories(${target}_archives SYSTEM INTERFACE ${headers})
    foreach(name ${ARGN})
        readiness_find_archive(${name})
        target_link_libraries(${target}_archives INTERFACE ${READINESS_ARCHIVE_${name}})
        set_property(GLOBAL APPEND PROPERTY readiness_archives lib${name}.a)
    endforeach()
    target_link_libraries(${target}_archives INTERFACE Threads::Threads m)
endfunction()

function(readiness_dependency name)
    cmake_parse_arguments(ARG "HEADERS;OPTIONAL;NOT_SHIPPED;NO_VERSION" "TARGET;LICENCE;PACKAGE;DEBIAN;REPOSITORY;COMMIT"
                          "PKG_CONFIG;ARCHIVES" ${ARGN})
    if(TARGET ${ARG_TARGET})
        return()
    endif()
    set(from "")
    set(version "")
    readiness_prefers_fetched(${name} fetched_first)
    set(system ON)
    if(fetched_first AND ARG_REPOSITORY)
        set(system OFF)
    endif()
    if(system AND ARG_PACKAGE)
        find_package(${ARG_PACKAGE} QUIET GLOBAL)
        set(version "${${ARG_PACKAGE}_VERSION}")
    endif()
    if(system AND NOT TARGET ${ARG_TARGET} AND ARG_PKG_CONFIG AND PkgConfig_FOUND)
        pkg_check_modules(${name} QUIET IMPORTED_TARGET GLOBAL ${ARG_PKG_CONFIG})
        list(GET ARG_PKG_CONFIG 0 first)
        set(version "${${name}_VERSION}${${name}_${first}_VERSION}")
        if(${name}_FOUND AND READINESS_PORTABLE AND ARG_ARCHIVES)
            string(MAKE_C_IDENTIFIER readiness_${name} archives)
            readiness_archives(${archives} "${${name}_INCLUDE_DIRS}" ${ARG_ARCHIVES})
            add_library(${ARG_TARGET} ALIAS ${archives}_archives)
        elseif(${name}_FOUND)
            add_library(${ARG_TARGET} ALIAS PkgConfig::${name})
        endif()
    endif()
    if(TARGET ${ARG_TARGET})
        set(from system)
    elseif(ARG_REPOSITORY AND (READINESS_FETCH_DEPS OR fetched_first))
        readiness_fetch(${name} ${ARG_REPOSITORY} ${ARG_COMMIT})
        string(TOLOWER ${name} lower)
        set(${lower}_SOURCE_DIR ${${lower}_SOURCE_DIR} PARENT_SCOPE)
        if(ARG_HEADERS)
            add_library(readiness_${name}_headers INTERFACE)
            target_include_directories(readiness_${name}_headers SYSTEM INTERFACE ${${lower}_SOURCE_DIR})
            add_library(${ARG_TARGET} ALIAS readiness_${name}_headers)
        endif()
        # CMake 3.25.1, which Debian 12 has, cannot fetch what is declared as SYSTEM.
        readiness_actual_target(${ARG_TARGET} actual)
        set_property(TARGET ${actual} PROPERTY SYSTEM TRUE)
        set(from fetched)
    endif()
    if(ARG_NO_VERSION)
        set(version "")
    endif()
    if(TARGET ${ARG_TARGET} AND NOT ARG_NOT_SHIPPED)
        readiness_note_library(${name} TARGET ${ARG_TARGET} LICENCE ${ARG_LICENCE} VERSION "${version}" FROM ${from}
                               DEBIAN "${ARG_DEBIAN}" REPOSITORY "${ARG_REPOSITORY}" COMMIT "${ARG_COMMIT}")
    elseif(NOT TARGET ${ARG_TARGET} AND NOT ARG_OPTIONAL)
        message(FATAL_ERROR "${name} is missing. Install it (Debian, Ubuntu: apt-get install ${ARG_DEBIAN}), or "
                            "configure again with -DREADINESS_FETCH_DEPS=ON to have it fetched.")
    endif()
endfunction()
