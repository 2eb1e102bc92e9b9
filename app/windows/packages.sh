# The portable zip and the installer. Sourced by build.sh, never run.
# shellcheck shell=bash
# Needs: $here, $root, $work, $libraries, SOURCE_DATE_EPOCH; say and fail.
# shellcheck disable=SC2154 # those are set by build.sh

# What people get, in $1: the programs, and beside them what they read.
lay_out() {
    local folder=$1 name
    rm -rf "$folder" "$work/installed"
    cmake --install "$work/program" --prefix "$work/installed" --strip >"$work/install.log"
    mkdir -p "$folder/licences"
    cp "$work/installed/bin/readiness.exe" "$work/installed/bin/readiness-cli.exe" "$folder/"
    cp -R "$work/installed/share/readiness/." "$folder/"
    [ -e "$folder/fonts/Inter-Regular.otf" ] || [ -e "$folder/fonts/Inter-Regular.ttf" ] ||
        fail "The font Inter is missing. Install it: apt-get install fonts-inter"
    # Old editors of Windows want its line ends.
    sed 's/$/\r/' "$here/READ-ME.txt" >"$folder/READ-ME.txt"
    # Tests are no part of what people get.
    cp "$libraries"/licences/*.txt "$folder/licences/"
    rm -f "$folder/licences/catch2.txt"
    for name in fonts-inter fonts-noto-core gcc-mingw-w64-base mingw-w64-common; do
        cp "/usr/share/doc/$name/copyright" "$folder/licences/$name.txt"
    done
    cp "$work/program/readiness.spdx.json" "$folder/"
    # The same times each time.
    find "$folder" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# The lines of the installer that take away what is in folder $1, and nothing else.
# shellcheck disable=SC2016 # $INSTDIR is the installer's
removal_of() {
    (cd "$1" && find . -type f | LC_ALL=C sort | sed -e 's|^\./||' -e 's|/|\\|g' -e 's|.*|Delete "$INSTDIR\\&"|')
    (cd "$1" && find . -mindepth 1 -type d | LC_ALL=C sort -r | sed -e 's|^\./||' -e 's|/|\\|g' -e 's|.*|RMDir "$INSTDIR\\&"|')
}

make_packages() {
    local version name made=$work/packages
    version=$(sed -n 's/^project(readiness VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
    name=readiness-$version-windows-64
    rm -rf "$made"
    mkdir -p "$made"
    lay_out "$work/$name"
    say "Packing"
    (cd "$work" && find "$name" -type f | LC_ALL=C sort | zip -q -9 -X -@ "$made/$name.zip")
    removal_of "$work/$name" >"$work/removal.nsh"
    makensis -V2 -DVERSION="$version" -DFILES="$work/$name" -DREMOVAL="$work/removal.nsh" \
        -DICON="$root/assets/icon/readiness.ico" \
        -DOUT="$made/$name-setup.exe" "$here/installer.nsi"
    say "Zip and installer are in $made"
}
