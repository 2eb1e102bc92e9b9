#!/usr/bin/env bash
# A room of twelve agrees on one answer to each question of the pulse, and says why on three of them, by keyboard alone.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

answers="L1 4
S1 1 No hours are set aside for it
C1 3
W1 7.5 A tenth more for nurses, less for clerks
F2 5
T1 2
P2 dont-know
K1 3 Half of us were at the training
E1 4
D1 not-applicable
X1 4"

begin_workshop 3 "Ward 7 agrees" 1 ""
expected="[consensus]"
while read -r item answer why; do
    case "$answer" in
        dont-know) press d && answer='"dont-know"' ;;
        not-applicable) press a && answer='"not-applicable"' ;;
        *) read -ra typed <<<"$(keys_of "$answer")" && press "${typed[@]}" ;;
    esac
    if [ -n "$why" ]; then
        press n
        [ "$item" != S1 ] || type_in "Asked for by the night shift"
        press Tab  # to the reason
        type_in "$why"
        picture "agreed-$item"
        press Escape
        answer="{ answer = $answer, why = \"$why\" }"
    fi
    press Return
    expected+="
$item = $answer"
done <<<"$answers"
shows screen=profile dialog=none
picture agreed-profile
quit_program

expect 'title = "Ward 7 agrees"'
expect 'mode = "consensus"'
expect_no '^people'
expect_sections '[consensus]' "$expected"
expect_sections '[[note]]' '[[note]]
item = "S1"
text = "Asked for by the night shift"'
expect_no '^(sealed|left_open|\[\[(respondent|tally))'
"$CLI" validate "$(the_file)" || fail "the saved file is not valid"
"$CLI" score "$(the_file)" --format json >/dev/null || fail "the saved file cannot be scored"
echo "11 questions were agreed on with $strokes keystrokes"
