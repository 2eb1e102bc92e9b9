#!/usr/bin/env bash
# Tries the programs for Windows in wine, as far as wine can tell. First build them: app/windows/build.sh
#   tests/windows.sh [STEP…]      all steps, or those named: tests alike names packed window session installer
#
#   tests      core and command line tests
#   alike      scores, merges, copies and reports are the same bytes as on Linux (READINESS_CLI=FILE: a Linux readiness-cli)
#   names      files whose names are in three scripts, names that Windows reserves, and output without carriage returns
#   packed     the bill of materials names what is linked, and licences and dates are in the package; takes no wine
#   window     the real window by keyboard: answering, what is on the disk after kill -9, no work at rest, a picture
#   session    logging off saves
#   installer  silent installation, what it registered, the program run from there, removal
#
# Needs wine64, xvfb, xdotool, imagemagick, python3, ninja; what is missing is installed. Pictures and logs are in
# build/windows/tried. What wine cannot tell is in app/INSTALL.md.
#
# shellcheck disable=SC2317,SC2030,SC2031 # steps are called by their names; subshells have variables of their own on purpose
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../app/packages.sh
. "$root/app/packages.sh"
built=$root/build/windows/program/bin
packages=$root/build/windows/packages
# With fonts and all beside it, once packages are made.
laid_out=$(find "$root/build/windows" -maxdepth 1 -name 'readiness-*-windows-64' -type d 2>/dev/null | head -n 1)
kept=$root/build/windows/tried
work=$(mktemp -d)
display_id=""
failed=()

