#!/usr/bin/env python3
"""Compares `readiness-cli what-if` with a second, independent scoring of moved answers, on random answers.

    check_what_if.py CLI QUESTIONNAIRE... [--count 25] [--seed 1]

For each questionnaire, each mode and each basis, random assessments are written and random answers and scores tried
out. Every factor, the overall and every barrier is compared to 1e-9, before and after. Prints the first difference with
the assessment that shows it, and exits with 1.
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
from check_scoring import MODES, Answers, differences, random_assessment  # noqa: E402


def clamped(value):
    return min(Fraction(100), max(Fraction(0), value))


def amount_to_mean(pairs, target):
    """By how much all values move, each kept within 0 to 100, until their weighted mean is the target. Between two
    amounts at which some value meets an end, the mean is a straight line."""
    ends = sorted({end - value for value, _ in pairs for end in (0, 100)} | {Fraction(0)})

    def mean_at(amount):
        return model.weighted_mean((clamped(value + amount), weight) for value, weight in pairs)

    now = mean_at(0)
    if now == target:
        return Fraction(0)
    if target > now:
        after = next(end for end in ends if end > 0 and mean_at(end) >= target)
        before = max(end for end in ends if end < after)
    else:
        before = next(end for end in reversed(ends) if end < 0 and mean_at(end) <= target)
        after = min(end for end in ends if end > before)
    low, high = mean_at(before), mean_at(after)
    return before + (after - before) * (target - low) / (high - low)


class Moved:
    """The answers of an assessment, to be moved."""

    def __init__(self, questionnaire, assessment):
        self.questionnaire = questionnaire
        votes, basis = model.votes_of(assessment), assessment.get("basis", assessment["mode"])
        self.persons, self.items = model.people_and_items(questionnaire, assessment)
        self.mixed = basis == "agreed-first" and votes != "consensus"
        if self.mixed or votes == "consensus":
            model.agreed_first(questionnaire, assessment, self.items)

    def shift(self, index, amount):
        for one in [self.items[index]] + [person[index] for person in self.persons or []]:
            one.counting.scores = [clamped(score + amount) for score in one.counting.scores]

    def move_item(self, index, target):
        """False where nobody has an answer that could move. Read as agreed first, the room agrees on the target."""
        item = self.items[index]
        if not item.applies:
            return False
        if item.counts and not self.mixed:
            self.shift(index, amount_to_mean([(score, 1) for score in item.counting.scores], target))
            return True
        item.agreed = model.Item(item.definition, [0], [target], 0, 0, 0)
        for person in self.persons or []:
            if person[index].unknown:
                person[index] = model.Item(item.definition, [0], [target], 0, 0, 0)
        return True

    def move_factor(self, factor, target):
        """False where the factor has no score."""
        minimum = self.questionnaire.get("minimum_answered", Fraction(1, 2))
        belongs = [i for i, item in enumerate(self.items) if item.definition["factor"] == factor]
        groups = [self.items] if self.persons is None or self.mixed else self.persons
        pairs = []
        for group in groups:
            mine = [group[i] for i in belongs]
            if model.enough_mean(mine, minimum) is None:
                continue
            weight = sum(item.weight for item in mine if item.counts)
            for item in mine:
                scores = item.counting.scores
                pairs += [(score, item.weight / weight / len(scores)) for score in scores]
        if not pairs:
            return False
        amount = amount_to_mean(pairs, target)
        for index in belongs:
            self.shift(index, amount)
        return True

    def results(self, evidence):
        factors = [model.factor_result(self.questionnaire, factor, self.persons, self.items, self.mixed)
                   for factor in self.questionnaire["factor"]]
        overall = model.overall_result(self.questionnaire, factors)
        barriers = {barrier["id"]: model.barrier_result(barrier, self.items) for barrier in evidence.get("barrier", [])}
        return factors, overall, barriers


def random_moves(questionnaire, assessment, chance):
    """Pairs of what is typed and what it means: (text, index of an item or id of a factor, target)."""
    factors = [factor["id"] for factor in questionnaire["factor"]]
    moves, moved = [], set()
    for _ in range(chance.choice([1, 1, 2, 3, 5])):
        target = Fraction(chance.choice([0, 10, 25, 40, 50, 60, 70, 75, 100, chance.randint(0, 1000) / 10])).limit_denominator(10)
        if chance.random() < 0.4:
            factor = chance.choice(factors)
            taken = {i for i, item in enumerate(questionnaire["item"]) if item["factor"] == factor}
            move = (f"{factor}={float(target)}" + chance.choice(["", "/100"]), factor, target)
        else:
            index = chance.randrange(len(questionnaire["item"]))
            item = questionnaire["item"][index]
            taken = {index}
            move = (f"{item['id']}={float(target)}/100", index, target)
            if chance.random() < 0.5:
                value = Answers(questionnaire, chance).value(item)
                move = (f"{item['id']}={float(value)}", index, model.readiness(questionnaire, item, Fraction(str(value))))
        if not taken & moved:
            moves.append(move)
            moved |= taken
    return moves


def expected_of(questionnaire, evidence, assessment, moves):
    """The figures before and after, and the moves that cannot be made."""
    before = Moved(questionnaire, assessment).results(evidence)
    after = Moved(questionnaire, assessment)
    refused = [text for text, what, target in moves
               if not (after.move_item(what, target) if isinstance(what, int) else after.move_factor(what, target))]
    now = after.results(evidence)

    def end(overall):
        return {key: overall[key] for key in ("score", "band", "provisional", "weakest")}

    figures = {
        "overall": {"before": end(before[1]), "after": end(now[1])},
        "factors": [{"id": old["id"], "before": old["score"], "after": new["score"], "band_before": old["band"],
                     "band_after": new["band"]} for old, new in zip(before[0], now[0])],
        "barriers": {key: {"pressure_before": before[2][key]["pressure"], "pressure_after": new["pressure"],
                           "status_before": before[2][key]["status"], "status_after": new["status"],
                           "kept_by": [item.definition["id"] for item in after.items
                                       if (item.definition["id"], "blocks") in new["reasons"]]}
                     for key, new in now[2].items()},
    }
    return figures, refused


def run(cli, assessment, questionnaire, moves):
    typed = [part for text, _, _ in moves for part in ("--set", text)]
    return subprocess.run([cli, "what-if", str(assessment), "--questionnaire", str(questionnaire), "--format", "json", *typed],
                          capture_output=True, text=True, check=False)


def compare(figures, output):
    actual = json.loads(output)
    by_id = {barrier["id"]: barrier for barrier in actual["barriers"]}
    asked = {key: value for key, value in figures["barriers"].items() if key in by_id}
    expected = {**figures, "barriers": asked}
    return list(differences(expected, {**actual, "barriers": by_id}))


def check(cli, questionnaire_path, seed, count, folder):
    """Returns how many were compared and how many refused; ends the program at the first difference."""
    questionnaire = model.read(questionnaire_path)
    evidence = {}
    if "evidence" in questionnaire:
        evidence = model.read(questionnaire_path.parent / questionnaire["evidence"])
    compared = refusals = 0
    for mode in MODES:
        for with_basis in (False, True):
            chance = random.Random(f"what-if {seed} {questionnaire['id']} {mode} {with_basis}")
            for number in range(count):
                path = folder / "random.readiness.toml"
                path.write_text(random_assessment(questionnaire, mode, chance, with_basis), encoding="utf-8")
                assessment = model.read(path)
                moves = random_moves(questionnaire, assessment, chance)
                figures, refused = expected_of(questionnaire, evidence, assessment, moves)
                ran = run(cli, path, questionnaire_path, moves)
                if refused:
                    found = [] if ran.returncode == 2 and f"--set {refused[0]}:" in ran.stderr else ["not refused"]
                    refusals += 1
                else:
                    found = compare(figures, ran.stdout) if ran.returncode == 0 else ["ended with an error"]
                    compared += 1
                if found:
                    sys.exit(f"{questionnaire_path.name}, {mode}, number {number} of seed {seed}, "
                             f"{[text for text, _, _ in moves]}:\n  " + "\n  ".join(found) +
                             f"\n{ran.stderr}\n{path.read_text()}")
    return compared, refusals


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cli")
    options.add_argument("questionnaires", nargs="+", type=Path)
    options.add_argument("--count", type=int, default=25, help="assessments for each questionnaire, mode and basis")
    options.add_argument("--seed", type=int, default=1)
    arguments = options.parse_args()
    compared = refusals = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in arguments.questionnaires:
            if model.read_by_question(model.read(path)):
                continue
            done = check(arguments.cli, path, arguments.seed, arguments.count, Path(folder))
            compared, refusals = compared + done[0], refusals + done[1]
    print(f"{compared} what-ifs agree, {refusals} are refused by both")


if __name__ == "__main__":
    main()
