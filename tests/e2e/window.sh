# For end-to-end tests: a display of their own, the program in a real window on it, and a keyboard.
# Sourced by the tests; expects PROGRAM, CLI and SOURCE in the environment.
set -euo pipefail

work=$(mktemp -d)
export READINESS_DATA=$work/data READINESS_SETTINGS=$work/settings.toml TZ=UTC LC_ALL=C.UTF-8
# GLFW from 3.4 on looks for Wayland first, and finds a developer's own desktop by these where they are set. Where none
# names a folder for sockets, Wayland complains.
unset WAYLAND_DISPLAY XDG_SESSION_TYPE DBUS_SESSION_BUS_ADDRESS
export XDG_RUNTIME_DIR=$work
program_id=""
display_id=""

clean_up() {
    [ -z "$program_id" ] || kill -9 "$program_id" 2>/dev/null || true
    [ -z "$display_id" ] || kill "$display_id" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

fail() {
    echo "FAILED: $*" >&2
    [ ! -s "$work/frames" ] || tail -n 3 "$work/frames" >&2
    if [ -n "${READINESS_E2E_PICTURES:-}" ] && command -v import >/dev/null; then
        mkdir -p "$READINESS_E2E_PICTURES"
        import -window root "$READINESS_E2E_PICTURES/$(basename "$0" .sh).png" || true
    fi
    exit 1
}

# wait_until SECONDS COMMAND...: true as soon as the command succeeds.
wait_until() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.1
    done
}

open_display() {
    mkfifo "$work/display"
    Xvfb -displayfd 3 -screen 0 "${1:-1280x720}x24" -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
    display_id=$!
    local number=""
    read -r -t 30 number <"$work/display" || fail "Xvfb did not start"
    export DISPLAY=:$number
}

frames() { wc -l <"$work/frames"; }

# The program has drawn all that it has to draw: no new frame for half a second, and it neither worked nor waited for a
# processor meanwhile, as it does on a busy machine. Its work is counted in ticks of 10 ms.
work_done() { awk '{ print $14 + $15 }' "/proc/$program_id/stat"; }
sleeps() { [ "$(awk '{ print $3 }' "/proc/$program_id/stat")" = S ]; }
is_idle() {
    local before worked
    before=$(frames)
    worked=$(work_done)
    sleep 0.5
    sleeps && [ "$(frames)" -eq "$before" ] && [ "$(work_done)" -le $((worked + 1)) ]
}
settle() { wait_until 60 is_idle || fail "the program never came to rest"; }

start_program() {
    : >"$work/frames"
    "$PROGRAM" --trace-frames "$@" >"$work/frames" 2>"$work/errors" &
    program_id=$!
    wait_until 30 test -s "$work/frames" || fail "no frame was drawn: $(cat "$work/errors")"
    settle
}

# keys NAME...: presses keys one after the other, by their X names.
keys() { xdotool key --delay 4 "$@"; }
# words TEXT: types text.
words() { xdotool type --delay 4 -- "$1"; }

quit_program() {
    keys ctrl+q
    wait_until 20 sh -c "! kill -0 $program_id" || fail "the program did not end"
    wait "$program_id" || fail "the program ended with an error: $(cat "$work/errors")"
    program_id=""
    [ ! -s "$work/errors" ] || fail "the program complained: $(cat "$work/errors")"
}

# the_file: the only assessment in the data folder.
the_file() { find "$READINESS_DATA" -name '*.readiness.toml'; }

# expect LINE: the saved file has this line.
expect() { grep -qxF -- "$1" "$(the_file)" || fail "the file lacks the line: $1
$(cat "$(the_file)")"; }
