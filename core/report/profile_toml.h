// A profile as TOML, with the same keys as the JSON; a figure that does not exist is left out.
#pragma once

#include <string>

#include "../assessment.h"
#include "../profile.h"
#include "../questionnaire.h"

namespace readiness {

std::string profile_toml(const Questionnaire& questionnaire, const Assessment& assessment, const Profile& profile,
                         bool matches);

}  // namespace readiness
