#!/usr/bin/env bash
# The facilitator's window beside the room's: counts are typed with the focus on either, no frame is drawn at rest, and
# each window closes as it should.
# shellcheck source-path=SCRIPTDIR source=workshop.sh
. "$(dirname "$0")/workshop.sh"

# window TITLE: the id of the window whose title begins so.
window() { xdotool search --name "^$1" 2>/dev/null | tail -n 1; }
has_window() { [ -n "$(window "$1")" ]; }
has_no_window() { ! has_window "$1"; }

# focus TITLE: the window gets the keys that follow.
focus() {
    has_window "$1" || fail "there is no window $1"
    xdotool windowfocus --sync "$(window "$1")"
}

# shows_no PART: settles, and what is on the screen then lacks this part.
shows_no() {
    settle
    if grep "^rest $marks " "$work/trace" | tail -n 1 | grep -q " $1"; then fail "the screen shows $1"; fi
}

open_facilitator() {
    keys F9
    shows facilitator=open
    wait_until has_window Facilitator || fail "the facilitator's window is not there"
}

begin_workshop 1 "Hands of twelve" 2 12
open_facilitator
picture two-windows

# The first question with the focus on the facilitator's window, the second with the focus on the room's.
focus Facilitator
keys 1 Return 2 Return 3 Return 4 Return 2 Return
settle
expect 'counts = [1, 2, 3, 4, 2]'
focus Hands
keys Return Right 0 Return 5 Return 7 Return Return
settle
expect 'counts = [0, 5, 7, 0, 0]'
expect_no '^sealed'

# A note goes into the facilitator's window while the room's has the focus.
keys n
shows typing=yes
words "Ask B about beds"
keys Escape
shows typing=no
expect 'text = "Ask B about beds"'

# The room's screen is blank, and the work goes on.
keys b
shows room=blank
focus Facilitator
keys Right 3
shows room=blank facilitator=open
expect 'counts = [3, 0, 0, 0, 0]'
keys b
shows_no room=blank

# At rest nothing is drawn in either window. Once a minute the clock is: then it is still after that.
is_still() {
    cp "$work/trace" "$work/before"
    sleep 2  # Absence takes time to see. A slow machine draws later, and not more.
    cmp -s "$work/before" "$work/trace"
}
is_still || is_still || fail "the program worked in two seconds of rest:
$(diff "$work/before" "$work/trace")"

# The facilitator's window closes by its X, and the other goes on as before.
python3 "$(dirname "$0")/press_x.py" "$(window Facilitator)"
wait_until has_no_window Facilitator || fail "the facilitator's window did not close"
keys 4
shows_no facilitator=open
expect 'counts = [34, 0, 0, 0, 0]'

# With two windows, the X of the first ends the program.
open_facilitator
python3 "$(dirname "$0")/press_x.py" "$(window Hands)"
wait_until has_ended || fail "the program did not end"
wait "$program_id" || fail "the program ended with an error: $(cat "$work/errors")"
program_id=""
[ -z "$(complaints)" ] || fail "the program complained: $(complaints)"
expect 'counts = [34, 0, 0, 0, 0]'
echo "two windows, one workshop"
