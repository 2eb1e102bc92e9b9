#!/usr/bin/env bash
# Builds Readiness for 64-bit Windows, on Debian:
#   app/windows/build.sh [core | programs | packages]
#
#   core       readiness-cli.exe and the tests of core and of the command line
#   programs   these and readiness.exe
#   packages   these, the portable zip and the installer (unless something else is named)
#
# All is made in build/windows: the programs in program/bin, zip and installer in packages. Libraries are built once, from
# Debian's source packages: see libraries.sh. No other source is used. Needs ninja, cmake, pkg-config, dpkg-dev, autoconf,
# automake, libtool, gcc-mingw-w64-x86-64-posix, g++-mingw-w64-x86-64-posix, fonts-inter, fonts-noto-core; for packages
# zip and nsis; ccache makes it quicker if it is there. What is missing is installed. WINDOWS_FLAGS="-O0" builds quicker
# programs for trying things out.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/build/windows
libraries=$work/prefix
archives=$work/apt
cc=x86_64-w64-mingw32-gcc-posix

# shellcheck source-path=SCRIPTDIR source=../packages.sh
. "$root/app/packages.sh"
# shellcheck source-path=SCRIPTDIR source=../debian_sources.sh
. "$root/app/debian_sources.sh"
# shellcheck source-path=SCRIPTDIR source=libraries.sh
. "$here/libraries.sh"
# shellcheck source-path=SCRIPTDIR source=packages.sh
. "$here/packages.sh"

configure_program() {
    mkdir -p "$work/program"
    cmake -G Ninja -S "$root" -B "$work/program" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" \
        -DREADINESS_WINDOWS_LIBRARIES="$libraries" -DCMAKE_BUILD_TYPE=Release "${launcher[@]}" \
        -DCMAKE_CXX_FLAGS_RELEASE="${WINDOWS_FLAGS:--O2 -DNDEBUG}" \
        -DREADINESS_WITH_PDF=OFF -DREADINESS_IMGUI_SOURCE="$libraries/imgui" "$@" >"$work/program/configure.log" 2>&1 ||
        {
            cat "$work/program/configure.log" >&2
            fail "It could not be configured."
        }
}

what=${1:-packages}
case "$what" in
    core) targets=(readiness-cli core_tests cli_tests) application=OFF ;;
    programs | packages) targets=(readiness-cli core_tests cli_tests readiness) application=ON ;;
    *) fail "core, programs or packages, not $what" ;;
esac
[ "$(package_manager)" = apt-get ] || fail "This script gets its libraries from Debian, by apt-get."
install_missing apt-get ninja-build cmake pkg-config dpkg-dev autoconf automake libtool \
    gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix fonts-inter fonts-noto-core zip nsis

launcher=()
compiler_cache=$(command -v ccache || true)
[ -z "$compiler_cache" ] || launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
name_date "$root"  # The linker and the bill of materials write it down.
build_libraries
say "Configuring"
configure_program -DREADINESS_BUILD_APP=$application
say "Building"
cmake --build "$work/program" --target "${targets[@]}"
say "Programs and tests are in $work/program/bin"
[ "$what" != packages ] || make_packages
