#!/usr/bin/env bash
# Twelve people show hands on the four factors, and one person counts them by keyboard alone, in a real window.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

# Hands for the five answers, then for "don't know" and "not applicable"; on W1 each person's number, sorted.
votes="L1 0 1 2 5 4 0 0
L2 1 2 3 4 2 0 0
L3 0 0 0 12 0 0 0
L4 6 0 0 0 6 0 0
L5 2 5 1 3 0 1 0
S1 5 4 2 1 0 0 0
S2 3 3 3 3 0 0 0
S3 0 4 4 4 0 0 0
S4 1 0 9 0 1 0 1
S5 0 0 6 6 0 0 0
C1 0 0 3 4 3 2 0
C2 1 1 1 1 8 0 0
C3 7 3 2 0 0 0 0
C4 0 2 8 2 0 0 0
C5 4 0 0 4 2 2 0
W1 -20 -10 -5 0 0 5 7.5 10 10 15
W2 10 2 0 0 0 0 0
W3 0 1 10 1 0 0 0
W4 2 2 2 2 2 1 1
W5 0 0 1 0 11 0 0"
again="2 2 3 3 2 0 0"  # The second vote on L4.
why="Time is set aside, and half of us did not know of it"

# tally_lines ITEM COUNT...: what a file says of a show of hands.
tally_lines() {
    echo "[[tally]]
item = \"$1\"
counts = [$2, $3, $4, $5, $6]
dont_know = $7
not_applicable = $8"
}

# count ROW...: types the count of each row and goes on to the next, as long as somebody's hand is missing.
count() {
    local row missing=12 pressed=()
    for row in "$@"; do
        [ "$missing" -gt 0 ] || break
        [ "$row" -eq 0 ] || read -ra typed <<<"$(keys_of "$row")"
        [ "$row" -eq 0 ] || pressed+=("${typed[@]}")
        pressed+=(Return)
        missing=$((missing - row))
    done
    [ "$missing" -eq 0 ] || fail "the hands $* are not those of twelve people"
    press "${pressed[@]}"
}

# Two do not know; the others' numbers come one by one, and the last ends the counting.
count_numbers() {
    local number pressed=(d d)
    for number in "$@"; do
        read -ra typed <<<"$(keys_of "$number")"
        pressed+=("${typed[@]}" Return)
    done
    press "${pressed[@]}"
}

begin_workshop 1 "Ward 7 by hands" 2 12
expected=""
extra=0  # Keys for voting again, agreeing and leaving open.
began=$(date +%s.%N)
while read -r item rows; do
    read -ra rows <<<"$rows"
    if [ "$item" = W1 ]; then
        keys 7
        picture hands-number-counting
        keys BackSpace
        count_numbers "${rows[@]}"
        press Return
        picture hands-number-revealed
        values=${rows[*]}
        expected+="[[tally]]
item = \"W1\"
values = [${values// /, }]
dont_know = 2
not_applicable = 0
"
        press Right  # Enter would go on to agreeing where answers lie apart.
        continue
    fi
    if [ "$item" = L1 ]; then
        keys Return 1
        picture hands-counting
        settle  # A count that is typed is saved when typing rests.
        expect 'sealed = true'
        keys Up
    fi
    count "${rows[@]}"
    [ "$item" != L2 ] || picture hands-counted
    press Return
    before=$strokes
    case "$item" in
        L4)
            picture hands-split
            press v
            read -ra rows <<<"$again"
            count "${rows[@]}"
            press Return
            picture hands-two-rounds
            ;;
        S1)
            picture hands-revealed
            press c
            picture hands-agreeing
            press 2
            type_in "$why"
            picture hands-reason
            press Escape
            picture hands-agreed
            ;;
        C5)
            press x
            picture hands-left-open
            ;;
    esac
    extra=$((extra + strokes - before))
    expected+="$(tally_lines "$item" "${rows[@]}")
"
    press Right
done <<<"$votes"
shows screen=profile dialog=none
seconds=$(date +%s.%N)
seconds=$(awk -v from="$began" -v to="$seconds" 'BEGIN { printf "%.1f", to - from }')
picture hands-profile
quit_program

expect 'title = "Ward 7 by hands"'
expect 'mode = "tally"'
expect 'people = 12'
expect 'left_open = ["C5"]'
expect_no '^sealed'
expect_sections '[[tally]]' "${expected%$'\n'}"
expect_sections '[[earlier_tally]]' '[[earlier_tally]]
item = "L4"
round = 1
counts = [6, 0, 0, 0, 6]
dont_know = 0
not_applicable = 0'
expect_sections '[consensus]' "[consensus]
S1 = { answer = 2, why = \"$why\" }"
expect_valid 12
echo "20 questions: $strokes keystrokes, $seconds seconds"
echo "of these, $extra keystrokes voted again on L4, agreed on S1 with a reason and left C5 open"
