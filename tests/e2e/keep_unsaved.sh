#!/usr/bin/env bash
# A save that fails: each way of leaving asks, a second signal ends with an error, and the next start finds the answers.
# shellcheck source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"
ship_first_editions

open_display
start_program --size 1280x720
keys ctrl+n
shows dialog=details
keys Return
shows screen=assess dialog=none
keys 4
dealt_with
expect "L1 = 4"
file=$(the_file)

# A file in the place of the folder, which stops root too.
mv "$READINESS_DATA" "$work/kept"
echo "no folder" >"$READINESS_DATA"
sleep 1.1 # The file's time is in whole seconds, and what is kept has to be later.
keys Return 5
dealt_with
keys ctrl+q
shows dialog=unsaved
keys Escape
shows dialog=none
xdotool search --name "^Not saved: " >/dev/null || fail "the title does not say that saving fails"

# A polite kill asks, and a second one ends with an error that says where the answers are.
kill -TERM "$program_id"
await "rest $marks .*dialog=unsaved"
has_ended && fail "the program ended with unsaved answers"
kill -TERM "$program_id"
status=0
wait "$program_id" || status=$?
program_id=""
[ "$status" -eq 1 ] || fail "the program lost answers and ended with status $status"
grep -q "could not be saved" "$work/errors" || fail "the program said nothing: $(cat "$work/errors")"
grep -q "They are in $READINESS_STATE/versions" "$work/errors" || fail "the place is not said: $(cat "$work/errors")"

rm "$READINESS_DATA"
mv "$work/kept" "$READINESS_DATA"
start_program "$file" --size 1280x720
shows dialog=none
version=$(find "$READINESS_STATE/versions" -name '*-unsaved.toml')
grep -qxF "L2 = 5" "$version" || fail "the kept version lacks the answer"
[ "$(stat -c %a "$version")" = 600 ] || fail "others may read the version"
[ "$(stat -c %a "$(dirname "$version")")" = 700 ] || fail "others may read the folder"
echo "what could not be saved was kept"
