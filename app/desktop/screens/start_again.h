// What comes first on Start when it is time: the assessments that a team meant to answer again.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// A row for each of the first two that are due, with the way to begin the next round, also by the key L; how many more
/// there are. Returns the height, which is 0 if none is due.
float draw_due_again(Ui& ui, Box area, const State& state, Commands& commands);

}  // namespace readiness
