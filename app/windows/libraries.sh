# Gets the libraries' sources from Debian and builds them for Windows. Sourced by build.sh, never run.
# shellcheck shell=bash
# Needs: $here, this folder; $work, a folder to build in; $libraries, where to install; say and fail; debian_sources.sh.
# shellcheck disable=SC2154 # those, $cc and $launcher are set by build.sh

# The libraries, by the name of their source package.
built=(zlib libsodium utf8proc fmtlib libxlsxwriter pugixml libzip glfw3 imgui catch2)
# Headers are the same on every system. They come from Debian's packages for developers.
headers=(libtomlplusplus-dev nlohmann-json3-dev libcli11-dev libstb-dev)

# --------------------------------------------------------------------------------------------------- Debian's sources

# get SOURCE-PACKAGE: unpacks it, with Debian's patches, to $work/sources/SOURCE-PACKAGE, and keeps its licence. $version
# gets its version.
get() {
    local package=$1
    get_source "$package" "$work/sources/$package"
    version=$(debian_version "$work/sources/$package")
    keep_licence "$package" "$work/sources/$package/debian/copyright"
}

# get_headers PACKAGE: its headers, into $libraries, and $version.
get_headers() {
    local package=$1 source
    rm -rf "$work/download"
    mkdir -p "$work/download"
    (cd "$work/download" && own_apt apt-get --quiet download "$package" && dpkg-deb --extract ./*.deb unpacked)
    cp -R "$work/download/unpacked/usr/include" "$libraries/"
    mkdir -p "$libraries/origins"
    # shellcheck disable=SC2016 # dpkg fills it in
    read -r source version < <(dpkg-deb --show --showformat '${source:Package} ${source:Version}\n' "$work"/download/*.deb)
    echo "$source $version $package" >"$libraries/origins/$package"
    case "$package" in
        libtomlplusplus-dev) pkg_config tomlplusplus "" -DTOML_HEADER_ONLY=1 ;;
        nlohmann-json3-dev) pkg_config nlohmann_json "" ;;
        libcli11-dev) pkg_config CLI11 "" ;;
        libstb-dev) pkg_config stb "" "-I$libraries/include/stb" ;;
    esac
    keep_licence "$package" "$work/download/unpacked/usr/share/doc/$package/copyright"
}

keep_licence() {
    mkdir -p "$libraries/licences"
    cp "$2" "$libraries/licences/$1.txt"
}

# note_origin SOURCE-PACKAGE: says for the bill of materials what was built, by the names of the packages for developers
# that Debian makes of the source: see core/library_origin.cmake.
note_origin() {
    local package=$1 name
    mkdir -p "$libraries/origins"
    while read -r name; do
        echo "$package $(debian_version "$work/sources/$package") $package" >"$libraries/origins/$name"
    done < <(sed -n 's/^Package: \(.*-dev\)$/\1/p' "$work/sources/$package/debian/control")
}

# ------------------------------------------------------------------------------------------------------------- builds

# with_cmake SOURCE-PACKAGE OPTION…
with_cmake() {
    local package=$1
    shift
    cmake -G Ninja -S "$work/sources/$package" -B "$work/library-builds/$package" \
        -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DREADINESS_WINDOWS_LIBRARIES="$libraries" \
        -DCMAKE_INSTALL_PREFIX="$libraries" -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_BUILD_TYPE=Release \
        -DBUILD_SHARED_LIBS=OFF "${launcher[@]}" "$@"
    cmake --build "$work/library-builds/$package"
    cmake --install "$work/library-builds/$package"
}

# pkg_config NAME LIBS [CFLAGS]: says how to use a library that says it wrongly, or not at all. It is of $version.
pkg_config() {
    mkdir -p "$libraries/lib/pkgconfig"
    printf 'Name: %s\nDescription: %s for Windows\nVersion: %s\nLibs: -L%s %s\nCflags: -I%s %s\n' \
        "$1" "$1" "${version#*:}" "$libraries/lib" "$2" "$libraries/include" "${3:-}" >"$libraries/lib/pkgconfig/$1.pc"
}

# Debian leaves out what is for Windows alone; nothing of that is needed for a static library.
build_zlib() {
    (cd "$work/sources/zlib" &&
        CC="${compiler_cache:+$compiler_cache }$cc" AR=x86_64-w64-mingw32-ar RANLIB=x86_64-w64-mingw32-ranlib \
            CHOST=x86_64-w64-mingw32 ./configure --static --prefix="$libraries" &&
        make libz.a)
    mkdir -p "$libraries/lib" "$libraries/include"
    cp "$work/sources/zlib/libz.a" "$libraries/lib/"
    cp "$work/sources/zlib/zlib.h" "$work/sources/zlib/zconf.h" "$libraries/include/"
    pkg_config zlib -lz
}

build_libsodium() {
    mkdir -p "$work/library-builds/libsodium"
    (cd "$work/sources/libsodium" && { [ -e configure ] || autoreconf --force --install; })
    (cd "$work/library-builds/libsodium" && "$work/sources/libsodium/configure" --host=x86_64-w64-mingw32 --prefix="$libraries" \
        --disable-shared --disable-dependency-tracking CC="${compiler_cache:+$compiler_cache }$cc" &&
        make -j "$(nproc)" && make install)
}

build_utf8proc() {
    with_cmake utf8proc -DUTF8PROC_ENABLE_TESTING=OFF
    pkg_config libutf8proc -lutf8proc -DUTF8PROC_STATIC
}

build_fmtlib() { with_cmake fmtlib -DFMT_DOC=OFF -DFMT_TEST=OFF; }

build_libxlsxwriter() {
    with_cmake libxlsxwriter -DUSE_SYSTEM_MINIZIP=OFF -DZLIB_ROOT="$libraries"
    pkg_config xlsxwriter "-lxlsxwriter -lz"
}

build_pugixml() {
    with_cmake pugixml
    pkg_config pugixml -lpugixml
}

# Reading what is stored or deflated is all that workbooks need; the program's own CMake file gets its paths.
build_libzip() {
    with_cmake libzip -DENABLE_{COMMONCRYPTO,GNUTLS,MBEDTLS,OPENSSL,WINDOWS_CRYPTO,BZIP2,LZMA,ZSTD,FDOPEN}=OFF \
        -DBUILD_{TOOLS,REGRESS,EXAMPLES,DOC,OSSFUZZ}=OFF -DZLIB_ROOT="$libraries"
    pkg_config libzip "-lzip -lz" -DZIP_STATIC
}

build_glfw3() { with_cmake glfw3 -DGLFW_BUILD_DOCS=OFF -DGLFW_BUILD_TESTS=OFF -DGLFW_BUILD_EXAMPLES=OFF; }

# The program's own CMake file builds it.
build_imgui() {
    rm -rf "$libraries/imgui"
    cp -R "$work/sources/imgui" "$libraries/imgui"
}

build_catch2() { with_cmake catch2 -DCATCH_BUILD_TESTING=OFF -DBUILD_TESTING=OFF -DCATCH_BUILD_STATIC_LIBRARY=ON -DCATCH_INSTALL_DOCS=OFF; }

make_library() {
    set -e
    if [[ $1 == *-dev ]]; then
        get_headers "$1"
    else
        get "$1"
        "build_$1"
    fi
}

# All of them, each once: what is there from an earlier run stays.
build_libraries() {
    local package
    mkdir -p "$work/done"
    for package in "${headers[@]}" "${built[@]}"; do
        if [ -e "$work/done/$package" ] && { [[ $package != *-dev ]] || [ -s "$libraries/origins/$package" ]; }; then
            continue
        fi
        [ -s "$archives/sources.list" ] || name_archives >"$work/apt.log" 2>&1 || { cat "$work/apt.log" >&2; fail "apt failed"; }
        say "$package"
        mkdir -p "$libraries" "$work/logs"
        # In the background, for bash goes on after an error in what is asked about by "if".
        (make_library "$package") >"$work/logs/$package.log" 2>&1 </dev/null &
        if ! wait $!; then
            tail -n 40 "$work/logs/$package.log" >&2
            fail "$package could not be built; see $work/logs/$package.log"
        fi
        touch "$work/done/$package"
    done
    for package in "${built[@]}"; do
        note_origin "$package"
    done
}
