#!/usr/bin/env bash
# Installs what is missing, builds Readiness and makes a package of it in build/packages:
#   app/package.sh deb         a Debian package for the release that this runs on
#   app/package.sh tarball     an archive that runs from where it is unpacked, on the system that this runs on or a later
#                              one: make it on Debian 12
#
# All dates are those of the last commit, or SOURCE_DATE_EPOCH. The archive has the licences of what is linked into it.
# What follows goes to CMake: app/package.sh deb -DREADINESS_MAINTAINER="NAME <ADDRESS>"
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=packages.sh
. "$root/app/packages.sh"
# shellcheck source-path=SCRIPTDIR source=debian_sources.sh
. "$root/app/debian_sources.sh"

# sources NAME=PACKAGE…: the source of each library, unpacked in $build/sources; $options gets where CMake finds it.
sources() {
    local pair name
    [ -s "$archives/sources.list" ] || name_archives
    for pair in "$@"; do
        name=${pair%%=*}
        [ -d "$build/sources/$name" ] || get_source "${pair#*=}" "$build/sources/$name"
        options+=("-DFETCHCONTENT_SOURCE_DIR_${name^^}=$build/sources/$name")
    done
}

kind=${1:-}
case "$kind" in
    deb | tarball) shift ;;
    *) fail "Say which: app/package.sh deb, or app/package.sh tarball" ;;
esac
name_date "$root"
need build "$kind"
build=$root/build/$kind
options=(-DCMAKE_BUILD_TYPE=Release -DREADINESS_BUILD_TESTS=OFF
    "-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG -fstack-protector-strong -D_FORTIFY_SOURCE=2"
    "-DCMAKE_EXE_LINKER_FLAGS=-Wl,-z,relro,-z,now")
if [ "$kind" = deb ]; then
    [ "$(package_manager)" = apt-get ] || fail "A Debian package is made on Debian or Ubuntu."
    options+=(-DCMAKE_INSTALL_PREFIX=/usr -DREADINESS_DEBIAN_PACKAGE=ON -DREADINESS_BUNDLE_FONTS=OFF
        -DREADINESS_ZSH_FOLDER=vendor-completions)
else
    options+=(-DREADINESS_PORTABLE=ON "-DREADINESS_PREFER_FETCHED=fmt;glfw;libzip;pugixml;xlsxwriter")
    if [ "$(package_manager)" = apt-get ]; then
        need glfw
        archives=$build/apt
        sources fmt=fmtlib glfw=glfw3 libzip=libzip pugixml=pugixml xlsxwriter=libxlsxwriter
    fi
fi
build "$root" "$build" "${options[@]}" "$@"
say "Packing"
rm -rf "$build/packed"
if ! cpack --config "$build/CPackConfig.cmake" -B "$build/packed" >"$build/pack.log" 2>&1; then
    cat "$build/pack.log" >&2
    fail "It could not be packed."
fi
mkdir -p "$root/build/packages"
for package in "$build"/packed/*.deb "$build"/packed/*.tar.gz; do
    [ -f "$package" ] || continue
    mv "$package" "$root/build/packages/"
    say "Made $root/build/packages/$(basename "$package")"
done
