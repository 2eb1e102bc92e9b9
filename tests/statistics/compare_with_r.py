#!/usr/bin/env python3
"""Compares the group figures of `readiness-cli score` with R's on real survey answers.

    compare_with_r.py CLI [--rscript Rscript]

reference_figures.R takes the data sets, which come with R's packages psych and multilevel, and says what R makes of them.
Each group of a data set becomes a questionnaire with ballots, and with shows of hands; every figure must be R's to 1e-9.
Prints where it is not and exits with 1.
"""
import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

TOLERANCE = 1e-9
ABOUT_PEOPLE = ("sd", "median", "q1", "q3", "min", "max", "ad_mean", "ad_median")  # Of a factor: none with a tally.


class Case:
    """One group of a data set: what was asked, what was answered, what R makes of it."""

    def __init__(self):
        self.items, self.answers, self.figures = [], defaultdict(dict), []


def read_cases(folder):
    cases = defaultdict(Case)

    def rows(name):
        """Our ids have no capitals, unlike the columns of the data sets."""
        text = (folder / f"{name}.csv").read_text(encoding="utf-8").lower()
        return csv.reader(text.splitlines())

    for name, item, factor, lowest, highest, options, reverse in rows("items"):
        cases[name].items.append((item, factor, float(lowest), float(highest), int(options), reverse == "1"))
    for name, item, person, value in rows("answers"):
        cases[name].answers[item][int(person)] = value
    for name, kind, of, figure, value in rows("figures"):
        cases[name].figures.append((kind, of, figure, None if value == "null" else float(value)))
    return cases


def scale_id(item):
    _, _, lowest, highest, options, _ = item
    return f"s{lowest:.0f}-{highest:.0f}-{options}"


def questionnaire_text(case):
    lines = ['format = "readiness-questionnaire/1"', 'id = "compared"', 'version = "1.0"', 'title = "Compared"',
             'bands = [ { id = "all", title = "All", from = 0 } ]']
    for name, item in {scale_id(item): item for item in case.items}.items():
        _, _, lowest, highest, options, _ = item
        lines += ["[[scale]]", f'id = "{name}"']
        if options:
            labels = ", ".join(f'{{ value = {lowest + i:.0f}, label = "{i + 1}" }}' for i in range(options))
            lines.append(f"options = [ {labels} ]")
        else:
            lines += [f"min = {lowest}", f"max = {highest}", f"points = [ [{lowest}, 0], [{highest}, 100] ]"]
    for factor in dict.fromkeys(item[1] for item in case.items):
        lines += ["[[factor]]", f'id = "{factor}"', f'title = "{factor}"']
    for item in case.items:
        lines += ["[[item]]", f'id = "{item[0]}"', f'factor = "{item[1]}"', f'scale = "{scale_id(item)}"',
                  f'text = "{item[0]}"', f"reverse = {str(item[5]).lower()}"]
    return "\n".join(lines) + "\n"


def head(mode):
    return ['format = "readiness-assessment/1"', 'id = "0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10"', 'title = "Compared"',
            f'mode = "{mode}"', "[questionnaire]", 'id = "compared"', 'version = "1.0"']


def ballots_text(case):
    lines = head("ballots")
    for person in sorted({person for answers in case.answers.values() for person in answers}):
        given = ", ".join(f"{item} = {answers[person]}" for item, answers in case.answers.items() if person in answers)
        lines += ["[[respondent]]", f'id = "r{person}"', f"answers = {{ {given} }}"]
    return "\n".join(lines) + "\n"


def tally_text(case):
    lines = head("tally")
    for item, _, lowest, _, options, _ in case.items:
        values = sorted(float(value) for value in case.answers[item].values())
        lines += ["[[tally]]", f'item = "{item}"',
                  f"counts = {[values.count(lowest + i) for i in range(options)]}" if options else f"values = {values}"]
    return "\n".join(lines) + "\n"


def scored(cli, folder, questionnaire, assessment):
    (folder / "compared.toml").write_text(questionnaire, encoding="utf-8")
    (folder / "compared.readiness.toml").write_text(assessment, encoding="utf-8")
    run = subprocess.run([cli, "score", str(folder / "compared.readiness.toml"), "--format", "json", "--questionnaire",
                          str(folder / "compared.toml")], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{cli} ended with {run.returncode}:\n{run.stderr}")
    return json.loads(run.stdout)


def expected(figures, tally):
    """R's figures as they must stand in the JSON; with a tally people cannot be told apart."""
    figures = list(figures)
    people = {(kind, of): value for kind, of, figure, value in figures if figure == "n"}
    for kind, of, figure, value in figures:
        if tally and kind == "factor" and figure == "n":
            continue
        few = people.get((kind, of), 0) < 10 and figure in ("q1", "q3", "min", "max")  # Those would show each person.
        yield kind, of, figure, None if few or (tally and kind == "factor" and figure in ABOUT_PEOPLE) else value


class Comparison:
    def __init__(self):
        self.figures, self.largest, self.wrong = 0, 0.0, []

    def add(self, name, json_figures, figures):
        found = {(kind, entry["id"]): entry for kind in ("item", "factor") for entry in json_figures[f"{kind}s"]}
        for kind, of, figure, value in figures:
            own = found[kind, of][figure]
            self.figures += 1
            if value is None or own is None:
                difference = 0 if value is own else float("inf")
            else:
                difference = abs(own - value)
            self.largest = max(self.largest, difference)
            if difference > TOLERANCE:
                self.wrong.append(f"{name}, {kind} {of}, {figure}: the program says {own}, R {value}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cli")
    options.add_argument("--rscript", default="Rscript")
    arguments = options.parse_args()
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = Path(__file__).resolve().with_name("reference_figures.R")
        subprocess.run([arguments.rscript, "--vanilla", str(script), str(folder)], check=True)
        cases = read_cases(folder)
        for name, case in cases.items():
            questionnaire = questionnaire_text(case)
            for mode, text in (("ballots", ballots_text(case)), ("tally", tally_text(case))):
                comparison.add(f"{name} ({mode})", scored(arguments.cli, folder, questionnaire, text),
                               expected(case.figures, mode == "tally"))
    if comparison.wrong:
        sys.exit("\n".join(comparison.wrong[:40]) + f"\n{len(comparison.wrong)} of {comparison.figures} figures differ")
    print(f"{comparison.figures} figures of {len(cases)} groups agree; the largest difference is {comparison.largest:.1e}")


if __name__ == "__main__":
    main()
