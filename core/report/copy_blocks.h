// A shareable copy's scores, as a part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// What follows the heading in the report of a copy that has only scores: overall, factors with the people behind them
/// and barriers. What too few people are behind reads "withheld". `radar` is the figure of the factors.
Blocks copy_blocks(const ScoredAssessment& copy, Figure radar);

}  // namespace readiness
