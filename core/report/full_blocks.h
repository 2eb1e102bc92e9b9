// The whole report.
#pragma once

#include <chrono>

#include "core/report/blocks.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// In the shape that the evidence scan itself recommends on its page 8, one page, about three, and the rest: the first
/// page; the profile with its barriers; what could be tried; every question with its answers, notes and reasons; how
/// the numbers are made; what was learned since; how far to trust the evidence. While nothing may be shown, and if the
/// report is refused to others, there is the first page alone, which says so.
Blocks full_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today);

}  // namespace readiness
