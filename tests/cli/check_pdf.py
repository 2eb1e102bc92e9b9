#!/usr/bin/env python3
"""Reads reports in PDF with programs that are not ours.

check_pdf.py READINESS-CLI SOURCE-FOLDER. Writes reports as check_reports.py does, and some with very long texts, and has each
read by pdftotext, pdffonts, pdfinfo, pdftoppm and qpdf, as far as these are installed. Exit codes: 0 all is well; 1
something is wrong, and is printed; 77 none of them is installed, or this build writes no PDF.
"""

import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

from check_reports import HOSTILE, Page, Reports, cleaned, hostile_assessment, outcome

LONG = ["word " * 3000, "x" * 3000, "\u75c5\u68df\u7684\u60a3\u8005" * 200, "\u05e9\u05dc\u05d5\u05dd " * 300]
LONGEST_ON_ONE_PAGE = 3000
CHOSEN = {0, 4, 12, 13, 14, 15}
# What a program that reads PDF puts around words from right to left, and the signs of their order.
MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SHAPES = set("\u25b2\u25c6\u25cf\u25cb\u25d0\u2013")


class Papers(Reports):
    """Writes each report once, for all programs."""

    def __init__(self, cli, source, folder):
        super().__init__(cli, source, folder)
        long = [self.file(f"long-{i}", hostile_assessment(text)) for i, text in enumerate(LONG)]
        self.written = {}
        # The examples have all kinds of pages, and a few hostile texts stand for the rest, which HTML is tried with.
        self.typed = {file: text for file, text in zip(self.hostile, HOSTILE) if HOSTILE.index(text) in CHOSEN}
        self.examples = self.files[:3]
        for file in [*self.files, *self.typed, *long]:
            self.written[file] = self.write(file, "pdf")


def squeezed(text):
    """Without blanks, for lines and words are broken where the paper ends; bullets are not in every format, and pdftotext
    takes a hyphen at the end of a line for one of its own."""
    return re.sub(r"[\s\u2022\u00ad-]", "", MARKS.sub("", text))


def is_from_right(text):
    return any("\u0590" <= c <= "\u08ff" for c in text)


def text_of(pdf):
    """The text of each page in the order in which it is in the file, which is the order of reading."""
    return outcome(["pdftotext", "-raw", pdf, "-"]).stdout.split("\f")[:-1]


def check_pdftotext(reports):
    """All that the page of HTML says is on paper too, in the same order."""
    wrong = []
    for assessment, pdf in reports.written.items():
        html = reports.write(assessment, "html").read_text(encoding="utf-8")
        # What can be folded away is on paper as words of the picture.
        page = Page(re.sub("<details.*?</details>", "", html, flags=re.S))
        foot = squeezed([text for tag, text in page.texts if tag == "p"][-1])
        pages = [squeezed(text) for text in text_of(pdf)]
        pages = [re.sub(r"Page\d+of\d+$", "", text).removesuffix(foot) for text in pages[:-1]] + pages[-1:]
        paper, at = "".join(pages), 0
        tags = {"h1", "h2", "h3", "p", "li"}
        # A row that is higher than a page is split there, line by line of all its cells.
        if not pdf.name.startswith("long-"):
            tags |= {"td", "th", "span"}
        for tag, text in page.texts:
            text = squeezed(text)
            if tag not in tags or text in SHAPES or is_from_right(text):
                continue
            if len(text) > LONGEST_ON_ONE_PAGE:
                continue
            found = paper.find(text, at)
            if found < 0:
                wrong.append(f"{pdf.name}: after “{paper[max(at - 40, 0):at]}” there is no “{text[:200]}”")
                break
            at = found + len(text)
        layout = outcome(["pdftotext", "-layout", pdf, "-"]).stdout
        for row in re.findall(r'<th scope="row">([^<&]{1,30})</th><td class="number" data-heading="Score">(\d+)</td>',
                              html):
            if not re.search(re.escape(row[0]) + r"\s+" + row[1] + r"\b", layout):
                wrong.append(f"{pdf.name}: no line has {row}")
    return wrong


def check_pdffonts(reports):
    wrong = []
    for assessment, pdf in reports.written.items():
        lines = outcome(["pdffonts", pdf]).stdout.splitlines()
        start = lines[0].index("emb")
        wrong += [f"{pdf.name}: {line}" for line in lines[2:] if not re.match(r"yes yes (yes|no)", line[start:])]
        if len(lines) < 3:
            wrong.append(f"{pdf.name}: no fonts")
    return wrong


def facts_of(pdf):
    return dict(re.split(r":\s*", line, maxsplit=1) for line in outcome(["pdfinfo", pdf]).stdout.splitlines())


