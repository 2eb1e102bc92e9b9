#!/usr/bin/env python3
"""How time and memory grow with files, ballots, questions and keys: tests/bench/growth.py BIN [PART ...]

BIN is the folder of the programs, built with -DREADINESS_BENCH=ON. Prints processor seconds beside a baseline of the same
run, and the exponent from one size to the next (1 is linear). Judges nothing. Parts: start first validate merge score
questions keys hostile edits frames. For `first` (needs Xvfb) READINESS_EXAMPLE names Dear ImGui's own
example_glfw_opengl3, built with the same Dear ImGui and the same options; without it there is no baseline.
"""
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
FULL_SCAN = SOURCE / "questionnaires" / "full-scan.toml"
ROLES = ["Nurse", "Doctor", "Manager", "Clerk"]


def item_ids():
    """48 questions of the full scan, as many of them as there are answered from 1 to 5."""
    ids, scales = [], []
    in_item = False
    for line in FULL_SCAN.read_text(encoding="utf-8").splitlines():
        if line.startswith("[["):
            in_item = line == "[[item]]"
        elif in_item and line.startswith("id = "):
            ids.append(line.split('"')[1])
        elif in_item and line.startswith("scale = "):
            scales.append(line.split('"')[1])
    commonest = max(set(scales), key=scales.count)
    chosen = [i for i, scale in zip(ids, scales) if scale == commonest]
    return (chosen + [i for i, scale in zip(ids, scales) if scale != commonest])[:48]


ITEMS = item_ids()


def assessment(ballots, seed, mode="ballots", agreed=0):
    """An assessment of the full scan, as the program writes it."""
    draw = random.Random(seed)
    identity = uuid.UUID(int=draw.getrandbits(128), version=4)
    lines = ['format = "readiness-assessment/1"', f'id = "{identity}"', f'title = "Ward {seed}"', f'team = "Team {seed}"',
             'created = 2026-11-24T09:30:00Z', 'modified = 2026-11-24T10:42:10Z', f'mode = "{mode}"', "",
             "[questionnaire]", 'id = "full-scan"', 'version = "2.0"']
    if agreed:
        lines += ["", "[consensus]"] + [f"{item} = {draw.randint(1, 5)}" for item in ITEMS[:agreed]]
    for _ in range(ballots):
        person = uuid.UUID(int=draw.getrandbits(128), version=4)
        answers = ", ".join(f"{item} = {draw.randint(1, 5)}" for item in ITEMS)
        lines += ["", "[[respondent]]", f'id = "{person}"', f'role = "{draw.choice(ROLES)}"', f"answers = {{ {answers} }}"]
    return "\n".join(lines) + "\n"


class Cost:
    """Processor seconds (the least of several runs) and the most memory in MiB."""

    def __init__(self, command, home, runs=3, fails=False):
        environment = dict(os.environ, READINESS_SHIPPED=str(SOURCE), READINESS_DATA=str(home / "data"),
                           READINESS_STATE=str(home / "state"), XDG_STATE_HOME=str(home / "state-home"),
                           READINESS_SETTINGS=str(home / "settings.toml"))
        self.seconds, self.memory = math.inf, 0
        for _ in range(runs):
            # A process of its own for each run, since the system adds up what all children took.
            reader, writer = os.pipe()
            child = os.fork()
            if child == 0:
                done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
                took = resource.getrusage(resource.RUSAGE_CHILDREN)
                os.write(writer, f"{done.returncode} {took.ru_utime + took.ru_stime} {took.ru_maxrss}".encode())
                if done.returncode != 0 and not fails:
                    sys.stderr.write(done.stderr.decode(errors="replace")[-2000:])
                os._exit(0)
            os.close(writer)
            os.waitpid(child, 0)
            code, seconds, kibibytes = os.read(reader, 200).decode().split()
            os.close(reader)
            if code != "0" and not fails:
                sys.exit(f"{command[:4]} ended with {code}")
            self.seconds = min(self.seconds, float(seconds))
            self.memory = max(self.memory, int(kibibytes) / 1024)


def runs_for(size):
    return 5 if size <= 300 else 3 if size <= 5000 else 1


def line(name, size, cost, base=None, before=None):
    text = f"{name:<42}{size:>9}  {cost.seconds:8.3f} s {cost.memory:7.0f} MiB"
    if base:
        text += f"   {cost.seconds / max(base.seconds, 0.0005):5.2f} times, memory {cost.memory / base.memory:4.2f} times"
    if before:
        exponent = math.log(cost.seconds / before[1].seconds) / math.log(size / before[0])
        text += f"   exponent {exponent:.2f}"
    print(text, flush=True)