clean_up() {
    wineserver -k 2>/dev/null || true
    [ -z "$display_id" ] || kill "$display_id" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

wrong() {
    printf 'FAILED: %s\n' "$*" >&2
    return 1
}

# ---------------------------------------------------------------------------------------------- a Windows of their own

wine=$(command -v wine64 || command -v wine64-stable || command -v wine || true)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=" TZ=UTC LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY XDG_RUNTIME_DIR

open_display() {
    mkfifo "$work/display"
    Xvfb -displayfd 3 -r -screen 0 1280x720x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
    display_id=$!
    local number=""
    read -r -t 60 number <"$work/display" || fail "Xvfb did not start"
    export DISPLAY=:$number
}

windows() { "$wine" "$@"; }
cli() { windows "$built/readiness-cli.exe" "$@"; }
# A path of this system as Windows names it.
in_windows() { printf 'Z:%s' "${1//\//\\}"; }

picture() { import -window root "$kept/$1.png" || wrong "no picture of the window could be taken"; }

patience=120
wait_until() {
    local deadline=$((SECONDS + patience))
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.05
    done
}

# -------------------------------------------------------------------------------------------------------------- steps

# Tests of what Windows does not have are tagged [posix]; symbolic links need a right that few people have there.
try_tests() {
    local name
    for name in core_tests cli_tests; do
        windows "$built/$name.exe" '~[posix]~[links]' >"$kept/$name.log" 2>&1 ||
            wrong "$name: $(tail -n 3 "$kept/$name.log"); see $kept/$name.log" || return 1
        tail -n 3 "$kept/$name.log"
    done
}

# both NAME ARGUMENT…: the same arguments give the same output, errors, code and files in two folders that are alike.
both() {
    local name=$1 system code
    shift
    for system in linux windows; do
        mkdir -p "$work/$system"
        code=0
        (
            cd "$work/$system"
            export READINESS_SHIPPED=$root READINESS_DATA=$work/$system/data
            export HOME=$work/$system-home XDG_STATE_HOME=$work/$system-home/state
            if [ "$system" = linux ]; then "$linux_cli" "$@"; else cli "$@"; fi
        ) >"$work/$system/$name.output" 2>"$work/$system/$name.errors" </dev/null || code=$?
        echo "$code" >"$work/$system/$name.code"
    done
    compared=$((compared + 1))
}

try_alike() {
    local linux_cli=${READINESS_CLI:-} file stem compared=0 candidate
    for candidate in "$root"/build/{tests,release,debug,quick}/bin/readiness-cli; do
        [ -n "$linux_cli" ] || [ ! -x "$candidate" ] || linux_cli=$candidate
    done
    [ -n "$linux_cli" ] || wrong "no readiness-cli for Linux was built: name one by READINESS_CLI=FILE" || return 1
    linux_cli=$(realpath "$linux_cli")  # It is run from other folders.
    for system in linux windows; do
        mkdir -p "$work/$system/data"
        cp "$root"/assets/examples/*.readiness.toml "$root"/tests/data/workshop/*.readiness.toml "$work/$system/"
    done
    both questionnaires questionnaires
    for file in "$work"/linux/*.readiness.toml; do
        file=$(basename "$file")
        stem=${file%.readiness.toml}
        both "$stem-validate" validate "$file"
        both "$stem-score" score "$file"
        both "$stem-json" score "$file" --format json
        both "$stem-toml" score "$file" --format toml
        both "$stem-what-if" what-if "$file"
        for ending in html md txt svg csv json; do
            both "$stem-$ending" report "$file" -o "$stem.$ending"
        done
        both "$stem-share" share "$file" -o "copy-$stem.readiness.toml"
    done
    both merge merge sealed-ballots.readiness.toml twelve-hands.readiness.toml -o merged.readiness.toml
    both missing score missing.readiness.toml
    # Secrets are random, and prints depend on them. One system may have done it a second after the other.
    find "$work/linux" "$work/windows" -name '*.readiness.toml' -exec sed -i -E \
        -e 's/^(secret|hands_secret|key|hands_key|prints|answers) = ".*"$/\1 = "random"/' \
        -e "s/^(when|created|modified) = $(date -u +%Y-%m-%d)T.*\$/\1 = today/" {} +
    diff -r "$work/linux" "$work/windows" >"$kept/alike.diff" || wrong "see $kept/alike.diff: $(head -n 5 "$kept/alike.diff")" || return 1
    echo "$compared commands did the same"
}

try_names() {
    local name folder=$work/names
    mkdir -p "$folder/data"
    export READINESS_SHIPPED=$root READINESS_DATA=$folder/data
    for name in "Übergabe ß" "病棟 引き継ぎ" "Передача смены"; do
        cp "$root/assets/examples/sepsis-bundle-ward-7.readiness.toml" "$folder/$name.readiness.toml"
        cp "$root/assets/examples/sepsis-bundle-ward-7.readiness.toml" "$folder/$name.readiness"
        (cd "$folder" && cli score "$name.readiness.toml" -o "$name.txt" && cli validate "$name.readiness" &&
            cli report "$(in_windows "$folder/$name.readiness")" -o "$name.html") >"$folder/log" 2>&1 ||
            wrong "$name: $(cat "$folder/log")" || return 1
        [ -s "$folder/$name.txt" ] && [ -s "$folder/$name.html" ] || wrong "$name.txt has another name" || return 1
        (cd "$folder" && cli validate "$name none.readiness.toml") >"$folder/log" 2>&1 || true
        grep -q "$name none" "$folder/log" || wrong "$name is not printed as it is: $(cat "$folder/log")" || return 1
    done
    (cd "$folder" && cli --help && cli questionnaires && cli nonsense) >"$folder/log" 2>&1 || true
    if grep -q $'\r' "$folder/log"; then wrong "carriage returns are printed" || return 1; fi
    for name in nul con com1; do
        if (cd "$folder" && cli score "Übergabe ß.readiness.toml" -o "$name.readiness.toml") >"$folder/log" 2>&1 &&
            [ ! -e "$folder/$name.readiness.toml" ]; then
            wrong "$name swallowed a file in silence" || return 1
        fi
    done
    unset READINESS_SHIPPED READINESS_DATA
    echo "three scripts, reserved names and plain line ends"
}

try_packed() {
    [ -n "$laid_out" ] || wrong "there is no folder with all that the program needs: app/windows/build.sh packages" || return 1
    python3 "$root/tests/install/packed_test.py" "$laid_out" &&
        python3 "$root/tests/install/bill_test.py" "$root/build/windows/program/readiness.spdx.json" \
            "$root/assets/LICENSES/README.md" "$built/readiness.exe" "$built/readiness-cli.exe"
}

# The tests of the window on Linux, with the program for Windows.
try_window() {
    local name test
    [ -n "$laid_out" ] || wrong "there is no folder with all that the program needs: app/windows/build.sh packages" || return 1
    # Without what wine says itself.
    cat >"$work/readiness" <<EOF
#!/bin/bash
exec "$wine" "$laid_out/readiness.exe" "\$@" 2> >(grep -v --line-buffered '^wine: ' >&2)
EOF
    cat >"$work/readiness-cli" <<EOF
#!/bin/sh
exec "$wine" "$laid_out/readiness-cli.exe" "\$@"
EOF
    chmod +x "$work/readiness" "$work/readiness-cli"
    for name in "answer_all four-factors 1" stay_idle hold_enter; do
        read -r -a test <<<"$name"
        name=${test[0]}
        READINESS_E2E_KEY_DELAY=30 READINESS_E2E_FRAMES_ONLY=yes PROGRAM=$work/readiness CLI=$work/readiness-cli SOURCE=$root READINESS_E2E_PICTURES=$kept \
            bash "$root/tests/e2e/$name.sh" "${test[@]:1}" >"$kept/$name.log" 2>&1 ||
            wrong "$name: $(tail -n 5 "$kept/$name.log"); see $kept/$name.log" || return 1
        echo "$name: $(tail -n 1 "$kept/$name.log")"
    done
    try_kill
}

start_window() {
    : >"$work/trace"
    # By no function: the number is to be the program's, and not a shell's around it.
    "$wine" "${program:-$laid_out/readiness.exe}" --trace-frames --size 1280x720 "$@" >"$work/trace" 2>"$work/errors" &
    program_id=$!
    wait_until grep -q "^rest 0 focus=yes" "$work/trace" || wrong "the window did not open: $(cat "$work/errors")"
}

press() { xdotool key --delay 20 "$@"; }
saved() { grep -qx "$1" "$READINESS_DATA"/*.readiness.toml; }

own_folders() {
    export READINESS_DATA=$work/$1/data READINESS_SETTINGS=$work/$1/settings.toml READINESS_STATE=$work/$1/state
    export READINESS_SHIPPED=$laid_out
    mkdir -p "$READINESS_DATA"
}

# An answer is on the disk at once, and what was killed opens again.
try_kill() {
    own_folders kill
    start_window || return 1
    press ctrl+n Return
    sleep 1
    press 4 Return 2 Return 5
    wait_until saved ".* = 5" || wrong "an answer did not reach the disk" || return 1
    picture answered
    kill -9 "$program_id"
    wait "$program_id" 2>/dev/null || true
    saved ".* = 4" && saved ".* = 2" || wrong "kill -9 lost an answer" || return 1
    start_window "$(find "$READINESS_DATA" -name '*.readiness.toml')" || return 1
    picture opened-again
    local used before
    before=$(awk '{ print $14 + $15 }' "/proc/$program_id/stat")
    sleep 5
    used=$(($(awk '{ print $14 + $15 }' "/proc/$program_id/stat") - before))
    [ "$used" -le 5 ] || wrong "at rest it used $used hundredths of a second of processor time in five seconds" || return 1
    press ctrl+q
    wait "$program_id" || wrong "it ended with an error: $(cat "$work/errors")" || return 1
    echo "kill -9 lost nothing; $used hundredths of a second of processor time in five seconds of rest"
}

# A note that waits for a pause in typing is saved when Windows logs off.
try_session() {
    own_folders session
    start_window || return 1
    press ctrl+n Return
    sleep 1
    press 3 n
    sleep 1
    xdotool type --delay 20 "typed just before the end"
    "$wine" wineboot --end-session --shutdown >"$kept/session.log" 2>&1 || true
    wait_until saved 'text = "typed just before the end"' || wrong "logging off lost what was typed" || return 1
    wait "$program_id" 2>/dev/null || true
    # The next step gets a Windows that has started again.
    wineserver -k -w 2>/dev/null || true
    "$wine" wineboot --init >>"$kept/wineboot.log" 2>&1
    echo "logging off saved what was typed"
}

registered() { windows reg query "HKCU\\$1" ${2:+/v "$2"} 2>/dev/null | tr -d '\r' >"$work/registry" && grep -qF -- "$3" "$work/registry"; }

# True if that is the one file in the folder.
has_only() { [ "$(find "$1" -type f)" = "$1/$2" ]; }

# It writes into no folder with a person's own files, and takes none of them away.
try_foreign_folder() {
    local own=$WINEPREFIX/drive_c/work/questionnaires/mine.toml code=0
    mkdir -p "$(dirname "$own")"
    echo "mine" >"$own"
    windows "$1" /S '/D=C:\work' || code=$?
    [ "$code" -ne 0 ] || wrong "it was installed among other files" || return 1
    has_only "$WINEPREFIX/drive_c/work" questionnaires/mine.toml || wrong "it changed a folder of other files" || return 1
}

# The new version takes the place of the old one, but not of what a person has put beside it.
try_upgrade() {
    local setup=$1 folder=$2
    echo "mine" >"$folder/questionnaires/mine.toml"
    windows "$setup" /S || wrong "the upgrade failed" || return 1
    [ -e "$folder/readiness.exe" ] && [ -e "$folder/questionnaires/full-scan.toml" ] ||
        wrong "the upgrade left something out" || return 1
    [ -e "$folder/questionnaires/mine.toml" ] || wrong "the upgrade took a person's file" || return 1
}

# True if a process has the file open.
is_held() { [ -n "$(find /proc/[0-9]*/fd -lname "$1" 2>/dev/null)" ]; }

# While either program runs, nothing is replaced or removed.
try_while_open() {
    local setup=$1 folder=$2 program=$3 code=0
    windows "$setup" /S || code=$?
    [ "$code" -ne 0 ] || wrong "$program was replaced while it was open" || return 1
    windows "$folder/uninstall.exe" /S _?="$(windows winepath -w "$folder" | tr -d '\r')" || true
    [ -e "$folder/$program" ] || wrong "$program was removed while it was open" || return 1
    registered 'Software\Microsoft\Windows\CurrentVersion\Uninstall\Readiness' DisplayVersion 0. ||
        wrong "it is no longer among the apps, and still there" || return 1
}

try_installer() {
    local setup folder program holder_id
    setup=$(find "$packages" -name '*-setup.exe' | head -n 1)
    [ -n "$setup" ] || wrong "there is no installer in $packages" || return 1
    own_folders installer
    unset READINESS_SHIPPED
    try_foreign_folder "$setup" || return 1
    windows "$setup" /S || wrong "the installer failed" || return 1
    folder=$(find "$WINEPREFIX/drive_c/users" -path '*/Programs/Readiness' -type d | head -n 1)
    program=$folder/readiness.exe
    [ -e "$program" ] || wrong "nothing was installed" || return 1
    find "$WINEPREFIX/drive_c/users" -name Readiness.lnk | grep -q "Start Menu" || wrong "the Start menu lacks it" || return 1
    registered 'Software\Microsoft\Windows\CurrentVersion\Uninstall\Readiness' DisplayVersion 0. &&
        registered 'Software\Classes\.readiness' "" Readiness.Assessment &&
        registered 'Software\Classes\.toml\OpenWithProgids' "" Readiness.Assessment ||
        wrong "something is not registered: $(cat "$work/registry")" || return 1
    (cd "$work" && windows "$folder/readiness-cli.exe" questionnaires) >"$kept/installed.log" 2>&1
    grep -q "full-scan" "$kept/installed.log" || wrong "the installed program finds no questionnaires" || return 1
    # What a double click does: wine itself does not look for it among what is registered for one person.
    registered 'Software\Classes\Readiness.Assessment\shell\open\command' "" 'Programs\Readiness\readiness.exe" "%1"' ||
        wrong "a double click would do this: $(cat "$work/registry")" || return 1
    cp "$root/assets/examples/sepsis-bundle-ward-7.readiness.toml" "$READINESS_DATA/Übergabe.readiness"
    start_window "$(in_windows "$READINESS_DATA/Übergabe.readiness")" || return 1
    picture installed
    press ctrl+q
    wait "$program_id" || wrong "the installed program ended with an error: $(cat "$work/errors")" || return 1
    try_upgrade "$setup" "$folder" || return 1
    start_window || return 1
    picture installed-start
    try_while_open "$setup" "$folder" readiness.exe || return 1
    press ctrl+q
    wait "$program_id" || wrong "the installed program ended with an error: $(cat "$work/errors")" || return 1
    # Who writes at the end of the file has it open as a program that runs has.
    printf 'ping -n 30 127.0.0.1 >>"%s"\r\n' "$(windows winepath -w "$folder/readiness-cli.exe" | tr -d '\r')" \
        >"$work/hold.bat"
    windows cmd /c "$(in_windows "$work/hold.bat")" >/dev/null &
    holder_id=$!
    wait_until is_held "$folder/readiness-cli.exe" || wrong "readiness-cli.exe could not be held" || return 1
    try_while_open "$setup" "$folder" readiness-cli.exe || return 1
    wait "$holder_id" || true
    windows "$folder/uninstall.exe" /S
    wait_until has_only "$folder" questionnaires/mine.toml ||
        wrong "the removal did not leave exactly a person's file: $(find "$folder" -type f)" || return 1
    sleep 1
    if windows reg query 'HKCU\Software\Classes\Readiness.Assessment' >/dev/null 2>&1; then
        wrong "the removal left something registered" || return 1
    fi
    [ -z "$(find "$WINEPREFIX/drive_c/users" -name Readiness.lnk)" ] || wrong "the Start menu still has it" || return 1
    [ -e "$READINESS_DATA/Übergabe.readiness" ] || wrong "the removal took a person's file" || return 1
    echo "installed, run with a file and by keyboard, upgraded, kept while it was open, removed"
}

steps=("$@")
[ $# -gt 0 ] || steps=(tests alike names packed window session installer)
[ -n "$(package_manager)" ] && install_missing "$(package_manager)" wine64 xvfb xdotool imagemagick python3 ninja-build
[ -n "$wine" ] || fail "wine64 is missing."
[ -e "$built/readiness-cli.exe" ] || fail "Nothing is built yet: app/windows/build.sh"
mkdir -p "$kept"
open_display
say "Making a Windows in $WINEPREFIX"
"$wine" wineboot --init >"$kept/wineboot.log" 2>&1 || fail "wine does not start: see $kept/wineboot.log"
for step in "${steps[@]}"; do
    begin=$SECONDS
    say "$step"
    if "try_$step"; then say "$step: passed in $((SECONDS - begin)) s"; else failed+=("$step"); fi
done
[ ${#failed[@]} -eq 0 ] || fail "Failed: ${failed[*]}. Pictures and logs: $kept"
say "All passed. Look at the pictures: $kept"
