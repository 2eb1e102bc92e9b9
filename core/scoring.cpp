#include "scoring.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "limits.h"

namespace readiness {

namespace {

double choice_readiness(const ChoiceScale& scale, std::size_t index) {
    const Option& option = scale.options[index];
    if (option.score) return *option.score;
    return 100.0 * static_cast<double>(index) / static_cast<double>(scale.options.size() - 1);
}

std::optional<double> choice_readiness_of(const ChoiceScale& scale, double value) {
    for (std::size_t index = 0; index < scale.options.size(); ++index) {
        if (scale.options[index].value == value) return choice_readiness(scale, index);
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

/// One person's answers, or the room's agreed ones, in the questionnaire's item order.
using AnswerSheet = std::vector<std::optional<Answer>>;

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

/// Level 1, 2 and 5: the item's mean, and its bounds with every unknown answered worst or best.
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

int hands(const Tally& tally) {
    int total = tally.dont_know + tally.not_applicable + static_cast<int>(tally.values.size());
    for (const int count : tally.counts)
        total += count;
    return total;
}

int people_in_room(const Assessment& assessment) {
    if (assessment.people) return *assessment.people;
    int most = 0;
    for (const Tally& tally : assessment.tallies)
        most = std::max(most, hands(tally));
    return most;
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

AnswerCounts operator+(const AnswerCounts& left, const AnswerCounts& right) {
    return {left.answered + right.answered, left.dont_know + right.dont_know,
            left.not_applicable + right.not_applicable, left.unanswered + right.unanswered};
}

/// A weighted mean that is nothing until something was added.
struct WeightedMean {
    double sum = 0;
    double weight = 0;

    void add(double value, double with_weight) {
        sum += value * with_weight;
        weight += with_weight;
    }
    void add(const std::optional<double>& value, double with_weight) {
        if (value) add(*value, with_weight);
    }
    [[nodiscard]] std::optional<double> mean() const { return weight > 0 ? std::optional(sum / weight) : std::nullopt; }
};

/// A factor's score with its bounds, for one respondent or for a tally's item means.
struct ScoreWithBounds {
    WeightedMean answered;
    WeightedMean low;
    WeightedMean high;

    void add(const ItemResult& item, double weight) {
        answered.add(item.score, weight);
        low.add(item.low, weight);
        high.add(item.high, weight);
    }
    /// Levels 2 and 3: enough of what applied must have been answered.
    [[nodiscard]] std::optional<double> score(double minimum_answered) const {
        const bool enough = answered.weight > 0 && answered.weight >= minimum_answered * low.weight - hair;
        return enough ? answered.mean() : std::nullopt;
    }
};

ScoreWithBounds factor_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                  const FactorId& factor) {
    ScoreWithBounds result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].factor == factor) result.add(items[i], questionnaire.items[i].weight);
    }
    return result;
}

/// What the answers of one sheet come to, item by item.
std::vector<ItemResult> items_from_sheets(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets) {
    std::vector<ItemResult> results;
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        results.push_back(item_from_sheets(questionnaire, i, sheets));
    }
    return results;
}

/// Level 6. Of equals the first in the questionnaire.
std::optional<Floor> floor_of(std::span<const ItemResult> items, const FactorId& factor) {
    std::optional<Floor> floor;
    for (const ItemResult& item : items) {
        if (item.factor != factor || !item.score) continue;
        if (!floor || *item.score < floor->score - hair) floor = Floor{item.id, *item.score};
    }
    return floor;
}

BandId band_id(const Questionnaire& questionnaire, const std::optional<double>& score) {
    const Band* band = score ? band_of(questionnaire, *score) : nullptr;
    return band != nullptr ? band->id : BandId{};
}

FactorResult blank_factor(const Factor& factor, std::span<const ItemResult> items) {
    FactorResult result;
    result.id = factor.id;
    result.floor = floor_of(items, factor.id);
    for (const ItemResult& item : items) {
        if (item.factor == factor.id) result.counts = result.counts + item.counts;
    }
    return result;
}

