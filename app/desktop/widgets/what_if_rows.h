// The rows of "What would it take?": a factor with its slider, and its questions when it is opened.
#pragma once

#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/what_if_numbers.h"

namespace readiness {

class ScoredAssessment;

/// Draws the listed factors from the top of the area and takes what is moved into the panel. Returns the height. The
/// panel's numbers must be worked out.
float draw_what_if_rows(Ui& ui, Box area, const ScoredAssessment& scored, WhatIfPanel& panel);

}  // namespace readiness
