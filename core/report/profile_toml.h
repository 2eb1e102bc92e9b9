// A profile as TOML, with the same keys as the JSON; a figure that does not exist is left out.
#pragma once

#include <string>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

std::string profile_toml(const Questionnaire& questionnaire, const Assessment& assessment, const Profile& profile,
                         bool matches);

}  // namespace readiness
