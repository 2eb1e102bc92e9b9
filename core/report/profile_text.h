// A profile as plain text for a terminal: every level, with the reasons.
#pragma once

#include <string>

#include "core/result/scored_assessment.h"

namespace readiness {

/// Overall with its weakest factor, factors, items, then barriers by level with pressure, status, certainty and
/// reasons. Where several people answered, also how far they agree on each factor, and up to five questions to talk
/// about first. Figures that do not exist read "–". Lines are at most 100 columns wide.
std::string profile_text(const ScoredAssessment& scored);

}  // namespace readiness
