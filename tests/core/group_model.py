"""What a group's answers look like together, written a second time from the rules alone, in exact fractions.

Nothing here was taken from core/: only square roots leave the fractions.
"""
import functools
import math
from collections import Counter, defaultdict
from fractions import Fraction

FEWEST_FOR_VERDICT = 5
# The slightly skewed null of LeBreton and Senter 2008: variances by the number of options, the shares of five options.
SKEWED_VARIANCE = {5: "1.34", 6: "1.85", 7: "2.90", 8: "3.47", 9: "5.66", 10: "6.30", 11: "7.31"}
SKEWED_SHARES = (5, 15, 20, 35, 25)  # Of 100.
MOST_PEOPLE = 60  # With more, the chance of agreement by habit is not followed up.


def root(square):
    return Fraction(math.sqrt(square))


def variance(values):
    """Divisor n - 1; None below two values."""
    if len(values) < 2:
        return None
    mean = sum(values) / Fraction(len(values))
    return sum((value - mean) ** 2 for value in values) / Fraction(len(values) - 1)


def quantile(values, share):
    """R's type 7."""
    values = sorted(values)
    place = Fraction(share) * (len(values) - 1)
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return (1 - (place - below)) * values[below] + (place - below) * values[above]


def mean_distance(values, centre):
    return sum(abs(value - centre) for value in values) / len(values)


def spread(values):
    """The figures of some numbers by their names in the JSON. How far they lie apart takes two."""
    values = [Fraction(value) for value in values]
    if not values:
        return dict.fromkeys(("mean", "sd", "median", "q1", "q3", "min", "max", "ad_mean", "ad_median"))
    mean, median = sum(values) / len(values), quantile(values, Fraction(1, 2))
    several = len(values) > 1
    many = len(values) >= 10  # Of fewer people these would show each of them.
    return {"mean": mean, "sd": root(variance(values)) if several else None, "median": median,
            "q1": quantile(values, Fraction(1, 4)) if many else None,
            "q3": quantile(values, Fraction(3, 4)) if many else None,
            "min": min(values) if many else None, "max": max(values) if many else None,
            "ad_mean": mean_distance(values, mean) if several else None,
            "ad_median": mean_distance(values, median) if several else None}


def ratio(positions, options):
    """An item's variance against that of chance; None below two answers."""
    own = variance([Fraction(position) for position in positions])
    return None if own is None else own / Fraction(options * options - 1, 12)


def skewed_ratio(even_ratio, options):
    """The same against a variance that leans by habit."""
    if even_ratio is None:
        return None
    even = Fraction(options * options - 1, 12)
    skewed = Fraction(SKEWED_VARIANCE[options]) if options in SKEWED_VARIANCE else Fraction("0.67") * even
    return even_ratio * even / skewed


def skewed_weights(options):
    """How likely each option is by habit, as whole numbers that come to 100 times the options: five equal parts of the
    scale's length with their shares, cut into as many equal parts as there are options."""
    edges = [[Fraction(i, parts) for i in range(parts + 1)] for parts in (len(SKEWED_SHARES), options)]

    def below(x):
        """What lies below this place of the length 1, in hundredths."""
        return sum(share * max(Fraction(0), min(Fraction(1), (x - left) * len(SKEWED_SHARES)))
                   for share, left in zip(SKEWED_SHARES, edges[0]))

    return [int(options * (below(right) - below(left))) for left, right in zip(edges[1], edges[1][1:])]


def outcomes(people, options):
    """Every way to share out the people among the options."""
    if options == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in outcomes(people - first, options - 1):
            yield (first, *rest)


@functools.cache
def variances_by_habit(people, options):
    """How likely each variance is where people answer by habit, by counting all outcomes."""
    weights = skewed_weights(options)
    chances = defaultdict(int)
    for counts in outcomes(people, options):
        ways, left = 1, people
        for count, weight in zip(counts, weights):
            ways *= math.comb(left, count) * weight ** count
            left -= count
        total = sum(place * count for place, count in enumerate(counts))
        squares = sum(place * place * count for place, count in enumerate(counts))
        chances[Fraction(people * squares - total * total, people * (people - 1))] += ways
    all_ways = sum(weights) ** people
    return {each: Fraction(ways, all_ways) for each, ways in chances.items()}


@functools.cache
def chance_by_habit(people, options):
    """How likely the variance is 0.3 of even chance or less."""
    if people < FEWEST_FOR_VERDICT:
        return None
    people = min(people, MOST_PEOPLE)
    limit = Fraction(3, 10) * Fraction(options * options - 1, 12)
    return sum(chance for each, chance in variances_by_habit(people, options).items() if each <= limit)


def clamped(value):
    return max(Fraction(0), min(Fraction(1), value))


