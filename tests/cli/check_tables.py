#!/usr/bin/env python3
"""Reads tables and workbooks with programs that are not ours.

check_tables.py READINESS-CLI SOURCE-FOLDER CHECK, where CHECK is "csv" (Python's csv module), "xmllint" (the parts of a workbook, with Python's zipfile) or
"soffice" (LibreOffice converts each sheet to CSV). Writes the examples, a shared copy, a questionnaire that is read by question, and texts that try to break out. Exit
codes: 0 all is well; 1 something is wrong, and is printed; 77 the program is not installed, or this build writes no workbooks.
"""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

HOSTILE = [
    "=1+1",
    "+1",
    "-5",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    " =1+1",
    "\"=1+1",
    "'=1+1",
    "\u00a0=1+1",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "ward;=1+1",
    "one,two;\"three\"\nfour",
    "<r><t>rich</t></r>",
    "</t></si></sst>&amp;<![CDATA[x]]>",
    "_x0041_ _x000D_",
    "http://example.org mailto:a@example.org",
    "{=1+1}",
    "bell\u0007escape\u001b[31m\u0001nul",
    "before\u202eafter\u2028next",
    "long" * 10000,
    "\u05e9\u05dc\u05d5\u05dd \u75c5\u68df \U0001f642",
    "#REF!",
    "1e5",
    "00123",
    "2026-11-26",
    "TRUE",
]
BLANK = " \t\r\n\u000b\u000c\u0085\u00a0\u2028\u2029\u3000\"'"
FORMULA = "=+-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
LEFT_OUT = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]")


def one_line(text):
    return " ".join(part for part in re.split("[\t-\r \u0085\u2028\u2029]+", LEFT_OUT.sub("", text)) if part)


def toml(text):
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in text) + '"'


def hostile_assessment(text):
    return (
        'format = "readiness-assessment/1"\nid = "i1"\n'
        f"title = {toml(text)}\nteam = {toml(text)}\norganisation = {toml(text)}\ninitiative = {toml(text)}\n"
        'created = 2026-11-24T09:30:00Z\nmode = "consensus"\n[questionnaire]\nid = "four-factors"\nversion = "2.0"\n'
        f"[consensus]\nL1 = {{ answer = 2, why = {toml(text)} }}\nW6 = -5\n"
        f"[[note]]\nitem = \"L1\"\ntext = {toml(text)}\n"
        f"[[action]]\nid = \"a1\"\ntext = {toml(text)}\nowner = {toml(text)}\ndue = 2026-12-08\nwhen = {toml(text)}\n"
    )


PULSE = (
    'format = "readiness-assessment/1"\nid = "i2"\ntitle = "Pulse"\nmode = "ballots"\n'
    '[questionnaire]\nid = "pulse"\nversion = "2.0"\n'
    + "".join(f'[[respondent]]\nid = "r{i}"\nanswers = {{ L1 = {1 + i % 5}, S6 = 2 }}\n' for i in range(6))
)


