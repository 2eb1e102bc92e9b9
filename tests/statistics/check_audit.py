#!/usr/bin/env python3
"""Audits random cases of figures that are given out a second time, with exact fractions and without any cleverness.

    check_audit.py AUDIT_CASES [--count 1000] [--seed 1]

The program AUDIT_CASES prints cases and what it says of them. Here, for every set of fewer people than the smallest
group, the combinations of all figures that rest on nobody else are counted, and those of the figures known before. If
there are more of the former, the new figures reveal something. Prints how many cases are of which kind, or the first
on which the two do not agree.
"""
import argparse
import itertools
import subprocess
import sys
from fractions import Fraction


def rank(rows):
    """The rank of rows of fractions, by elimination."""
    rows = [dict(row) for row in rows if row]
    found = 0
    while rows:
        row = rows.pop()
        row = {column: value for column, value in row.items() if value}
        if not row:
            continue
        found += 1
        column, pivot = next(iter(row.items()))
        for other in rows:
            if other.get(column):
                times = other[column] / pivot
                for at, value in row.items():
                    other[at] = other.get(at, Fraction(0)) - times * value
    return found


def resting_on(rows, person_of, few):
    """How many independent combinations of the rows rest on these people alone."""
    others = [{a: value for a, value in row.items() if person_of[a] not in few} for row in rows]
    return rank(rows) - rank(others)


def is_exposed(case):
    people = sorted(set(case["atoms"]))
    rows = case["known"] + case["fresh"]
    size = min(case["smallest"] - 1, len(people))
    return any(
        resting_on(rows, case["atoms"], set(few)) > resting_on(case["known"], case["atoms"], set(few))
        for few in itertools.combinations(people, size)
    )


def read_cases(lines):
    case = None
    for line in lines:
        kind, *words = line.split()
        if kind == "case":
            if case:
                yield case
            case = {"smallest": int(words[0]), "said": words[1] == "1", "known": [], "fresh": []}
        elif kind == "atoms":
            case["atoms"] = [int(word) for word in words]
        else:
            cells = (word.split(":") for word in words)
            case[kind].append({int(atom): Fraction(value) for atom, value in cells})
    if case:
        yield case


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    run = subprocess.run([options.program, str(options.count), str(options.seed)], check=True, capture_output=True,
                         text=True)
    said = {True: 0, False: 0}
    for number, case in enumerate(read_cases(run.stdout.splitlines())):
        truth = is_exposed(case)
        if truth != case["said"]:
            print(f"case {number} of seed {options.seed}: exposed is {truth} here and {case['said']} there\n{case}")
            return 1
        said[truth] += 1
    print(f"{said[True] + said[False]} cases agree: {said[True]} would reveal something, {said[False]} would not")
    return 0 if said[True] and said[False] and sum(said.values()) == options.count else 1


if __name__ == "__main__":
    sys.exit(main())
