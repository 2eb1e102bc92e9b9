#!/usr/bin/env bash
# While nothing changes no frame is drawn, on any screen.
. "$(dirname "$0")/window.sh"

open_display
cp "$SOURCE"/assets/examples/*.readiness.toml "$work/example.readiness.toml"
start_program "$work/example.readiness.toml" --size 1280x720
for screen in F1 F2 F3 F4 F8; do
    keys "$screen"
    settle
    before=$(frames)
    sleep 2
    [ "$(frames)" -eq "$before" ] || fail "$screen drew $(($(frames) - before)) frames in two seconds of rest"
done
quit_program
cmp "$work/example.readiness.toml" "$SOURCE"/assets/examples/*.readiness.toml || fail "looking changed the file"
echo "no frame was drawn at rest"