/// Level 4 for ballots and consensus: the mean of the respondents' scores; bounds over all respondents.
std::vector<FactorResult> factors_from_sheets(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                              std::span<const AnswerSheet> sheets) {
    std::vector<FactorResult> results;
    for (const Factor& factor : questionnaire.factors)
        results.push_back(blank_factor(factor, items));
    std::vector<WeightedMean> low(results.size());
    std::vector<WeightedMean> high(results.size());
    for (const AnswerSheet& sheet : sheets) {
        const std::vector<ItemResult> own = items_from_sheets(questionnaire, std::span(&sheet, 1));
        for (std::size_t i = 0; i < results.size(); ++i) {
            const ScoreWithBounds one = factor_from_items(questionnaire, own, results[i].id);
            const auto own_score = one.score(questionnaire.minimum_answered);
            if (own_score) results[i].respondent_scores.push_back(*own_score);
            low[i].add(one.low.mean(), 1);
            high[i].add(one.high.mean(), 1);
        }
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        WeightedMean group;
        for (const double own_score : results[i].respondent_scores)
            group.add(own_score, 1);
        results[i].score = group.mean();
        results[i].low = low[i].mean();
        results[i].high = high[i].mean();
        results[i].band = band_id(questionnaire, results[i].score);
    }
    return results;
}

/// Level 4 for a tally: the weighted mean of the item means, since respondents cannot be told apart.
std::vector<FactorResult> factors_from_tally(const Questionnaire& questionnaire, std::span<const ItemResult> items) {
    std::vector<FactorResult> results;
    for (const Factor& factor : questionnaire.factors) {
        FactorResult result = blank_factor(factor, items);
        const ScoreWithBounds group = factor_from_items(questionnaire, items, factor.id);
        result.score = group.score(questionnaire.minimum_answered);
        result.low = group.low.mean();
        result.high = group.high.mean();
        result.band = band_id(questionnaire, result.score);
        results.push_back(std::move(result));
    }
    return results;
}

/// Level 7. Of equally weak factors the first in the questionnaire.
OverallResult overall_of(const Questionnaire& questionnaire, std::span<const FactorResult> factors) {
    OverallResult overall;
    overall.factors = static_cast<int>(factors.size());
    WeightedMean score;
    WeightedMean low;
    WeightedMean high;
    const FactorResult* weakest = nullptr;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const FactorResult& factor = factors[i];
        const double weight = questionnaire.factors[i].weight;
        score.add(factor.score, weight);
        low.add(factor.low, weight);
        high.add(factor.high, weight);
        if (!factor.score) continue;
        ++overall.scored_factors;
        if (weakest == nullptr || *factor.score < *weakest->score - hair) weakest = &factor;
    }
    overall.score = score.mean();
    overall.low = low.mean();
    overall.high = high.mean();
    overall.band = band_id(questionnaire, overall.score);
    if (weakest != nullptr) overall.weakest = weakest->id;
    return overall;
}

enum class Unknowns { left_out, answered_worst };

/// Whether enough answers are low. With the unknowns answered worst, each of them is one more low answer.
bool fires(const BlocksRule& rule, const ItemResult& item, Unknowns unknowns) {
    int low = 0;
    for (const AnswerCount& answer : item.answers) {
        if (answer.readiness <= rule.at_or_below + hair) low += answer.count;
    }
    int all = item.counts.answered;
    if (unknowns == Unknowns::answered_worst) {
        low += item.counts.dont_know + item.counts.unanswered;
        all += item.counts.dont_know + item.counts.unanswered;
    }
    return all > 0 && low > 0 && low >= rule.share * all - hair;
}

double pressure_at(double readiness) {
    return 100 - readiness;
}

