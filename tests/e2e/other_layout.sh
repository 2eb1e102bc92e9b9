#!/usr/bin/env bash
# With a Russian keyboard: text comes as it is typed, and keys that the program names by Latin letters are at their usual
# places.
# shellcheck source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"

open_display
ship_first_editions
start_program --size 1280x720
# Xvfb forgets the layout when nobody is connected any more.
setxkbmap -layout ru || fail "the layout of the keyboard cannot be changed"
# Numbers of keys count from here on: 57 is N, 38 is A, 40 is D, 24 is Q.
keys ctrl+57
shows dialog=details 'typing=yes at="title"'
keys 57 26 57
keys ctrl+38 44 26 24
keys Return
shows screen=assess dialog=none
keys 40
settle
keys ctrl+24
wait_until has_ended || fail "Ctrl and the key at Q's place did not end the program"
wait "$program_id" || fail "the program ended with an error: $(cat "$work/errors")"
program_id=""
expect 'title = "оуй"'
grep -q '= "dont-know"' "$(the_file)" || fail "the key at D's place gave no answer: $(cat "$(the_file)")"
echo "a Russian keyboard types and answers"
