// The barriers, as a part of a report.
#pragma once

#include "core/report/blocks.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// By level, the most pressing first, each with its reasons and its place in the source; last those that the
/// questionnaire does not ask about. Nothing if it asks about none.
Blocks barrier_blocks(const ScoredAssessment& scored);

}  // namespace readiness
