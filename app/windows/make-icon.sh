#!/usr/bin/env bash
# Draws assets/icon/readiness.ico, the icon for Windows, from readiness.svg again. Needs rsvg-convert and python3.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../../assets/icon"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sizes=(16 20 24 32 40 48 64 256)
for size in "${sizes[@]}"; do
    rsvg-convert --width "$size" --height "$size" readiness.svg --output "$work/$size.png"
done
# An .ico is a list of pictures, which may be PNG since Windows Vista: a head, an entry for each, and their bytes.
python3 - "$work" "${sizes[@]}" >readiness.ico <<'EOF'
import pathlib, struct, sys

folder, sizes = pathlib.Path(sys.argv[1]), [int(size) for size in sys.argv[2:]]
pictures = [(folder / f"{size}.png").read_bytes() for size in sizes]
out, place = struct.pack("<HHH", 0, 1, len(sizes)), 6 + 16 * len(sizes)
for size, picture in zip(sizes, pictures):
    out += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
    place += len(picture)
sys.stdout.buffer.write(out + b"".join(pictures))
EOF
