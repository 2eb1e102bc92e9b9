// The summary of the workshop as part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// What was left open, who is to be asked, what was voted on again, reasons and notes, each with its question. Nothing
/// if there is nothing of it, for a shareable copy, and while no results may be shown.
Blocks workshop_blocks(const ScoredAssessment& scored);

}  // namespace readiness
