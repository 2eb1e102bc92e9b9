// The profile that a shareable copy is shown as.
#pragma once

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// A shareable copy's stored profile as a profile: items are there and empty, factors have score, band, people (n) and
/// verdict, barriers pressure and status. What is withheld, or not stored, has no score. Without a stored profile
/// nothing has one. If the questionnaire is read by question, only items have a score: of a factor with one item the
/// stored score is that item's.
Profile profile_of_copy(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment);

/// True if the copy says that this factor's score is left out because too few people are behind it.
bool is_withheld(const Assessment& copy, const FactorId& factor);
bool is_withheld(const Assessment& copy, const BarrierId& barrier);

}  // namespace readiness
