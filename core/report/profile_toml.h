// A profile as TOML, with the same keys as the JSON; a figure that does not exist is left out.
#pragma once

#include <string>

#include "core/result/scored_assessment.h"

namespace readiness {

std::string profile_toml(const ScoredAssessment& scored);

}  // namespace readiness
