// The answers of a vote: what is counted for each, or what was.
#pragma once

#include "app/desktop/screens/assess/assess_page.h"
#include "app/desktop/screens/assess/vote.h"

namespace readiness {

/// In pixels.
float vote_rows_height(const Ui& ui, const Vote& vote, const Comfort& comfort);

/// A row for each option, or the card of a number; under them "don't know" and "not applicable".
void draw_vote_rows(Ui& ui, Box area, Vote& vote, const Comfort& comfort);

}  // namespace readiness
