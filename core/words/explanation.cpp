#include "core/words/explanation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>

#include "core/scoring/barrier_scores.h"
#include "core/statistics/agreement.h"

namespace readiness {

namespace {

/// The shortest of 72, 69.6, 69.96… that lies on the same side of every limit as the number itself.
std::string rounded_text(double number, const std::function<bool(double)>& same_side) {
    for (int decimals = 0; decimals < 6; ++decimals) {
        const double unit = std::pow(10.0, decimals);
        const double rounded = std::round(number * unit) / unit;
        if (same_side(rounded)) return fmt::format("{:.{}f}", rounded, decimals);
    }
    return fmt::format("{}", number);
}

const char* plural(int count, const char* one, const char* many) {
    return count == 1 ? one : many;
}

/// How the answers to an item read in one line.
std::string answers_line(const Questionnaire& questionnaire, const Item& item, const Profile& profile,
                         const ItemResult& result) {
    if (profile.mode != Mode::consensus) {
        const std::string_view words = verdict_words(result.verdict, result.split);
        return counts_text(result.counts) + (words.empty() ? "" : " · " + std::string(words));
    }
    const Scale& scale = scale_of(questionnaire, item);
    if (!result.answers.empty()) return answer_text(scale, Answer::of(result.answers.front().value));
    if (result.counts.dont_know > 0) return answer_text(scale, Answer::dont_know());
    if (result.counts.not_applicable > 0) return answer_text(scale, Answer::not_applicable());
    return "Not answered";
}

Term item_term(const Questionnaire& questionnaire, const Profile& profile, const ItemId& id, double weight) {
    const Item* item = find_item(questionnaire, id);
    const ItemResult* result = find_result(profile, id);
    if (item == nullptr || result == nullptr) return {id.text, id.text, "", std::nullopt, weight, false};
    return {id.text,       item->text, answers_line(questionnaire, *item, profile, *result),
            result->score, weight,     result->score.has_value()};
}

void remark_on_bounds(Explanation& explanation, const Questionnaire& questionnaire, const std::optional<double>& low,
                      const std::optional<double>& high) {
    if (!low || !high || *high - *low < 0.05) return;
    explanation.remarks.push_back(
        fmt::format("It would be {} if every missing answer were the worst, and {} if every one were the best.",
                    score_text(questionnaire, low), score_text(questionnaire, high)));
}

std::string not_scored_claim(const std::string& title, const AnswerCounts& counts) {
    return counts.answered == 0 ? fmt::format("{} has no score: nothing is answered yet.", title)
                                : fmt::format("{} has no score: too little is answered.", title);
}

std::string group_rule(Mode mode) {
    switch (mode) {
        case Mode::consensus: return "The weighted mean of its answered questions.";
        case Mode::ballots: return "The mean of the scores of all who answered enough of its questions.";
        case Mode::tally: return "The weighted mean of its questions, each the mean of the hands raised.";
    }
    return "";
}

}  // namespace

std::string item_figures_text(const ItemResult& item) {
    const Spread& spread = item.spread;
    if (!spread.mean) return "";
    std::string text = fmt::format("Mean {:.2f}", *spread.mean);
    if (spread.sd) text += fmt::format(", standard deviation {:.2f}", *spread.sd);
    text += fmt::format(", middle {} (half of the answers from {} to {}).", number_text(*spread.median),
                        number_text(*spread.q1), number_text(*spread.q3));
    if (item.rwg) text += fmt::format(" r_WG {:.2f}.", *item.rwg);
    if (spread.ad_mean && spread.ad_median) {
        text += fmt::format(" Mean distance from the mean {:.2f}, from the middle {:.2f}.", *spread.ad_mean,
                            *spread.ad_median);
    }
    return text;
}

Explanation without_answers(Explanation explanation) {
    explanation.terms.clear();
    explanation.remarks = {"This is a shareable copy. The answers behind the number are not in it."};
    return explanation;
}

std::string score_text(const Questionnaire& questionnaire, const std::optional<double>& score) {
    if (!score) return "–";
    return rounded_text(
        *score, [&](double rounded) { return band_of(questionnaire, rounded) == band_of(questionnaire, *score); });
}

std::string pressure_text(const std::optional<double>& pressure) {
    if (!pressure) return "–";
    return rounded_text(*pressure, [&](double rounded) { return status_at(rounded) == status_at(*pressure); });
}

std::string band_title(const Questionnaire& questionnaire, const BandId& band) {
    const Band* found = find_band(questionnaire, band);
    return found != nullptr ? found->title : "Not scored";
}

std::string status_title(BarrierStatus status) {
    switch (status) {
        case BarrierStatus::blocking: return "Blocking";
        case BarrierStatus::watch: return "Watch";
        case BarrierStatus::clear: return "Clear";
        case BarrierStatus::not_assessed: return "Not assessed";
    }
    return "";
}

std::string number_text(double number) {
    const std::string digits = fmt::format("{}", std::abs(number) < 1e-9 ? 0.0 : std::abs(number));
    const std::string whole = digits.ends_with(".0") ? digits.substr(0, digits.size() - 2) : digits;
    return (number <= -1e-9 ? "−" : "") + whole;
}

std::string answer_text(const Scale& scale, const Answer& answer) {
    if (answer.kind == Answer::Kind::dont_know) return "Don't know";
    if (answer.kind == Answer::Kind::not_applicable) return "Not applicable";
    if (const ChoiceScale* choice = scale.choice()) {
        for (const Option& option : choice->options) {
            if (option.value == answer.value) return option.label;
        }
        return number_text(answer.value);
    }
    const std::string& unit = scale.number()->unit;
    const char* space = unit.empty() ? "" : "\u00a0";
    return number_text(answer.value) + space + unit;
}

std::string counts_text(const AnswerCounts& counts) {
    std::string text = fmt::format("{} of {} answered", counts.answered, counts.of());
    if (counts.dont_know > 0) text += fmt::format(", {} don't know", counts.dont_know);
    if (counts.not_applicable > 0) text += fmt::format(", {} not applicable", counts.not_applicable);
    return text;
}

Explanation explain_overall(const Questionnaire& questionnaire, const Profile& profile) {
    const OverallResult& overall = profile.overall;
    Explanation explanation;
    explanation.rule = "The weighted mean of the factors that have a score.";
    if (!overall.score) {
        explanation.claim = not_scored_claim("The profile", profile.counts);
    } else {
        explanation.claim = fmt::format("Overall {} of 100: {}.", score_text(questionnaire, overall.score),
                                        band_title(questionnaire, overall.band));
        const Factor* weakest = find_factor(questionnaire, overall.weakest);
        const FactorResult* result = find_result(profile, overall.weakest);
        if (weakest != nullptr && result != nullptr) {
            explanation.remarks.push_back(fmt::format("A mean can hide a weak spot. The weakest factor is {} with {}.",
                                                      weakest->title, score_text(questionnaire, result->score)));
        }
    }
    const int missing = overall.factors - overall.scored_factors;
    if (missing > 0 && overall.score) {
        explanation.remarks.push_back(fmt::format("{} of {} factors {} no score yet and {} left out.", missing,
                                                  overall.factors, plural(missing, "has", "have"),
                                                  plural(missing, "is", "are")));
    }
    remark_on_bounds(explanation, questionnaire, overall.low, overall.high);
    for (const Factor& factor : questionnaire.factors) {
        const FactorResult* result = find_result(profile, factor.id);
        if (result == nullptr) continue;
        explanation.terms.push_back({factor.id.text, factor.title, counts_text(result->counts), result->score,
                                     factor.weight, result->score.has_value()});
    }
    return explanation;
}

Explanation explain_factor(const Questionnaire& questionnaire, const Profile& profile, const FactorId& id) {
    Explanation explanation;
    const Factor* factor = find_factor(questionnaire, id);
    const FactorResult* result = find_result(profile, id);
    if (factor == nullptr || result == nullptr) return explanation;
    explanation.rule = group_rule(profile.mode);
    explanation.claim =
        result->score ? fmt::format("{} scores {} of 100: {}.", factor->title, score_text(questionnaire, result->score),
                                    band_title(questionnaire, result->band))
                      : not_scored_claim(factor->title, result->counts);
    for (const Item* item : items_of(questionnaire, id)) {
        explanation.terms.push_back(item_term(questionnaire, profile, item->id, item->weight));
    }
    if (profile.mode == Mode::ballots && result->score) {
        explanation.remarks.push_back(fmt::format("{} of {} people answered enough to be counted.",
                                                  result->respondent_scores.size(), profile.respondents));
    }
    if (!result->score && result->counts.answered > 0) {
        explanation.remarks.push_back(fmt::format("A score needs answers to at least {:.0f} % of what applies.",
                                                  questionnaire.minimum_answered * 100));
    }
    if (result->floor && result->score && result->counts.answered > 1) {
        const Item* lowest = find_item(questionnaire, result->floor->item);
        explanation.remarks.push_back(fmt::format("The lowest question stands at {}: {}",
                                                  score_text(questionnaire, result->floor->score), lowest->text));
    }
    remark_on_bounds(explanation, questionnaire, result->low, result->high);
    return explanation;
}

Explanation explain_item(const Questionnaire& questionnaire, const Profile& profile, const ItemId& id) {
    Explanation explanation;
    const Item* item = find_item(questionnaire, id);
    const ItemResult* result = find_result(profile, id);
    if (item == nullptr || result == nullptr) return explanation;
    const Scale& scale = scale_of(questionnaire, *item);
    explanation.claim = result->score
                            ? fmt::format("{} of 100: {}", score_text(questionnaire, result->score), item->text)
                            : fmt::format("No score yet: {}", item->text);
    explanation.rule = scale.choice() != nullptr
                           ? "The lowest option counts 0, the highest 100, and the others lie between them."
                           : "The number is placed on a line between fixed points.";
    if (item->reverse) explanation.rule += " This question is turned round: agreeing means less ready.";
    for (const AnswerCount& answer : result->answers) {
        explanation.terms.push_back({id.text, answer_text(scale, Answer::of(answer.value)),
                                     fmt::format("{} {}", answer.count, plural(answer.count, "answer", "answers")),
                                     answer.readiness, static_cast<double>(answer.count), true});
    }
    if (result->counts.dont_know > 0) {
        explanation.remarks.push_back(
            fmt::format("{} \u201cdon't know\u201d: counted, and left out of the mean.", result->counts.dont_know));
    }
    if (result->counts.not_applicable > 0) {
        explanation.remarks.push_back(fmt::format("{} \u201cnot applicable\u201d: counted, and left out of the mean.",
                                                  result->counts.not_applicable));
    }
    remark_on_bounds(explanation, questionnaire, result->low, result->high);
    return explanation;
}

Explanation explain_barrier(const Questionnaire& questionnaire, const Evidence& evidence, const Profile& profile,
                            const BarrierId& id) {
    Explanation explanation;
    const Barrier* barrier = find_barrier(evidence, id);
    const BarrierResult* result = find_result(profile, id);
    if (barrier == nullptr || result == nullptr) return explanation;
    explanation.rule =
        "Pressure is 100 minus the weighted mean of the questions that bear on it. "
        "Above 60 it blocks, above 30 it is one to watch.";
    explanation.claim = result->pressure ? fmt::format("{}: {}, pressure {} of 100.", barrier->title,
                                                       status_title(result->status), pressure_text(result->pressure))
                                         : fmt::format("{}: {}.", barrier->title, status_title(result->status));
    for (const Reason& reason : result->reasons) {
        explanation.terms.push_back(item_term(questionnaire, profile, reason.item, reason.weight));
        if (reason.rule != Reason::Rule::blocks) continue;
        const Item* item = find_item(questionnaire, reason.item);
        explanation.remarks.push_back(
            profile.mode == Mode::consensus
                ? fmt::format("Question {} alone blocks: the agreed answer counts {} or less.", reason.item.text,
                              number_text(item->blocks->at_or_below))
                : fmt::format("Question {} alone blocks: at least {:.0f} % of the answers count {} or less.",
                              reason.item.text, item->blocks->share * 100, number_text(item->blocks->at_or_below)));
    }
    for (const Item& item : questionnaire.items) {
        const ItemResult* answered = find_result(profile, item.id);
        for (const BarrierLink& link : item.barriers) {
            if (link.barrier != id || answered == nullptr || answered->score) continue;
            explanation.terms.push_back(item_term(questionnaire, profile, item.id, link.weight));
        }
    }
    if (explanation.terms.empty()) explanation.remarks.emplace_back("This questionnaire has no question about it.");
    if (result->status == BarrierStatus::not_assessed && !explanation.terms.empty()) {
        explanation.remarks.emplace_back("Less than half of what bears on it is answered.");
    } else if (!result->certain && !explanation.terms.empty()) {
        explanation.remarks.emplace_back("Depends on unknowns: the missing answers could change this.");
    }
    return explanation;
}

}  // namespace readiness
