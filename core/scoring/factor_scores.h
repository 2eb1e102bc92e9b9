// Levels 3 to 7 of scoring: from items to factors and the whole. Internal to scoring.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/model/questionnaire.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

/// Adds up what the answers of one person after another come to, factor by factor.
class PeopleScores {
public:
    explicit PeopleScores(const Questionnaire& questionnaire);

    /// One person's answers, in the questionnaire's item order.
    void add(std::span<const OwnAnswer> own);

    /// Level 4 for ballots and consensus: the mean of the respondents' scores; bounds over all respondents. `items` are
    /// what all answers come to.
    [[nodiscard]] std::vector<FactorResult> results(std::span<const ItemResult> items) const;

    /// Each person's score at each factor, in the order in which they were added; those without one are left out.
    [[nodiscard]] std::span<const std::vector<double>> scores() const { return scores_; }

private:
    /// A factor's score with its bounds, of one respondent or of a tally's item means.
    struct Sums {
        WeightedMean answered;
        WeightedMean low;
        WeightedMean high;
    };

    const Questionnaire* questionnaire_;
    std::vector<std::size_t> factors_;  ///< The place of each item's factor; behind the last for none.
    std::vector<Sums> own_;             ///< Of the person at hand, by factor.
    std::vector<WeightedMean> low_;
    std::vector<WeightedMean> high_;
    std::vector<std::vector<double>> scores_;
};

/// One person's score at a factor; nothing if too little was answered, or there is no such factor.
std::optional<double> own_score(const Questionnaire& questionnaire, const FactorId& factor,
                                std::span<const OwnAnswer> own);

/// Level 4 for a tally, where respondents cannot be distinguished, and for agreed answers among votes: the weighted
/// mean of the item means.
std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items);

/// The same, with the people's scores beside it.
std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                             const PeopleScores& people);

/// The factors of a questionnaire that is read by question: how many answered, and nothing that they come to.
std::vector<FactorResult> factors_without_scores(const Questionnaire& questionnaire, std::span<const ItemResult> items);

/// An overall over less than this share of the factors' weight is provisional.
inline constexpr double overall_minimum_scored = 0.5;

/// Level 7: the weighted mean of the factors' scores. Of equally weak factors the first in the questionnaire is named.
OverallResult overall_of(const Questionnaire& questionnaire, std::span<const FactorResult> factors);

AnswerCounts operator+(const AnswerCounts& left, const AnswerCounts& right);

}  // namespace readiness
