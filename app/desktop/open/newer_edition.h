// Whether the open assessment answers an earlier edition of a questionnaire.
#pragma once

#include "app/desktop/open/state.h"

namespace readiness {

/// The questionnaire at hand that names the one that the open assessment answers as an earlier edition; nullptr if
/// there is none, or nothing is open.
const ListedQuestionnaire* newer_edition(const State& state);

/// The same for a questionnaire that was answered before.
const ListedQuestionnaire* newer_edition(const State& state, const Questionnaire& answered);

}  // namespace readiness
