// What was answered to a question, the answer before the question: to read a statement first and then a high score
// would be taken as if the statement were so, also where most disagree with it.
#pragma once

#include <string>

#include "core/base/identifier.h"

namespace readiness {

class ScoredAssessment;

/// "Most say “Disagree” to “Many of us are new here.”"; with an agreed answer "The team says “Agree” to …"; "People
/// disagree on …"; "Answers are mixed on …" where more than half gave neither one answer, nor some next to each other
/// on one side of the scale, nor the middle with one beside it. Says of how many, if less than half of those concerned
/// answered. The question alone if a single person answered it, or if no answers are there. No full stop: the question
/// mostly has its own.
std::string said_text(const ScoredAssessment& scored, const ItemId& id);

/// The same with its score after it, and how many do not know if anybody: "(score 84, 1 of 11 does not know)".
std::string said_with_figures(const ScoredAssessment& scored, const ItemId& id);

}  // namespace readiness
