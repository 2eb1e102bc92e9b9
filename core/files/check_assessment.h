// Holds an assessment against the questionnaire that it answers.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// What only shows beside the questionnaire, each as an error at its line: another questionnaire id; answers to items
/// that it does not have; values that are not on their scale; tallies with another number of counts, or with counts
/// where values belong. As warnings: another version or fingerprint of the same questionnaire; notes, earlier tallies
/// and items left open that it does not have. Where the questionnaire is another one, that is the only problem.
/// `sha256` is the fingerprint of the questionnaire at hand; empty leaves that check out.
/// Of sealed ballots see check_sealed_ballots().
std::vector<Problem> check_assessment(const Assessment& assessment, const Questionnaire& questionnaire,
                                      std::string_view sha256, std::string_view file);

/// What the same finds in these ballots alone, none of them null.
std::vector<Problem> check_ballots(std::span<const Respondent* const> ballots, const Questionnaire& questionnaire,
                                   std::string_view file);

/// The same of sealed ballots: how many of their answers have an error or a warning, and neither whose nor which.
std::vector<Problem> check_sealed_ballots(std::span<const Respondent* const> ballots,
                                          const Questionnaire& questionnaire, std::string_view file);

}  // namespace readiness
