#!/usr/bin/env bash
# Draws the documents' pictures again, without a display: assets/make-screenshots.sh
# Needs a built program, which app/start.sh builds, and pdftoppm.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$(realpath -m "${READINESS_PROGRAM:-$root/build/release/bin/readiness}")
example=$root/assets/examples/sepsis-bundle-ward-7.readiness.toml
pictures=$root/assets/screenshots

[ -x "$program" ] || { echo "Build the program first: app/start.sh --version" >&2; exit 1; }
mkdir -p "$pictures"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export TZ=UTC
# An empty data folder, named as people see theirs.
cd "$data" && mkdir -p Documents/Readiness && export READINESS_DATA=Documents/Readiness

draw() { # NAME SCREEN OPTIONS...
    "$program" --render "$2" "$example" --size 1440x900 --replace -o "$pictures/$1.png" "${@:3}"
    echo "$pictures/$1.png"
}
draw profile profile --theme light
draw profile-dark profile --theme dark
draw assess assess --theme light --item 17
draw barriers barriers --theme light --barrier workload-increase
draw plan plan --theme light
draw start start --theme light
# The report's first page, as it is printed.
"$(dirname "$program")/readiness-cli" report "$example" --part summary --replace -o "$data/report.pdf" >/dev/null
pdftoppm -r 90 -png -singlefile "$data/report.pdf" "$pictures/report"
echo "$pictures/report.png"
example=$root/tests/data/workshop/twelve-hands.readiness.toml
draw vote assess --theme light --item 7
draw facilitator facilitator --theme light --item 4
