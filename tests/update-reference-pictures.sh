#!/usr/bin/env bash
# Draws the pictures that the render tests compare with, into tests/data/reference:
#   tests/update-reference-pictures.sh [BUILD-FOLDER]     (build/tests, where tests/run.sh builds)
# Look at what changed before you commit it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(realpath -m "${1:-$root/build/tests}")
if [ ! -f "$build/CMakeCache.txt" ]; then
    echo "There is no build in $build. Run tests/run.sh first, or name another build folder." >&2
    exit 1
fi
cmake --build "$build" --target readiness render_test
READINESS_UPDATE_PICTURES=1 ctest --test-dir "$build" --label-regex '^render$' --output-on-failure --no-tests=error
if command -v optipng >/dev/null; then optipng -quiet -o5 "$root"/tests/data/reference/*.png; fi
git -C "$root" status --short tests/data/reference
