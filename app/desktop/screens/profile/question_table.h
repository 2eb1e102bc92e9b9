// The Profile of a questionnaire that is read question by question: a table of its questions in place of the radar, the
// overall score and the barriers.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

class ScoredAssessment;

/// Every question in the questionnaire's order, under its factor's name: its score, a bar or the spread of the votes,
/// and how far people agree or what they agreed on. A question that is pressed opens. Returns the height.
float draw_question_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands);

/// The whole page: the table, or what to talk about first, or what the workshop wrote down, or how one question was
/// answered.
void draw_question_profile(Ui& ui, const Box& page, const ScoredAssessment& scored, ProfileView& view,
                           Commands& commands);

}  // namespace readiness
