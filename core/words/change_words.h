// What was undone or done again, in words.
#pragma once

#include <string>

#include "core/model/change.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Which way a step was taken.
enum class StepWay { back, forth };

/// "Undone: hands on question 20 (Ctrl Y to redo)", "Done again: the title (Ctrl Z to undo)", "Undone: the owner of
/// “Pay for cover” (Ctrl Y to redo)". What a person answered on a ballot is never said, nor on which question.
std::string step_text(const Questionnaire& questionnaire, const Evidence& evidence, const Change& change, StepWay way);

}  // namespace readiness
