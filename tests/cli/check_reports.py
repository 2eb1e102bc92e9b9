#!/usr/bin/env python3
"""Reads reports with programs that are not ours.

check_reports.py READINESS-CLI SOURCE-FOLDER CHECK, where CHECK is "structure" (Python's own parsers), "tidy", "vnu",
"html-validate", "xmllint", "pandoc", "chromium" or "axe" (axe-core in Chromium, and how many sheets a page takes).
Writes every part of reports of the examples, of a shared copy, of a questionnaire that is read by question, and of texts
that try to break out. Exit codes: 0 all is well; 1 something is wrong, and is printed; 77 a program is not installed.

The packages html-validate, vnu-jar, axe-core and puppeteer-core of npm are looked for in the folder that
READINESS_NODE_MODULES names, else in node_modules of the source folder; html-validate and vnu also in PATH.
"""

import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HOSTILE = [
    "</title></style><script>alert(1)</script>",
    "\" onload='alert(1)' x=\"",
    "]]> <!-- &lt; &#x3c;",
    "javascript:alert(1) https://example.org/?a=1&b=2 www.example.org",
    "*a* _b_ __c__ `d` ~~e~~ [f](g) ![h](i) <j> |k| $l$ ^m^ @n {#o} [^p] \\q",
    "# one",
    "- two",
    "12. three",
    "--- ",
    "(a) four",
    "i) five",
    ": six",
    "before\u202eafter\u2028next\u2029last\nline\ttab",
    "bell\u0007escape\u001b[31m",
    "long" * 60,
    "\u05e9\u05dc\u05d5\u05dd \u75c5\u68df \U0001f642",
]
LEFT_OUT = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]")


def cleaned(text):
    """The text as a report shows it."""
    return " ".join(LEFT_OUT.sub("", text).split())


def toml(text):
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in text) + '"'


def hostile_assessment(text):
    return (
        'format = "readiness-assessment/1"\nid = "i1"\n'
        f"title = {toml(text)}\nteam = {toml(text)}\norganisation = {toml(text)}\n"
        'mode = "consensus"\n[questionnaire]\nid = "four-factors"\nversion = "2.0"\n'
        f"[consensus]\nL1 = {{ answer = 2, why = {toml(text)} }}\nL6 = {{ answer = 2, note = {toml(text)} }}\n"
        f"[[action]]\nid = \"a1\"\ntext = {toml(text)}\nowner = {toml(text)}\nwhen = {toml(text)}\n"
        f"sign = {toml(text)}\nobstacle = {toml(text)}\nbarrier = \"no-leader\"\ndue = 2020-01-02\n"
    )


PULSE = (
    'format = "readiness-assessment/1"\nid = "i2"\ntitle = "Pulse"\nmode = "ballots"\n'
    '[questionnaire]\nid = "pulse"\nversion = "2.0"\n'
    + "".join(f'[[respondent]]\nid = "r{i}"\nanswers = {{ L1 = {1 + i % 5}, S6 = 2 }}\n' for i in range(6))
)


PARTS = ("full", "summary", "poster", "plan", "debrief")


