#!/usr/bin/env bash
# From answers to paper by keyboard alone, in a real window: the full scan is answered, three actions are planned, the plan
# and the whole report are exported, and all of it is there again after a restart. Then a step is undone and done again.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

# choose ID: goes to a control and presses it.
choose() {
    tab_to "$1"
    keys Return
}

# planned: how many actions the file has.
planned() { grep -cxF '[[action]]' "$(the_file)" || true; }
expect_planned() { [ "$(planned)" -eq "$1" ] || fail "the file has $(planned) actions, and not $1"; }

open_display
start_program --size 1280x720
to_questionnaire 2
keys Return
words "Ward 9, from answers to paper"
keys Return
shows screen=assess dialog=none

# The worst answer to whatever is agreed with; the number of the workload is typed.
while read -r scale; do
    if [ "$scale" = workload-change ]; then words "12"; else keys 2; fi
    keys Return
done < <(awk -F'"' '/^\[\[item\]\]/ { inside = 1 }
                    inside && /^scale *=/ { print $2; inside = 0 }' "$READINESS_SHIPPED/questionnaires/full-scan.toml")
shows screen=profile dialog=none

# Two measures of the list, one action of our own, and a date to look again.
keys F5
shows screen=plan
picture plan-empty
keys Down a
settle
expect_planned 1
keys Down a
settle
expect_planned 2
keys n
shows 'dialog=action typing=yes'
words "Ask finance for year two"
keys Return
shows screen=plan dialog=none
expect_planned 3
expect 'text = "Ask finance for year two"'
keys l
shows dialog=look-again
picture look-again
keys Return  # The date that is proposed.
shows dialog=none
grep -q '^look_again = ' "$(the_file)" || fail "there is no date to look again in the file"
picture plan-of-three

# export_as PART FORMAT NAME: on paper or as a workbook, and found on disk.
export_as() {
    keys ctrl+e
    shows dialog=export
    choose "part $1"
    choose "format $2"
    choose accept
    tab_to "open written"
    [ -s "$READINESS_DATA/Ward 9, from answers to paper - $3" ] || fail "it is not there: $3; there are:
$(ls "$READINESS_DATA")"
    keys Escape
    shows dialog=none
}
export_as plan pdf "plan.pdf"
export_as full xlsx "whole report.xlsx"
head -c 5 "$READINESS_DATA/Ward 9, from answers to paper - plan.pdf" | grep -qF '%PDF-' || fail "the plan is no PDF"
if command -v pdftotext >/dev/null; then
    pdftotext "$READINESS_DATA/Ward 9, from answers to paper - plan.pdf" "$work/plan.txt"
    grep -qF "Ask finance for year two" "$work/plan.txt" || fail "the PDF lacks an action: $(cat "$work/plan.txt")"
fi

# Undone and done again, then all is there after a restart.
keys ctrl+z
settle
if grep -q '^look_again = ' "$(the_file)"; then fail "the date was not taken back"; fi
keys ctrl+z
settle
expect_planned 2
keys ctrl+y
settle
expect_planned 3
quit_program
start_program --size 1280x720 "$(the_file)"
keys F5
shows screen=plan
picture plan-reopened
quit_program
expect_planned 3
"$CLI" validate "$(the_file)" || fail "the saved file is not valid"
echo "a plan of three actions is on paper, by keyboard alone"
