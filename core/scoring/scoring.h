// How answers become a profile: pure functions of questionnaire, evidence and assessment.
#pragma once

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// The whole profile from what the assessment's reading counts; see ScoredAssessment for what of it may be shown. An
/// empty assessment gives a profile without scores in which everything is unanswered. Answers to unknown items, and
/// values that are not on their scale, are left out (check_assessment reports them). A questionnaire that is read by
/// question gives its items alone: its factors have counts and no figures, there is no overall, and every barrier is as
/// one that no item bears on.
Profile score(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment);

}  // namespace readiness
