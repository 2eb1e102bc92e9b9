#!/usr/bin/env bash
# Enter that stays down while it opens a dialog leaves the dialog's field alone. On a slow machine every press is a long
# one: frames take their time, and the field is there before the key is up.
# shellcheck source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"

open_display
start_program --size 1280x720
to_questionnaire 1
shows 'at="start four-factors'
send keydown Return
shows dialog=details 'typing=yes at="title"'
sleep 0.5  # Longer than Dear ImGui waits before it repeats a key.
words "Ward 9, with a heavy hand"
shows dialog=details 'typing=yes at="title"'
send keyup Return
keys Return
shows screen=assess dialog=none
quit_program
expect 'title = "Ward 9, with a heavy hand"'
echo "the field kept the keyboard"
