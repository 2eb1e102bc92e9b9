// The list of barriers: those that were asked about from the most pressing, the rest folded at the end.
#pragma once

#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

class ScoredAssessment;

/// Draws the head of the columns and under it the list, which scrolls. `shown` is the barrier that is opened beside it,
/// if one is. A barrier that is pressed opens.
void draw_barriers_list(Ui& ui, Box area, const ScoredAssessment& scored, const std::optional<BarrierId>& shown,
                        BarriersView& view);

}  // namespace readiness
