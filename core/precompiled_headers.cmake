# The headers of the standard library and of fmt that nearly every file includes are parsed once a target, not once a
# file: a build takes two thirds of the time. tests/style.sh switches this off, so that a file which does not name what it
# includes is found.
option(READINESS_PRECOMPILE_HEADERS "Parse the commonest headers once for each target" ON)

# readiness_precompile(TARGET [HEADER…]): with the headers named beside the common ones, each as "<name>".
function(readiness_precompile target)
    if(READINESS_PRECOMPILE_HEADERS)
        target_precompile_headers(${target} PRIVATE <algorithm> <chrono> <filesystem> <functional> <map> <memory> <optional>
                                  <set> <span> <string> <string_view> <variant> <vector> <fmt/format.h> ${ARGN})
    endif()
endfunction()

# On Windows a path that is made of text by itself, and not by path_of(), is no path to that file. The header makes it an
# error. Elsewhere tests/style.sh switches it on, to look and not to build. Called after readiness_precompile().
option(READINESS_CHECK_PATHS "Refuse paths that are made of text without path_of()" ${WIN32})
function(readiness_check_paths target)
    if(READINESS_CHECK_PATHS)
        set(check ${PROJECT_SOURCE_DIR}/tests/style/text_to_path.h)
        get_target_property(precompiled ${target} PRECOMPILE_HEADERS)
        if(precompiled)
            target_precompile_headers(${target} PRIVATE ${check})
        else()
            target_compile_options(${target} PRIVATE -include ${check})
        endif()
    endif()
endfunction()
