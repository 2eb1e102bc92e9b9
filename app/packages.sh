# What building, running and testing take, by package manager, and how to get what is missing. Sourced, never run.
# Works with bash 3.2, which macOS has.
# shellcheck shell=bash

say() { printf '==> %s\n' "$*"; }

fail() {
    printf '==> %s\n' "$*" >&2
    exit 1
}

# The system's package manager; nothing if we know none.
package_manager() {
    local manager
    for manager in apt-get dnf zypper pacman brew; do
        if command -v "$manager" >/dev/null; then
            echo "$manager"
            return
        fi
    done
}

# The packages for "build", "tests", "style" (tests/style.sh runs on Debian alone), "glfw" (what building GLFW from source
# takes), "deb" or "tarball". Dear ImGui is packaged with all that we use of it by Debian alone; where it is not, nor
# another library, CMake fetches it.
packages_for() {
    case "$1 $2" in
        "apt-get build")
            echo g++ cmake ninja-build pkg-config libimgui-dev libglfw3-dev libgl-dev libegl-dev libfreetype-dev \
                libfontconfig-dev libtomlplusplus-dev libfmt-dev libcli11-dev libstb-dev libsodium-dev libutf8proc-dev \
                nlohmann-json3-dev libxlsxwriter-dev libzip-dev libpugixml-dev libcairo2-dev libpango1.0-dev libqpdf-dev \
                fonts-inter fonts-noto-core
            ;;
        "apt-get glfw")
            echo git libx11-dev libxrandr-dev libxinerama-dev libxcursor-dev libxi-dev libwayland-dev libxkbcommon-dev
            ;;
        "apt-get deb") echo dpkg-dev ;;
        "apt-get tarball") echo dpkg-dev ca-certificates zlib1g-dev libpng-dev libbrotli-dev libexpat1-dev ;;
        "apt-get tests") echo catch2 python3 xvfb xdotool x11-xkb-utils xauth libgl1-mesa-dri ;;
        "apt-get style") echo clang-format clang-tidy cppcheck shellcheck python3 ;;
        "dnf build")
            echo gcc-c++ cmake ninja-build pkgconf-pkg-config git glfw-devel mesa-libGL-devel mesa-libEGL-devel \
                freetype-devel fontconfig-devel tomlplusplus-devel fmt-devel cli11-devel stb_image_write-devel libsodium-devel \
                utf8proc-devel json-devel libxlsxwriter-devel libzip-devel pugixml-devel cairo-devel pango-devel qpdf-devel \
                rsms-inter-fonts google-noto-sans-fonts
            ;;
        "dnf glfw")
            echo libX11-devel libXrandr-devel libXinerama-devel libXcursor-devel libXi-devel wayland-devel \
                libxkbcommon-devel
            ;;
        "dnf tests") echo catch-devel python3 xorg-x11-server-Xvfb xdotool setxkbmap xorg-x11-xauth mesa-dri-drivers ;;
        "zypper build")
            echo gcc-c++ cmake ninja pkgconf-pkg-config git libglfw-devel Mesa-libGL-devel Mesa-libEGL-devel \
                freetype2-devel fontconfig-devel tomlplusplus-devel fmt-devel cli11-devel stb-devel libsodium-devel utf8proc-devel \
                nlohmann_json-devel libxlsxwriter-devel libzip-devel pugixml-devel cairo-devel pango-devel qpdf-devel \
                inter-fonts google-noto-sans-fonts
            ;;
        "zypper glfw")
            echo libX11-devel libXrandr-devel libXinerama-devel libXcursor-devel libXi-devel wayland-devel \
                libxkbcommon-devel
            ;;
        "zypper tests") echo Catch2-devel python3 xorg-x11-server-Xvfb xdotool setxkbmap xauth Mesa-dri ;;
        "pacman build")
            echo gcc cmake ninja pkgconf git glfw libglvnd freetype2 fontconfig tomlplusplus fmt cli11 stb libsodium libutf8proc \
                nlohmann-json libxlsxwriter libzip pugixml cairo pango qpdf inter-font noto-fonts
            ;;
        "pacman glfw") echo libx11 libxrandr libxinerama libxcursor libxi wayland libxkbcommon ;;
        "pacman tests") echo catch2 python xorg-server-xvfb xdotool xorg-setxkbmap xorg-xauth mesa ;;
        "brew build")
            echo cmake ninja pkgconf git glfw freetype fontconfig tomlplusplus fmt cli11 libsodium utf8proc nlohmann-json \
                libxlsxwriter libzip pugixml cairo pango qpdf font-inter font-noto-sans
            ;;
        "brew tests") echo catch2 python ;;
    esac
}

