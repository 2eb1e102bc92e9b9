#include "core/scoring/item_scores.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace readiness {

namespace {

std::optional<double> choice_readiness_of(const ChoiceScale& scale, double value) {
    for (std::size_t index = 0; index < scale.options.size(); ++index) {
        if (scale.options[index].value == value) return option_readiness(scale, index);
    }
    return std::nullopt;
}

std::optional<double> number_readiness_of(const NumberScale& scale, double value) {
    if (!(value >= scale.min && value <= scale.max)) return std::nullopt;
    const auto after = std::upper_bound(scale.points.begin(), scale.points.end(), value,
                                        [](double x, const ScalePoint& point) { return x < point.x; });
    if (after == scale.points.begin()) return after->readiness;
    const ScalePoint& left = *std::prev(after);
    if (after == scale.points.end()) return left.readiness;
    const double along = (value - left.x) / (after->x - left.x);
    return left.readiness + along * (after->readiness - left.readiness);
}

/// Takes the answers that the questionnaire can place; the rest counts as unanswered.
template <class Answers>
AnswerSheet sheet_of(const Questionnaire& questionnaire, const Answers& answers) {
    std::map<ItemId, const Answer*> by_item;
    for (const auto& entry : answers)
        by_item.emplace(entry.item, &entry.answer);
    AnswerSheet sheet;
    for (const Item& item : questionnaire.items) {
        const auto found = by_item.find(item.id);
        const bool usable = found != by_item.end() && (found->second->kind != Answer::Kind::value ||
                                                       readiness_of(questionnaire, item, found->second->value));
        sheet.push_back(usable ? std::optional(*found->second) : std::nullopt);
    }
    return sheet;
}

void count_answer(ItemResult& result, double value, double readiness, int count) {
    if (count <= 0) return;
    result.counts.answered += count;
    const auto place = std::lower_bound(result.answers.begin(), result.answers.end(), value,
                                        [](const AnswerCount& answer, double v) { return answer.value < v; });
    if (place != result.answers.end() && place->value == value) {
        place->count += count;
    } else {
        result.answers.insert(place, {value, readiness, count});
    }
}

ItemResult item_from_sheets(const Questionnaire& questionnaire, std::size_t index,
                            std::span<const AnswerSheet> sheets) {
    const Item& item = questionnaire.items[index];
    ItemResult result;
    result.id = item.id;
    result.factor = item.factor;
    for (const AnswerSheet& sheet : sheets) {
        const std::optional<Answer>& answer = sheet[index];
        if (!answer) {
            ++result.counts.unanswered;
        } else if (answer->kind == Answer::Kind::dont_know) {
            ++result.counts.dont_know;
        } else if (answer->kind == Answer::Kind::not_applicable) {
            ++result.counts.not_applicable;
        } else {
            count_answer(result, answer->value, *readiness_of(questionnaire, item, answer->value), 1);
        }
    }
    finish_item(result);
    return result;
}

ItemResult item_from_tally(const Questionnaire& questionnaire, const Item& item, const Tally* tally, int people) {
    ItemResult result;
    result.id = item.id;
    result.factor = item.factor;
    if (tally != nullptr) {
        const ChoiceScale* choice = scale_of(questionnaire, item).choice();
        for (std::size_t i = 0; choice != nullptr && i < std::min(tally->counts.size(), choice->options.size()); ++i) {
            const double value = choice->options[i].value;
            count_answer(result, value, *readiness_of(questionnaire, item, value), tally->counts[i]);
        }
        for (const double value : tally->values) {
            const auto readiness = readiness_of(questionnaire, item, value);
            if (readiness) count_answer(result, value, *readiness, 1);
        }
        result.counts.dont_know = tally->dont_know;
        result.counts.not_applicable = tally->not_applicable;
    }
    result.counts.unanswered = std::max(0, people - result.counts.of());
    finish_item(result);
    return result;
}

}  // namespace

void finish_item(ItemResult& result) {
    double sum = 0;
    for (const AnswerCount& answer : result.answers)
        sum += answer.readiness * answer.count;
    const AnswerCounts& counts = result.counts;
    if (counts.answered > 0) result.score = sum / counts.answered;
    const int unknown = counts.dont_know + counts.unanswered;
    const int applicable = counts.answered + unknown;
    if (applicable == 0) return;
    result.low = sum / applicable;
    result.high = (sum + 100.0 * unknown) / applicable;
}

std::vector<ScaleStep> steps_of(const NumberScale& scale) {
    std::vector<ScaleStep> steps;
    for (std::size_t i = 1; i < scale.points.size(); ++i) {
        const ScalePoint& left = scale.points[i - 1];
        const ScalePoint& right = scale.points[i];
        if (left.x == right.x) steps.push_back({right.x, left.readiness, right.readiness});
    }
    return steps;
}

std::optional<double> readiness_of(const Questionnaire& questionnaire, const Item& item, double value) {
    const Scale& scale = scale_of(questionnaire, item);
    const std::optional<double> readiness = scale.choice() != nullptr ? choice_readiness_of(*scale.choice(), value)
                                                                      : number_readiness_of(*scale.number(), value);
    if (!readiness) return std::nullopt;
    return item.reverse ? 100 - *readiness : *readiness;
}

std::vector<AnswerSheet> ballot_sheets(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<AnswerSheet> sheets;
    for (const Respondent* respondent : handed_in_ballots(assessment))
        sheets.push_back(sheet_of(questionnaire, respondent->answers));
    return sheets;
}

AnswerSheet agreed_sheet(const Questionnaire& questionnaire, const Assessment& assessment) {
    return sheet_of(questionnaire, assessment.consensus);
}

std::vector<ItemResult> items_from_sheets(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets) {
    std::vector<ItemResult> results;
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        results.push_back(item_from_sheets(questionnaire, i, sheets));
    }
    return results;
}

void let_agreed_answers_count(const Questionnaire& questionnaire, const AnswerSheet& agreed,
                              std::span<ItemResult> items) {
    const std::vector<ItemResult> agreed_items = items_from_sheets(questionnaire, std::span(&agreed, 1));
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!agreed[i]) continue;
        items[i].agreed = true;
        items[i].score = agreed_items[i].score;
        items[i].low = agreed_items[i].low;
        items[i].high = agreed_items[i].high;
    }
}

int people_in_room(const Assessment& assessment) {
    int most = assessment.people.value_or(0);
    for (const Tally& tally : assessment.tallies)
        most = std::max(most, hands(tally));
    return most;
}

std::vector<ItemResult> items_from_tallies(const Questionnaire& questionnaire, const Assessment& assessment) {
    const int people = people_in_room(assessment);
    std::vector<ItemResult> results;
    for (const Item& item : questionnaire.items) {
        results.push_back(item_from_tally(questionnaire, item, find_tally(assessment, item.id), people));
    }
    return results;
}

}  // namespace readiness