def check_pdfinfo(reports):
    wrong = []
    for assessment, pdf in reports.written.items():
        facts = facts_of(pdf)
        if facts["Tagged"] != "yes" or "A4" not in facts["Page size"] or facts["JavaScript"] != "no":
            wrong.append(f"{pdf.name}: {facts}")
        if assessment in reports.typed and cleaned(facts["Title"]) != cleaned(reports.typed[assessment]):
            wrong.append(f"{pdf.name}: the title is {facts['Title']}")
        if warnings := outcome(["pdfinfo", "-struct", pdf]).stderr:
            wrong.append(f"{pdf.name}: {warnings[:500]}")
        poster = pdf.with_name("poster.pdf")
        reports.run("report", assessment, "-o", poster, "--part", "poster", "--replace")
        facts = facts_of(poster)
        if "A3" not in facts["Page size"]:
            wrong.append(f"{pdf.name}: a poster of {facts['Page size']}")
        if facts["Pages"] != "1" and assessment in reports.files:
            wrong.append(f"{pdf.name}: a poster of {facts['Pages']} pages")
    for example in reports.files[:3]:
        summary = reports.folder / "summary.pdf"
        reports.run("report", example, "-o", summary, "--part", "summary", "--replace")
        if facts_of(summary)["Pages"] != "1":
            wrong.append(f"{example.name}: the first page takes {facts_of(summary)['Pages']}")
    return wrong


def elements_of(pdf):
    """The catalogue, and every dictionary of the file's structure."""
    objects = json.loads(outcome(["qpdf", "--json=2", pdf]).stdout)["qpdf"][1]
    values = [entry.get("value", {}) for entry in objects.values()]
    catalogue = next(v for v in values if isinstance(v, dict) and v.get("/Type") == "/Catalog")
    return catalogue, [v for v in values if isinstance(v, dict) and "/S" in v and "/P" in v]


def check_qpdf(reports):
    wrong = []
    for assessment, pdf in reports.written.items():
        done = outcome(["qpdf", "--check", pdf])
        if done.returncode != 0:
            wrong.append(f"{pdf.name}: {done.stdout}{done.stderr}")
            continue
        catalogue, elements = elements_of(pdf)
        if "/Lang" not in catalogue:
            print("This build does not have qpdf: language and words for pictures were not checked.")
            continue
        if catalogue["/Lang"] != "u:en" or not catalogue["/MarkInfo"]["/Marked"]:
            wrong.append(f"{pdf.name}: {catalogue}")
        names = [element["/S"] for element in elements]
        if "/H1" not in names or names.count("/Document") != 1:
            wrong.append(f"{pdf.name}: {names.count('/H1')} titles, {names.count('/Document')} documents")
        for element in elements:
            if element["/S"] == "/Figure" and len(element.get("/Alt", "")) < 10:
                wrong.append(f"{pdf.name}: a figure without words")
            if element["/S"] == "/TH" and "/Scope" not in element.get("/A", {}):
                wrong.append(f"{pdf.name}: a heading of a table that does not say what of")
    return wrong


def pixels_of(file):
    """Width, height and bytes of a PGM file."""
    header, data = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", file.read_bytes()), file.read_bytes()
    return int(header[1]), int(header[2]), data[header.end():]


def check_pdftoppm(reports):
    """Each page is drawn, has something on it, and nothing in its margins."""
    wrong = []
    for assessment, pdf in reports.written.items():
        for old in reports.folder.glob("page*.pgm"):
            old.unlink()
        done = outcome(["pdftoppm", "-gray", "-r", "36", pdf, reports.folder / "page"])
        if done.returncode != 0 or done.stderr:
            wrong.append(f"{pdf.name}: {done.stderr}")
        for number, file in enumerate(sorted(reports.folder.glob("page*.pgm"))):
            width, height, data = pixels_of(file)
            edge = 14  # 10 mm
            rows = [data[y * width:(y + 1) * width] for y in range(height)]
            margins = rows[:edge] + rows[-edge:] + [row[:edge] + row[-edge:] for row in rows]
            if any(min(row) < 250 for row in margins):
                wrong.append(f"{pdf.name}, page {number + 1}: something is in the margin")
            if min(min(row) for row in rows) > 200:
                wrong.append(f"{pdf.name}, page {number + 1}: it is empty")
    return wrong


PROGRAMS = ["pdftotext", "pdffonts", "pdfinfo", "pdftoppm", "qpdf"]


def main():
    cli, source = sys.argv[1], pathlib.Path(sys.argv[2])
    installed = [program for program in PROGRAMS if shutil.which(program)]
    print("Not installed:", ", ".join(set(PROGRAMS) - set(installed)) or "none")
    if not installed or ".pdf" not in outcome([cli, "report", "--help"]).stdout:
        print("nothing to check, or nothing to check it with")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        reports = Papers(os.path.abspath(cli), source, folder)
        wrong = [line for program in installed for line in globals()["check_" + program](reports)]
    print("\n".join(wrong) or "All is well.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
