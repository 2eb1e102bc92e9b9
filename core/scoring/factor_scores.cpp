#include "core/scoring/factor_scores.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/scoring/factor_items.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/scoring.h"
#include "core/statistics/tolerance.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

namespace {

/// Levels 2 and 3: enough of what applied must have been answered.
std::optional<double> score_of(const WeightedMean& answered, const WeightedMean& applied, double minimum_answered) {
    const bool enough = answered.weight > 0 && answered.weight >= minimum_answered * applied.weight - hair;
    return enough ? answered.mean() : std::nullopt;
}

/// A factor's score with its bounds, from item means.
struct ScoreWithBounds {
    WeightedMean answered;
    WeightedMean low;
    WeightedMean high;

    void add(const ItemResult& item, double weight) {
        answered.add(item.score, weight);
        low.add(item.low, weight);
        high.add(item.high, weight);
    }
    [[nodiscard]] std::optional<double> score(double minimum_answered) const {
        return score_of(answered, low, minimum_answered);
    }
};

/// The places of a factor's items among all.
using Places = std::vector<std::size_t>;

ScoreWithBounds factor_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                  const Places& places) {
    ScoreWithBounds result;
    for (const std::size_t i : places)
        result.add(items[i], questionnaire.items[i].weight);
    return result;
}

/// Level 6. Of equals the first in the questionnaire.
std::optional<Floor> floor_of(std::span<const ItemResult> items, const Places& places) {
    std::optional<Floor> floor;
    for (const std::size_t i : places) {
        const ItemResult& item = items[i];
        if (!item.score) continue;
        if (!floor || *item.score < floor->score - hair) floor = Floor{item.id, *item.score};
    }
    return floor;
}

BandId band_id(const Questionnaire& questionnaire, const std::optional<double>& score) {
    const Band* band = score ? band_of(questionnaire, *score) : nullptr;
    return band != nullptr ? band->id : BandId{};
}

/// Without items it has its id alone.
FactorResult blank_factor(const Factor& factor, std::span<const ItemResult> items, const Places& places) {
    FactorResult result;
    result.id = factor.id;
    if (items.empty()) return result;
    result.floor = floor_of(items, places);
    for (const std::size_t i : places)
        result.counts = result.counts + items[i].counts;
    return result;
}

}  // namespace

AnswerCounts operator+(const AnswerCounts& left, const AnswerCounts& right) {
    return {left.answered + right.answered, left.dont_know + right.dont_know,
            left.not_applicable + right.not_applicable, left.unanswered + right.unanswered};
}

PeopleScores::PeopleScores(const Questionnaire& questionnaire)
    : questionnaire_(&questionnaire),
      own_(questionnaire.factors.size()),
      low_(questionnaire.factors.size()),
      high_(questionnaire.factors.size()),
      scores_(questionnaire.factors.size()) {
    std::map<FactorId, std::size_t> places;
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i)
        places.try_emplace(questionnaire.factors[i].id, i);
    factors_.reserve(questionnaire.items.size());
    for (const Item& item : questionnaire.items) {
        const auto place = places.find(item.factor);
        factors_.push_back(place != places.end() ? place->second : own_.size());
    }
}

std::optional<double> own_score(const Questionnaire& questionnaire, const FactorId& factor,
                                std::span<const OwnAnswer> own) {
    WeightedMean answered;
    WeightedMean applied;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const Item& item = questionnaire.items[i];
        if (item.factor != factor || own[i].kind == OwnAnswer::Kind::not_applicable) continue;
        if (!own[i].is_unknown()) answered.add(own[i].readiness, item.weight);
        applied.add(0, item.weight);
    }
    return score_of(answered, applied, questionnaire.minimum_answered);
}

void PeopleScores::add(std::span<const OwnAnswer> own) {
    std::ranges::fill(own_, Sums());
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (factors_[i] >= own_.size() || own[i].kind == OwnAnswer::Kind::not_applicable) continue;
        Sums& sums = own_[factors_[i]];
        const double weight = questionnaire_->items[i].weight;
        const bool unknown = own[i].is_unknown();
        if (!unknown) sums.answered.add(own[i].readiness, weight);
        sums.low.add(unknown ? 0 : own[i].readiness, weight);
        sums.high.add(unknown ? 100 : own[i].readiness, weight);
    }
    for (std::size_t factor = 0; factor < own_.size(); ++factor) {
        const Sums& sums = own_[factor];
        if (const auto score = score_of(sums.answered, sums.low, questionnaire_->minimum_answered))
            scores_[factor].push_back(*score);
        low_[factor].add(sums.low.mean(), 1);
        high_[factor].add(sums.high.mean(), 1);
    }
}

std::vector<FactorResult> PeopleScores::results(std::span<const ItemResult> items) const {
    const std::vector<Places> places = item_places_of_factors(*questionnaire_);
    std::vector<FactorResult> results;
    results.reserve(scores_.size());
    for (std::size_t i = 0; i < scores_.size(); ++i) {
        FactorResult& result = results.emplace_back(blank_factor(questionnaire_->factors[i], items, places[i]));
        result.respondent_scores = scores_[i];
        WeightedMean group;
        for (const double own_score : scores_[i])
            group.add(own_score, 1);
        result.score = group.mean();
        result.low = low_[i].mean();
        result.high = high_[i].mean();
        result.band = band_id(*questionnaire_, result.score);
    }
    return results;
}

std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items) {
    const std::vector<Places> places = item_places_of_factors(questionnaire);
    std::vector<FactorResult> results;
    for (std::size_t i = 0; i < places.size(); ++i) {
        FactorResult result = blank_factor(questionnaire.factors[i], items, places[i]);
        const ScoreWithBounds group = factor_from_items(questionnaire, items, places[i]);
        result.score = group.score(questionnaire.minimum_answered);
        result.low = group.low.mean();
        result.high = group.high.mean();
        result.band = band_id(questionnaire, result.score);
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                             const PeopleScores& people) {
    std::vector<FactorResult> results = factors_from_items(questionnaire, items);
    for (std::size_t i = 0; i < results.size(); ++i)
        results[i].respondent_scores = people.scores()[i];
    return results;
}

std::vector<FactorResult> factors_without_scores(const Questionnaire& questionnaire,
                                                 std::span<const ItemResult> items) {
    const std::vector<Places> places = item_places_of_factors(questionnaire);
    std::vector<FactorResult> results;
    for (std::size_t i = 0; i < places.size(); ++i) {
        results.push_back(blank_factor(questionnaire.factors[i], items, places[i]));
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
