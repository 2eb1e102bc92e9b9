// Level, strength and shape of a group's answers, item by item and factor by factor. Internal to scoring.
#pragma once

#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Fills the group figures of the profile's items and then of its factors, from their answers and from the
/// respondents' scores. Where the questionnaire is read by question its factors get none. The profile's items and
/// factors must be those of the questionnaire, in its order.
void add_group_figures(const Questionnaire& questionnaire, Profile& profile);

/// The standard deviation (divisor n - 1) of the answers' readiness, 0 to 100; absent below two answers.
std::optional<double> readiness_sd(const ItemResult& item);

}  // namespace readiness
