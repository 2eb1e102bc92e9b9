// Levels 3 to 7 of scoring: from items to factors and the whole. Internal to scoring.
#pragma once

#include <span>
#include <vector>

#include "core/model/questionnaire.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Level 4 for ballots and consensus: the mean of the respondents' scores; bounds over all respondents.
std::vector<FactorResult> factors_from_sheets(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                              std::span<const AnswerSheet> sheets);

/// The same from what each person's answers come to, item by item in the questionnaire's order.
std::vector<FactorResult> factors_from_people(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                              std::span<const std::vector<ItemResult>> people);

/// Level 4 for a tally, where respondents cannot be distinguished, and for agreed answers among votes: the weighted
/// mean of the item means.
std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items);

/// The same, with the respondents' scores of these sheets beside it.
std::vector<FactorResult> factors_from_items(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                                             std::span<const AnswerSheet> sheets);

/// The factors of a questionnaire that is read by question: how many answered, and nothing that they come to.
std::vector<FactorResult> factors_without_scores(const Questionnaire& questionnaire, std::span<const ItemResult> items);

/// An overall over less than this share of the factors' weight is provisional.
inline constexpr double overall_minimum_scored = 0.5;

/// Level 7: the weighted mean of the factors' scores. Of equally weak factors the first in the questionnaire is named.
OverallResult overall_of(const Questionnaire& questionnaire, std::span<const FactorResult> factors);

AnswerCounts operator+(const AnswerCounts& left, const AnswerCounts& right);

}  // namespace readiness
