#!/usr/bin/env bash
# Makes the Debian package twice, in two folders of different names, and compares all bytes:
#   tests/reproducible.sh
#
# Takes two whole builds. What differs is listed file by file. The source is HEAD; what is not committed is left out.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH

# make_in FOLDER: the compiler cache, if there is one, must not lend one build's objects to the other.
make_in() {
    mkdir -p "$1"
    git -C "$root" archive HEAD | tar --extract --directory "$1"
    CCACHE_DISABLE=${CCACHE_DISABLE-1} bash "$1/app/package.sh" deb
}
make_in "$work/one"
make_in "$work/another/folder"

first=$(find "$work/one/build/packages" -name '*.deb')
second=$(find "$work/another/folder/build/packages" -name '*.deb')
if cmp "$first" "$second"; then
    echo "==> The same bytes twice: $(sha256sum <"$first" | cut -d ' ' -f 1) $(basename "$first")"
    exit 0
fi
for deb in "$first" "$second"; do
    dpkg-deb --raw-extract "$deb" "$deb.d"
done
diff --recursive --brief "$first.d" "$second.d" || true
echo "==> The packages differ" >&2
exit 1
