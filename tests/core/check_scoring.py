#!/usr/bin/env python3
"""Compares `readiness-cli score` with a second, independent scoring on random answers.

    check_scoring.py CLI QUESTIONNAIRE... [--count 40] [--seed 1]

For each questionnaire, each mode and each basis, random assessments are written, scored by both, and every figure
compared to 1e-9. Prints the first difference with the assessment that shows it, and exits with 1.
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
import scoring_model as model  # noqa: E402

MODES = ("consensus", "ballots", "tally")
BASES = ("agreed-first", "agreed-first", "agreed-first", "consensus", "ballots", "tally")
TOLERANCE = Fraction(1, 10**9)


class Answers:
    """Random answers of one temper: how many are left out, unknown or not applicable, and how low they are."""

    def __init__(self, questionnaire, chance):
        self.chance = chance
        self.scales = {scale["id"]: scale for scale in questionnaire["scale"]}
        self.missing = chance.choice([0, 0, 0.1, 0.3, 0.5, 0.8, 1])
        self.dont_know = chance.choice([0, 0, 0.1, 0.4])
        self.not_applicable = chance.choice([0, 0, 0.1, 0.4, 1])
        self.few_values = chance.random() < 0.5  # Meets the thresholds exactly more often.
        self.spread = chance.choice([(0, 1), (0, 0.5), (0.4, 1), (0.3, 0.7)])

    def value(self, item):
        scale = self.scales[item["scale"]]
        if "options" in scale:
            options = scale["options"]
            low, high = (round(end * (len(options) - 1)) for end in self.spread)
            return options[self.chance.randint(low, high)]["value"]
        corners = [point[0] for point in scale["points"]]
        if self.few_values:
            return self.chance.choice(corners + [scale["min"], scale["max"], 0, 5])
        return round(self.chance.uniform(float(scale["min"]), float(scale["max"])), self.chance.choice([0, 1, 3]))

    def one(self, item):
        """A value, a word, or None for no answer."""
        if self.chance.random() < self.missing:
            return None
        if self.chance.random() < self.not_applicable:
            return model.NOT_APPLICABLE
        if self.chance.random() < self.dont_know:
            return model.DONT_KNOW
        return self.value(item)


def shown(value):
    return f'"{value}"' if isinstance(value, str) else str(float(value) if isinstance(value, Fraction) else value)


def tally_text(item, answers, chance, people, number_scale):
    hands = [answers.one(item) for _ in range(chance.randint(0, people))]
    values = sorted(hand for hand in hands if hand is not None and not isinstance(hand, str))
    lines = ["", "[[tally]]", f'item = "{item["id"]}"']
    if number_scale:
        lines.append(f"values = [{', '.join(map(shown, values))}]")
    else:
        options = answers.scales[item["scale"]]["options"]
        lines.append(f"counts = {[values.count(option['value']) for option in options]}")
    lines.append(f"dont_know = {hands.count(model.DONT_KNOW)}")
    lines.append(f"not_applicable = {hands.count(model.NOT_APPLICABLE)}")
    return lines


def random_assessment(questionnaire, mode, chance, with_basis):
    """The text of an assessment file. With a basis, any of the three kinds of answers may be in it."""
    collected = [kind for kind in MODES if chance.random() < 0.7] if with_basis else [mode]
    answers = Answers(questionnaire, chance)
    items = questionnaire["item"]
    lines = ['format = "readiness-assessment/1"', 'id = "0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10"', 'title = "Random"',
             f'mode = "{mode}"']
    if with_basis:
        lines.append(f'basis = "{chance.choice(BASES)}"')
    people = chance.randint(1, 9)
    if "tally" in collected and chance.random() < 0.6:
        lines.append(f"people = {max(0, people + chance.choice([-3, 0, 0, 1, 5]))}")
    lines += ["", "[questionnaire]", f'id = "{questionnaire["id"]}"', f'version = "{questionnaire["version"]}"']
    if "consensus" in collected:
        lines += ["", "[consensus]"]
        share = chance.choice([0.2, 0.5, 1]) if with_basis else 1
        given = {item["id"]: answers.one(item) for item in items if chance.random() < share}
        lines += [f"{key} = {{ answer = {shown(value)} }}" for key, value in given.items() if value is not None]
        if with_basis:  # A temper of its own: what is agreed may be unlike the votes.
            answers = Answers(questionnaire, chance)
    if "ballots" in collected:
        for number in range(chance.choice([0, 1, 2, 3, 4, 5, 9, 12])):
            given = {item["id"]: answers.one(item) for item in items}
            cells = ", ".join(f"{key} = {shown(value)}" for key, value in given.items() if value is not None)
            lines += ["", "[[respondent]]", f'id = "r{number}"', f"unfinished = {str(chance.random() < 0.15).lower()}",
                      f"answers = {{ {cells} }}"]
    if "tally" in collected:
        for item in items:
            if chance.random() < 0.9:
                lines += tally_text(item, answers, chance, people, "points" in answers.scales[item["scale"]])
    return "\n".join(lines) + "\n"


def differences(expected, actual, where=""):
    """Every place where the CLI's figures are not the model's; keys that the model does not know are passed over."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            yield f"{where}: {actual} is no table"
            return
        for key, value in expected.items():
            yield from differences(value, actual.get(key, "no such key"), f"{where}.{key}")
    elif isinstance(expected, set):
        found = {(reason["item"], reason["rule"]) for reason in actual}
        if found != expected:
            yield f"{where}: the program has {sorted(found)}, the rules {sorted(expected)}"
        order = [(reason["rule"] != "blocks", reason["rule"] != "blocks" and reason["score"]) for reason in actual]
        if order != sorted(order):
            yield f"{where}: the rules that fired do not come first, or the rest not from the lowest"
    elif isinstance(expected, list):
        if len(expected) != len(actual):
            yield f"{where}: the program has {len(actual)} entries, the rules {len(expected)}"
        for value, other in zip(expected, actual):
            name = value.get("id", value.get("item", "")) if isinstance(value, dict) else ""
            yield from differences(value, other, f"{where}[{name}]")
    elif isinstance(expected, Fraction) and isinstance(actual, (int, float)) and not isinstance(actual, bool):
        if abs(expected - Fraction(actual)) > TOLERANCE:
            yield f"{where}: the program says {actual}, the rules {float(expected)}"
    elif expected != actual:
        yield f"{where}: the program says {actual}, the rules {expected}"


