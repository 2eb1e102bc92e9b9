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
