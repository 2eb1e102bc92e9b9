// The plan of a team in a report.
#pragma once

#include <chrono>

#include "core/report/blocks.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// What a page says of each action.
enum class PlanColumns {
    what_who_when,
    with_against,  ///< Also the barrier that it is against.
};

/// What is not done yet, with a heading, and when the team looks again; nothing without both. For pages on which the
/// plan is one part of several: at most five actions, what is being done first, and how many more there are.
Blocks open_plan_blocks(const ScoredAssessment& scored, std::chrono::year_month_day today, PlanColumns columns);

/// The plan on a page of its own: whom it is for; what was assessed; each action with all that was said of it, those to
/// do before those done and dropped; when the team looks again. Names and free text are for the room alone: others get
/// a sentence that says so. Without actions a sentence says how to begin.
Blocks plan_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today);

}  // namespace readiness
