#include "core/report/poster_blocks.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/report/plan_blocks.h"
#include "core/report/radar_figure.h"
#include "core/result/scored_assessment.h"
#include "core/words/first_page_words.h"
#include "core/words/readiness_words.h"

namespace readiness {

namespace {

Blocks to_act_on(const ScoredAssessment& scored, const FirstPage& page) {
    List list;
    for (const WordedToActOn& entry : worded_to_act_on(scored, page))
        list.items.push_back(fmt::format("{}: {}.", entry.title, entry.first_step));
    if (list.items.empty()) list.items = low_question_texts(scored, page);
    if (list.items.empty()) return {};
    return {Heading{2, "What to do first"}, std::move(list)};
}

}  // namespace

Blocks poster_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today) {
    const FirstPage page = first_page(scored, for_whom);
    const Assessment& assessment = scored.assessment();
    Blocks blocks = {
        Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title},
        Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation}, ", "), Voice::quiet},
        Box{{{readiness_text(scored, page), Voice::lead}}}};
    if (page.refused || scored.profile() == nullptr) return blocks;
    Blocks acting = to_act_on(scored, page);
    if (page.for_whom == ForWhom::the_room) append(acting, open_plan_blocks(scored, today));
    if (has_radar(scored)) {
        blocks.emplace_back(SideBySide{{radar_figure(scored)}, std::move(acting)});
    } else {
        append(blocks, std::move(acting));
    }
    return blocks;
}

}  // namespace readiness
