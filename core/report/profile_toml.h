// A profile as TOML, with the same keys as the JSON; a figure that does not exist is left out.
#pragma once

#include <string>

namespace readiness {

class ScoredAssessment;

std::string profile_toml(const ScoredAssessment& scored);

}  // namespace readiness
