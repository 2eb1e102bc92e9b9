#!/usr/bin/env bash
# While nothing changes no frame is drawn, on any screen; nor does the program wake up, which its trace would show too.
# In wine it does wake up: READINESS_E2E_FRAMES_ONLY=yes looks at frames alone.
# shellcheck source-path=SCRIPTDIR source=window.sh
. "$(dirname "$0")/window.sh"

what_happened() {
    if [ -n "${READINESS_E2E_FRAMES_ONLY:-}" ]; then grep '^frame' "$work/trace"; else cat "$work/trace"; fi
}

open_display
example=$SOURCE/assets/examples/sepsis-bundle-ward-7.readiness.toml
cp "$example" "$work/example.readiness.toml"
start_program "$work/example.readiness.toml" --size 1280x720
for place in "F1 start" "F2 assess" "F3 profile" "F4 barriers" "F8 settings"; do
    read -r key screen <<<"$place"
    keys "$key"
    shows "screen=$screen"
    what_happened >"$work/before"
    sleep 2  # Absence takes time to see. A slow machine draws later, and not more.
    what_happened >"$work/after"
    cmp -s "$work/before" "$work/after" || fail "the program worked in two seconds of rest on $screen:
$(diff "$work/before" "$work/after")"
done
quit_program
cmp "$work/example.readiness.toml" "$example" || fail "looking changed the file"
echo "no frame was drawn at rest"
