// Every answer as a row: who said what to which question, what it counts, and what was written beside it.
#pragma once

#include "core/export/data_table.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// The answers in long form. Questions are in the questionnaire's order; of each question first the agreed answer, then
/// the ballots in file order, then the shows of hands from the first round, then the note.
///
/// An agreed answer is one row, and so is each ballot: also one that leaves the question out (kind "missing"). Where
/// only agreed answers count, a question without one has a row that is missing. Of a show of hands each answer that was
/// given is one row, with the number of hands as its count, and so are "don't know", "not applicable" and those who
/// raised no hand. A note is a row of its own, without a count. So the counts of a question and source come to the
/// number of people, and weighting the scores by their counts gives the question's score.
///
/// What the questionnaire's scale cannot place is missing, as it is for the score. Unfinished ballots are left out, and
/// what is sealed: ballots and hands that the room has not seen. Roles stand there only if every role may be shown at
/// every factor, since the ballots without one would else be those of the withheld role. There is no row if
/// may_export() is false; from a shareable copy come only the agreed answers that it kept, without reasons and notes.
DataTable answers_table(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
