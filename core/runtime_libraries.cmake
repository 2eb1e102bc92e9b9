# The compiler's own libraries, where they are linked into the programs: see core/reproducible.cmake for a portable build,
# and app/windows/toolchain.cmake.

# readiness_note_runtime(<name> <SPDX expression> <archive> <Debian's package>)
function(readiness_note_runtime name licence archive package)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${archive} OUTPUT_VARIABLE file
                    OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(file MATCHES "/gcc/[^/]+/([0-9]+)/")  # Debian has a package for each of the compiler's releases.
        string(REPLACE "@" ${CMAKE_MATCH_1} package ${package})
    endif()
    if(NOT IS_ABSOLUTE "${file}")
        message(FATAL_ERROR "${archive}, the compiler's own, is missing.")
    endif()
    readiness_note_library(${name} LICENCE ${licence} FROM system FILES ${file} DEBIAN ${package}
                           VERSION ${CMAKE_CXX_COMPILER_VERSION})
endfunction()

set(readiness_gcc_licence "GPL-3.0-or-later WITH GCC-exception-3.1")
if(MINGW AND CMAKE_EXE_LINKER_FLAGS MATCHES "-static")
    readiness_note_runtime(libstdc++ ${readiness_gcc_licence} libstdc++.a gcc-mingw-w64-base)
    readiness_note_runtime(libgcc ${readiness_gcc_licence} libgcc.a gcc-mingw-w64-base)
    readiness_note_runtime(mingw-w64 ZPL-2.1 libmingwex.a mingw-w64-common)
    readiness_note_runtime(winpthreads "MIT AND BSD-3-Clause" libwinpthread.a mingw-w64-common)
elseif(READINESS_PORTABLE)
    readiness_note_runtime(libstdc++ ${readiness_gcc_licence} libstdc++.a libstdc++-@-dev)
    readiness_note_runtime(libgcc ${readiness_gcc_licence} libgcc.a libgcc-@-dev)
endif()
