// Earlier editions of a questionnaire, in words: the same for the screen and for the command line.
#pragma once

#include <string>
#include <vector>

#include "core/model/editions.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// "This assessment answers edition 1.0 of Full scan. It is read with the questions of that edition. Edition 2.0 is
/// there for a new assessment."
std::string edition_notice(const Questionnaire& earlier, const Questionnaire& newer);

/// "Full scan: edition 1.0 and edition 2.0".
std::string editions_title(const Questionnaire& earlier, const Questionnaire& newer);

/// "36 questions are the same, 9 were replaced, 3 were left out, 5 are new." A part of which there are none is not
/// mentioned; "All 48 questions are the same." if nothing has changed.
std::string edition_counts_text(const EditionChanges& changes);

/// "S6", "S6 and S7".
std::string now_text(const QuestionFate& fate);

}  // namespace readiness
