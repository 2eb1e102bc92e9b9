# One way to get a library: the system's package; else, with READINESS_FETCH_DEPS, a pinned commit; else a clear word.
#
#   readiness_dependency(<name> TARGET <target> PACKAGE <cmake package> PKG_CONFIG <module>
#                        DEBIAN <package> REPOSITORY <url> COMMIT <full id> [HEADERS])
#
# Afterwards <target> can be linked; where it was fetched, <name in lower case>_SOURCE_DIR is its folder. REPOSITORY and
# COMMIT may be left out for what every system packages. HEADERS: the repository is nothing but headers and has no CMake
# of its own.
include(FetchContent)
find_package(PkgConfig QUIET)

function(readiness_dependency name)
    cmake_parse_arguments(ARG "HEADERS" "TARGET;PACKAGE;PKG_CONFIG;DEBIAN;REPOSITORY;COMMIT" "" ${ARGN})
    if(TARGET ${ARG_TARGET})
        return()
    endif()
    if(ARG_PACKAGE)
        find_package(${ARG_PACKAGE} QUIET GLOBAL)
    endif()
    if(NOT TARGET ${ARG_TARGET} AND ARG_PKG_CONFIG AND PkgConfig_FOUND)
        pkg_check_modules(${name} QUIET IMPORTED_TARGET GLOBAL ${ARG_PKG_CONFIG})
        if(${name}_FOUND)
            add_library(${ARG_TARGET} ALIAS PkgConfig::${name})
        endif()
    endif()
    if(NOT TARGET ${ARG_TARGET} AND READINESS_FETCH_DEPS AND ARG_REPOSITORY)
        FetchContent_Declare(${name} GIT_REPOSITORY ${ARG_REPOSITORY} GIT_TAG ${ARG_COMMIT} SYSTEM)
        FetchContent_MakeAvailable(${name})
        string(TOLOWER ${name} lower)
        set(${lower}_SOURCE_DIR ${${lower}_SOURCE_DIR} PARENT_SCOPE)  # FetchContent sets it for this function alone.
        if(ARG_HEADERS)
            add_library(readiness_${name}_headers INTERFACE)
            target_include_directories(readiness_${name}_headers SYSTEM INTERFACE ${${lower}_SOURCE_DIR})
            add_library(${ARG_TARGET} ALIAS readiness_${name}_headers)
        endif()
    endif()
    if(NOT TARGET ${ARG_TARGET})
        message(FATAL_ERROR "${name} is missing. Install it (Debian, Ubuntu: apt-get install ${ARG_DEBIAN}), or "
                            "configure again with -DREADINESS_FETCH_DEPS=ON to have it fetched.")
    endif()
endfunction()
