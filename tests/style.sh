#!/usr/bin/env bash
# Checks how the source is written, beyond what compiles:
#   tests/style.sh [FILE…]            all files, or only those named
#   tests/style.sh --recent COMMITS   all files, but clang-tidy only at those that the last COMMITS commits changed
#
# The order of includes, names of paths, clang-format, shellcheck, cppcheck and clang-tidy. All of them run, whatever
# the first one finds; ends with 1 if one of them found something. The whole takes half an hour on two processors,
# nearly all of it clang-tidy. .clang-format and .clang-tidy are written for version 14, which Debian 12 has.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../app/packages.sh
. "$root/app/packages.sh"

build=$root/build/style
need build tests style
configure "$root" "$build" -DCMAKE_BUILD_TYPE=Debug -DREADINESS_PRECOMPILE_HEADERS=OFF -DREADINESS_CHECK_PATHS=ON
cd "$root" || exit 1

tidied='.*'
if [ "${1:-}" = --recent ]; then
    # Of each file that was changed: a header's own .cpp is looked at with it.
    tidied=$(git diff --name-only "HEAD~$2" 2>/dev/null | sed -nE 's/\.(cpp|h)$//p' | paste -sd '|') || tidied='.*'
    [ -z "$tidied" ] || tidied="^($tidied)\\.cpp$"
    shift 2
fi

listed=$(if [ $# -gt 0 ]; then printf '%s\n' "$@"; else git ls-files --cached --others --exclude-standard; fi)
mapfile -t sources < <(grep -E '^(app|core|tests)/.*\.(cpp|h)$' <<<"$listed")
mapfile -t units < <(printf '%s\n' "${sources[@]}" | grep -E '\.cpp$' | grep -v '^tests/fuzz/')
# cppcheck 2.10 stops at literals such as 2026y, which only the tests have.
mapfile -t programs < <(printf '%s\n' "${units[@]}" | grep -v '^tests/')
mapfile -t scripts < <(grep -E '\.sh$|^\.ci/run$' <<<"$listed")
failed=()

# check NAME COMMAND…: says what is checked, and remembers whether it found something.
check() {
    local name=$1
    shift
    say "$name"
    "$@" || failed+=("$name")
}

# A path becomes text only by text_of(), which is UTF-8 on every system; path.string() is not on Windows.
paths_by_text_of() {
    local found
    found=$(grep -nE '(\.|->)(string|u8string|generic_string)\(\)' "$@" | grep -v '^core/platform/')
    [ -z "$found" ] || { echo "$found" && echo "Write text_of(path) from core/platform/path_text.h instead." && return 1; }
}

formatted() { clang-format --dry-run --Werror "$@"; }
# It names each file that it looks at; only what it finds in them is of interest.
tidy() {
    run-clang-tidy -quiet -p "$build" -j "$(nproc)" "${@/#/^$root/}" 2>/dev/null | grep -vE '^$|^clang-tidy'
    return "${PIPESTATUS[0]}"
}
reviewed() {
    cppcheck --quiet --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr \
        --suppressions-list="$root/tests/style/cppcheck.txt" --error-exitcode=1 -j "$(nproc)" -I "$root" "$@"
}

check "include order" python3 tests/style/include_order.py
check "include order finds what it must" python3 tests/style/include_order_test.py
[ ${#scripts[@]} -eq 0 ] || check "shellcheck" shellcheck --external-sources "${scripts[@]}"
if [ ${#sources[@]} -gt 0 ]; then
    check "paths" paths_by_text_of "${sources[@]}"
    check "file calls" tests/style/file_calls.sh "$root"
    check "names of systems" tests/style/system_names.sh "$root"
    check "clang-format" formatted "${sources[@]}"
fi
if [ ${#units[@]} -gt 0 ]; then
    [ ${#programs[@]} -eq 0 ] || check "cppcheck" reviewed "${programs[@]}"
    mapfile -t tidied_units < <(printf '%s\n' "${units[@]}" | grep -E "$tidied")
    [ ${#tidied_units[@]} -eq 0 ] || check "clang-tidy" tidy "${tidied_units[@]}"
fi

[ ${#failed[@]} -eq 0 ] || fail "Found something, see above: ${failed[*]}"
say "Nothing to complain about"
