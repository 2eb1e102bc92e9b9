// The report's first page: the answer, at most three strengths and three things to act on, and what to talk about.
#pragma once

#include <chrono>

#include "core/report/blocks.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// Begins with whom the page is for. Then: what was assessed; the answer, what to do first and the overall, in a box;
/// what scores mean; the radar, if there is one, and strengths, and beside them what stands in the way with a first
/// step each; what opinion is split on or many do not know; for the room alone what it has decided to do and when it
/// looks again. Where opinion is split on much, or much is not known, what to talk about comes before the rest. Where
/// nothing stands in the way a sentence says so, and what there is nothing of besides has no heading. While nothing may
/// be shown, and if the page is refused to others, only the answer is there, which says so. Actions that were due
/// before `today` are late; without a day none is.
Blocks first_page_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today = {});

}  // namespace readiness
