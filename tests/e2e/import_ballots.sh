#!/usr/bin/env bash
# Ballots that people filled in on their own computers come together: in a window, and by readiness-cli merge. One file
# stands there twice, and one answers another questionnaire.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

ballots=$work/ballots
mkdir "$ballots"

# ballot_file NAME QUESTIONNAIRE NUMBER: the head of a file; its ballots follow on standard input.
ballot_file() {
    {
        echo "format = \"readiness-assessment/1\"
id = \"00000000-0000-4000-8000-00000000000$3\"
title = \"$1\"
modified = 2026-01-0${3}T09:30:00Z
mode = \"ballots\"
[questionnaire]
id = \"$2\"
version = \"1.0\"
sha256 = \"$(sha256sum "$READINESS_SHIPPED/questionnaires/$2.toml" | cut -d' ' -f1)\""
        cat
    } >"$ballots/$1.readiness.toml"
}

anna='[[respondent]]
id = "anna"
role = "Nurses"
answers = { L1 = 4, S1 = 2, C1 = 5, W1 = 7.5, F2 = 4, T1 = 3, P2 = 2, K1 = 3, E1 = 4, D1 = "dont-know", X1 = 3 }'
ben='[[respondent]]
id = "ben"
role = "Doctors"
answers = { L1 = 1, S1 = 1, C1 = 2, W1 = 30, F2 = 2, T1 = 1, P2 = 5, K1 = 2, E1 = 2, D1 = 1, X1 = "not-applicable" }'
carla='[[respondent]]
id = "carla"
answers = { L1 = 5, S1 = 4, C1 = 4, W1 = -10, F2 = 5, T1 = 4, P2 = 1, K1 = 5, E1 = 5, D1 = 4, X1 = 4 }'
dan='[[respondent]]
id = "dan"
role = "Nurses"
answers = { L1 = 3, S1 = 3, K1 = "dont-know" }'
ballot_file 1-anna pulse 1 <<<"$anna"
ballot_file 2-ben pulse 2 <<<"$ben"
cp "$ballots/2-ben.readiness.toml" "$ballots/3-ben-again.readiness.toml"
ballot_file 4-carla-and-dan pulse 4 <<<"$carla
$dan"
ballot_file 5-misfit four-factors 5 <<<'[[respondent]]
id = "eve"
answers = { L1 = 4, L2 = 3 }'

# merged NAME NUMBER BALLOTS: what the file says of a file whose ballots it took. Not whose they are.
merged() {
    echo "[[merged]]
file = \"$1.readiness.toml\"
sha256 = \"$(sha256sum "$ballots/$1.readiness.toml" | cut -d' ' -f1)\"
modified = 2026-01-0${2}T09:30:00Z
ballots = $3"
}
records=$(merged 1-anna 1 1 && merged 2-ben 2 1 && merged 4-carla-and-dan 4 2)
without_ids() { grep -v '^id = ' <<<"$1"; }

# expect_all_four FILE: it has the ballots of all four, once, and says where they are from.
expect_all_four() {
    checked=$1
    the_file() { echo "$checked"; }
    expect_sections '[[respondent]]' "$(without_ids "$anna
$ben
$carla
$dan")"
    [ "$(sections '[[merged]]' | grep -v '^merged = ')" = "$records" ] || fail "the records differ:
$(diff <(echo "$records") <(sections '[[merged]]'))"
    for id in anna ben carla dan; do expect "id = \"$id\""; done
    expect_no '^id = "eve"'
    expect 'mode = "ballots"'
    "$CLI" validate "$1" || fail "the file is not valid: $1"
}

begin_workshop 3 "Ballots from afar" 3 ""
file=$(the_file)
into_page 3
keys Return
shows dialog=files
picture import-dialog
tab_to path
keys ctrl+a
words "$ballots"
keys Return
tab_to "tick all"
keys Return
picture import-ticked
tab_to import
keys Return
shows screen=assess dialog=none
picture imported
quit_program
expect_all_four "$file"
expect 'sealed = true'

together=$work/together.readiness.toml
if "$CLI" merge "$ballots"/*.toml -o "$together" >"$work/told" 2>&1; then fail "a misfit was merged: $(cat "$work/told")"; fi
[ ! -e "$together" ] || fail "a file was written though one was refused"
grep -q 'it answers the questionnaire "four-factors"' "$work/told" || fail "the misfit is not named: $(cat "$work/told")"
"$CLI" merge "$ballots"/[1-4]*.toml -o "$together" >"$work/told" 2>&1 || fail "good files were not merged: $(cat "$work/told")"
expect_all_four "$together"
expect_valid 4
echo "four ballots came in from three files, and the misfit stayed out"
