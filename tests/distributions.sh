#!/usr/bin/env bash
# Does what the README tells a newcomer to do, in a clean Debian of each release named:
#   sudo tests/distributions.sh [RELEASE…]          bookworm and trixie unless others are named
#
# A minimal Debian is unpacked with a clean checkout of HEAD in it. There a user who may use sudo runs app/start.sh,
# draws the start screen with the program that this built, and runs tests/run.sh. Prints a line for each release, and
# exits with 1 where anything failed. A release takes about 20 minutes on two processors, and 3 GB while it runs.
#
# All that is kept lies in /var/cache/readiness-distributions: RELEASE.tar, the minimal system that later runs start
# from (remove it to have a new one made), and in RELEASE/ the logs and the picture that was drawn.
#
# Packages come from the mirror that this machine's apt uses, in the same way (proxies and the like); MIRROR=URL names
# another. Needs root, for it makes a system with users and devices of its own; and mmdebstrap. The only mount is /proc,
# in a namespace that ends with the processes in it: nothing has to be unmounted, whatever happens.
#
# shellcheck disable=SC2317 # step calls its command by name
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kept=/var/cache/readiness-distributions

say() { printf '==> %s\n' "$*"; }

fail() {
    printf '==> %s\n' "$*" >&2
    exit 1
}

# ------------------------------------------------------------------------------------------------ this machine's apt

# The mirror of the release that this machine runs.
usual_mirror() {
    # shellcheck disable=SC2016 # what stands in $() is for apt
    apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' |
        awk -v release="$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" '$1 == release { print $2; exit }'
}

# How packages are got here: proxies, how often to try, whether the dates of a mirror count.
apt_settings() { apt-config dump | grep -E '^Acquire::(https?::|Retries|ForceIPv|Check-)' || true; }

mirror_has() {
    /usr/lib/apt/apt-helper download-file "${mirror%/}/dists/$1/InRelease" "$work/InRelease" >"$work/download.log" 2>&1
}

# --------------------------------------------------------------------------------------------------- a clean system

make_base() {
    mmdebstrap --variant=minbase --include=ca-certificates,sudo --aptopt="$work/apt.conf" \
        "$release" "$work/base.tar" "$mirror" && mv "$work/base.tar" "$kept/$release.tar"
}

# A new system in $system, with a newcomer who may use sudo without a password and has just got the program's source.
unpack() {
    remove_system &&
        mkdir "$system" &&
        tar --extract --numeric-owner --file "$kept/$release.tar" --directory "$system" &&
        cp "$work/apt.conf" "$system/etc/apt/apt.conf.d/99mmdebstrap" &&
        echo "deb $mirror $release main" >"$system/etc/apt/sources.list" &&
        cp --dereference /etc/resolv.conf /etc/hosts "$system/etc/" &&
        echo "newcomer ALL=(ALL) NOPASSWD: ALL" >"$system/etc/sudoers.d/newcomer" &&
        chroot "$system" useradd --create-home --shell /bin/bash newcomer &&
        mkdir "$system/home/newcomer/readiness" &&
        git -C "$root" archive "$commit" | tar --extract --directory "$system/home/newcomer/readiness" &&
        chroot "$system" chown --recursive newcomer: /home/newcomer
}

remove_system() { rm -rf --one-file-system "$system"; }

# as_newcomer COMMAND: in the source folder, with no display and no terminal. What it leaves running ends with it.
as_newcomer() {
    unshare --mount --pid --fork --kill-child --mount-proc="$system/proc" chroot "$system" \
        setpriv --reuid newcomer --regid newcomer --init-groups \
        env --ignore-environment PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/newcomer USER=newcomer LANG=C.UTF-8 \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        bash -c "cd ~/readiness && $1" </dev/null
}

# ---------------------------------------------------------------------------------------------- what a newcomer does

# step NAME COMMAND: runs the command with a log of its own, and adds to $line whether it passed and how long it took.
# A command's own parts are joined by &&, for here bash does not stop at the first that fails.
step() {
    local begin=$SECONDS verdict=passed
    log=$kept/$release/$2.log
    say "$release: $1 (see $log)"
    "$2" >"$log" 2>&1 || verdict=FAILED
    line+="${line:+, }$1 $verdict in $(((SECONDS - begin) / 60)) min $(((SECONDS - begin) % 60)) s"
    [ "$verdict" = passed ]
}

# Without a display it must end well, and say so and where the program is.
start() {
    as_newcomer app/start.sh &&
        grep -q "There is no display here" "$log" &&
        program=$(sed -n 's/^==> Readiness is built: //p' "$log") &&
        [ -n "$program" ]
}

draw() {
    as_newcomer "'$program' --render start -o picture.png" &&
        cp "$system/home/newcomer/readiness/picture.png" "$kept/$release/" &&
        [ "$(wc -c <"$kept/$release/picture.png")" -gt 10000 ]
}

run_tests() { as_newcomer tests/run.sh; }

# What ctest says at its end, in a few words.
tests_counted() {
    local failed all skipped
    read -r failed all <<<"$(sed -n 's/^.*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log")"
    skipped=$(grep -c '\*\*\*Skipped' "$log") || true
    [ -z "$all" ] || line+=" ($((all - failed - skipped)) passed, $failed failed, $skipped skipped)"
}

# All steps for $release. The program is drawn with and the tests are run only where it could be built.
be_a_newcomer() {
    local line="" passed=yes
    mkdir -p "$kept/$release"
    rm -f "$kept/$release"/*
    if { [ -f "$kept/$release.tar" ] || step "minimal system" make_base; } && step "checkout" unpack &&
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

[ "$(id -u)" -eq 0 ] || fail "To make a system with users and devices of its own I must be root: sudo $0 $*"
command -v mmdebstrap >/dev/null || fail "mmdebstrap is missing. Install it: apt-get install mmdebstrap"
mirror=${MIRROR:-$(usual_mirror)}
[ -n "$mirror" ] || fail "This machine's apt names no mirror of Debian. Name one: MIRROR=URL $0 $*"
commit=$(git -C "$root" rev-parse HEAD)
[ -z "$(git -C "$root" status --porcelain)" ] || say "What is not committed is left out."

mkdir -p "$kept"
work=$(mktemp -d "$kept/work.XXXXXX")
system=$work/system
trap 'rm -rf --one-file-system "$work"' EXIT
apt_settings >"$work/apt.conf"

releases=("$@")
if [ $# -eq 0 ]; then
    for release in bookworm trixie; do
        if mirror_has "$release"; then releases+=("$release"); else say "The mirror has no $release: left out."; fi
    done
fi
[ ${#releases[@]} -gt 0 ] || fail "There is nothing to do: $(cat "$work/download.log")"

results=() verdict=0
for release in "${releases[@]}"; do
    be_a_newcomer || verdict=1
done
say "Logs are in $kept"
printf '%s\n' "${results[@]}"
exit "$verdict"
