// One page for the wall.
#pragma once

#include <chrono>

#include "core/report/blocks.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// The question and its answer, the radar if there is one, at most three things to act on with a first step each, for
/// the room alone what it does next, and when the team looks again. Few words, in big letters: a wall is read from a
/// distance. While nothing may be shown, and if the page is refused to others, only the answer is there, which says so.
Blocks poster_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today);

}  // namespace readiness
