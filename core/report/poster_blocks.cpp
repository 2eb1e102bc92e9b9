#include "core/report/poster_blocks.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/report/plan_blocks.h"
#include "core/report/radar_figure.h"
#include "core/result/scored_assessment.h"
#include "core/words/acting_words.h"
#include "core/words/first_page_words.h"
#include "core/words/readiness_words.h"

namespace readiness {

namespace {

/// "The change adds work: time it on real shifts." A barrier that has no first step is named alone, and one of which
/// few know is not on a wall.
List first_steps(const ScoredAssessment& scored, const FirstPage& page) {
    List list;
    for (const ToActOn& entry : page.to_act_on) {
        if (entry.on_few) continue;
        const Measure* measure = entry.measure ? find_measure(scored.evidence(), *entry.measure) : nullptr;
        const std::string barrier = barrier_title(scored, entry.barrier);
        list.items.push_back(measure != nullptr ? fmt::format("{}: {}.", barrier, measure->title) : barrier + ".");
    }
    return list;
}

Blocks to_act_on(const ScoredAssessment& scored, const FirstPage& page) {
    if (is_read_by_question(scored.questionnaire())) {
        List low{low_question_texts(scored, page)};
        if (low.items.empty()) return {};
        return {Heading{2, "What to talk about first"}, std::move(low)};
    }
    List steps = first_steps(scored, page);
    if (steps.items.empty()) return {Paragraph{do_first_text(scored, page)}};
    return {Heading{2, "What stands in the way, and a first step"}, std::move(steps)};
}

}  // namespace

Blocks poster_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today) {
    const FirstPage page = first_page(scored, for_whom);
    const Assessment& assessment = scored.assessment();
    Blocks blocks = {
        Paragraph{for_whom_text(scored, page), Voice::quiet},
        Paragraph{std::string(first_page_question()), Voice::over},
        Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title},
        Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation}, "\u00a0· "), Voice::quiet},
        Callout{{{readiness_text(scored, page), Voice::lead}}}};
    if (page.refused || scored.profile() == nullptr) return blocks;
    Blocks acting = to_act_on(scored, page);
    if (has_radar(scored) && !most_is_unknown(page.answer)) {
        blocks.emplace_back(SideBySide{page_radar_blocks(scored), std::move(acting)});
    } else {
        append(blocks, std::move(acting));
    }
    if (page.for_whom == ForWhom::the_room) append(blocks, open_plan_blocks(scored, today, PlanColumns::what_who_when));
    return blocks;
}

}  // namespace readiness
