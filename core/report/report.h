// The reports that a team can have of its assessment: each is built once, and written in any format.
#pragma once

#include <chrono>

#include "core/report/blocks.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// What of an assessment is reported.
enum class ReportPart {
    full,     ///< The first page, then the profile, every question, and how the numbers are made.
    summary,  ///< The first page.
    poster,   ///< One page for the wall.
    plan,     ///< What the team decided to do.
    debrief,  ///< The page for whoever leads the conversation.
};

inline constexpr ReportPart all_report_parts[] = {ReportPart::full, ReportPart::summary, ReportPart::poster,
                                                  ReportPart::plan, ReportPart::debrief};

struct ReportRequest {
    ReportPart part = ReportPart::full;
    ForWhom for_whom = ForWhom::the_room;
    std::chrono::year_month_day today{};  ///< What is late goes by it.
};

/// True if there is such a report for them: the debrief is for the room alone.
bool is_for(ReportPart part, ForWhom for_whom);

/// The report. A shareable copy is for others, whatever is asked for. While nothing may be shown it says so, and what
/// others may not see is not in it.
ReportDocument report_of(const ScoredAssessment& scored, const ReportRequest& request);

}  // namespace readiness
