#!/usr/bin/env bash
# Reports on disk by keyboard alone, in a real window: an example is opened on the Start screen and its first page is
# exported, then once more with a file of that name there, then for other people into another folder.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

# expect_page FILE WORDS: a whole page with these words in it.
expect_page() {
    [ -s "$1" ] || fail "there is no file $1; there are: $(find "$work" -name '*.html')"
    grep -qF "$2" "$1" || fail "$1 does not say: $2"
    tail -n 1 "$1" | grep -qF '</html>' || fail "$1 is not whole"
}

# choose ID: goes to a control and presses it.
choose() {
    tab_to "$1"
    keys Return
}

export READINESS_SHIPPED=$SOURCE
open_display
start_program --size 1280x720
choose "open $SOURCE/assets/examples/sepsis-bundle-ward-7.readiness.toml"
shows screen=profile dialog=none

keys ctrl+e
shows dialog=export
choose "part summary"
choose "format html"
picture export-dialog
keys Tab
choose accept
shows dialog=export
tab_to "open written"
picture export-written
page="$READINESS_DATA/Sepsis bundle, Ward 7 - first page.html"
expect_page "$page" "Sepsis bundle, Ward 7"
before=$(sha256sum <"$page")
keys Escape
shows dialog=none

keys ctrl+e
settle
keys Return  # What was chosen last is exported; it is there already.
tab_to "keep both"
picture export-replace
keys Return
tab_to "open written"
expect_page "$READINESS_DATA/Sepsis bundle, Ward 7 - first page (2).html" "Sepsis bundle, Ward 7"
[ "$(sha256sum <"$page")" = "$before" ] || fail "the first file was written over"
keys Escape

mkdir "$work/board"
keys ctrl+e
choose "for others"
choose "change place"
shows dialog=files
tab_to path
keys ctrl+a
words "$work/board"
keys Return
choose "use this folder"
shows dialog=export
choose accept
tab_to "open written"
expect_page "$work/board/Sepsis bundle, Ward 7 - first page for others.html" "Sepsis bundle, Ward 7"
keys Escape
shows dialog=none
quit_program
grep -qxF 'export_for = "others"' "$READINESS_SETTINGS" || fail "it is not remembered: $(cat "$READINESS_SETTINGS")"
echo "three pages were exported by keyboard alone"
