# Builds on Debian for 64-bit Windows with mingw-w64, the flavour with POSIX threads. Libraries come from
# READINESS_WINDOWS_LIBRARIES alone, where build.sh has installed them.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

set(READINESS_WINDOWS_LIBRARIES "" CACHE PATH "Where the libraries for Windows are installed")
set(READINESS_ORIGINS ${READINESS_WINDOWS_LIBRARIES}/origins)  # For the bill of materials.
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES READINESS_WINDOWS_LIBRARIES)
set(CMAKE_FIND_ROOT_PATH ${READINESS_WINDOWS_LIBRARIES} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} "${READINESS_WINDOWS_LIBRARIES}/lib/pkgconfig:${READINESS_WINDOWS_LIBRARIES}/share/pkgconfig")
set(ENV{PKG_CONFIG_PATH} "")

# The compiler's own libraries go into the programs, so that a program is one file that starts on any Windows.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
# Windows 8.1 and later: what the program calls of newer ones it looks for at run time.
set(CMAKE_C_FLAGS_INIT "-D_WIN32_WINNT=0x0603")
set(CMAKE_CXX_FLAGS_INIT "-D_WIN32_WINNT=0x0603")
