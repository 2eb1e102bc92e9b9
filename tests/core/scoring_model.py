"""How answers become a profile, written a second time from the rules alone, in exact fractions.

Nothing here was taken from core/scoring: where the two disagree, one of them has misread the rules. Fractions keep
thresholds exact: a pressure of 60 is 60 here, where binary floating point may have a little more or less.
"""
import tomllib
from fractions import Fraction
from pathlib import Path

import group_model

BLOCKING_ABOVE, WATCH_ABOVE = 60, 30
DONT_KNOW, NOT_APPLICABLE = "dont-know", "not-applicable"


def read(path):
    """A TOML file whose decimals are exact."""
    return tomllib.loads(Path(path).read_text(encoding="utf-8"), parse_float=Fraction)


def weighted_mean(pairs):
    """The mean of (value, weight) pairs; None without any weight."""
    pairs = [(Fraction(value), Fraction(weight)) for value, weight in pairs]
    total = sum(weight for _, weight in pairs)
    return sum(value * weight for value, weight in pairs) / total if total else None


def readiness(questionnaire, item, value):
    """Level 1: readiness 0 to 100 of one raw answer."""
    scale = next(s for s in questionnaire["scale"] if s["id"] == item["scale"])
    if "options" in scale:
        options = scale["options"]
        index = next(i for i, option in enumerate(options) if option["value"] == value)
        score = options[index].get("score", Fraction(100 * index, len(options) - 1))
    else:
        score = on_line(scale["points"], Fraction(value))
    return 100 - Fraction(score) if item.get("reverse", False) else Fraction(score)


def on_line(points, x):
    """Linear between the points, flat outside them; of two points at one x the later one holds there."""
    at = [y for px, y in points if px == x]
    if at:
        return Fraction(at[-1])
    below = [point for point in points if point[0] < x]
    above = [point for point in points if point[0] > x]
    if not below:
        return Fraction(points[0][1])
    if not above:
        return Fraction(points[-1][1])
    (x0, y0), (x1, y1) = below[-1], above[0]
    return y0 + (Fraction(y1) - y0) * (x - x0) / (Fraction(x1) - x0)


class Item:
    """One item's answers, from however many people: each as given and its readiness, and how many gave none."""

    def __init__(self, definition, values, scores, dont_know, not_applicable, unanswered):
        self.definition, self.values, self.scores = definition, values, scores
        self.dont_know, self.not_applicable, self.unanswered = dont_know, not_applicable, unanswered
        self.weight = Fraction(definition.get("weight", 1))
        self.agreed = None  # The agreed answer as an item of its own, where it counts instead of these answers.
        self.is_agreed = False

    @property
    def unknown(self):
        return self.dont_know + self.unanswered

    @property
    def counting(self):
        """The item whose answers count: the room's agreed answer where there is one (see agreed_first)."""
        return self.agreed or self

    @property
    def score(self):
        scores = self.counting.scores
        return sum(scores) / Fraction(len(scores)) if scores else None

    @property
    def counts(self):
        """Something of it enters means."""
        return bool(self.counting.scores)

    @property
    def applies(self):
        """Level 2: where it applies to no one, its weight is no part of what could have been answered."""
        return self.counts or self.counting.unknown > 0

    def bound(self, unknown_as):
        """Level 5: the mean with every unknown answer worst or best."""
        item = self.counting
        people = len(item.scores) + item.unknown
        return (sum(item.scores) + unknown_as * item.unknown) / Fraction(people) if people else None


def enough_mean(items, minimum):
    """Level 3: the weighted mean of what is answered, where that is enough of what applies."""
    answered = sum(item.weight for item in items if item.counts)
    applicable = sum(item.weight for item in items if item.applies)
    if not answered or answered < minimum * applicable:
        return None
    return weighted_mean((item.score, item.weight) for item in items if item.counts)


def bounds(items):
    pairs = [[(item.bound(worst), item.weight) for item in items if item.applies] for worst in (0, 100)]
    return weighted_mean(pairs[0]), weighted_mean(pairs[1])


def item_of_one(questionnaire, definition, answer):
    """An item as one person, or the whole room agreeing, answered it."""
    if answer is None:
        return Item(definition, [], [], 0, 0, 1)
    if answer == DONT_KNOW:
        return Item(definition, [], [], 1, 0, 0)
    if answer == NOT_APPLICABLE:
        return Item(definition, [], [], 0, 1, 0)
    return Item(definition, [answer], [readiness(questionnaire, definition, answer)], 0, 0, 0)


def pooled(definition, singles):
    return Item(definition, [value for single in singles for value in single.values],
                [score for single in singles for score in single.scores],
                sum(single.dont_know for single in singles), sum(single.not_applicable for single in singles),
                sum(single.unanswered for single in singles))


def total_of(tally):
    return (sum(tally.get("counts", [])) + len(tally.get("values", [])) + tally.get("dont_know", 0)
            + tally.get("not_applicable", 0))


