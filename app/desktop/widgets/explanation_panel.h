// Why a number is what it is, drawn: the claim, the rule, the parts and the remarks.
#pragma once

#include <optional>
#include <string>

#include "../ui/ui.h"
#include "core/explanation.h"
#include "core/questionnaire.h"

namespace readiness {

struct DrawnExplanation {
    float height = 0;
    std::optional<std::string> pressed;  ///< The id of the part that was pressed.
};

/// Draws from the top of the area, as high as it gets.
DrawnExplanation draw_explanation(Ui& ui, Box area, const Questionnaire& questionnaire, const Explanation& explanation);

/// The parts alone: each with its name, its answer, its score as a bar, and its weight where that is not 1.
DrawnExplanation draw_terms(Ui& ui, Box area, const Questionnaire& questionnaire, const std::vector<Term>& terms);

}  // namespace readiness
