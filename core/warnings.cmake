# Our own targets compile clean with these; other people's headers come in as system headers.
add_library(readiness_warnings INTERFACE)
target_compile_options(readiness_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 takes "text" + std::string for overlapping memory when it optimises (GCC bug 105651).
    target_compile_options(readiness_warnings INTERFACE -Wno-restrict)
endif()
if(READINESS_SANITIZE OR READINESS_FUZZ)
    target_compile_options(readiness_warnings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                        -fno-omit-frame-pointer)
    target_link_options(readiness_warnings INTERFACE -fsanitize=address,undefined)
endif()
if(READINESS_FUZZ)
    target_compile_options(readiness_warnings INTERFACE -fsanitize=fuzzer-no-link)
endif()
