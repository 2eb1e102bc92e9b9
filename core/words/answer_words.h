// The sentences that answer a report's first question. Internal to readiness_words.
#pragma once

#include <string>

#include "core/result/readiness_answer.h"

namespace readiness {

class ScoredAssessment;

/// "Not yet. Leadership (75) helps, but Workload impact (25) is low. One barrier is strong: “The change adds work”."
std::string answer_sentences(const ScoredAssessment& scored, const ReadinessAnswer& answer);

}  // namespace readiness
