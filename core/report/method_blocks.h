// How the numbers of a report are made, in short.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// What the report was made from, and a sentence or two on each kind of number in it. core/METHOD.md says it at length.
Blocks method_blocks(const ScoredAssessment& scored);

}  // namespace readiness