class Reports:
    """Writes reports into a folder of its own."""

    def __init__(self, cli, source, folder):
        self.cli = cli
        self.source = source
        self.folder = pathlib.Path(folder)
        self.environment = {**os.environ, "READINESS_DATA": str(self.folder / "data"), "READINESS_SHIPPED": str(source),
                            "READINESS_STATE": str(self.folder / "state"),
                            "XDG_STATE_HOME": str(self.folder / "state-home")}
        (self.folder / "data").mkdir()
        self.files = sorted((source / "assets/examples").glob("*.readiness.toml"))
        self.files += sorted((source / "tests/data/workshop").glob("twelve-*.readiness.toml"))
        copy = self.folder / "copy.readiness.toml"
        # Sharing writes a record into the assessment.
        team = shutil.copy(source / "tests/data/workshop/twelve-ballots.readiness.toml", self.folder)
        self.run("share", team, "-o", copy)
        self.files.append(copy)
        self.files.append(self.file("pulse", PULSE))
        self.hostile = [self.file(f"hostile-{i}", hostile_assessment(t)) for i, t in enumerate(HOSTILE)]

    def file(self, name, text):
        path = self.folder / f"{name}.readiness.toml"
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *words):
        done = subprocess.run([self.cli, *map(str, words)], env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"readiness-cli {' '.join(map(str, words))}: {done.returncode}\n{done.stderr}")

    def write(self, assessment, extension, part="full"):
        output = self.folder / f"{assessment.name.split('.')[0]}-{part}.{extension}"
        self.run("report", assessment, "--part", part, "-o", output, "--replace")
        return output

    def all(self, extension):
        """Every part; of the texts that try to break out, those parts that hold most of them."""
        whole = [self.write(file, extension, part) for file in self.files for part in PARTS]
        return whole + [self.write(file, extension, part) for file in self.hostile for part in ("full", "plan")]


VOID = {"meta", "hr", "br", "link", "img", "input"}


class Page(html.parser.HTMLParser):
    """Collects what is wrong with a page, and its texts by element."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.ids, self.references = [], [], set(), set()
        self.levels, self.texts = [], []
        self.feed(text)
        self.close()
        if self.open:
            self.wrong.append(f"not closed: {self.open}")
        if missing := self.references - self.ids:
            self.wrong.append(f"no element has the ids {sorted(missing)}")
        if self.levels.count(1) != 1:
            self.wrong.append(f"headings: {self.levels}")
        if any(b > a + 1 for a, b in zip([0] + self.levels, self.levels)):
            self.wrong.append(f"a level of headings is left out: {self.levels}")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        values = dict(attributes)
        if tag in {"script", "link", "img", "iframe", "object", "embed", "base", "form", "a"} and not (
            tag == "a" and values.get("href", "").startswith("#section-")
        ):
            self.wrong.append(f"<{tag}> {values}")
        self.wrong += [f"<{tag} {name}>" for name in names if name.startswith("on") or name in {"src", "style"}]
        if len(names) != len(set(names)):
            self.wrong.append(f"<{tag}> has an attribute twice")
        if "id" in values:
            if values["id"] in self.ids:
                self.wrong.append(f"id {values['id']} twice")
            self.ids.add(values["id"])
        for name in ("aria-labelledby", "aria-describedby", "headers"):
            self.references |= set(values.get(name, "").split())
        if values.get("href", "").startswith("#"):
            self.references.add(values["href"][1:])
        if tag == "th" and "scope" not in values:
            self.wrong.append("<th> without scope")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.append((tag, ""))

    def handle_startendtag(self, tag, attributes):
        if "svg" not in self.open:
            self.wrong.append(f"<{tag}/>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.open and data.strip():
            self.texts.append((self.open[-1], data))

    def handle_comment(self, data):
        self.wrong.append(f"a comment: {data}")


def check_structure(reports):
    wrong = []
    for page in reports.all("html"):
        wrong += [f"{page.name}: {problem}" for problem in Page(page.read_text(encoding="utf-8")).wrong]
    for text, assessment in zip(HOSTILE, reports.hostile):
        page = Page(reports.write(assessment, "html").read_text(encoding="utf-8"))
        for tag in ("title", "h1"):
            if (tag, cleaned(text)) not in page.texts:
                wrong.append(f"{assessment.name}: <{tag}> does not have the text as it was typed")
    return wrong


def outcome(words, **more):
    return subprocess.run([str(w) for w in words], capture_output=True, text=True, encoding="utf-8", **more)


def check_tidy(reports):
    wrong = []
    for page in reports.all("html"):
        done = outcome(["tidy", "-quiet", "-errors", "-utf8", page])
        lines = [line for line in done.stderr.splitlines() if " - Error" in line or " - Warning" in line]
        # It does not know the attributes of SVG.
        lines = [line for line in lines if not re.search("<(svg|title|desc)> proprietary attribute", line)]
        wrong += [f"{page.name}: {line}" for line in lines]
    return wrong


def node_modules(source):
    """The folder with npm's packages, which need not be there."""
    return pathlib.Path(os.environ.get("READINESS_NODE_MODULES") or source / "node_modules")


