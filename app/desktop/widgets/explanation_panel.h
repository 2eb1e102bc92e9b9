// Why a number is what it is, drawn: the claim, the rule, the parts and the remarks.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/desktop/ui/ui.h"
#include "core/result/explanation.h"

namespace readiness {

struct DrawnExplanation {
    float height = 0;
    std::optional<std::string> pressed;  ///< The id of the part that was pressed.
};

/// What a caller draws under a part's words, beside its score. `height` is 0 for nothing.
struct PartPicture {
    float height = 0;
    std::function<void(const Box&, const Term&, const Pressed&)> draw;
};

/// How the answers to each question lie, for what many people answered; nothing else has pictures.
PartPicture pictures_of_answers(Ui& ui, const ScoredAssessment& scored);

/// Draws from the top of the area, as high as it gets.
DrawnExplanation draw_explanation(Ui& ui, Box area, const ScoredAssessment& scored, const Explanation& explanation,
                                  const PartPicture& picture = {});

/// The parts alone: each with its name, its answer, its score as a bar, and its weight if that is not 1.
DrawnExplanation draw_terms(Ui& ui, Box area, const ScoredAssessment& scored, const std::vector<Term>& terms,
                            const PartPicture& picture = {});

}  // namespace readiness
