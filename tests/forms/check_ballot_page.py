#!/usr/bin/env python3
"""Answers the page for a browser in Chromium by keyboard, and brings what it hands in back by readiness-cli.

check_ballot_page.py READINESS-CLI SOURCE-FOLDER [PICTURES]. Checked are, for the full scan and for a questionnaire with
everything that a questionnaire can have: the file's size; that nothing is fetched, and nothing is said on the console;
axe-core on every kind of page, light and dark, wide and narrow; that every question can be answered by keyboard; that the
saved file and the copied code come back as just these answers; that answers outlast a reload. With PICTURES, a folder,
pictures of the pages are kept there. Exit codes: 0 all is well; 1 something is wrong, and is printed; 77 a program is
not installed.

The packages axe-core and puppeteer-core of npm are looked for in the folder that READINESS_NODE_MODULES names, else in
node_modules of the source folder.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

MOST_BYTES = 60 * 1024


def odd_questionnaire(source):
    """The one that tests of all forms have."""
    sample = (source / "tests/core/forms_sample.h").read_text()
    return re.search(r'R"toml\((.*?)\)toml"', sample, re.S).group(1)


class Checks:
    def __init__(self, cli, source, folder):
        self.cli = cli
        self.source = source
        self.folder = folder
        self.wrong = []
        self.environment = dict(
            os.environ,
            READINESS_SHIPPED=str(source),
            READINESS_DATA=str(folder / "data"),
            READINESS_STATE=str(folder / "state"),
            XDG_STATE_HOME=str(folder / "state-home"),
        )

    def run(self, *arguments):
        done = subprocess.run(
            [self.cli, *map(str, arguments)], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        if done.returncode != 0:
            self.wrong.append(f"{' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def expect(self, name, is_so, what):
        if not is_so:
            self.wrong.append(f"{name}: {what}")

    def ballot_in(self, path):
        """The only ballot of an assessment."""
        file = tomllib.loads(path.read_text())
        return file["respondent"][0], file

    def check(self, name, questionnaire, modules, pictures):
        page = self.folder / f"{name}.html"
        self.run("form", questionnaire, "--for", "html", "-o", page, "--ask-role", "--pairing-code")
        if not page.exists():
            return
        self.expect(name, page.stat().st_size <= MOST_BYTES, f"{page.stat().st_size} bytes, more than {MOST_BYTES}")
        downloads = self.folder / name
        downloads.mkdir()
        browse = [
            "node",
            pathlib.Path(__file__).parent / "browse_ballot.cjs",
            modules,
            shutil.which("chromium"),
            page,
            downloads,
            pictures or "",
        ]
        done = subprocess.run(list(map(str, browse)), capture_output=True, text=True)
        if done.returncode != 0:
            self.wrong.append(f"{name}: {done.stdout}{done.stderr}")
            return
        found = json.loads(done.stdout)
        self.wrong += [f"{name}: {one}" for one in found["wrong"]]
        self.bring_back(name, questionnaire, downloads, found)

    def bring_back(self, name, questionnaire, downloads, found):
        saved = sorted(downloads.glob("*.readiness.toml"))
        self.expect(name, len(saved) == 1, f"{len(saved)} files were saved")
        if not saved:
            return
        mail = downloads / "mail.txt"
        code = found["code"]
        mail.write_text("Hello,\n\n> " + "\n> ".join(code[i : i + 60] for i in range(0, len(code), 60)) + "\n\nBye\n")
        ways = {"file": saved[0], "code": mail}
        ballots = {}
        for way, path in ways.items():
            out = downloads / f"{way}-out.readiness.toml"
            self.run("import", path, "-q", questionnaire, "-o", out)
            if out.exists():
                self.run("validate", out)
                ballots[way], file = self.ballot_in(out)
                self.expect(name, "pairing_code" not in out.read_text(), f"the code for pairing is in the {way}'s file")
                self.expect(name, file.get("pair_secret"), f"no secret for pairing came of the {way}")
        merged = downloads / "merged.readiness.toml"
        self.run("merge", saved[0], "-o", merged, "--questionnaire", self.folder / f"{name}.toml")
        if merged.exists():
            ballots["merge"], _ = self.ballot_in(merged)
        for way, ballot in ballots.items():
            self.expect(name, ballot.pop("pair", "") != "", f"no pair came of the {way}")
            for key in ("answers", "role", "said"):
                got = ballot.get(key) if key == "role" else ballot.get(key, {})
                self.expect(name, got == found[key], f"{way}: {key} are {got}, and not {found[key]}")
        ids = {ballot["id"] for ballot in ballots.values()}
        self.expect(name, len(ids) == 1, f"the same ballot has the ids {ids}")


def main():
    cli, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    pictures = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    modules = pathlib.Path(os.environ.get("READINESS_NODE_MODULES") or source / "node_modules")
    missing = [program for program in ("node", "chromium") if not shutil.which(program)]
    missing += [str(modules / name) for name in ("axe-core", "puppeteer-core") if not (modules / name).exists()]
    if missing:
        print("not installed:", ", ".join(missing))
        return 77
    with tempfile.TemporaryDirectory() as folder:
        checks = Checks(cli, source, pathlib.Path(folder))
        for name in ("full-scan", "pulse"):
            shutil.copy(source / f"questionnaires/{name}.toml", checks.folder / f"{name}.toml")
            checks.check(name, name, modules, pictures)
        (checks.folder / "odd.toml").write_text(odd_questionnaire(source))
        checks.check("odd", "odd.toml", modules, pictures)
        for one in checks.wrong:
            print(one)
        return 1 if checks.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
