#!/usr/bin/env bash
# Twelve people pass the keyboard and answer the pulse alone. The program is killed in the middle of the seventh ballot.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

items=(L1 S1 C1 W1 F2 T1 P2 K1 E1 D1 X1)
roles=("" Nurses Doctors Managers)  # Each stands at its key; 0 is "I would rather not say".
changes=(-20 -7.5 0 5 10 30)        # What W1 is answered with, in per cent.

# answer_of PERSON QUESTION: the keys that give the answer and, after a colon, what the file says of it.
answer_of() {
    local digit=$((($1 * $2 + $1) % 5 + 1)) change=${changes[$1 % 6]}
    if [ "$2" -eq 4 ]; then
        if [ $(($1 % 5)) -eq 0 ]; then echo 'd:"dont-know"'; else echo "$(keys_of "$change"):$change"; fi
    elif [ $((($1 + $2) % 7)) -eq 0 ]; then
        echo 'd:"dont-know"'
    elif [ $(((3 * $1 + $2) % 17)) -eq 0 ]; then
        echo 'a:"not-applicable"'
    else
        echo "$digit:$digit"
    fi
}

# answer PERSON FROM TO: that person answers these questions and goes on after each.
answer() {
    local question pressed=() typed
    for question in $(seq "$2" "$3"); do
        read -ra typed <<<"$(answer_of "$1" "$question" | cut -d: -f1)"
        pressed+=("${typed[@]}" Return)
    done
    press "${pressed[@]}"
}

# ballot PERSON [COUNT]: what the file says of that ballot with its first COUNT answers; a whole one is handed in.
ballot() {
    local question answers=""
    echo "[[respondent]]"
    [ $(($1 % 4)) -eq 0 ] || echo "role = \"${roles[$1 % 4]}\""
    [ -z "${2:-}" ] || echo "unfinished = true"
    for question in $(seq 1 "${2:-11}"); do
        answers+=", ${items[$question - 1]} = $(answer_of "$1" "$question" | cut -d: -f2)"
    done
    echo "answers = { ${answers#, } }"
}

# expect_ballots TEXT: there are just these ballots in the file, and they are sealed.
expect_ballots() {
    expect_sections_in_any_order '[[respondent]]' "$1"
    expect 'sealed = true'
}

begin_workshop 3 "Ward 7 by ballots" 3 12
picture box-empty
into_page 2
keys Return
shows dialog=roles typing=yes
words "${roles[1]}"
keys Return
words "${roles[2]}"
keys Return
words "${roles[3]}"
picture roles-dialog
keys Tab space      # the smallest group: three
times 4 Tab
keys Return
shows screen=assess dialog=none
expect 'roles = ["Nurses", "Doctors", "Managers"]'
expect 'minimum_group = 3'
expect 'mode = "ballots"'
expect 'sealed = true'
expect_no '^\[\[respondent'

keys Return
picture hand-over
expected=""
for person in $(seq 1 12); do
    # The page of thanks is for the person before; after the fifth the box was looked at in between.
    [ "$person" -eq 1 ] || [ "$person" -eq 6 ] || press Return
    press $((person % 4))
    [ "$person" -ne 1 ] || picture hand-over-role
    press Return
    case "$person" in
        2)
            # A person may undo what they did themselves, and no more.
            keys 5 ctrl+z ctrl+z ctrl+z
            answer 2 1 11
            ;;
        7)
            answer 7 1 4
            dealt_with
            kill -9 "$program_id"
            wait "$program_id" 2>/dev/null || true
            expect_ballots "$expected$(ballot 7 4)"
            start_program "$(the_file)" --size 1280x720
            picture box-unfinished
            keys shift+Tab shift+Tab shift+Tab  # "Go on" with the ballot that is not finished, before the foot
            picture box-go-on
            keys Return
            picture ballot-goes-on
            answer 7 5 11
            ;;
        *)
            answer "$person" 1 3
            [ "$person" -ne 3 ] || picture ballot-number
            answer "$person" 4 5
            [ "$person" -ne 3 ] || picture ballot-question
            answer "$person" 6 11
            ;;
    esac
    [ "$person" -ne 3 ] || picture closing
    press Return
    dealt_with
    expected+=$(ballot "$person")$'\n'
    expect_ballots "${expected%$'\n'}"
    [ "$person" -ne 3 ] || picture hand-over-next
    # Undo reaches no ballot that was handed in. The next check would see it, and after the last one this does:
    keys ctrl+z ctrl+z ctrl+z ctrl+y
    if [ $((person % 6)) -eq 0 ]; then
        dealt_with
        expect_ballots "${expected%$'\n'}"
    fi
    if [ "$person" -eq 5 ]; then
        keys Escape
        picture box-with-ballots
        keys F3
        picture sealed-profile
        keys F2 Return
    fi
done
picture hand-over-last
"$CLI" validate "$(the_file)" || fail "the sealed file is not valid"

keys Escape
picture box-full
into_page 6
keys Return
shows dialog=confirm 'at="cancel"'
picture open-ballots
keys Tab Return
picture ballots-open
keys Return
picture ballots-revealed
keys c 4
words "Seen at the last three meetings"
picture ballots-agreed
keys Escape
settle
quit_program

expect 'title = "Ward 7 by ballots"'
expect 'mode = "ballots"'
expect 'people = 12'
expect_no '^(sealed|unfinished)'
expect_sections_in_any_order '[[respondent]]' "${expected%$'\n'}"
expect_sections '[consensus]' '[consensus]
L1 = { answer = 4, why = "Seen at the last three meetings" }'
ids=$(grep -A1 '^\[\[respondent\]\]' "$(the_file)" | grep '^id = ' | sort -u | wc -l)
[ "$ids" -eq 12 ] || fail "there are $ids different ids on twelve ballots"
expect_valid 12
echo "12 people answered 11 questions each, with $strokes keystrokes"
