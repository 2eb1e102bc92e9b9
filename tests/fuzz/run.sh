#!/usr/bin/env bash
# Runs each fuzzer for some seconds from the test files as seeds: tests/fuzz/run.sh BUILD_FOLDER [SECONDS]
# Ends with the first fuzzer that finds something; the input that does it stays in BUILD_FOLDER/fuzz.
set -eu
build=$(cd "$1" && pwd)
seconds=${2:-60}
source=$(cd "$(dirname "$0")/../.." && pwd)
for kind in questionnaire evidence findings assessment answers_csv answers_xlsx ballot_code; do
    found=$build/fuzz/$kind
    mkdir -p "$found"
    seeds=("$source/tests/data")
    case $kind in
        answers_* | ballot_code) seeds=("$source/tests/data/forms") ;;
        *) seeds+=("$source/tests/data/broken/$kind") ;;
    esac
    "$build/bin/fuzz_$kind" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
        -dict="$source/tests/fuzz/words.dict" -artifact_prefix="$found/found-" -print_final_stats=1 \
        "$found" "${seeds[@]}"
done
