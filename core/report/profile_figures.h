// The figures of a profile as one ordered tree: what the JSON and the TOML report are printed from.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Section 4 of the format description: its keys in its order, null for a figure that does not exist.
nlohmann::ordered_json profile_figures(const Questionnaire& questionnaire, const Assessment& assessment,
                                       const Profile& profile, bool matches);

}  // namespace readiness
