#!/usr/bin/env bash
# What was answered survives a kill; what was typed survives a polite one; undo and a second opening work.
# shellcheck source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"
ship_first_editions

open_display
start_program --size 1280x720
keys ctrl+n
shows dialog=details 'at="title"'
keys Return
shows screen=assess dialog=none
# An answer is on disk as soon as it was dealt with, and not only when the program rests.
keys 4 Return 2 Return 5
dealt_with
kill -9 "$program_id"
wait "$program_id" 2>/dev/null || true
program_id=""
expect "L1 = 4"
expect "L2 = 2"
expect "L3 = 5"

# The assessment opens again from the command line, at the first question without an answer.
start_program "$(the_file)" --size 1280x720
keys F2
shows screen=assess
keys 3
dealt_with
expect "L4 = 3"
keys ctrl+z
dealt_with
if grep -q '^L4' "$(the_file)"; then fail "undo did not take the answer back"; fi
keys ctrl+y
dealt_with
expect "L4 = 3"
keys n
shows typing=yes
# The note waits for a pause in typing, which does not come.
words "A note that was typed just before the end"
dealt_with
kill -TERM "$program_id"
wait "$program_id" || fail "a polite end gave an error"
program_id=""
expect 'text = "A note that was typed just before the end"'
echo "nothing was lost"
