#!/usr/bin/env bash
# Installs a build into an empty folder, compares the list of files, and runs the programs from there:
#   install_test.sh CMAKE BUILD-FOLDER SOURCE-FOLDER PART…
# The parts that were built: cli, desktop, pictures where the desktop program can draw without a display, and descriptions
# where manual pages and completions were written.
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

# What a program writes about itself: described_files NAME
described_files() {
    has_part descriptions || return 0
    echo "share/man/man1/$1.1.gz"
    echo "share/bash-completion/completions/$1"
    echo "share/zsh/site-functions/_$1"
    echo "share/fish/vendor_completions.d/$1.fish"
}

# Every file that must be there, below the prefix.
expected_files() {
    local file size
    echo bin/readiness-cli
    (cd "$source" && find questionnaires assets/ballot assets/themes assets/examples assets/icon assets/LICENSES -type f) |
        sed 's|^|share/readiness/|'
    if [ "$(uname)" = Linux ]; then
        echo share/doc/readiness/changelog.gz
        echo share/doc/readiness/readiness.spdx.json
        # Of a portable build, which alone has libraries in it that the system does not bring.
        sed -n 's|.*"licenseComments": "\([^"]*\)".*|share/doc/readiness/\1|p' "$build/readiness.spdx.json" | sort -u
        echo share/mime/packages/readiness.xml
    fi
    described_files readiness-cli
    has_part desktop || return 0
    described_files readiness
    echo bin/readiness
    [ "$(uname)" != Linux ] || echo share/metainfo/vnd.readiness.Readiness.metainfo.xml
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
if has_part descriptions; then
    for file in "$work"/root/opt/readiness/share/man/man1/*.gz; do
        gzip -dc "$file" | grep -q '^\.SH OPTIONS$' || fail "$file is no manual page"
    done
fi
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
