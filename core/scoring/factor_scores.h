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

/// Level 4 for a tally: the weighted mean of the item means, since respondents cannot be distinguished.
std::vector<FactorResult> factors_from_tally(const Questionnaire& questionnaire, std::span<const ItemResult> items);

/// Level 7: the weighted mean of the factors' scores. Of equally weak factors the first in the questionnaire is named.
OverallResult overall_of(const Questionnaire& questionnaire, std::span<const FactorResult> factors);

AnswerCounts operator+(const AnswerCounts& left, const AnswerCounts& right);

}  // namespace readiness
