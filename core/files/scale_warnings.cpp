#include "core/files/scale_warnings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/files/label_words.h"

namespace readiness {

namespace {

/// A highest score of so little is in another unit: nobody makes a best answer that counts a tenth.
constexpr double highest_of_another_unit = 10;

std::string name_of(const Scale& scale) {
    return scale.is_of_item ? scale.id.text : fmt::format("scale {}", in_quotes(scale.id.text));
}

bool has_scores(const ChoiceScale& scale) {
    return std::ranges::any_of(scale.options, [](const Option& option) { return option.score.has_value(); });
}

/// Only where the item is worded the other way round does the top of the scale stand for the least ready: the scales
/// that all items which have them turn round.
std::set<ScaleId> scales_used_backward_only(const Questionnaire& questionnaire) {
    std::set<ScaleId> backward;
    for (const Item& item : questionnaire.items) {
        if (item.reverse) backward.insert(item.scale);
    }
    for (const Item& item : questionnaire.items) {
        if (!item.reverse) backward.erase(item.scale);
    }
    return backward;
}

/// The labels say that the other end is the better one.
bool is_upside_down(const ChoiceScale& scale) {
    const Option& first = scale.options.front();
    const Option& last = scale.options.back();
    const double rise = option_readiness(scale, scale.options.size() - 1) - option_readiness(scale, 0);
    const Leaning from = leaning_of(first.label);
    const Leaning to = leaning_of(last.label);
    if (from == Leaning::good && is_bad(to)) return rise > 0;
    // "Never" may well be the best answer to a question, so a score that says so is taken for meant.
    return from == Leaning::bad && to == Leaning::good && rise < 0 && first.score && last.score;
}

bool ascends(const ChoiceScale& scale) {
    return std::ranges::is_sorted(scale.options, {}, &Option::value);
}
bool descends(const ChoiceScale& scale) {
    return std::ranges::is_sorted(scale.options, std::ranges::greater(), &Option::value);
}

bool any_is_no_answer(const ChoiceScale& scale) {
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const bool is_end = i == 0 || i + 1 == scale.options.size();
        if (no_answer_in(scale.options[i].label, is_end)) return true;
    }
    return false;
}

void warn_about_order(const Scale& scale, const ChoiceScale& choice, ProblemLog& log) {
    const std::string name = name_of(scale);
    if (is_upside_down(choice)) {
        const double first = option_readiness(choice, 0);
        const double last = option_readiness(choice, choice.options.size() - 1);
        log.warning(
            scale.at,
            fmt::format("{} looks upside down: {} counts {:.0f} of 100 and {} counts {:.0f}", name,
                        in_quotes(choice.options.front().label), first, in_quotes(choice.options.back().label), last),
            "put the options from the least ready to the most; for a question where agreeing is the bad news "
            "write reverse = true");
    } else if (has_scores(choice) || ascends(choice)) {
        return;
    } else if (descends(choice)) {
        log.warning(scale.at,
                    fmt::format("the values of {} go down from {} to {}, and yet its first option counts 0 of 100 and "
                                "its last 100",
                                name, choice.options.front().value, choice.options.back().value),
                    "put the options from the least ready to the most, or give each a score");
    } else if (!any_is_no_answer(choice)) {
        log.warning(scale.at,
                    fmt::format("the values of {} are in no order: its places count, and not its values", name),
                    "put the options from the least ready to the most, or give each a score");
    }
}

void warn_about_unit(SourcePosition at, const std::string& what, double highest, ProblemLog& log) {
    log.warning(at, fmt::format("{} go up to {}, and readiness goes up to 100", what, highest),
                "write them from 0 to 100, as in 33 for a third");
}

void warn_about_scores(const Scale& scale, const ChoiceScale& choice, ProblemLog& log) {
    double highest = 0;
    std::size_t scored = 0;
    for (const Option& option : choice.options) {
        if (!option.score) continue;
        ++scored;
        highest = std::max(highest, *option.score);
    }
    const bool all = scored == choice.options.size();
    const bool other_unit = highest <= 1 ? scored > 1 : all && highest <= highest_of_another_unit;
    if (highest > 0 && other_unit) warn_about_unit(scale.at, "scores of " + name_of(scale), highest, log);
}

void warn_about_numbers(const Scale& scale, const NumberScale& number, ProblemLog& log) {
    const auto highest = std::ranges::max_element(number.points, {}, &ScalePoint::readiness);
    if (highest != number.points.end() && highest->readiness > 0 && highest->readiness <= highest_of_another_unit)
        warn_about_unit(scale.at, "points of " + name_of(scale), highest->readiness, log);
    const bool counts_up = std::ranges::all_of(number.points, [](const ScalePoint& point) { return point.x >= 0; });
    if (!counts_up || !is_missing_code(number, number.min)) return;
    log.warning(scale.at,
                fmt::format("{} begins at {}, which often stands for a missing answer", name_of(scale), number.min),
                "let min be the least number that people can mean");
}

/// About options that are no answer ("Don't know", "Missing", 99 after 1 to 5) and yet count as one.
void warn_about_options(const ChoiceScale& scale, const std::string& name, ProblemLog& log) {
    const std::size_t count = scale.options.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Option& option = scale.options[i];
        const bool is_end = i == 0 || i + 1 == count;
        const std::optional<NoAnswer> meant = no_answer_in(option.label, is_end);
        if (!meant && !is_code_among(scale, i)) continue;
        const std::string readiness = fmt::format("{:.0f} of 100", option_readiness(scale, i));
        const std::string which = option.label.empty() ? fmt::format("the option {}", option.value)
                                                       : fmt::format("the option {}", in_quotes(option.label));
        if (!meant) {
            log.warning(option.at,
                        fmt::format("{} of {} has the value {}, which often stands for a missing answer, and counts {}",
                                    which, name, option.value, readiness),
                        "take it out: a question that is not answered is left out of the scores");
            continue;
        }
        std::string hint = "take it out: a question that is not answered is left out of the scores";
        if (*meant != NoAnswer::missing) {
            const bool unknown = *meant == NoAnswer::dont_know;
            const std::string_view usual = unknown ? usual_dont_know : usual_not_applicable;
            hint = fmt::format("take it out: every question offers {} beside its options", in_quotes(usual));
            if (option.label != usual) {
                hint += fmt::format("; {} = {} gives it these words", unknown ? "dont_know" : "not_applicable",
                                    in_quotes(option.label));
            }
        }
        log.warning(option.at, fmt::format("{} of {} counts as an answer, with {}", which, name, readiness), hint);
    }
}