def score_by_program(cli, assessment, questionnaire):
    run = subprocess.run([cli, "score", str(assessment), "--questionnaire", str(questionnaire), "--format", "json"],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{cli} ended with {run.returncode}:\n{run.stderr}\n{assessment.read_text()}")
    return json.loads(run.stdout)


def check(cli, questionnaire_path, seed, count, folder):
    """Returns how many profiles agreed; ends the program at the first that does not."""
    questionnaire = model.read(questionnaire_path)
    evidence = {}
    if "evidence" in questionnaire:
        evidence = model.read(questionnaire_path.parent / questionnaire["evidence"])
    kinds = [(mode, with_basis) for mode in MODES for with_basis in (False, True)]
    for mode, with_basis in kinds:
        chance = random.Random(f"{seed} {questionnaire['id']} {mode}" + (" basis" if with_basis else ""))
        for number in range(count):
            path = folder / "random.readiness.toml"
            path.write_text(random_assessment(questionnaire, mode, chance, with_basis), encoding="utf-8")
            expected = model.profile(questionnaire, evidence, model.read(path))
            found = list(differences(expected, score_by_program(cli, path, questionnaire_path)))
            if found:
                sys.exit(f"{questionnaire_path.name}, {mode}, number {number} of seed {seed}:\n  "
                         + "\n  ".join(found) + f"\n\n{path.read_text()}")
    return len(kinds) * count


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cli")
    options.add_argument("questionnaires", nargs="+", type=Path)
    options.add_argument("--count", type=int, default=40, help="assessments for each questionnaire and mode")
    options.add_argument("--seed", type=int, default=1)
    arguments = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checked = sum(check(arguments.cli, path, arguments.seed, arguments.count, Path(folder))
                      for path in arguments.questionnaires)
    print(f"{checked} profiles agree")


if __name__ == "__main__":
    main()