def verdict(n, agreement, skewed):
    if n == 0:
        return None
    if n < FEWEST_FOR_VERDICT:
        return "too-few"
    if agreement is None:
        return None
    if agreement >= Fraction(7, 10):
        return "agreement" if skewed >= Fraction(7, 10) else "alike"
    return "some" if agreement >= Fraction(1, 2) else "little"


class Choices:
    """The answers to a choice item as places in its scale, from 1."""

    def __init__(self, scale, values):
        self.options = [option["value"] for option in scale["options"]]
        self.positions = [self.options.index(value) + 1 for value in values]

    @property
    def counts(self):
        return [self.positions.count(place + 1) for place in range(len(self.options))]

    @property
    def ratio(self):
        return ratio(self.positions, len(self.options))

    @property
    def halves(self):
        """How many picked an option of the lower half, and of the upper; a middle option is in neither."""
        half = len(self.options) // 2
        return sum(self.counts[:half]), sum(self.counts[len(self.options) - half:])


def item_figures(scale, item):
    n = len(item.values)
    if "options" in scale:
        choices = Choices(scale, item.values)
        counts, halves = choices.counts, choices.halves
        options = len(choices.options)
        rwg = None if choices.ratio is None else clamped(1 - choices.ratio)
        skewed = None if choices.ratio is None else clamped(1 - skewed_ratio(choices.ratio, options))
        chance = None if rwg is None else chance_by_habit(n, options)
    else:
        counts = rwg = skewed = chance = None
        halves = sum(score < 50 for score in item.scores), sum(score > 50 for score in item.scores)
    return {"n": n, **spread(item.values), "counts": counts, "rwg": rwg, "rwg_skewed": skewed, "chance_by_habit": chance,
            "split": n >= 2 and all(Fraction(part, n) >= Fraction(1, 3) for part in halves),
            "verdict": verdict(n, rwg, skewed)}


def factor_figures(scales, mine, respondent_scores):
    """`mine` are the factor's items; `respondent_scores` is None for a tally."""
    named = [item.definition["scale"] for item in mine if "options" in scales[item.definition["scale"]]]
    compared = []
    if named:
        commonest = Counter(named).most_common(1)[0][0]  # Of equals the first met.
        compared = [item for item in mine if item.definition["scale"] == commonest]
    rwg_j = rwg_star = skewed = chance = None
    ratios = [Choices(scales[item.definition["scale"]], item.values).ratio for item in compared]
    if ratios and None not in ratios:
        j, m = len(ratios), sum(ratios) / len(ratios)
        rwg_star = 1 - m
        options = len(scales[commonest]["options"])
        skewed = 1 - skewed_ratio(m, options)
        chance = chance_by_habit(min(len(item.values) for item in compared), options)
        m = min(m, Fraction(1))
        rwg_j = j * (1 - m) / (j * (1 - m) + m)
    if respondent_scores is None:
        n = min((len(item.values) for item in compared or mine), default=0)
    else:
        n = len(respondent_scores)
    figures = spread(respondent_scores or [])
    del figures["mean"]
    return {"n": n, **figures, "rwg_j": rwg_j, "rwg_star": rwg_star, "rwg_star_skewed": skewed,
            "rwg_items": len(compared), "chance_by_habit": chance, "verdict": verdict(n, rwg_star, skewed)}


def discussion_point(item, figures):
    """The item's place in the list, without its being asked whether it belongs there."""
    people = len(item.scores) + item.unknown
    low = Fraction(1, 2) if item.score is None else (100 - item.score) / 100
    if figures["split"]:
        split = Fraction(1)
    elif figures["n"] < 2:
        split = Fraction(0)
    elif figures["rwg"] is not None:
        split = 1 - figures["rwg"]
    else:
        split = min(Fraction(1), root(variance(item.scores)) / 50)
    unknown = Fraction(item.unknown, people)
    return {"item": item.definition["id"], "priority": (1 + low) * (1 + split) * (1 + unknown), "low": low,
            "split": split, "unknown": unknown}


def is_low(questionnaire, items, item):
    """In the lowest band; where there are no cut-offs, the lowest of all, unless all score the same."""
    bands = questionnaire.get("bands", [])
    if item.score is None:
        return False
    if len(bands) > 1:
        return item.score < bands[1]["from"]
    scores = [other.score for other in items if other.score is not None]
    return item.score == min(scores) < max(scores)


def discussion(questionnaire, items, figures):
    points = []
    for item, own in zip(items, figures):
        if not item.scores and item.dont_know == 0:
            continue
        point = discussion_point(item, own)
        if (is_low(questionnaire, items, item) or own["split"] or own["verdict"] == "little"
                or point["unknown"] >= Fraction(1, 4)):
            points.append(point)
    return sorted(points, key=lambda point: -point["priority"])  # Of equals the earlier item first.
