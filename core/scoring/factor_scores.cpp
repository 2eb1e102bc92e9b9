#include "core/scoring/factor_scores.h"

#include <optional>
#include <utility>

#include "core/scoring/item_scores.h"
#include "core/scoring/scoring.h"
#include "core/statistics/tolerance.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

namespace {

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

}  // namespace

AnswerCounts operator+(const AnswerCounts& left, const AnswerCounts& right) {
    return {left.answered + right.answered, left.dont_know + right.dont_know,
            left.not_applicable + right.not_applicable, left.unanswered + right.unanswered};
}

std::vector<FactorResult> factors_from_sheets(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                              std::span<const AnswerSheet> sheets) {
    std::vector<std::vector<ItemResult>> people;
    people.reserve(sheets.size());
    for (const AnswerSheet& sheet : sheets)
        people.push_back(items_from_sheets(questionnaire, std::span(&sheet, 1)));
    return factors_from_people(questionnaire, items, people);
}

std::vector<FactorResult> factors_from_people(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                              std::span<const std::vector<ItemResult>> people) {
    std::vector<FactorResult> results;
    for (const Factor& factor : questionnaire.factors)
        results.push_back(blank_factor(factor, items));
    std::vector<WeightedMean> low(results.size());
    std::vector<WeightedMean> high(results.size());
    for (const std::vector<ItemResult>& own : people) {
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

std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items) {
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

std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                             std::span<const AnswerSheet> sheets) {
    std::vector<FactorResult> results = factors_from_items(questionnaire, items);
    const std::vector<FactorResult> of_people = factors_from_sheets(questionnaire, items, sheets);
    for (std::size_t i = 0; i < results.size(); ++i)
        results[i].respondent_scores = of_people[i].respondent_scores;
    return results;
}

std::vector<FactorResult> factors_without_scores(const Questionnaire& questionnaire,
                                                 std::span<const ItemResult> items) {
    std::vector<FactorResult> results;
    for (const Factor& factor : questionnaire.factors) {
        results.push_back(blank_factor(factor, items));
        results.back().floor.reset();
    }
    return results;
}

OverallResult overall_of(const Questionnaire& questionnaire, std::span<const FactorResult> factors) {
    OverallResult overall;
    overall.factors = static_cast<int>(factors.size());
    WeightedMean score;
    WeightedMean low;
    WeightedMean high;
    double all_weight = 0;
    const FactorResult* weakest = nullptr;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const FactorResult& factor = factors[i];
        const double weight = questionnaire.factors[i].weight;
        all_weight += weight;
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
    overall.provisional = overall.score && score.weight < overall_minimum_scored * all_weight - hair;
    if (!overall.provisional) overall.band = band_id(questionnaire, overall.score);
    if (weakest != nullptr) overall.weakest = weakest->id;
    return overall;
}

}  // namespace readiness
