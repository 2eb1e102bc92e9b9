#!/usr/bin/env bash
# Tries both packages in a clean Debian of each release named:
#   sudo tests/packages.sh [RELEASE…]          bookworm and trixie unless others are named
#
# app/package.sh has to have made them. A Debian package is tried in the release that this machine runs, the archive in
# each. Whatever is drawn and printed lies in /var/cache/readiness-packages/RELEASE.
# clean_debian.sh says where Debian comes from. Needs root, mmdebstrap and python3.
#
# shellcheck disable=SC2317 # step calls its command by name
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kept=/var/cache/readiness-packages
# shellcheck source-path=SCRIPTDIR source=clean_debian.sh
. "$root/tests/clean_debian.sh"

example=assets/examples/sepsis-bundle-ward-7.readiness.toml

# install PACKAGE…: as root.
install() {
    as_newcomer "sudo apt-get update --quiet && sudo DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet \
        --no-install-recommends $*"
}

# works BIN SHARE NAME: both programs from $1 score, report, read a form and draw with what is in $2. The picture is kept
# as NAME.png.
works() {
    cp "$root/tests/data/forms/g04-ms-forms.xlsx" "$system/home/newcomer/answers.xlsx" &&
    as_newcomer "$1/readiness-cli questionnaires | grep -q shipped &&
        $1/readiness-cli score $2/readiness/$example | grep -q Overall &&
        $1/readiness-cli report $2/readiness/$example --replace -o report.html &&
        $1/readiness-cli report $2/readiness/$example --replace -o report.xlsx &&
        $1/readiness-cli import answers.xlsx -q $2/readiness/questionnaires/editions/four-factors-1.0.toml --take-guesses \
            --replace -o answers.readiness.toml &&
        $1/readiness --render profile $2/readiness/$example --replace -o profile.png && ls -l report.* profile.png" &&
        cp "$system/home/newcomer/profile.png" "$kept/$release/${3}.png" &&
        [ "$(wc -c <"$kept/$release/$3.png")" -gt 50000 ]
}

# Without /proc a program learns its path by how it was started, and run by the loader not even so.
works_without_own_path() {
    chroot "$system" setpriv --reuid newcomer --regid newcomer --init-groups env --ignore-environment HOME=/home/newcomer \
        PATH=/usr/bin:/bin bash -c "$1/readiness-cli questionnaires | grep -q shipped && ${2:-true}"
}

# ---------------------------------------------------------------------------------------------- the Debian package

package_installs() {
    cp "$deb" "$system/home/newcomer/readiness.deb" && install ./readiness.deb &&
        ! as_newcomer "ls /usr/share/readiness/fonts" && as_newcomer "ls /usr/share/fonts/*/inter/Inter-Regular.*"
}

package_works() {
    works /usr/bin /usr/share package &&
        as_newcomer "readiness-cli report /usr/share/readiness/$example --replace -o report.pdf && head -c 4 report.pdf | grep -q %PDF" &&
        works_without_own_path /usr/bin \
            "/lib64/ld-linux-x86-64.so.2 /usr/bin/readiness-cli questionnaires | grep -q shipped"
}

desktop_knows_the_file() {
    install shared-mime-info libglib2.0-bin man-db bash-completion &&
        as_newcomer "for name in ward.readiness.toml ward.readiness; do
            cp /usr/share/readiness/$example \$name &&
                gio info --attributes standard::content-type \$name | grep vnd.readiness.assessment || exit 1
        done && man --where readiness readiness-cli"
}

package_leaves() {
    as_newcomer "sudo apt-get purge --yes readiness" &&
        as_newcomer "! find /usr /etc /var/lib -name '*readiness*' -not -path '/var/lib/dpkg/*' -not -path '/var/lib/apt/*' | grep ."
}

# ---------------------------------------------------------------------------------------------- the archive

# Of libraries only what the archive does not have in it.
archive_unpacks() {
    install libgl1 libegl1 libx11-6 libgl1-mesa-dri &&
        tar --extract --file "$archive" --directory "$system/home/newcomer" &&
        as_newcomer "ls -d readiness-*/bin"
}

archive_works() {
    works "\$(echo ~/readiness-*)/bin" "\$(echo ~/readiness-*)/share" archive &&
        works_without_own_path "/home/newcomer/$(basename "$archive" .tar.gz)/bin"
}

archive_passes_licences_on() {
    python3 "$root/tests/install/packed_test.py" "$system/home/newcomer/$(basename "$archive" .tar.gz)"
}

archive_needs_little() {
    as_newcomer "for program in readiness-*/bin/*; do ldd \$program; done" |
        grep '=>' | grep -vE 'lib(c|m|dl|rt|pthread|GL|EGL|GLX|GLdispatch|X11|xcb|Xau|Xdmcp|bsd|md)\.so' >"$work/more" || true
    [ ! -s "$work/more" ] || { cat "$work/more" && return 1; }
}

try_packages() {
    local line="" passed=yes
    mkdir -p "$kept/$release"
    rm -f "$kept/$release"/*
    { [ -f "$kept/$release.tar" ] || step "minimal system" make_base; } || passed=no
    if [ $passed = yes ] && [ -n "$deb" ] && [ "$release" = "$here" ]; then
        { step "clean system" unpack && step "package is installed" package_installs && step "package works" package_works &&
            step "desktop knows the file" desktop_knows_the_file && step "package is removed" package_leaves; } || passed=no
    fi
    if [ $passed = yes ] && [ -n "$archive" ]; then
        { step "clean system" unpack && step "archive is unpacked" archive_unpacks && step "archive works" archive_works &&
            step "archive passes licences on" archive_passes_licences_on &&
            step "archive needs little" archive_needs_little; } || passed=no
    fi
    remove_system
    results+=("$release: $line")
    [ "$passed" = yes ]
}

here=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
deb=$(find "$root/build/packages" -name 'readiness_*.deb' 2>/dev/null | sort | tail -1)
archive=$(find "$root/build/packages" -name 'readiness-*.tar.gz' 2>/dev/null | sort | tail -1)
[ -n "$deb$archive" ] || fail "There are no packages. Make them: app/package.sh deb; app/package.sh tarball"
get_ready "$@"
results=() verdict=0
for release in "${releases[@]}"; do
    try_packages || verdict=1
done
printf '%s\n' "${results[@]}"
exit "$verdict"