/// Levels 8 and 9.
BarrierResult barrier_of(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                         const Barrier& barrier) {
    BarrierResult result;
    result.id = barrier.id;
    result.level = barrier.level;
    WeightedMean now;
    WeightedMean worst;
    WeightedMean best;
    bool blocked = false;
    bool blocked_at_worst = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = questionnaire.items[i];
        const ItemResult& answered = items[i];
        double weight = 0;
        for (const BarrierLink& link : item.barriers) {
            if (link.barrier == barrier.id) weight = link.weight;
        }
        const bool has_rule = item.blocks && item.blocks->barrier == barrier.id;
        const bool fired = has_rule && fires(*item.blocks, answered, Unknowns::left_out);
        result.asked = result.asked || weight > 0 || has_rule;
        blocked = blocked || fired;
        blocked_at_worst = blocked_at_worst || (has_rule && fires(*item.blocks, answered, Unknowns::answered_worst));
        if (weight > 0) {
            now.add(answered.score, weight);
            worst.add(answered.low, weight);
            best.add(answered.high, weight);
        }
        if (answered.score && (weight > 0 || fired)) {
            result.reasons.push_back(
                {item.id, *answered.score, weight, fired ? Reason::Rule::blocks : Reason::Rule::pressure});
        }
    }
    result.answered_weight = now.weight;
    result.applicable_weight = worst.weight;
    const bool enough = now.weight > 0 && now.weight >= barrier_minimum_answered * worst.weight - hair;
    if (enough) result.pressure = pressure_at(*now.mean());
    const auto with = [](bool rule_fired, const std::optional<double>& readiness) {
        if (rule_fired) return BarrierStatus::blocking;
        return status_at(readiness ? std::optional(pressure_at(*readiness)) : std::nullopt);
    };
    result.status = blocked ? BarrierStatus::blocking : status_at(result.pressure);
    result.certain = with(blocked || blocked_at_worst, worst.mean()) == with(blocked, best.mean());
    std::stable_sort(result.reasons.begin(), result.reasons.end(), [](const Reason& left, const Reason& right) {
        if (left.rule != right.rule) return left.rule == Reason::Rule::blocks;
        return left.score < right.score;
    });
    return result;
}

std::vector<AnswerSheet> sheets_of(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<AnswerSheet> sheets;
    if (assessment.mode == Mode::consensus) {
        sheets.push_back(sheet_of(questionnaire, assessment.consensus));
    } else {
        for (const Respondent& respondent : assessment.respondents) {
            sheets.push_back(sheet_of(questionnaire, respondent.answers));
        }
    }
    return sheets;
}

}  // namespace

std::optional<double> readiness_of(const Questionnaire& questionnaire, const Item& item, double value) {
    const Scale& scale = scale_of(questionnaire, item);
    const std::optional<double> readiness = scale.choice() != nullptr ? choice_readiness_of(*scale.choice(), value)
                                                                      : number_readiness_of(*scale.number(), value);
    if (!readiness) return std::nullopt;
    return item.reverse ? 100 - *readiness : *readiness;
}

BarrierStatus status_at(const std::optional<double>& pressure) {
    if (!pressure) return BarrierStatus::not_assessed;
    if (*pressure > blocking_above + hair) return BarrierStatus::blocking;
    if (*pressure > watch_above + hair) return BarrierStatus::watch;
    return BarrierStatus::clear;
}

Profile score(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment) {
    Profile profile;
    profile.mode = assessment.mode;
    if (assessment.mode == Mode::tally) {
        profile.respondents = people_in_room(assessment);
        for (const Item& item : questionnaire.items) {
            profile.items.push_back(
                item_from_tally(questionnaire, item, find_tally(assessment, item.id), profile.respondents));
        }
        profile.factors = factors_from_tally(questionnaire, profile.items);
    } else {
        const std::vector<AnswerSheet> sheets = sheets_of(questionnaire, assessment);
        if (assessment.mode == Mode::ballots) profile.respondents = static_cast<int>(sheets.size());
        profile.items = items_from_sheets(questionnaire, sheets);
        profile.factors = factors_from_sheets(questionnaire, profile.items, sheets);
    }
    for (const ItemResult& item : profile.items)
        profile.counts = profile.counts + item.counts;
    profile.overall = overall_of(questionnaire, profile.factors);
    for (const Barrier& barrier : evidence.barriers) {
        profile.barriers.push_back(barrier_of(questionnaire, profile.items, barrier));
    }
    return profile;
}

}  // namespace readiness
