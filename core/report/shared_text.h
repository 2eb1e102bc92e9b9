// A shareable copy as plain text: the scores that it kept.
#pragma once

#include <string>

#include "core/result/scored_assessment.h"

namespace readiness {

/// What follows the heading in the text report of a copy that has only scores: overall, factors with the people behind
/// them, barriers, and roles where it has any. What too few people stand behind reads "hidden".
std::string shared_text(const ScoredAssessment& scored);

}  // namespace readiness
