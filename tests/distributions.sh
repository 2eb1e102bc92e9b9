#!/usr/bin/env bash
# Does what the README tells a newcomer to do, in a clean Debian or Ubuntu of each release named:
#   sudo tests/distributions.sh [RELEASE…]          bookworm and trixie unless others are named, such as forky or noble
#
# A minimal system is unpacked with a clean checkout of HEAD in it. There a user who may use sudo runs app/start.sh,
# draws the start screen with the program that this built, and runs tests/run.sh. Prints a line for each release, and
# exits with 1 if anything failed. A release takes about 40 minutes on two processors, and 3 GB while it runs.
#
# All that is kept lies in /var/cache/readiness-distributions: RELEASE.tar, the minimal system that later runs start
# from (remove it to have a new one made), and in RELEASE/ the logs and the picture that was drawn.
#
# clean_debian.sh says where packages come from. MIRROR=URL names another mirror. Needs root and mmdebstrap.
#
# shellcheck disable=SC2317 # step calls its command by name
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kept=/var/cache/readiness-distributions

# shellcheck source-path=SCRIPTDIR source=clean_debian.sh
. "$root/tests/clean_debian.sh"

# ---------------------------------------------------------------------------------------------- what a newcomer does

# The program's source, as it was committed.
check_out() {
    unpack && mkdir "$system/home/newcomer/readiness" &&
        git -C "$root" archive "$commit" | tar --extract --directory "$system/home/newcomer/readiness" &&
        chroot "$system" chown --recursive newcomer: /home/newcomer
}

# Without a display it must end well, and say so and where the program is.
start() {
    as_newcomer "cd readiness && app/start.sh" &&
        grep -q "There is no display here" "$log" &&
        program=$(sed -n 's/^==> Readiness is built: //p' "$log") &&
        [ -n "$program" ]
}

draw() {
    as_newcomer "cd readiness && '$program' --render start -o picture.png" &&
        cp "$system/home/newcomer/readiness/picture.png" "$kept/$release/" &&
        [ "$(wc -c <"$kept/$release/picture.png")" -gt 10000 ]
}

run_tests() { as_newcomer "cd readiness && tests/run.sh"; }

# What ctest says at its end, in a few words.
tests_counted() {
    local failed all skipped
    read -r failed all <<<"$(sed -n 's/^.*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log")"
    skipped=$(grep -c '\*\*\*Skipped' "$log") || true
    [ -z "$all" ] || line+=" ($((all - failed - skipped)) passed, $failed failed, $skipped skipped)"
}

# All steps for $release. The program is drawn with and the tests are run only if it could be built.
be_a_newcomer() {
    local line="" passed=yes
    mkdir -p "$kept/$release"
    rm -f "$kept/$release"/*
    if { [ -f "$kept/$release.tar" ] || step "minimal system" make_base; } && step "checkout" check_out &&
        step "app/start.sh" start; then
        step "picture" draw || passed=no
        step "tests/run.sh" run_tests || passed=no
        tests_counted
    else
        passed=no
    fi
    remove_system
    results+=("$release: $line")
    [ "$passed" = yes ]
}

commit=$(git -C "$root" rev-parse HEAD)
[ -z "$(git -C "$root" status --porcelain)" ] || say "What is not committed is left out."
get_ready "$@"
results=() verdict=0
for release in "${releases[@]}"; do
    be_a_newcomer || verdict=1
done
say "Logs are in $kept"
printf '%s\n' "${results[@]}"
exit "$verdict"