def measure_start(programs, work):
    command = [str(programs / "readiness"), "--render", "start", "--replace", "-o", str(work / "start.png")]
    empty = None
    for size in (0, 10, 200, 2000):
        home = work / f"start-{size}"
        (home / "data").mkdir(parents=True)
        for i in range(size):
            text = assessment(0, i, "consensus", 48) if i % 2 else assessment(12, i)
            (home / "data" / f"ward-{i}.readiness.toml").write_text(text, encoding="utf-8")
        cost = Cost(command, home, 5)
        line("start", size, cost, empty)
        empty = empty or cost


def measure_first(programs, work):
    """Processor seconds until the first frame is shown, of the program itself and of threads that draw."""
    reader, writer = os.pipe()
    display = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
                               pass_fds=[writer], stderr=subprocess.DEVNULL)
    number = os.read(reader, 20).decode().strip()
    (work / "data").mkdir()
    environment = dict(os.environ, DISPLAY=f":{number}", LD_PRELOAD=str(programs / "first_frame.so"), LC_ALL="C.UTF-8",
                       READINESS_SHIPPED=str(SOURCE), READINESS_DATA=str(work / "data"), XDG_RUNTIME_DIR=str(work),
                       READINESS_STATE=str(work / "state"), XDG_STATE_HOME=str(work / "state-home"),
                       READINESS_SETTINGS=str(work / "settings.toml"))
    for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        environment.pop(name, None)

    def least(command):
        taken = []
        for _ in range(9):
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
            seconds, kibibytes = done.stdout.decode().split()[-2:]
            taken.append((float(seconds), int(kibibytes) / 1024))
        return min(taken)

    try:
        program = least([str(programs / "readiness"), "--size", "1280x720"])
        example = os.environ.get("READINESS_EXAMPLE")
        base = least([example]) if example else None
    finally:
        display.terminate()
        display.wait()
    if base:
        print(f"{'first frame, the example of Dear ImGui':<51}  {base[0]:8.3f} s {base[1]:7.0f} MiB")
    beside = f"   {program[0] / base[0]:5.2f} times" if base else ""
    print(f"{'first frame':<51}  {program[0]:8.3f} s {program[1]:7.0f} MiB{beside}", flush=True)


def measure_validate(programs, work):
    for ending in (".readiness.toml", ".toml"):
        before = None
        for size in (20, 200, 2000):
            home = work / f"validate-{size}{ending}"
            together, apart = home / "together", home / "apart"
            together.mkdir(parents=True)
            for i in range(size):
                text = assessment(12, i)
                (together / f"ward-{i}{ending}").write_text(text, encoding="utf-8")
                (apart / str(i)).mkdir(parents=True)
                (apart / str(i) / f"ward-{i}{ending}").write_text(text, encoding="utf-8")
            command = [str(programs / "readiness-cli"), "validate"]
            base = Cost(command + [str(path) for path in sorted(apart.glob("*/*.toml"))], home, runs_for(size))
            cost = Cost(command + [str(path) for path in sorted(together.glob("*.toml"))], home, runs_for(size))
            line(f"validate *{ending}, a folder each", size, base)
            line(f"validate *{ending}, one folder", size, cost, base, before)
            before = (size, cost)


