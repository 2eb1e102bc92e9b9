// Why a number is what it is, in words.
#pragma once

#include <string>
#include <vector>

#include "core/result/explanation.h"

namespace readiness {

/// "Leadership scores 72 of 100: Ready." Empty for an empty explanation, as are the texts below.
std::string claim_text(const ScoredAssessment& scored, const Explanation& explanation);

/// How such a number is made, in one or two sentences.
std::string rule_text(const Explanation& explanation);

std::string remark_text(const ScoredAssessment& scored, const Remark& remark);
/// One for each remark, in order.
std::vector<std::string> remark_texts(const ScoredAssessment& scored, const Explanation& explanation);

/// What the part is: the item's text, the factor's title, the answer.
std::string term_title(const ScoredAssessment& scored, const Term& term);

/// How it was answered: the answer in words if one was agreed, else how many answered; of an answer, how many gave it.
std::string term_answer_text(const ScoredAssessment& scored, const Term& term);

}  // namespace readiness
