#include "core/groups/hearing.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/scoring/item_scores.h"
#include "core/statistics/agreement.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

/// Answers this far apart in readiness are worth hearing from both ends: half the scale.
constexpr double apart_from = 50;

/// One answer that was given, with where on the scale it stands: below 0 the lower part, above 0 the upper.
struct Given {
    double value = 0;
    double readiness = 0;
    double side = 0;
    int count = 0;
};

/// Ascending by value.
std::vector<Given> answers_given(const Questionnaire& questionnaire, const Item& item, const Tally& hands) {
    std::vector<Given> given;
    if (const ChoiceScale* choice = scale_of(questionnaire, item).choice()) {
        const double middle = (static_cast<double>(choice->options.size()) - 1) / 2;
        for (std::size_t i = 0; i < std::min(hands.counts.size(), choice->options.size()); ++i) {
            if (hands.counts[i] <= 0) continue;
            const double value = choice->options[i].value;
            given.push_back({value, readiness_of(questionnaire, item, value).value_or(0),
                             static_cast<double>(i) - middle, hands.counts[i]});
        }
        return given;
    }
    for (const double value : hands.values) {
        const std::optional<double> readiness = readiness_of(questionnaire, item, value);
        if (!readiness) continue;
        if (!given.empty() && given.back().value == value) {
            ++given.back().count;
        } else {
            given.push_back({value, *readiness, *readiness - 50, 1});
        }
    }
    return given;
}

struct Sides {
    int lower = 0;
    int upper = 0;
    int all = 0;
};

Sides sides_of(const std::vector<Given>& given) {
    Sides sides;
    for (const Given& answer : given) {
        if (answer.side < 0) sides.lower += answer.count;
        if (answer.side > 0) sides.upper += answer.count;
        sides.all += answer.count;
    }
    return sides;
}

/// What these answers, in ascending order, ask for.
Hearing opinion_of(const std::vector<Given>& given) {
    const Sides sides = sides_of(given);
    Hearing hearing;
    if (sides.all < 2) return hearing;
    const Given& lowest = given.front();
    const Given& highest = given.back();
    hearing.opinion = given.size() == 1 ? Hearing::Opinion::same : Hearing::Opinion::close;
    const bool split = is_split(sides.lower, sides.upper, sides.all);
    const bool apart = std::abs(highest.readiness - lowest.readiness) >= apart_from - hair;
    if (given.size() == 1 || (!split && !apart)) return hearing;
    hearing.opinion = split ? Hearing::Opinion::split : Hearing::Opinion::apart;
    // By side where there are two; else, and between sides of one size, by how many stand at the very end.
    const bool two_sides = lowest.side * highest.side < 0;
    const auto hands_with = [&](const Given& end) {
        if (!two_sides) return end.count;
        return end.side < 0 ? sides.lower : sides.upper;
    };
    const int at_low = hands_with(lowest);
    const int at_high = hands_with(highest);
    const bool low_first = at_low != at_high ? at_low < at_high : lowest.readiness <= highest.readiness;
    hearing.first = low_first ? lowest.value : highest.value;
    hearing.then = low_first ? highest.value : lowest.value;
    return hearing;
}

}  // namespace

Hearing whom_to_hear(const Questionnaire& questionnaire, const Item& item, const Tally& tally) {
    Hearing hearing = opinion_of(answers_given(questionnaire, item, tally));
    const bool many_do_not_know = tally.dont_know * 4 >= hands(tally) - tally.not_applicable;
    if (many_do_not_know) hearing.do_not_know = tally.dont_know;
    return hearing;
}

}  // namespace readiness
