// A shareable copy's scores, as a part of a report.
#pragma once

#include "core/report/blocks.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// What follows the heading in the report of a copy that has only scores: overall, factors with the people behind them
/// and barriers. What too few people stand behind reads "withheld".
Blocks copy_blocks(const ScoredAssessment& copy);

}  // namespace readiness
