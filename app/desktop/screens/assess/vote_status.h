// The line under the answers of a vote: what the room's opinion asks for, to be read from the back, and what can be
// done next.
#pragma once

#include "app/desktop/screens/assess/vote.h"

namespace readiness {

float vote_status_height(const Ui& ui);

/// How many hands were counted and what to do about opinions at the left; at the right the buttons of the talk: vote
/// again, leave open, agree. Agreeing is in the accent's colour if it is what Enter does.
void draw_vote_status(Ui& ui, Box row, Vote& vote);

}  // namespace readiness
