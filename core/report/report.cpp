#include "core/report/report.h"

#include "core/report/debrief_blocks.h"
#include "core/report/first_page_blocks.h"
#include "core/report/full_blocks.h"
#include "core/report/plan_blocks.h"
#include "core/report/poster_blocks.h"
#include "core/result/scored_assessment.h"
#include "core/words/first_page_words.h"

namespace readiness {

namespace {

Blocks blocks_of(const ScoredAssessment& scored, const ReportRequest& request) {
    switch (request.part) {
        case ReportPart::full: return full_blocks(scored, request.for_whom, request.today);
        case ReportPart::summary: return first_page_blocks(scored, request.for_whom, request.today);
        case ReportPart::poster: return poster_blocks(scored, request.for_whom, request.today);
        case ReportPart::plan: return plan_blocks(scored, request.for_whom, request.today);
        case ReportPart::debrief: return debrief_blocks(scored);
    }
    return {};
}

}  // namespace

bool is_for(ReportPart part, ForWhom for_whom) {
    return for_whom == ForWhom::the_room || part != ReportPart::debrief;
}

ReportDocument report_of(const ScoredAssessment& scored, const ReportRequest& request) {
    if (request.part == ReportPart::poster) return {blocks_of(scored, request), poster_foot(scored), Sheet::poster};
    const bool has_first_page = request.part == ReportPart::full || request.part == ReportPart::summary;
    return {blocks_of(scored, request), has_first_page ? foot_under_first_page(scored) : report_foot(scored),
            Sheet::pages};
}

}  // namespace readiness
