#!/usr/bin/env bash
# A whole assessment by keyboard alone, in a real window: answer_all.sh QUESTIONNAIRE PLACE
# PLACE is which of the questionnaires on the Start screen it is, from 1.
# Nothing waits here: however fast somebody types and however slow the machine is, each key does what it should.
# shellcheck source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"

questionnaire=$SOURCE/questionnaires/$1.toml
open_display
start_program --size 1280x720

to_questionnaire "$2"
keys Return
words "Ward 9, by keyboard"
keys Return

# Every item in file order, with the scale that it is answered on.
mapfile -t items < <(awk -F'"' '/^\[\[item\]\]/ { inside = 1 } inside && /^id *=/ { id = $2 }
                                inside && /^scale *=/ { print id, $2; inside = 0 }' "$questionnaire")
[ "${#items[@]}" -gt 5 ] || fail "no items were found in $questionnaire"
expected=()
number=0
for item in "${items[@]}"; do
    number=$((number + 1))
    id=${item% *}
    case "$item" in
        *workload-change)
            words "-7.5"
            expected+=("$id = -7.5")
            ;;
        *)
            if [ $((number % 9)) -eq 0 ]; then
                keys d
                expected+=("$id = \"dont-know\"")
            elif [ $((number % 14)) -eq 0 ]; then
                keys a
                expected+=("$id = \"not-applicable\"")
            else
                digit=$((number % 4 + 1))
                keys $digit
                expected+=("$id = $digit")
            fi
            ;;
    esac
    keys Return
done
shows screen=profile dialog=none
quit_program

for line in "${expected[@]}"; do expect "$line"; done
expect "title = \"Ward 9, by keyboard\""
# The pulse is read question by question: its file has answers and no scores of factors.
if [ "$1" = pulse ]; then
    if grep -q '^\[profile' "$(the_file)"; then fail "the file has scores of factors"; fi
else
    grep -q '^overall = ' "$(the_file)" || fail "the file has no overall score"
fi
"$CLI" validate "$(the_file)" || fail "the saved file is not valid"
echo "${#expected[@]} answers of $1 were typed and are in the file"
