# Our own targets compile clean with these; other people's headers come in as system headers.
add_library(readiness_warnings INTERFACE)
target_compile_options(readiness_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # When it optimises, g++ 12 sees faults in its own std::string and std::variant that are not there: "text" +
    # std::string as overlapping memory (GCC bug 105651), a moved variant as uninitialised or too small. Later releases,
    # clang and the sanitizers look for the true ones.
    target_compile_options(readiness_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds
                                                        -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(READINESS_SANITIZE OR READINESS_FUZZ)
    target_compile_options(readiness_warnings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                        -fno-omit-frame-pointer)
    target_link_options(readiness_warnings INTERFACE -fsanitize=address,undefined)
endif()
if(READINESS_FUZZ)
    target_compile_options(readiness_warnings INTERFACE -fsanitize=fuzzer-no-link)
endif()