class Tables:
    """Writes tables into a folder of its own."""

    def __init__(self, cli, source, folder):
        self.cli = cli
        self.folder = pathlib.Path(folder)
        self.environment = {**os.environ, "READINESS_DATA": str(self.folder / "data"), "READINESS_SHIPPED": str(source),
                            "READINESS_STATE": str(self.folder / "state"),
                            "XDG_STATE_HOME": str(self.folder / "state-home")}
        (self.folder / "data").mkdir()
        self.files = sorted((source / "assets/examples").glob("*.readiness.toml"))
        self.files += sorted((source / "tests/data/workshop").glob("twelve-*.readiness.toml"))
        self.copy = self.folder / "copy.readiness.toml"
        # Sharing writes a record into the assessment.
        team = shutil.copy(source / "tests/data/workshop/twelve-ballots.readiness.toml", self.folder)
        self.run("share", team, "-o", self.copy)
        self.pulse = self.file("pulse", PULSE)
        self.hostile = [self.file(f"hostile-{i}", hostile_assessment(t)) for i, t in enumerate(HOSTILE)]

    def file(self, name, text):
        path = self.folder / f"{name}.readiness.toml"
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *words):
        done = subprocess.run([self.cli, *map(str, words)], env=self.environment, capture_output=True, text=True)
        if done.returncode != 0 and "built without the library for .xlsx" in done.stderr:
            print(done.stderr)
            sys.exit(77)
        if done.returncode != 0 or (done.stderr and words[0] != "share"):  # That says what a copy leaves out.
            sys.exit(f"readiness-cli {' '.join(map(str, words))}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def write(self, assessment, ending, *more):
        output = self.folder / (assessment.name.split(".")[0] + ending)
        self.run("report", assessment, "-o", output, "--replace", *more)
        return output

    def score(self, assessment):
        return json.loads(self.run("score", assessment, "--format", "json"))


def read_csv(path):
    data = path.read_bytes()
    text = data.decode("utf-8-sig")
    wrong = [] if data.startswith(b"\xef\xbb\xbf") else ["no byte order mark"]
    if text.replace("\r\n", "").count("\n") or text.replace("\r\n", "").count("\r"):
        wrong.append("a line end that is not CR LF")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    if any(None in row or None in row.values() for row in rows):
        wrong.append("a row that is longer or shorter than the heading")
    return rows, wrong


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def runs_formula(text):
    """A spreadsheet may run the text, or a part of it after a semicolon."""
    return any((rest := part.lstrip(BLANK)) and rest[0] in FORMULA and not part.lstrip(" \"").startswith("'") for part in text.split(";"))


def near(one, other):
    return (one or None) == other if other is None or one == "" else abs(float(one) - other) < 1e-9


def check_csv(tables):
    wrong = []
    for assessment in tables.files + [tables.pulse, tables.copy] + tables.hostile:
        name = assessment.name
        score = tables.score(assessment)
        if assessment != tables.copy:
            answers, faults = read_csv(tables.write(assessment, ".csv"))
            wrong += [f"{name}: {fault}" for fault in faults]
            for item in score["items"]:
                rows = [row for row in answers if row["item"] == item["id"] and row["counted"] == "yes"]
                scored = [(float(row["score"]), int(row["count"])) for row in rows if row["score"]]
                mean = sum(s * c for s, c in scored) / sum(c for _, c in scored) if scored else None
                if (mean is None) != (item["score"] is None) or (mean is not None and abs(mean - item["score"]) > 1e-9):
                    wrong.append(f"{name}: the answers to {item['id']} come to {mean}, and not {item['score']}")
            wrong += [f"{name}: {cell[:40]!r} may run" for row in answers for key, cell in row.items()
                      if not (key in {"value", "score"} and is_number(cell)) and runs_formula(cell)]
        if assessment == tables.pulse:
            continue
        factors, faults = read_csv(tables.write(assessment, ".csv", "--part", "factors"))
        wrong += [f"{name}: {fault}" for fault in faults]
        for row, factor in zip(factors, score["factors"], strict=True):
            if row["factor_id"] != factor["id"] or not near(row["score"], factor["score"]):
                wrong.append(f"{name}: factor {row['factor_id']} {row['score']}, and not {factor['id']} {factor['score']}")
        if assessment == tables.copy and any(row["for"] != "others" for row in factors):
            wrong.append(f"{name}: a copy is not for others")
    for assessment, text in zip(tables.hostile, HOSTILE):
        answers, _ = read_csv(tables.write(assessment, ".csv"))
        for key in ("team", "note"):
            if answers[0][key].replace("'", "") != one_line(text).replace("'", ""):
                wrong.append(f"{assessment.name}: {key} reads {answers[0][key][:60]!r}")
        if [row["value"] for row in answers if row["item"] == "W6"] != ["-5"]:
            wrong.append(f"{assessment.name}: -5 is no number any more")
    return wrong


SPREADSHEET = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def shared_texts(book):
    return ["".join(t.text or "" for t in si.iter("{%s}t" % SPREADSHEET["s"])) for si in xml.fromstring(book.read("xl/sharedStrings.xml"))]


def decoded(text):
    """As Excel reads it."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def check_xmllint(tables):
    """Every part is well-formed, nothing in it runs or leads elsewhere, and text is there as it was typed."""
    wrong = []
    for assessment in tables.files + [tables.pulse, tables.copy] + tables.hostile:
        path = tables.write(assessment, ".xlsx")
        with zipfile.ZipFile(path) as book:
            parts = {name: book.read(name) for name in book.namelist()}
            texts = [decoded(text) for text in shared_texts(book)]
        for name, part in parts.items():
            done = subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=part, capture_output=True)
            if done.returncode:
                wrong.append(f"{path.name}, {name}: {done.stderr.decode(errors='replace')[:300]}")
            sheet = name.startswith("xl/worksheets/sheet")
            if sheet and (b"<f>" in part or b"<f " in part or b"hyperlink" in part):
                wrong.append(f"{path.name}, {name}: a formula or a link")
            if name.endswith(".rels") and b'TargetMode="External"' in part:
                wrong.append(f"{path.name}, {name}: leads elsewhere")
        charts = [part for name, part in parts.items() if name.startswith("xl/charts/chart")]
        kinds = sorted(kind for part in charts for kind in (b"radarChart", b"barChart") if b"<c:" + kind in part)
        # Two answers give no factor a score: there is nothing for a radar to draw.
        expected_kinds = [] if assessment == tables.pulse else [b"barChart"] if assessment in tables.hostile else [b"barChart", b"radarChart"]
        if kinds != expected_kinds:
            wrong.append(f"{path.name}: charts {kinds}")
        if assessment in tables.hostile:
            typed = HOSTILE[tables.hostile.index(assessment)]
            lines = [one_line(line) for line in re.split("\r\n|[\n\r\u2028\u2029]", typed)]
            expected = "\n".join(lines).strip("\n")
            cut = expected[:32000]
            if sum(text.startswith(cut) for text in texts) < 1 or (len(expected) > 32767 and not any(text.endswith("(cut)") for text in texts)):
                wrong.append(f"{path.name}: {typed[:60]!r} is not there as it was typed")
    return wrong


def sheets_as_csv(tables, paths):
    """{path: {sheet: rows}} as LibreOffice reads the workbooks."""
    out = tables.folder / "sheets"
    # Comma, quotation mark, UTF-8, from the first line, no column formats, no language, quotes around all text, figures in full, no formulas, each sheet.
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1"
    profile = (tables.folder / "profile").as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", options, "--outdir", out, *paths],
                   capture_output=True, timeout=500, check=True)
    sheets = {path: {} for path in paths}
    for path in paths:
        for file in out.glob(path.stem + "-*.csv"):
            if "-" not in (sheet := file.stem[len(path.stem) + 1:]):
                sheets[path][sheet] = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline=""), strict=True))
    return sheets


def column(rows, title):
    return [row[rows[0].index(title)] for row in rows[1:]]


def check_soffice(tables):
    """LibreOffice reads the numbers that score prints, days as days, and text as text."""
    wrong = []
    hostile = [file for file, text in zip(tables.hostile, HOSTILE) if text == one_line(text)]
    books = {assessment: tables.write(assessment, ".xlsx") for assessment in tables.files + [tables.pulse, tables.copy] + hostile}
    converted = sheets_as_csv(tables, list(books.values()))
    for assessment, book in books.items():
        score, sheets, name = tables.score(assessment), converted[book], assessment.name
        if "About" not in sheets:
            wrong.append(f"{name}: it was not read")
            continue
        if not sheets["About"][0][0].startswith("For "):
            wrong.append(f"{name}: the first line is {sheets['About'][0]}")
        found = {"Factors": "Score", "Questions": "Score", "Barriers": "Pressure"}
        for sheet, title in found.items():
            rows = {"Factors": score["factors"], "Questions": score["items"], "Barriers": score["barriers"]}[sheet]
            key = "pressure" if sheet == "Barriers" else "score"
            figures = sorted(row[key] for row in rows if row[key] is not None)
            there = sheet in sheets and title in sheets[sheet][0]
            if assessment == tables.copy and sheet == "Questions" or assessment == tables.pulse and sheet != "Questions":
                if sheet in sheets:
                    wrong.append(f"{name}: a sheet {sheet}")
                continue
            shown = sorted(float(cell) for cell in column(sheets[sheet], title) if cell) if there else []
            # As far as they are shown or stored: 15 digits.
            if len(shown) != len(figures) or any(abs(a - b) > 1e-9 for a, b in zip(shown, figures)):
                wrong.append(f"{name}, {sheet}: {shown[:5]}, and not {figures[:5]}")
        if assessment == tables.copy and {"Answers", "Plan"} & sheets.keys():
            wrong.append(f"{name}: sheets {sorted(sheets)}")
        if assessment in hostile:
            typed = HOSTILE[tables.hostile.index(assessment)]
            kept = typed[:32000]
            if not (what := column(sheets["Plan"], "What")[0]).startswith(kept):
                wrong.append(f"{name}: {typed[:60]!r} reads {what[:60]!r}")
            about = dict((row + [""])[:2] for row in sheets["About"])
            if not about["Team"].startswith(kept) or about["Date"] not in ("2026-11-24", "24 Nov 2026", "11/24/2026", "24/11/2026"):
                wrong.append(f"{name}: {about['Team']!r}, {about['Date']!r}")
            if "-5" not in column(sheets["Answers"], "Value"):
                wrong.append(f"{name}: -5 is no number: {column(sheets['Answers'], 'Value')}")
    return wrong


def main():
    cli, source, check = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if check != "csv" and shutil.which(check) is None:
        print(f"{check} is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        wrong = globals()["check_" + check](Tables(os.path.abspath(cli), source, folder))
    print("\n".join(wrong) or "All is well.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
