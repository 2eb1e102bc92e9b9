// Where a note on an item, and the reason for its agreed answer, are written.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

class ScoredAssessment;

float note_panel_height(const Ui& ui);

/// A field for the note; beside it one for the reason if an answer is agreed. Escape, Ctrl Enter and, in the reason,
/// Enter close it and give the keyboard back to the question.
void draw_note_panel(Ui& ui, const Box& card, const ScoredAssessment& scored, const Item& item, AssessView& view,
                     Commands& commands);

}  // namespace readiness
