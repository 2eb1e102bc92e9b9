// The barriers, as a part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// By level, the most pressing first, each with its reasons, its place in the source and what could be tried; last
/// those that the questionnaire does not ask about. Nothing if it asks about none.
Blocks barrier_blocks(const ScoredAssessment& scored);

/// The same at a glance: the picture of all barriers, and a table with the questions that bear on each, from the
/// lowest, and its page in the source. Under a barrier stands the rule by which one question makes it strong, if it is
/// so.
Blocks barrier_overview_blocks(const ScoredAssessment& scored);

}  // namespace readiness
