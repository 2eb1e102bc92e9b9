// What was said to the questions outside the factors, as a part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// Each question with how many picked what, or what was written. Empty if nothing was said, while results are sealed,
/// and for a shareable copy.
Blocks said_blocks(const ScoredAssessment& scored);

}  // namespace readiness
