# Gets sources of libraries as Debian has them, from the archives that this machine's apt uses. Sourced, never run.
# shellcheck shell=bash
# Needs: $archives, a folder for apt's own lists; fail.
# shellcheck disable=SC2154 # it is set by the script that sources this

# apt with lists of its own: those of this machine name no sources as a rule, and are not ours to change.
own_apt() {
    local tool=$1
    shift
    "$tool" -o Dir::Etc::SourceList="$archives/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$archives/lists" -o Dir::Cache="$archives/cache" \
        -o APT::Sandbox::User="$(id -un)" "$@"
}

# The archives that this machine's apt uses, for sources as well as packages. Others may have no sources.
name_archives() {
    mkdir -p "$archives/lists/partial" "$archives/cache/archives/partial"
    # shellcheck disable=SC2016 # what stands in $() is for apt
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
        awk '$4 == "Debian" || $4 == "Ubuntu" { print "deb", $1, $2, $3; print "deb-src", $1, $2, $3 }' |
        sort --unique >"$archives/sources.list"
    [ -s "$archives/sources.list" ] || fail "This machine's apt names no archive of Debian."
    own_apt apt-get --quiet update
}

# debian_version FOLDER: the version of an unpacked source, as Debian counts it.
debian_version() { sed -n '1s/^[^(]*(\([^)]*\)).*/\1/p' "$1/debian/changelog"; }

# get_source PACKAGE FOLDER: unpacks the source package, with Debian's patches, as FOLDER.
get_source() {
    local package=$1 folder=$2
    rm -rf "$folder" "$folder.new"
    mkdir -p "$folder.new"
    # A mirror may name a security update that it does not hold. The release's own is better than none.
    (cd "$folder.new" && { own_apt apt-get --quiet --only-source source "$package" ||
        own_apt apt-get --quiet --only-source source "$package/$(. /etc/os-release && echo "$VERSION_CODENAME")"; }) &&
        mv "$folder.new"/*/ "$folder" && rm -rf "$folder.new"
}
