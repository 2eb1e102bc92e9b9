#!/usr/bin/env bash
# Installs what is missing, builds all tests and runs them in random order. What follows the command goes to ctest:
#   tests/run.sh --label-regex core
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../app/packages.sh
. "$root/app/packages.sh"

need build tests
# Optimised a little, with line numbers only: built in half of the time, and the tests of layouts run in a third.
build "$root" "$root/build/tests" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-Og -g1"

say "Running the tests"
ctest --test-dir "$root/build/tests" --output-on-failure --schedule-random -j2 "$@"