def people_of(assessment):
    """In the room: as many as the file says, and at least the largest total of any item."""
    return max([assessment.get("people", 0)] + [total_of(tally) for tally in assessment.get("tally", [])])


def item_of_tally(questionnaire, definition, tally, people):
    scale = next(s for s in questionnaire["scale"] if s["id"] == definition["scale"])
    values = list(tally.get("values", []))
    for option, count in zip(scale.get("options", []), tally.get("counts", [])):
        values += [option["value"]] * count
    scores = [readiness(questionnaire, definition, value) for value in values]
    return Item(definition, values, scores, tally.get("dont_know", 0), tally.get("not_applicable", 0),
                max(0, people - total_of(tally)))


def band_of(questionnaire, score):
    bands = questionnaire.get("bands", [])
    return None if score is None or not bands else [b["id"] for b in bands if b["from"] <= score][-1]


def votes_of(assessment):
    """Whose answers count, of a reading that is not agreed-first; of that one, what stands where nothing is agreed."""
    basis = assessment.get("basis", assessment["mode"])
    if basis != "agreed-first":
        return basis
    collected = [kind for kind, key in (("ballots", "respondent"), ("tally", "tally")) if assessment.get(key)]
    if not collected:
        return "consensus" if assessment.get("consensus") else assessment["mode"]
    return assessment["mode"] if assessment["mode"] in collected else collected[0]


def agreed_answers(assessment):
    return {item: agreed["answer"] if isinstance(agreed, dict) else agreed
            for item, agreed in assessment.get("consensus", {}).items()}


def agreed_first(questionnaire, assessment, items):
    """Lets the agreed answers count; what the ballots or hands were stays beside them."""
    agreed = agreed_answers(assessment)
    for item in items:
        if item.definition["id"] in agreed:
            item.agreed = item_of_one(questionnaire, item.definition, agreed[item.definition["id"]])
            item.is_agreed = True


def people_and_items(questionnaire, assessment):
    """Each person's items (None for a tally, where people cannot be told apart), and the items of all together."""
    definitions, mode = questionnaire["item"], votes_of(assessment)
    if mode == "tally":
        tallies = {tally["item"]: tally for tally in assessment.get("tally", [])}
        people = people_of(assessment)
        return None, [item_of_tally(questionnaire, d, tallies.get(d["id"], {}), people) for d in definitions]
    if mode == "consensus":
        ballots = [agreed_answers(assessment)]
    else:
        ballots = [respondent.get("answers", {}) for respondent in assessment.get("respondent", [])
                   if not respondent.get("unfinished", False)]
    persons = [[item_of_one(questionnaire, d, ballot.get(d["id"])) for d in definitions] for ballot in ballots]
    return persons, [pooled(d, [person[i] for person in persons]) for i, d in enumerate(definitions)]


def read_by_question(questionnaire):
    """Each question stands by itself: said by the file, or because no factor has two."""
    factors = [item["factor"] for item in questionnaire["item"]]
    return questionnaire.get("results", "factors" if len(factors) > len(set(factors)) else "questions") == "questions"


FACTOR_FIGURES = ("score", "band", "low", "high", "floor", "sd", "median", "q1", "q3", "min", "max", "rwg_j", "rwg_star",
                  "rwg_star_skewed", "ad_mean", "ad_median", "chance_by_habit", "verdict")


def without_figures(factor):
    """What a factor keeps where each question stands by itself: how it was answered."""
    return {**factor, **dict.fromkeys(FACTOR_FIGURES), "n": 0, "rwg_items": 0}


def not_asked(barrier):
    return {"id": barrier["id"], "level": barrier["level"], "pressure": None, "status": "not-assessed",
            "certain": False, "reasons": set()}


def scales_of(questionnaire):
    return {scale["id"]: scale for scale in questionnaire["scale"]}


def factor_result(questionnaire, factor, persons, items, mixed):
    """Levels 3 to 6. Mixed are agreed answers among votes, where a factor's score comes from item means."""
    minimum = questionnaire.get("minimum_answered", Fraction(1, 2))
    belongs = [i for i, item in enumerate(items) if item.definition["factor"] == factor["id"]]
    mine = [items[i] for i in belongs]
    if persons is not None:
        each = [[person[i] for i in belongs] for person in persons]
        scores = [score for score in (enough_mean(person, minimum) for person in each) if score is not None]
        score = weighted_mean((s, 1) for s in scores)
        ends = [end for end in map(bounds, each) if end[0] is not None]
        low, high = (weighted_mean((end[side], 1) for end in ends) for side in (0, 1))
    else:
        scores = None
    if persons is None or mixed:
        score = enough_mean(mine, minimum)
        low, high = bounds(mine)
    answered = [item for item in mine if item.counts]
    floor = min(answered, key=lambda item: item.score, default=None)  # min() takes the first of equals.
    counts = {name: sum(getattr(item, name) for item in mine) for name in ("dont_know", "not_applicable", "unanswered")}
    counts["answered"] = sum(len(item.scores) for item in mine)
    return {"id": factor["id"], "score": score, "band": band_of(questionnaire, score), "low": low, "high": high,
            "floor": floor and {"item": floor.definition["id"], "score": floor.score},
            "of": sum(counts.values()), **counts, **group_model.factor_figures(scales_of(questionnaire), mine, scores)}