/// About answers of one scale that are called alike: nobody can tell them apart, in a list or in what a form brings.
void warn_about_names(const Scale& scale, ProblemLog& log) {
    std::map<std::string, SourcePosition> met;
    const auto add = [&](const std::string& label, SourcePosition at) {
        const std::string name = folded(trimmed(label));
        if (name.empty() || met.emplace(name, at).second) return;
        log.warning(at, fmt::format("{} has two answers that are called {}", name_of(scale), in_quotes(label)),
                    "give each answer a name of its own");
    };
    if (const ChoiceScale* choice = scale.choice()) {
        for (std::size_t i = 0; i < choice->options.size(); ++i) {
            const bool is_end = i == 0 || i + 1 == choice->options.size();
            const Option& option = choice->options[i];
            // Of what is no answer another warning speaks.
            if (!no_answer_in(option.label, is_end)) add(option.label, option.at);
        }
    }
    if (scale.dont_know) add(*scale.dont_know, scale.at);
    if (scale.not_applicable) add(*scale.not_applicable, scale.at);
}

}  // namespace

bool is_missing_code(const NumberScale& scale, double value) {
    constexpr std::array codes{9.0, 77.0, 88.0, 97.0, 98.0, 99.0, 777.0, 888.0, 997.0, 998.0, 999.0, 9999.0};
    if (std::ranges::find(codes, std::abs(value)) == codes.end() || scale.points.empty()) return false;
    constexpr std::array never_meant{-77.0, -88.0, -99.0, -777.0, -888.0, -999.0, -9999.0};
    const bool is_outside = value < scale.points.front().x || value > scale.points.back().x;
    return is_outside || std::ranges::find(never_meant, value) != never_meant.end();
}

void warn_about_scales(const Questionnaire& questionnaire, ProblemLog& log) {
    const std::set<ScaleId> used_backward_only = scales_used_backward_only(questionnaire);
    for (const Scale& scale : questionnaire.scales) {
        warn_about_names(scale, log);
        if (const NumberScale* number = scale.number()) {
            warn_about_numbers(scale, *number, log);
            continue;
        }
        const ChoiceScale& choice = *scale.choice();
        if (choice.options.size() < 2) continue;
        warn_about_options(choice, name_of(scale), log);
        if (!used_backward_only.contains(scale.id)) warn_about_order(scale, choice, log);
        warn_about_scores(scale, choice, log);
    }
    const std::vector<Band>& bands = questionnaire.bands;
    if (bands.size() > 1 && bands.back().from > 0 && bands.back().from <= 1)
        warn_about_unit(bands.back().at, "bands", bands.back().from, log);
    for (const Item& item : questionnaire.items) {
        if (!item.blocks || item.blocks->at_or_below <= 0 || item.blocks->at_or_below >= 1) continue;
        log.warning(
            item.blocks->at,
            fmt::format("at_or_below of item {} is {} of 100", in_quotes(item.id.text), item.blocks->at_or_below),
            "write it from 0 to 100, as in 25 for a quarter");
    }
}

}  // namespace readiness
