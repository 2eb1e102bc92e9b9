// What was undone or done again, in words.
#pragma once

#include <string>

#include "core/model/change.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Which way a step was taken.
enum class StepWay { back, forth };

/// "Undone: hands on question 20 (Ctrl Y to redo)", "Done again: the title (Ctrl Z to undo)". What a person answered on
/// a ballot is never said, nor on which question.
std::string step_text(const Questionnaire& questionnaire, const Change& change, StepWay way);

}  // namespace readiness
