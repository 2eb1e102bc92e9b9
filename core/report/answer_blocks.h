// Every question with how it was answered and what was written beside it, as a part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// A table in the questionnaire's order, factor by factor: how many gave each answer, or the agreed one; the score; if
/// several people answered, how far they agree. Under a question stands what the workshop wrote down, left open and
/// voted on again. For the room: nothing for a shareable copy without answers, and while nothing may be shown.
Blocks answer_blocks(const ScoredAssessment& scored);

}  // namespace readiness
