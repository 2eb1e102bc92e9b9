// What bands, statuses, levels and roles are called.
#pragma once

#include <string>
#include <string_view>

#include "core/groups/role_scores.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// The band's title; "Not scored" if there is none.
std::string band_title(const Questionnaire& questionnaire, const BandId& band);

/// "Blocking", "Watch", "Clear", "Not assessed".
std::string_view status_title(BarrierStatus status);

/// "certain", "may change"; empty for a barrier that is not assessed.
std::string_view certainty_title(const BarrierResult& barrier);

/// "Each person", "The team", "The organisation", "Infrastructure", "The wider context".
std::string_view level_title(Level level);

/// The role as it was written; "No role given" for those who gave none.
std::string role_title(const RoleScores& role);

}  // namespace readiness
