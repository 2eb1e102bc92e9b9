# Our own targets compile clean with these; other people's headers come in as system headers.
add_library(readiness_warnings INTERFACE)
target_compile_options(readiness_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# When it optimises, g++ sees faults in its own std::string, std::vector and std::variant that are not there: a moved
# variant as uninitialised or too small, and before g++ 13 "text" + std::string as overlapping memory (GCC bug 105651).
# clang and the sanitizers look for the true ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(readiness_warnings INTERFACE -Wno-maybe-uninitialized -Wno-array-bounds)
    if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(readiness_warnings INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
endif()
if(READINESS_SANITIZE OR READINESS_FUZZ)
    target_compile_options(readiness_warnings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                        -fno-omit-frame-pointer)
    target_link_options(readiness_warnings INTERFACE -fsanitize=address,undefined)
endif()
if(READINESS_FUZZ)
    target_compile_options(readiness_warnings INTERFACE -fsanitize=fuzzer-no-link)
endif()
