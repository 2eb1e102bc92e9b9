#!/usr/bin/env bash
# The end-to-end tests again and again on a busy machine, where a test that waits for a time fails sooner or later:
#   tests/e2e/under_load.sh [ROUNDS] [BUILD]
# ROUNDS is 10 where it is left out, BUILD is build/tests. The machine is kept busy by stress-ng with the arguments in
# LOAD; with LOAD=none it is left alone, to compare with. Prints a table of the rounds, and then of the tests.
# Needs stress-ng and tests that are built (tests/run.sh).
set -euo pipefail

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rounds=${1:-10}
build=${2:-$source_folder/build/tests}
read -ra load <<<"${LOAD:---cpu 8 --vm 2 --vm-bytes 256M}"
logs=$(mktemp -d)
load_id=""

clean_up() {
    [ -z "$load_id" ] || kill "$load_id" 2>/dev/null || true
    [ -n "${keep_logs:-}" ] || rm -rf "$logs"
}
trap clean_up EXIT

if [ "${load[*]}" != none ]; then
    stress-ng "${load[@]}" >"$logs/load" 2>&1 &
    load_id=$!
fi
echo "load: ${load[*]}"
printf '%5s %7s %7s %8s\n' round passed failed seconds
for round in $(seq "$rounds"); do
    [ -z "$load_id" ] || kill -0 "$load_id" || { cat "$logs/load" && exit 1; }
    log=$logs/round-$round
    from=$SECONDS
    ctest --test-dir "$build" --label-regex e2e --output-on-failure >"$log" 2>&1 || keep_logs=yes
    passed=$(grep -c ' Passed ' "$log" || true)
    failed=$(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*' "$log" || true)
    [ $((passed + failed)) -gt 0 ] || { cat "$log" && exit 1; }
    printf '%5s %7s %7s %8s\n' "$round" "$passed" "$failed" $((SECONDS - from))
done

printf '\n%9s %9s  %s\n' 'mean, s' 'most, s' test
cat "$logs"/round-* | awk '
    / sec$/ && match($0, /e2e: [^.*]*[a-z]/) {
        name = substr($0, RSTART + 5, RLENGTH - 5)
        seconds = $(NF - 1)
        sum[name] += seconds
        count[name]++
        if (seconds > most[name]) most[name] = seconds
    }
    END { for (name in sum) printf "%9.1f %9.1f  %s\n", sum[name] / count[name], most[name], name }' | sort -rn
[ -z "${keep_logs:-}" ] || { echo "Not all rounds passed. What the tests said is in $logs" && exit 1; }
