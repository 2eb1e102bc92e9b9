// The barriers, as a part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// By level, the most pressing first, each with its reasons, its place in the source and what could be tried; last
/// those that the questionnaire does not ask about. Nothing if it asks about none.
Blocks barrier_blocks(const ScoredAssessment& scored);

}  // namespace readiness
