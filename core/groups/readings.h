// What a profile can count, and whether the room is done with its questions.
#pragma once

#include <vector>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// The readings to choose from: agreed first, if there are answers of more than one kind and one is agreed; then each
/// kind for which something was collected. The reading that is chosen now is always among them, and none is whose
/// answers are sealed, since nobody could get back from it. Fewer than two: there is nothing to choose.
std::vector<Reading> readings_to_choose(const Assessment& assessment);

/// True while there is something to answer in the way in which the room answers next: with ballots until they are
/// opened; else as long as a question has neither an agreed answer nor, in a show of hands, hands. Where the room left
/// its disagreement standing, the question is done.
bool has_open_questions(const Questionnaire& questionnaire, const Assessment& assessment);

}  // namespace readiness
