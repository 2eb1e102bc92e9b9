#!/usr/bin/env python3
"""Checks that includes run one way: a room of the program includes its own files and rooms on lower floors, no others.

    tests/style/include_order.py [SOURCE-FOLDER]

Prints each include that is not allowed as FILE:LINE, and exits with 1 if there is one. A folder that has no floor below
is reported too: decide where it stands and add it.
"""
import pathlib
import re
import sys

# From the bottom. Rooms on one floor do not know each other.
CORE = [
    ["base"],
    ["statistics", "toml", "drawing", "platform"],
    ["model"],
    ["files", "scoring"],
    ["merging", "groups"],
    ["result", "importing"],
    ["words"],
    ["sharing", "report"],
    ["export"],
    ["forms"],
    ["storage"],
]
DESKTOP = [["ui"], ["open"], ["widgets"], ["screens"], ["dialogs"], ["window"]]

FLOORS = {f"core/{room}": floor for floor, rooms in enumerate(CORE) for room in rooms}
FLOORS |= {f"app/desktop/{room}": len(CORE) + floor for floor, rooms in enumerate(DESKTOP) for room in rooms}
FLOORS["app/command_line"] = len(CORE)
FLOORS["app/cli"] = len(CORE) + 1

# Libraries that only the program with windows may know, and the one that only a command line needs.
OUTSIDE_CORE = re.compile(r"<(imgui|GLFW/|GL/|EGL/|CLI/|ft2build)")
INCLUDE = re.compile(r'\s*#\s*include\s+(?:"(?P<own>[^"]+)"|(?P<library><[^>]+>))')


def room_of(path):
    """"core/base" of "core/base/text.h"; None for a file outside every room."""
    parts = path.split("/")
    rooms = [room for room in FLOORS if parts[: len(room.split("/"))] == room.split("/")]
    return max(rooms, key=len, default=None)


def program_of(path):
    """"core", "app/command_line", "app/cli" or "app/desktop"."""
    parts = path.split("/")
    return "core" if parts[0] == "core" else "/".join(parts[:2])


def complaint(root, file, include):
    """What is wrong with one include of a file; an empty text if nothing is."""
    room = room_of(file)
    if include["library"]:
        if file.startswith("core/") and OUTSIDE_CORE.match(include["library"]):
            return f"core does not know {include['library']}"
        return ""
    wanted = include["own"]
    if not any((root / path).is_file() for path in (wanted, wanted + ".in")):
        return f'"{wanted}" is no path from the source folder: write the whole path'
    there = room_of(wanted)
    if there is None:
        return "" if program_of(wanted) == program_of(file) else f"{room} includes {wanted}, which is in no room"
    if program_of(there) not in ("core", "app/command_line", program_of(room)):
        return f"{room} includes {wanted}, which is another program's"
    if there == room or FLOORS[there] < FLOORS[room]:
        return ""
    return f"{room} includes {wanted}, which is not on a lower floor"


def complaints(root):
    sources = sorted(path for folder in ("core", "app") for path in (root / folder).rglob("*") if path.suffix in (".cpp", ".h"))
    if not sources:
        yield f"{root}: no source file was found"
    for path in sources:
        file = path.relative_to(root).as_posix()
        if room_of(file) is None:
            yield f"{file}: its folder has no floor; name it in tests/style/include_order.py"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            include = INCLUDE.match(line)
            words = complaint(root, file, include) if include else ""
            if words:
                yield f"{file}:{number}: {words}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    found = list(complaints(root))
    for words in found:
        print(words)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
