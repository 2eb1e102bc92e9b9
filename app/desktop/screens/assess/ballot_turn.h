// The pages of one person's turn at the keyboard, around the questions: nothing of anybody else is on them.
#pragma once

#include "app/desktop/screens/assess/assess.h"

namespace readiness {

/// Thanks to the person before, the welcome of the next, and the end of a ballot.
Commands draw_ballot_turn(Ui& ui, const Box& page, const Document& document, AssessView& view);

}  // namespace readiness
