// Roles compared, as a part of a report.
#pragma once

#include "core/report/blocks.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// The scores of each role that may be shown, factor by factor with the gap between them; else a sentence why there are
/// none. Nothing if no ballot names a role.
Blocks role_blocks(const ScoredAssessment& scored);

}  // namespace readiness
