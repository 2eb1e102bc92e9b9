// "What would it take?": a card on which scores can be moved to see which barriers clear. No answer is changed by it.
#pragma once

#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/what_if_numbers.h"

namespace readiness {

class ScoredAssessment;

/// Draws the card from the top of the area, in its width, as high as it gets; returns that height, in pixels. Meant for
/// a part that scrolls. At 480 units of width it takes some 630 units of height with the three weakest factors, 140
/// where there is nothing to try out, and more when factors are opened. In less than 440 units of width each slider is
/// under its name. The panel is kept by the caller for as long as the same assessment is open.
float draw_what_if_panel(Ui& ui, const Box& area, const ScoredAssessment& scored, WhatIfPanel& panel);

}  // namespace readiness
