// Roles side by side, as a part of the plain text report.
#pragma once

#include <string>

#include "core/result/scored_assessment.h"

namespace readiness {

/// The scores of each role that may be shown, factor by factor with the gap between them; else one sentence why there
/// are none. Empty where no ballot names a role.
std::string roles_text(const ScoredAssessment& scored);

}  // namespace readiness