def measure_merge(programs, work):
    merge = [str(programs / "readiness-cli"), "merge", "--replace", "-o"]
    before = None
    for size in (20, 200, 2000):
        home = work / f"merge-{size}"
        home.mkdir()
        paths = []
        for i in range(size):
            paths.append(home / f"ballots-{i}.readiness.toml")
            paths[-1].write_text(assessment(5, i), encoding="utf-8")
        cost = Cost(merge + [str(home / "out.toml")] + [str(path) for path in paths], home, runs_for(size))
        line("merge, files of 5 ballots", size, cost, None, before)
        before = (size, cost)
    before = None
    for size in (1000, 10000, 100000):
        home = work / f"respondents-{size}"
        home.mkdir()
        paths = [home / f"ballots-{i}.readiness.toml" for i in range(2)]
        for i, path in enumerate(paths):
            path.write_text(assessment(size // 2, i), encoding="utf-8")
        cost = Cost(merge + [str(home / "out.toml")] + [str(path) for path in paths], home, runs_for(size))
        line("merge, respondents of 2 files", size, cost, None, before)
        before = (size, cost)


def measure_score(programs, work):
    before = None
    nothing = None
    loading = Cost([str(programs / "readiness-cli"), "--version"], work, 9)
    line("loading the program's libraries alone", 0, loading)
    for size in (1, 30, 3000, 30000, 100000):
        home = work / f"score-{size}"
        home.mkdir()
        path = home / "ward.readiness.toml"
        path.write_text(assessment(size, 7), encoding="utf-8")
        base = Cost([str(programs / "parse_toml"), str(path)], home, runs_for(size) + 1)
        cost = Cost([str(programs / "readiness-cli"), "score", str(path)], home, runs_for(size) + 1)
        line("toml++ alone", size, base)
        line("score, ballots of 48 items", size, cost, base, before)
        if nothing:
            ratio = (cost.seconds - nothing[1].seconds) / max(base.seconds - nothing[0].seconds, 0.0005)
            print(f"{'  beyond what one ballot takes':<42}{size:>9}  {ratio:8.2f} times", flush=True)
        nothing = nothing or (base, cost)
        before = (size, cost)


def measure_questions(programs, work):
    before = {}
    for size in (300, 3000, 30000):
        home = work / f"questions-{size}"
        home.mkdir()
        (home / "q.toml").write_text(
            'format = "readiness-questionnaire/1"\nid = "q"\nversion = "1"\ntitle = "Q"\n' +
            "".join(f'[[factor]]\nid = "f-{i}"\ntitle = "F"\n' for i in range(size // 10)) +
            "".join(f'[[item]]\nid = "I{i}"\nfactor = "f-{i // 10}"\ntext = "T"\n'
                    f'options = [{{ value = 1, label = "No {i}" }}, {{ value = 2, label = "Yes" }}]\n'
                    for i in range(size)), encoding="utf-8")
        answers = ", ".join(f"I{i} = {i % 2 + 1}" for i in range(size))
        (home / "a.readiness.toml").write_text(
            'format = "readiness-assessment/1"\nid = "a"\ntitle = "A"\nmode = "ballots"\n[questionnaire]\nid = "q"\n'
            'version = "1"\n' +
            "".join(f'[[respondent]]\nid = "r{i}"\nrole = "Nurse"\nanswers = {{ {answers} }}\n' for i in range(8)),
            encoding="utf-8")
        for command in (["validate"], ["score", "--format", "json"]):
            cost = Cost([str(programs / "readiness-cli")] + command + [str(home / "a.readiness.toml")], home, 1)
            line(f"questions, {command[0]}", size, cost, None, before.get(command[0]))
            before[command[0]] = (size, cost)


def measure_hostile(programs, work):
    head = 'format = "readiness-assessment/1"\nid = "x"\n'
    kinds = (("backslashes in one text", lambda n: head + 't = "C:\\\\' + "\\\\" * (n // 2) + '.toml"\n'),
             ("backslashes outside texts", lambda n: head + "\\" * n),
             ("paths with backslashes",
              lambda n: head + "".join(f'k{i} = "C:\\temp\\x{i}.toml"\n' for i in range(n // 24))),
             ("quotes", lambda n: head + '"' * n),
             ("quotes, one a line", lambda n: head + '"\n' * (n // 2)),
             ("open text of many lines", lambda n: head + 'a = """' + 'x"" ' * (n // 4)),
             ("open brackets", lambda n: head + "a = " + "[" * n),
             ("pairs of brackets", lambda n: head + "a = " + "[]" * (n // 2)),
             ("dots and quotes", lambda n: head + "a = [" + '1.5,"=",' * (n // 8) + "]\n"),
             ("marks of a merge in a text",
              lambda n: head + 't = """\n' + "<<<<<<< \n=======\n" * (n // 17) + '>>>>>>>\n"""\n'))
    for name, make in kinds:
        before = None
        for size in (1 << 18, 1 << 20, 1 << 22):
            home = work / f"hostile-{name.replace(' ', '-')}-{size}"
            home.mkdir()
            path = home / "file.readiness.toml"
            path.write_text(make(size), encoding="utf-8")
            cost = Cost([str(programs / "readiness-cli"), "validate", str(path)], home, 1, True)
            line(f"bytes, {name}", size, cost, None, before)
            before = (size, cost)


def measure_frames(programs, work):
    views = {}
    sizes = (30, 500, 3000)
    for size in sizes:
        home = work / f"frames-{size}"
        home.mkdir()
        path = home / "ward.readiness.toml"
        path.write_text(assessment(size, 7), encoding="utf-8")
        environment = dict(os.environ, READINESS_SHIPPED=str(SOURCE), READINESS_DATA=str(home / "data"))
        done = subprocess.run([str(programs / "draw_often"), str(path), "10"], env=environment, stdout=subprocess.PIPE,
                              check=True)
        for text in done.stdout.decode().splitlines():
            view, milliseconds = text.split()
            views.setdefault(view, []).append(float(milliseconds))
    print(f"{'milliseconds a frame, at ballots':<42}" + "".join(f"{size:>9}" for size in sizes))
    for view, taken in sorted(views.items(), key=lambda one: -one[1][-1])[:15]:
        print(f"  {view:<40}" + "".join(f"{milliseconds:9.2f}" for milliseconds in taken), flush=True)


def measure_keys(programs, work):
    head = assessment(0, 1, "consensus", 48)

    def unknown_agreed(size):
        return head + "".join(f'unknown-{i} = "x"\n' for i in range(size))

    def empty_items(size):
        return 'format = "readiness-questionnaire/1"\nid = "q"\n' + "[[item]]\n" * size

    def unknown_root(size):
        return "".join(f"unknown-{i} = 1\n" for i in range(size)) + FULL_SCAN.read_text(encoding="utf-8")

    def notes(size):
        return head + "".join(f'[[note]]\nitem = "N{i}"\ntext = "x"\n' for i in range(size))

    def same_ids(size):
        return head + '[[respondent]]\nid = "one"\n' * size

    def earlier(size):
        return head + "".join(f'[[earlier_tally]]\nitem = "L1"\nround = {i + 1}\ncounts = [1]\n' for i in range(size))

    def scales(size):
        return ('format = "readiness-questionnaire/1"\nid = "q"\n' +
                "".join(f'[[scale]]\nid = "s-{i}"\noptions = [{{ value = 1, label = "No" }}, {{ value = 2, label = "Yes" }}]\n'
                        f'[[factor]]\nid = "f-{i}"\ntitle = "F"\n'
                        f'[[item]]\nid = "I{i}"\nfactor = "f-{i}"\nscale = "s-{i}"\ntext = "T"\n' for i in range(size)))

    kinds = (("unknown keys in [consensus]", unknown_agreed, (1000, 10000, 100000), ".readiness.toml"),
             ("empty [[item]]", empty_items, (5000, 50000, 500000), ".toml"),
             ("unknown keys of a questionnaire", unknown_root, (1000, 10000, 100000), ".toml"),
             ("notes on unknown items", notes, (1000, 10000, 100000), ".readiness.toml"),
             ("ballots with one id", same_ids, (1000, 10000, 100000), ".readiness.toml"),
             ("rounds of a question", earlier, (1000, 10000, 100000), ".readiness.toml"),
             ("scales, factors and items", scales, (300, 3000, 30000), ".toml"))
    for name, make, sizes, ending in kinds:
        before = None
        for size in sizes:
            home = work / f"keys-{make.__name__}-{size}"
            home.mkdir()
            path = home / f"file{ending}"
            path.write_text(make(size), encoding="utf-8")
            base = Cost([str(programs / "parse_toml"), str(path)], home, 1)
            cost = Cost([str(programs / "readiness-cli"), "validate", str(path)], home, 1, True)
            line(f"{name}", size, cost, base, before)
            before = (size, cost)


def measure_edits(programs, work):
    for size, edits in ((30, 1000), (300, 1000), (3000, 200)):
        home = work / f"edits-{size}"
        home.mkdir()
        path = home / "ward.readiness.toml"
        path.write_text(assessment(size, 7), encoding="utf-8")
        base = Cost([str(programs / "edit_often"), str(path), "1"], home, 1)
        cost = Cost([str(programs / "edit_often"), str(path), str(edits + 1)], home, 1)
        print(f"{f'{edits} edits, ballots':<42}{size:>9}  {(cost.seconds - base.seconds) / edits * 1000:8.3f} ms an edit, "
              f"{(cost.memory - base.memory) / edits * 1024:7.1f} KiB an edit", flush=True)


PARTS = {"start": measure_start, "first": measure_first, "validate": measure_validate, "merge": measure_merge,
         "score": measure_score, "questions": measure_questions, "keys": measure_keys, "hostile": measure_hostile,
         "edits": measure_edits, "frames": measure_frames}


def main():
    if len(sys.argv) < 2 or any(part not in PARTS for part in sys.argv[2:]):
        sys.exit(__doc__)
    programs = Path(sys.argv[1]).resolve()
    for part in sys.argv[2:] or PARTS:
        with tempfile.TemporaryDirectory(prefix="readiness-growth-") as folder:
            PARTS[part](programs, Path(folder))


main()