def validator(source):
    """The words that start html-validate; none if it is not installed."""
    script = node_modules(source) / "html-validate/bin/html-validate.mjs"
    if shutil.which("html-validate"):
        return ["html-validate"]
    return ["node", script] if script.exists() and shutil.which("node") else []


def nu_checker(source):
    """The words that start vnu; none if it is not installed."""
    jar = node_modules(source) / "vnu-jar/build/dist/vnu.jar"
    if shutil.which("vnu"):
        return ["vnu"]
    return ["java", "-jar", jar] if jar.exists() and shutil.which("java") else []


def check_vnu(reports):
    done = outcome([*nu_checker(reports.source), "--Werror", *reports.all("html")])
    # Older editions do not know this property, and it guesses the language from what people typed.
    known = ("Property “text-wrap” doesn't exist", "This document appears to be written in")
    return [line for line in done.stderr.splitlines() if not any(words in line for words in known)]


def check_html_validate(reports):
    settings = reports.folder / ".htmlvalidate.json"
    # A title is as long as people made it.
    settings.write_text('{"root": true, "extends": ["html-validate:recommended"], "rules": {"long-title": "off"}}')
    pages = reports.all("html")
    done = outcome([*validator(reports.source), "--config", settings, "--formatter", "text", *pages])
    return (done.stdout + done.stderr).splitlines() if done.returncode else []


def check_xmllint(reports):
    wrong = []
    for page in reports.all("html"):
        for i, svg in enumerate(re.findall("<svg.*?</svg>", page.read_text(encoding="utf-8"), re.S)):
            done = outcome(["xmllint", "--noout", "--nonet", "-"], input=svg)
            wrong += [f"{page.name}, drawing {i + 1}: {done.stderr}"] if done.returncode else []
    for file in [*reports.files[:2], reports.hostile[0], reports.hostile[2]]:
        for part in ("radar", "barriers"):
            picture = reports.write(file, "svg", part)
            done = outcome(["xmllint", "--noout", "--nonet", picture])
            wrong += [f"{picture.name}: {done.stderr}"] if done.returncode else []
    return wrong


def pandoc_nodes(tree):
    """Every element of pandoc's tree, with its kind."""
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree["t"], tree.get("c")
        for value in tree.values():
            yield from pandoc_nodes(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from pandoc_nodes(value)


def plain(inlines):
    return "".join(c if t == "Str" else " " for t, c in pandoc_nodes(inlines) if t in {"Str", "Space", "SoftBreak"})


WRITTEN = {"Header", "Para", "Plain", "BulletList", "Table", "Str", "Space", "Strong", "AlignLeft", "AlignRight",
           "AlignDefault", "ColWidth", "ColWidthDefault"}


def check_pandoc(reports):
    wrong = []
    typed = dict(zip(reports.hostile, HOSTILE))
    # Without the extensions that make an address a link and quotes curly, for these are meant to do so.
    for reader in ("gfm-autolink_bare_uris-smart", "markdown-smart"):
        for assessment in reports.files[:2] + reports.hostile:
            file = reports.write(assessment, "md")
            done = outcome(["pandoc", "-f", reader, "-t", "json", file])
            if done.returncode != 0:
                wrong.append(f"{file.name}, {reader}: {done.stderr}")
                continue
            tree = json.loads(done.stdout)["blocks"]
            if foreign := {t for t, _ in pandoc_nodes(tree)} - WRITTEN:
                wrong.append(f"{file.name}, {reader}: {sorted(foreign)}")
            if assessment not in typed:
                continue
            text = cleaned(typed[assessment])
            # After whom the page is for, and its question.
            texts = [plain(block["c"][2] if block["t"] == "Header" else block["c"]) for block in tree[2:4]]
            if [" ".join(shown.split()) for shown in texts] != [
                " ".join(said.split()) for said in (text, f"{text} · {text} · questionnaire: Four factors")
            ]:
                wrong.append(f"{file.name}, {reader}: {texts}, and not {text!r}")
    return wrong


def printed(reports, page):
    """What Chromium says on the console while it prints a page."""
    pdf = page.with_suffix(".pdf")
    done = outcome(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0",
                    f"--user-data-dir={reports.folder}/browser", f"--print-to-pdf={pdf}", page.as_uri()], timeout=120)
    if not pdf.exists() or not pdf.read_bytes().startswith(b"%PDF"):
        return [f"{page.name}: it was not printed"]
    return [f"{page.name}: {line}" for line in done.stderr.splitlines() if "CONSOLE" in line]


