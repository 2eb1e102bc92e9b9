// All questions of a vote with how far the room has got, to jump to one.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// Draws the list in place of the question, for as long as the view has it open, and takes its keys.
Commands draw_vote_overview(Ui& ui, const Box& page, const State& state, AssessView& view);

}  // namespace readiness
