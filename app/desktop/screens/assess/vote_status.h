// How many hands were counted, and what the room's opinion asks for: a line to be read from the back.
#pragma once

#include "app/desktop/screens/assess/vote.h"

namespace readiness {

float vote_status_height(const Ui& ui);

/// The count at the left, what to do about opinions at the right, and between them what the earlier rounds were.
void draw_vote_status(Ui& ui, Box row, const Vote& vote);

}  // namespace readiness
