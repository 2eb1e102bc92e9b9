# A clean Debian or Ubuntu to try something out in. Sourced, never run; the script that sources it sets $root and $kept
# first.
#
# Debian's packages come from the mirror that this machine's apt uses, in the same way (proxies and the like); MIRROR=URL
# names another. A release that it has not is looked for in UBUNTU_MIRROR, archive.ubuntu.com unless another is named;
# that takes Ubuntu's keys, in /usr/share/keyrings/ubuntu-archive-keyring.gpg.
#
# Needs root, for it makes a system with users and devices of its own; and mmdebstrap. The only mount is /proc,
# in a namespace that ends with the processes in it: nothing has to be unmounted, whatever happens.
#
# shellcheck shell=bash disable=SC2154 # root, kept, release and line are the caller's
# shellcheck source-path=SCRIPTDIR source=../app/packages.sh
. "$root/app/packages.sh"

# ------------------------------------------------------------------------------------------------ this machine's apt

# The mirror of the release that this machine runs.
usual_mirror() {
    # shellcheck disable=SC2016 # what stands in $() is for apt
    apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' |
        awk -v release="$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" '$1 == release { print $2; exit }'
}

# How packages are got here: proxies, how often to try, whether the dates of a mirror count.
apt_settings() { apt-config dump | grep -E '^Acquire::(https?::|Retries|ForceIPv|Check-)' || true; }

# mirror_has MIRROR RELEASE
mirror_has() {
    /usr/lib/apt/apt-helper download-file "${1%/}/dists/$2/InRelease" "$work/InRelease" >"$work/download.log" 2>&1
}

# Sets $source, a line for apt, for $release.
find_release() {
    if mirror_has "$mirror" "$release"; then
        source="deb $mirror $release main"
    elif mirror_has "$ubuntu_mirror" "$release"; then
        source="deb [signed-by=/usr/share/keyrings/ubuntu-archive-keyring.gpg] $ubuntu_mirror $release main universe"
    else
        cat "$work/download.log"
        return 1
    fi
}

# --------------------------------------------------------------------------------------------------- a clean system

make_base() {
    find_release &&
        mmdebstrap --variant=minbase --include=apt,ca-certificates,sudo --aptopt="$work/apt.conf" \
            "$release" "$work/base.tar" "$source" && mv "$work/base.tar" "$kept/$release.tar"
}

# A new system in $system, with a newcomer who may use sudo without a password.
unpack() {
    remove_system &&
        find_release &&
        mkdir "$system" &&
        tar --extract --numeric-owner --file "$kept/$release.tar" --directory "$system" &&
        cp "$work/apt.conf" "$system/etc/apt/apt.conf.d/99mmdebstrap" &&
        echo "$source" >"$system/etc/apt/sources.list" &&
        cp --dereference /etc/resolv.conf /etc/hosts "$system/etc/" &&
        echo "newcomer ALL=(ALL) NOPASSWD: ALL" >"$system/etc/sudoers.d/newcomer" &&
        chroot "$system" useradd --create-home --shell /bin/bash newcomer
}

remove_system() { rm -rf --one-file-system "$system"; }

# as_newcomer COMMAND: at home, with no display and no terminal. What it leaves running ends with it.
as_newcomer() {
    unshare --mount --pid --fork --kill-child --mount-proc="$system/proc" chroot "$system" \
        setpriv --reuid newcomer --regid newcomer --init-groups \
        env --ignore-environment PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/newcomer USER=newcomer LANG=C.UTF-8 \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        bash -c "cd && $1" </dev/null
}

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

# get_ready RELEASE…: sets $releases to those named, else to the usual ones that the mirror has, and $work and $system.
get_ready() {
    local release
    [ "$(id -u)" -eq 0 ] || fail "To make a system with users and devices of its own I must be root: sudo $0 $*"
    command -v mmdebstrap >/dev/null || fail "mmdebstrap is missing. Install it: apt-get install mmdebstrap"
    mirror=${MIRROR:-$(usual_mirror)}
    [ -n "$mirror" ] || fail "This machine's apt names no mirror of Debian. Name one: MIRROR=URL $0 $*"
    ubuntu_mirror=${UBUNTU_MIRROR:-http://archive.ubuntu.com/ubuntu}
    mkdir -p "$kept"
    work=$(mktemp -d "$kept/work.XXXXXX")
    system=$work/system
    trap 'rm -rf --one-file-system "$work"' EXIT
    apt_settings >"$work/apt.conf"
    releases=("$@")
    [ $# -eq 0 ] || return 0
    for release in bookworm trixie; do
        if mirror_has "$mirror" "$release"; then releases+=("$release"); else say "The mirror has no $release: left out."; fi
    done
    [ ${#releases[@]} -gt 0 ] || fail "There is nothing to do: $(cat "$work/download.log")"
}
