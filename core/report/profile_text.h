// A profile as plain text for a terminal: every level, with the reasons.
#pragma once

#include <string>

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Overall with its weakest factor, factors, items, then barriers by level with pressure, status, certainty and
/// reasons. Where several people answered, also how far they agree on each factor, and up to five questions to talk
/// about first. Figures that do not exist read "–". Lines are at most 100 columns wide.
std::string profile_text(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment,
                         const Profile& profile, bool matches);

}  // namespace readiness
