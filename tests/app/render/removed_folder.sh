#!/bin/sh
# Draws a screen in a working folder that was removed: removed_folder.sh PROGRAM SHIPPED ASSESSMENT
# Exit codes: 0 it was drawn; 77 no OpenGL here, so it was not tried; else the program's own.
set -eu

program=$1
READINESS_SHIPPED=$2
assessment=$3
export READINESS_SHIPPED

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/removed"
cd "$folder/removed"
rmdir "$folder/removed"

code=0
"$program" "$assessment" --data-folder Documents/Readiness --render open --size 960x600 -o "$folder/picture.png" \
    2>"$folder/errors" || code=$?
cat "$folder/errors"
if grep -q "no OpenGL could be started" "$folder/errors"; then exit 77; fi
[ "$code" -eq 0 ] && [ -s "$folder/picture.png" ]
