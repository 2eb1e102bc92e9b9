// The figures of a profile as one ordered tree: what the JSON and the TOML report are printed from.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace readiness {

class ScoredAssessment;

/// Section 4 of the format description: its keys in its order, null for a figure that does not exist.
nlohmann::ordered_json profile_figures(const ScoredAssessment& scored);

}  // namespace readiness
