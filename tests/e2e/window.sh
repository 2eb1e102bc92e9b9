# For end-to-end tests: a display of their own, the program in a real window on it, and a keyboard.
# Sourced by the tests; expects PROGRAM, CLI and SOURCE in the environment.
# shellcheck shell=bash
set -euo pipefail

work=$(mktemp -d)
export READINESS_DATA=$work/data READINESS_SETTINGS=$work/settings.toml READINESS_STATE=$work/state TZ=UTC LC_ALL=C.UTF-8
# The record of copies for others is there, whatever READINESS_STATE says.
export XDG_STATE_HOME=$work/state-home
# GLFW from 3.4 on looks for Wayland first, and finds a developer's own desktop by these where they are set. Where none
# names a folder for sockets, Wayland complains.
unset WAYLAND_DISPLAY XDG_SESSION_TYPE XDG_CURRENT_DESKTOP DBUS_SESSION_BUS_ADDRESS
export XDG_RUNTIME_DIR=$work
program_id=""
display_id=""
marks=0
key_delay=${READINESS_E2E_KEY_DELAY:-4}  # milliseconds

clean_up() {
    [ -z "$program_id" ] || kill -9 "$program_id" 2>/dev/null || true
    [ -z "$display_id" ] || kill "$display_id" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

fail() {
    echo "FAILED: $*" >&2
    [ ! -s "$work/trace" ] || tail -n 3 "$work/trace" >&2
    if [ -n "${READINESS_E2E_PICTURES:-}" ] && command -v import >/dev/null; then
        mkdir -p "$READINESS_E2E_PICTURES"
        import -window root "$READINESS_E2E_PICTURES/$(basename "$0" .sh).png" || true
    fi
    exit 1
}

# wait_until COMMAND...: true as soon as the command succeeds. How long that may take matters to a test that fails, and to
# no other.
patience=120  # seconds
wait_until() {
    local deadline=$((SECONDS + patience))
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.02
    done
}

# ship_first_editions: the program offers the first editions of the questionnaires, which never change. A test may then say
# which question follows which.
ship_first_editions() {
    local from=$SOURCE/questionnaires shipped=$work/shipped
    mkdir -p "$shipped/questionnaires"
    ln -s "$SOURCE/assets" "$shipped/assets"
    cp -R "$from/evidence" "$from/shelf" "$shipped/questionnaires"
    for name in four-factors full-scan pulse; do
        cp "$from/editions/$name-1.0.toml" "$shipped/questionnaires/$name.toml"
    done
    export READINESS_SHIPPED=$shipped
}

# No key repeats while it is down: a busy machine may be late to let it go.
open_display() {
    mkfifo "$work/display"
    Xvfb -displayfd 3 -r -screen 0 1280x720x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
    display_id=$!
    local number=""
    read -r -t "$patience" number <"$work/display" || fail "Xvfb did not start"
    export DISPLAY=:$number
}

# ------------------------------------------------------------------------------------------- the program and its trace

has_ended() { ! kill -0 "$program_id"; }

# traces LINE: the program's trace (see trace.h) has a line that begins so.
traces() { grep -q "^$1" "$work/trace"; }
traces_or_ended() { traces "$1" || has_ended; }
await() {
    wait_until traces_or_ended "$1" || true
    traces "$1" || fail "the program never said: $1
$(cat "$work/errors")"
}

# The program is there, at rest, and its window gets the keys.
start_program() {
    marks=0
    : >"$work/trace"
    "$PROGRAM" --trace-frames "$@" >"$work/trace" 2>"$work/errors" &
    program_id=$!
    await "rest 0 focus=yes"
}

# send COMMAND...: has xdotool carry it out, and press Pause after it. To the program Pause is a mark, which it traces.
send() {
    marks=$((marks + 1))
    xdotool "$@" key --delay "$key_delay" Pause
}

# keys NAME...: presses keys one after the other, by their X names. GLFW takes two presses of a key within one
# millisecond for one, and wine is slower still, hence the delay; the program itself needs none.
keys() { send key --delay "$key_delay" "$@"; }
# words TEXT: types text.
words() { send type --delay "$key_delay" --args 1 -- "$1"; }

# times COUNT KEY: presses one key again and again.
times() {
    local list=()
    while [ "${#list[@]}" -lt "$1" ]; do list+=("$2"); done
    keys "${list[@]}"
}

# into_page COUNT: presses Tab past the rail of screens, which has six stops, to the control of that number on the page.
into_page() { times $((6 + $1)) Tab; }

# to_questionnaire NUMBER: to that card on Start, each of which has the stop of its menu before it.
to_questionnaire() { into_page $((2 * $1)); }

# Waits until the program has dealt with all that was sent.
dealt_with() { await "mark $marks\$"; }
# Waits until it has also done what followed from that, and nothing is left to do, to draw or to save.
settle() { await "rest $marks "; }

# shows PART...: settles, and what is on the screen then has these parts; trace.h says which there are.
shows() {
    local part shown
    settle
    shown=$(grep "^rest $marks " "$work/trace" | tail -n 1)
    for part in "$@"; do
        [[ $shown == *" $part"* ]] || fail "the screen does not show $part: $shown"
    done
}

# What the program itself wrote to its errors. Mesa writes there too if it finds no driver for Vulkan, and then goes on with
# another one.
complaints() { grep -vE '^(MESA|glx|libEGL)[^:]*: ' "$work/errors" || true; }

quit_program() {
    keys ctrl+q
    wait_until has_ended || fail "the program did not end"
    wait "$program_id" || fail "the program ended with an error: $(cat "$work/errors")"
    program_id=""
    [ -z "$(complaints)" ] || fail "the program complained: $(complaints)"
}

# the_file: the only assessment in the data folder.
the_file() { find "$READINESS_DATA" -name '*.readiness.toml'; }

# expect LINE: the saved file has this line.
expect() { grep -qxF -- "$1" "$(the_file)" || fail "the file lacks the line: $1
$(cat "$(the_file)")"; }
