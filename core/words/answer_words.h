// The sentences that answer a report's first question. Internal to the words of the first page.
#pragma once

#include <string>

#include "core/result/readiness_answer.h"

namespace readiness {

class ScoredAssessment;

/// "Not yet. Leadership (75) helps, but Workload impact (25) is low. One barrier is strong: “The change adds work”."
std::string answer_sentences(const ScoredAssessment& scored, const ReadinessAnswer& answer);

enum class Counted { yes, no };

/// What could still change a result: "the 19 “don’t know” answers" or "the “don’t know” answers", "the 3 missing
/// answers"; where both are, or neither, "the answers that are not known".
std::string open_answers_text(const AnswersGiven& given, Counted with_number);

/// True if all factors with a score are in the middle: none is low, and none is high. False if there are none.
bool all_in_the_middle(const ScoredAssessment& scored, const ReadinessAnswer& answer);

}  // namespace readiness