def check_chromium(reports):
    """A page prints, and says nothing on the console, where a breach of its own policy would be."""
    wrong = []
    for file in (reports.files[0], reports.hostile[0]):
        wrong += printed(reports, reports.write(file, "html"))
    page = reports.write(reports.files[0], "html")
    breach = page.with_name("breach.html")
    breach.write_text(page.read_text(encoding="utf-8").replace("<main>", "<main><script>document.title = 1</script>"))
    if not printed(reports, breach):
        wrong.append("a script in a page was not reported on the console: this check sees nothing")
    return wrong


def sheets(pdf):
    """How many pages it has."""
    return int(re.search(r"^Pages:\s+(\d+)", outcome(["pdfinfo", pdf]).stdout, re.M)[1])


def check_axe(reports):
    """Every part has no finding of axe-core, light and dark, and what is meant for one sheet of paper takes one."""
    examples = [file for file in reports.files if file.parent.name == "examples"]
    files = [*examples, *reports.files[-2:], reports.hostile[0], reports.hostile[14]]
    pages = [reports.write(file, "html", part) for file in files for part in PARTS]
    script = reports.source / "tests/cli/browse_reports.cjs"
    browse = ["node", script, node_modules(reports.source), shutil.which("chromium"), reports.folder]
    done = outcome([*browse, *pages])
    if done.returncode != 0:
        return [done.stderr]
    wrong = json.loads(done.stdout)
    for file in examples:
        for part in ("summary", "poster", "debrief"):
            pdf = reports.folder / f"{file.name.split('.')[0]}-{part}.pdf"
            if (count := sheets(pdf)) != 1:
                wrong.append(f"{pdf.name}: {count} sheets")
    page = reports.write(examples[0], "html")
    faulty = page.with_name("faulty.html")
    faulty.write_text(page.read_text(encoding="utf-8").replace("</main>", '<p style="color: #999">Pale</p></main>'))
    if not any("color-contrast" in line for line in json.loads(outcome([*browse, faulty]).stdout)):
        wrong.append("pale text was not found: this check sees nothing")
    return wrong


def is_installed(check, source):
    programs = {"structure": [], "vnu": [], "html-validate": [], "axe": ["node", "chromium", "pdfinfo"]}
    if any(shutil.which(program) is None for program in programs.get(check, [check])):
        return False
    packages = [node_modules(source) / name for name in ("axe-core", "puppeteer-core")]
    return {"vnu": bool(nu_checker(source)), "html-validate": bool(validator(source)),
            "axe": all(package.exists() for package in packages)}.get(check, True)


def main():
    cli, source, check = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if not is_installed(check, source):
        print(f"{check} is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        wrong = globals()["check_" + check.replace("-", "_")](Reports(os.path.abspath(cli), source, folder))
    print("\n".join(wrong) or "All is well.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
