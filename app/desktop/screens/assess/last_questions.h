// The questions outside the factors: one page after the last question, or the end of the list.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// The page. Going on from it leads to the Profile, or to the end of the ballot.
Commands draw_last_questions(Ui& ui, const Box& page, const Answerer& answerer, AssessView& view);

/// The same questions with the room's answers, on a card under a heading, from the top of the area. Returns the height;
/// 0 if there are none.
float draw_unscored_card(Ui& ui, Box area, const Document& document, Commands& commands);

}  // namespace readiness
