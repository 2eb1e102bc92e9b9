# What the tests of a workshop share: beginning one, pressing and counting keys, and reading what the file holds.
# Sourced by them, in place of window.sh.
# shellcheck shell=bash source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"
ship_first_editions

# ------------------------------------------------------------------------------------------------------- the keys

strokes=0
# press NAME... and type_in TEXT: as keys and words, and counted.
press() {
    strokes=$((strokes + $#))
    keys "$@"
}
type_in() {
    strokes=$((strokes + ${#1}))
    words "$1"
}

# tab_to ID: presses Tab until the keyboard is at that control.
tab_to() {
    local steps=0
    settle
    until grep "^rest $marks " "$work/trace" | tail -n 1 | grep -qF "at=\"$1\""; do
        steps=$((steps + 1))
        [ "$steps" -le 40 ] || fail "Tab does not come to \"$1\""
        keys Tab
        settle
    done
}

# keys_of NUMBER: the names of the keys that type it; -12 gives "minus 1 2".
keys_of() { sed 's/[0-9]/ & /g; s/-/minus/; s/\./period/; s/^ *//' <<<"$1"; }

# picture NAME: of the screen as it stands, where pictures are asked for.
picture() {
    [ -n "${READINESS_E2E_PICTURES:-}" ] || return 0
    send mousemove 1279 719  # where it lies on nothing
    settle
    mkdir -p "$READINESS_E2E_PICTURES"
    import -window root "$READINESS_E2E_PICTURES/$1.png"
}

# begin_workshop PLACE NAME WAY PEOPLE: opens a window and begins an assessment through the Start screen and its dialog.
# PLACE is which of the questionnaires there it is, from 1; WAY is 1 for agreed answers, 2 for hands, 3 for ballots; PEOPLE may be "".
begin_workshop() {
    open_display
    start_program --size 1280x720
    to_questionnaire "$1"
    keys Return
    shows dialog=details 'typing=yes at="title"'
    words "$2"
    times $((3 + $3)) Tab  # past the three questionnaires
    keys space
    if [ "$3" -eq 1 ]; then
        times 3 Tab  # past the other ways; one answer needs no number of people
        shows 'typing=yes at="team"'
    else
        times $((5 - $3)) Tab  # past the other ways and "−"
        shows 'typing=yes at="people"'
        [ -z "$4" ] || words "$4"
    fi
    picture start-dialog
    keys Return
    shows screen=assess dialog=none
}

# ------------------------------------------------------------------------------------------------------- the file

# sections TITLE: those of the file that begin with that line, without their ids, which are random.
sections() { awk -v title="$1" '/^\[/ { inside = $0 == title } inside && !/^id = / && NF' "$(the_file)"; }

# expect_sections TITLE TEXT: the file has just these sections under that title, in this order.
expect_sections() {
    local found
    found=$(sections "$1")
    [ "$found" = "$2" ] || fail "the sections $1 differ:
$(diff <(echo "$2") <(echo "$found"))"
}

# by_section: sections, one a line, in the order of what they say.
by_section() { awk '/^\[\[/ { if (n++) print "" } { printf "%s\t", $0 } END { print "" }' | sort; }

# expect_sections_in_any_order TITLE TEXT: the same, where the order is that of ids, which are random.
expect_sections_in_any_order() {
    local found
    found=$(sections "$1" | by_section)
    [ "$found" = "$(by_section <<<"$2")" ] || fail "the sections $1 differ:
$(diff <(by_section <<<"$2") <(echo "$found"))"
}

expect_no() { if grep -qE -- "$1" "$(the_file)"; then fail "the file has a line like: $1
$(grep -nE -- "$1" "$(the_file)")"; fi; }

# expect_valid PEOPLE: both commands are happy with the file, and the profile is that of so many.
expect_valid() {
    local score found
    "$CLI" validate "$(the_file)" || fail "the saved file is not valid"
    score=$("$CLI" score "$(the_file)" --format json) || fail "the saved file cannot be scored"
    found=$(sed -nE 's/^ *"respondents": *([0-9]+),?$/\1/p' <<<"$score")
    [ "$found" = "$1" ] || fail "the score is of $found people, and not of $1"
}
