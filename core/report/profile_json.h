// A profile as JSON: what `readiness-cli score --format json` prints.
#pragma once

#include <string>

namespace readiness {

class ScoredAssessment;

/// Section 4 of the format description: full double precision, null for a figure that does not exist, keys in the
/// order of the description. `matches` says whether the questionnaire is the one that was answered.
std::string profile_json(const ScoredAssessment& scored);

}  // namespace readiness
