#!/usr/bin/env bash
# How long until the first frame, what the program takes at rest, and how large it is: tests/bench/start_up.sh [PROGRAM]
# Prints figures and judges nothing. Needs Xvfb.
set -euo pipefail

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
PROGRAM=${1:-$source_folder/build/release/bin/readiness} CLI=none SOURCE=$source_folder
export PROGRAM CLI SOURCE
# shellcheck source-path=SCRIPTDIR source=../e2e/window.sh
. "$source_folder/tests/e2e/window.sh"

milliseconds() { echo $(($(date +%s%N) / 1000000)); }
processor_ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

open_display
mkdir -p "$READINESS_DATA"
cp "$source_folder"/assets/examples/*.readiness.toml "$READINESS_DATA"
echo "first frame, milliseconds from the start of the process, nine runs:"
taken=()
for _ in 1 2 3 4 5 6 7 8 9; do
    : >"$work/trace"
    from=$(milliseconds)
    "$PROGRAM" --trace-frames --size 1280x720 >"$work/trace" 2>/dev/null &
    program_id=$!
    until [ -s "$work/trace" ]; do sleep 0.002; done  # Its first line is that of the first frame.
    taken+=($(($(milliseconds) - from)))
    kill "$program_id"
    wait "$program_id" || true
done
printf '  %s\n' "${taken[@]}" | sort -n
start_program --size 1280x720
before=$(processor_ticks "$program_id")
sleep 10
echo "processor time in ten seconds of rest, in hundredths of a second: $(($(processor_ticks "$program_id") - before))"
echo "memory, KiB: $(awk '/VmRSS/ { print $2 }' "/proc/$program_id/status")"
quit_program
strip -o "$work/stripped" "$PROGRAM"
echo "stripped binary, KiB: $(($(stat -c %s "$work/stripped") / 1024))"
