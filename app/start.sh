#!/usr/bin/env bash
# Installs what is missing, builds Readiness and opens it. What follows the command goes to the program:
#   app/start.sh my-team.readiness.toml
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=packages.sh
. "$root/app/packages.sh"

need build
build "$root" "$root/build/release" -DCMAKE_BUILD_TYPE=Release -DREADINESS_BUILD_TESTS=OFF

program=$root/build/release/bin/readiness
# These answer without a window.
case "${1:-}" in
    --render | --help | --version) exec "$program" "$@" ;;
esac
if [ "$(uname)" != Darwin ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Readiness is built: $program"
    say "There is no display here, so no window was opened. Start it on a desktop."
    exit 0
fi
say "Opening Readiness"
exec "$program" "$@"
