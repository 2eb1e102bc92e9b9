#!/usr/bin/env bash
# Installs a build into an empty folder, compares the list of files, and runs the programs from there:
#   install_test.sh CMAKE BUILD-FOLDER SOURCE-FOLDER PART…
# The parts that were built: cli, desktop, and pictures where the desktop program can draw without a display.
set -euo pipefail

cmake=$1 build=$2 source=$3
shift 3
parts=" $* "
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

has_part() { [[ $parts == *" $1 "* ]]; }

# The fonts that CMake found on this system.
fonts() { sed -n 's/^READINESS_FONT_[^:]*:FILEPATH=\(\/.*\)$/\1/p' "$build/CMakeCache.txt"; }

# Every file that must be there, below the prefix.
expected_files() {
    local file size
    echo bin/readiness-cli
    (cd "$source" && find questionnaires assets/themes assets/examples assets/icon assets/LICENSES -type f) |
        sed 's|^|share/readiness/|'
    has_part desktop || return 0
    echo bin/readiness
    echo share/applications/readiness.desktop
    echo share/icons/hicolor/scalable/apps/readiness.svg
    for size in 64 128 256; do
        echo "share/icons/hicolor/${size}x$size/apps/readiness.png"
    done
    for file in $(fonts); do
        echo "share/readiness/fonts/$(basename "$file")"
    done
}

# All is seen below DESTDIR, so that a file with a wrong place shows and harms nothing.
DESTDIR=$work/root "$cmake" --install "$build" --prefix /opt/readiness >"$work/log" 2>&1 ||
    fail "it could not be installed: $(cat "$work/log")"
expected_files | sed 's|^|opt/readiness/|' | sort >"$work/expected"
(cd "$work/root" && find . -type f -o -type l) | sed 's|^\./||' | sort >"$work/installed"
diff "$work/expected" "$work/installed" >"$work/differences" ||
    fail "of the files, < are missing and > are too many or elsewhere:
$(cat "$work/differences")"

# Nothing of this computer's may help: no settings, no questionnaires of one's own.
bin=$work/root/opt/readiness/bin
export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config READINESS_DATA=$work/data
unset READINESS_SHIPPED READINESS_SETTINGS
cd "$work"
"$bin/readiness-cli" questionnaires >"$work/list" || fail "readiness-cli questionnaires: $(cat "$work/list")"
for file in "$source"/questionnaires/*.toml; do
    grep -q "^$(basename "$file" .toml) .* shipped$" "$work/list" ||
        fail "$(basename "$file") is not listed: $(cat "$work/list")"
done

if has_part pictures; then
    "$bin/readiness" --render start -o "$work/start.png" 2>"$work/errors" || fail "no picture: $(cat "$work/errors")"
    [ ! -s "$work/errors" ] || fail "readiness complained: $(cat "$work/errors")"
    [ "$(head -c 8 "$work/start.png" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] || fail "no PNG was written"
    [ "$(wc -c <"$work/start.png")" -gt 10000 ] || fail "the picture is too small to show the start screen"
fi