def overall_result(questionnaire, factors):
    """Level 7."""
    weights = [Fraction(factor.get("weight", 1)) for factor in questionnaire["factor"]]

    def mean_of(key):
        return weighted_mean((f[key], w) for f, w in zip(factors, weights) if f[key] is not None)

    score = mean_of("score")
    scored = sum(w for f, w in zip(factors, weights) if f["score"] is not None)
    provisional = score is not None and scored * 2 < sum(weights)
    weakest = min((f for f in factors if f["score"] is not None), key=lambda f: f["score"], default=None)
    return {"score": score, "band": None if provisional else band_of(questionnaire, score), "provisional": provisional,
            "weakest": weakest and weakest["id"], "low": mean_of("low"), "high": mean_of("high")}


def status_of(pressure):
    if pressure is None:
        return "not-assessed"
    return "blocking" if pressure > BLOCKING_ABOVE else "watch" if pressure > WATCH_ABOVE else "clear"


def rule_fires(item, unknown_as=None):
    """A `blocks` rule of the item: over the answers that are there, if enough of those concerned gave one; or over the
    answers of all, each unknown one as told. What the room agreed on is one answer of one."""
    rule, item = item.definition["blocks"], item.counting
    concerned = len(item.scores) + item.unknown
    scores = item.scores + [Fraction(unknown_as)] * item.unknown if unknown_as is not None else item.scores
    low = [score for score in scores if score <= rule["at_or_below"]]
    enough_gave_one = len(scores) >= rule.get("answered", Fraction(1, 2)) * concerned
    return bool(low) and len(low) >= rule["share"] * len(scores) and enough_gave_one


def links_to(item, barrier):
    for link in item.definition.get("barriers", []):
        link = {"id": link} if isinstance(link, str) else link
        if link["id"] == barrier:
            yield Fraction(link.get("weight", 1))


def barrier_result(barrier, items):
    """Levels 8 and 9."""
    linked = [(item, weight) for item in items for weight in links_to(item, barrier["id"])]
    ruled = [item for item in items if item.definition.get("blocks", {}).get("barrier") == barrier["id"]]
    fired = [item for item in ruled if rule_fires(item)]
    answered = sum(weight for item, weight in linked if item.counts)
    applicable = sum(weight for item, weight in linked if item.applies)

    def pressure_at(value_of):
        mean = weighted_mean((value_of(i), w) for i, w in linked if value_of(i) is not None)
        return None if mean is None else 100 - mean

    pressure = pressure_at(lambda item: item.score) if answered and answered * 2 >= applicable else None
    worst, best = (status_of(pressure_at(lambda item, end=end: item.bound(end))) for end in (0, 100))
    if any(rule_fires(item, unknown_as=0) for item in ruled):
        worst = "blocking"
    if any(rule_fires(item, unknown_as=100) for item in ruled):
        best = "blocking"
    status = "blocking" if fired else status_of(pressure)
    reasons = {(item.definition["id"], "blocks") for item in fired}
    reasons |= {(i.definition["id"], "pressure") for i, _ in linked if i.counts and i not in fired}
    return {"id": barrier["id"], "level": barrier["level"], "pressure": pressure,
            "status": status, "certain": worst == status == best, "reasons": reasons}


def profile(questionnaire, evidence, assessment):
    votes, basis = votes_of(assessment), assessment.get("basis", assessment["mode"])
    persons, items = people_and_items(questionnaire, assessment)
    mixed = basis == "agreed-first" and votes != "consensus"
    if mixed or votes == "consensus":
        agreed_first(questionnaire, assessment, items)
    factors = [factor_result(questionnaire, factor, persons, items, mixed) for factor in questionnaire["factor"]]
    barriers = [barrier_result(barrier, items) for barrier in evidence.get("barrier", [])]
    if read_by_question(questionnaire):
        factors = [without_figures(factor) for factor in factors]
        barriers = [not_asked(barrier) for barrier in evidence.get("barrier", [])]
    scales = scales_of(questionnaire)
    figures = [group_model.item_figures(scales[item.definition["scale"]], item) for item in items]
    respondents = {"consensus": 0, "ballots": len(persons or []), "tally": people_of(assessment)}[votes]
    return {
        "assessment": {"mode": assessment["mode"], "basis": basis, "respondents": respondents},
        "overall": overall_result(questionnaire, factors),
        "factors": factors,
        "items": [{"id": i.definition["id"], "factor": i.definition["factor"], "score": i.score,
                   "agreed": i.is_agreed, "dont_know": i.dont_know, "not_applicable": i.not_applicable, "unanswered": i.unanswered, **own}
                  for i, own in zip(items, figures)],
        "barriers": barriers,
        "discussion": group_model.discussion(questionnaire, items, figures),
    }
