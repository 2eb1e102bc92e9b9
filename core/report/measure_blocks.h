// What a team could try, and how far to trust it, as parts of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// The measures against the strong barriers, and against those to watch that press most until there are three barriers:
/// each measure with who could do it, how long its first step takes and its place in the source. Nothing if no barrier
/// presses.
Blocks measure_blocks(const ScoredAssessment& scored);

/// The source of what a report says about barriers, and how far to trust it: at the foot of every report that has
/// barriers. Nothing for other reports.
Blocks trust_blocks(const ScoredAssessment& scored);

}  // namespace readiness