is_installed() {
    case "$1" in
        apt-get) [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
        dnf | zypper) rpm --query --whatprovides "$2" >/dev/null 2>&1 ;;
        pacman) pacman --deptest "$2" >/dev/null ;;
        brew) brew list --versions "$2" >/dev/null 2>&1 ;;
    esac
}

# As root where the package manager asks for it. Without a terminal nobody could type a password, so none is asked for.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        fail "Installing packages needs root. Run this command as root, then run this script again: $*"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo --non-interactive "$@"
    fi
}

install_packages() {
    local manager=$1
    shift
    case "$manager" in
        apt-get) as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet \
            --no-install-recommends -o Dpkg::Use-Pty=0 "$@" ;;
        dnf) as_root dnf install --assumeyes "$@" ;;
        zypper) as_root zypper --non-interactive install --no-recommends "$@" ;;
        pacman) as_root pacman --sync --needed --noconfirm "$@" ;;
        brew) brew install "$@" ;;
    esac
}

# Installs the packages that are missing. Names differ between releases of a system: where all at once will not do, each
# is tried by itself, and CMake then says whether it can do without the rest.
install_missing() {
    local manager=$1 package
    local missing=() failed=()
    shift
    for package in "$@"; do
        is_installed "$manager" "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    say "Installing what is missing with $manager: ${missing[*]}"
    if [ "$manager" = apt-get ]; then
        as_root apt-get update --quiet || say "The list of packages could not be updated. Continuing without."
    fi
    if ! install_packages "$manager" "${missing[@]}"; then
        for package in "${missing[@]}"; do
            install_packages "$manager" "$package" || failed+=("$package")
        done
    fi
    [ ${#failed[@]} -eq 0 ] || say "These packages could not be installed and may be needed: ${failed[*]}"
}

# need build tests: gets all that these take, and leaves in $fetch what to tell CMake about the rest.
need() {
    local manager purpose tool
    manager=$(package_manager)
    if [ -z "$manager" ]; then
        say "No known package manager (apt-get, dnf, zypper, pacman, brew): using what is installed."
    else
        for purpose in "$@"; do
            # shellcheck disable=SC2046 # a list of words
            install_missing "$manager" $(packages_for "$manager" "$purpose")
        done
    fi
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null || fail "$tool is missing. Install it, then run this script again."
    done
    fetch=ON
    if [ "$manager" = apt-get ]; then
        fetch=OFF
    elif [ -n "$manager" ] && ! pkg-config --exists glfw3; then
        # shellcheck disable=SC2046 # a list of words
        install_missing "$manager" $(packages_for "$manager" glfw)
    fi
}

# name_date SOURCE-FOLDER: all that is built gets the date of the last commit, unless SOURCE_DATE_EPOCH says another.
name_date() {
    if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
        SOURCE_DATE_EPOCH=$(git -C "$1" log -1 --format=%ct 2>/dev/null || date +%s)
    fi
    export SOURCE_DATE_EPOCH
}

# configure SOURCE-FOLDER BUILD-FOLDER CMAKE-OPTION…
configure() {
    local source=$1 build=$2 log=$2/configure.log
    shift 2
    mkdir -p "$build"
    say "Configuring in $build"
    if ! cmake -G Ninja -S "$source" -B "$build" -DREADINESS_FETCH_DEPS="$fetch" "$@" >"$log" 2>&1; then
        cat "$log" >&2
        fail "It could not be configured; what is missing is named above."
    fi
}

# build SOURCE-FOLDER BUILD-FOLDER CMAKE-OPTION…: configures and builds.
build() {
    configure "$@"
    say "Building (the first time takes a few minutes)"
    cmake --build "$2" || fail "It could not be built; the first error above says why."
}
