// What was learned after the evidence's source was written: beside a barrier of the source, and clearly apart from it.
#pragma once

#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"
#include "core/model/later_findings.h"

namespace readiness {

/// "Since then": the findings on one barrier, each with its authors and year. Returns the height, 0 if there are none.
float draw_since(Ui& ui, Box area, const LaterFindings& later, const BarrierId& barrier);

/// A line that opens and folds how the works were chosen, the findings on change in general, and the works. Returns the
/// height, 0 if there are no later findings at all.
float draw_since_in_general(Ui& ui, Box area, const LaterFindings& later, BarriersView& view);

}  // namespace readiness
