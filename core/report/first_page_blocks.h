// The report's first page: the answer, at most three strengths and three things to act on, and what to talk about.
#pragma once

#include "core/report/blocks.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// Begins with whom the page is for. Then: what was assessed; the answer, the overall and what to do first; the radar,
/// if there is one; strengths; what to act on, with one first step each; what opinion is split on and what many do not
/// know; for the room alone what it has decided to do; what the page is not, and the source. Where there is nothing of
/// a kind a sentence says so. While nothing may be shown, and if the page is refused to others, only the answer is
/// there, which says so.
Blocks first_page_blocks(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
