#include "core/scoring/item_scores.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

std::optional<double> readiness_on(const Scale& scale, const Item& item, double value) {
    const std::optional<double> readiness = scale.choice() != nullptr ? choice_readiness_of(*scale.choice(), value)
                                                                      : number_readiness_of(*scale.number(), value);
    if (!readiness) return std::nullopt;
    return item.reverse ? 100 - *readiness : *readiness;
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

/// Many numbers, each once, as counts of the different ones.
std::vector<AnswerCount> counted(std::vector<AnswerCount> numbers) {
    std::ranges::sort(numbers, {}, &AnswerCount::value);
    std::vector<AnswerCount> different;
    for (const AnswerCount& number : numbers) {
        if (!different.empty() && different.back().value == number.value) {
            different.back().count += number.count;
        } else {
            different.push_back(number);
        }
    }
    return different;
}

ItemResult blank_item(const Item& item) {
    ItemResult result;
    result.id = item.id;
    result.factor = item.factor;
    return result;
}

ItemResult item_from_tally(const Questionnaire& questionnaire, const Item& item, const Tally* tally, int people) {
    ItemResult result = blank_item(item);
    if (tally != nullptr) {
        const ChoiceScale* choice = scale_of(questionnaire, item).choice();
        for (std::size_t i = 0; choice != nullptr && i < std::min(tally->counts.size(), choice->options.size()); ++i) {
            const double value = choice->options[i].value;
            count_answer(result, value, *readiness_of(questionnaire, item, value), tally->counts[i]);
        }
        std::vector<AnswerCount> numbers;
        for (const double value : tally->values) {
            const auto readiness = readiness_of(questionnaire, item, value);
            if (readiness) numbers.push_back({value, *readiness, 1});
        }
        numbers = counted(std::move(numbers));
        for (const AnswerCount& number : numbers)
            count_answer(result, number.value, number.readiness, number.count);
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
    return readiness_on(scale_of(questionnaire, item), item, value);
}

// ---------------------------------------------------------------------------------------------- one person's answers

AnswerReader::AnswerReader(const Questionnaire& questionnaire)
    : questionnaire_(&questionnaire),
      places_(questionnaire),
      own_(questionnaire.items.size()),
      met_(questionnaire.items.size()) {
    options_.reserve(questionnaire.items.size());
    for (const Item& item : questionnaire.items) {
        std::vector<OwnAnswer>& options = options_.emplace_back();
        const Scale& scale = scale_of(questionnaire, item);
        if (scale.choice() == nullptr) continue;
        for (const Option& option : scale.choice()->options)
            options.push_back({OwnAnswer::Kind::value, option.value, *readiness_on(scale, item, option.value)});
    }
}

/// Unanswered if the item's scale does not have the value.
OwnAnswer AnswerReader::own_answer(std::size_t item, double value) const {
    for (const OwnAnswer& option : options_[item]) {
        if (option.value == value) return option;
    }
    if (!options_[item].empty()) return {};
    const auto readiness = readiness_of(*questionnaire_, questionnaire_->items[item], value);
    return readiness ? OwnAnswer{OwnAnswer::Kind::value, value, *readiness} : OwnAnswer();
}

/// Of two answers to one item the first.
template <class Answers>
std::span<const OwnAnswer> AnswerReader::read_all(const Answers& answers) {
    std::ranges::fill(own_, OwnAnswer());
    std::ranges::fill(met_, 0);
    for (const auto& given : answers) {
        const std::optional<std::size_t> place = places_.find(given.item);
        if (!place || met_[*place] != 0) continue;
        met_[*place] = 1;
        OwnAnswer& own = own_[*place];
        switch (given.answer.kind) {
            case Answer::Kind::dont_know: own.kind = OwnAnswer::Kind::dont_know; break;
            case Answer::Kind::not_applicable: own.kind = OwnAnswer::Kind::not_applicable; break;
            case Answer::Kind::value: own = own_answer(*place, given.answer.value); break;
        }
    }
    return own_;
}

// -------------------------------------------------------------------------------------------------- everybody's

ItemScores::ItemScores(const Questionnaire& questionnaire)
    : numbers_(questionnaire.items.size()), is_number_(questionnaire.items.size()) {
    results_.reserve(questionnaire.items.size());
    for (const Item& item : questionnaire.items) {
        is_number_[results_.size()] = scale_of(questionnaire, item).number() != nullptr;
        results_.push_back(blank_item(item));
    }
}

void ItemScores::add(std::span<const OwnAnswer> own) {
    for (std::size_t i = 0; i < own.size(); ++i) {
        ItemResult& result = results_[i];
        switch (own[i].kind) {
            case OwnAnswer::Kind::unanswered: ++result.counts.unanswered; break;
            case OwnAnswer::Kind::dont_know: ++result.counts.dont_know; break;
            case OwnAnswer::Kind::not_applicable: ++result.counts.not_applicable; break;
            case OwnAnswer::Kind::value:
                if (is_number_[i]) {
                    numbers_[i].push_back({own[i].value, own[i].readiness, 1});
                } else {
                    count_answer(result, own[i].value, own[i].readiness, 1);
                }
                break;
        }
    }
}

std::vector<ItemResult> ItemScores::results() const {
    std::vector<ItemResult> results = results_;
    for (std::size_t i = 0; i < results.size(); ++i) {
        for (const AnswerCount& number : counted(numbers_[i]))
            count_answer(results[i], number.value, number.readiness, number.count);
        finish_item(results[i]);
    }
    return results;
}

namespace {

AnswerSheet sheet_of(std::span<const OwnAnswer> own) {
    AnswerSheet sheet;
    sheet.reserve(own.size());
    for (const OwnAnswer& answer : own) {
        switch (answer.kind) {
            case OwnAnswer::Kind::unanswered: sheet.emplace_back(); break;
            case OwnAnswer::Kind::dont_know: sheet.emplace_back(Answer::dont_know()); break;
            case OwnAnswer::Kind::not_applicable: sheet.emplace_back(Answer::not_applicable()); break;
            case OwnAnswer::Kind::value: sheet.emplace_back(Answer::of(answer.value)); break;
        }
    }
    return sheet;
}

}  // namespace

std::vector<AnswerSheet> ballot_sheets(const Questionnaire& questionnaire, const Assessment& assessment) {
    AnswerReader reader(questionnaire);
    std::vector<AnswerSheet> sheets;
    for (const Respondent* respondent : handed_in_ballots(assessment))
        sheets.push_back(sheet_of(reader.read(respondent->answers)));
    return sheets;
}

AnswerSheet agreed_sheet(const Questionnaire& questionnaire, const Assessment& assessment) {
    AnswerReader reader(questionnaire);
    return sheet_of(reader.read(assessment.consensus));
}

std::vector<ItemResult> items_from_ballots(const Questionnaire& questionnaire, const Assessment& assessment) {
    AnswerReader reader(questionnaire);
    ItemScores scores(questionnaire);
    for (const Respondent* respondent : handed_in_ballots(assessment))
        scores.add(reader.read(respondent->answers));
    return scores.results();
}

std::vector<ItemResult> items_from_agreed(const Questionnaire& questionnaire, const Assessment& assessment) {
    AnswerReader reader(questionnaire);
    ItemScores scores(questionnaire);
    scores.add(reader.read(assessment.consensus));
    return scores.results();
}

void let_agreed_answers_count(const Questionnaire& questionnaire, const Assessment& assessment,
                              std::span<ItemResult> items) {
    const std::vector<ItemResult> agreed = items_from_agreed(questionnaire, assessment);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (agreed[i].counts.unanswered > 0) continue;
        items[i].agreed = true;
        items[i].score = agreed[i].score;
        items[i].low = agreed[i].low;
        items[i].high = agreed[i].high;
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
