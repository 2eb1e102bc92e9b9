#include "core/report/full_blocks.h"

#include <string>
#include <utility>

#include "core/report/answer_blocks.h"
#include "core/report/barrier_blocks.h"
#include "core/report/copy_blocks.h"
#include "core/report/factor_blocks.h"
#include "core/report/first_page_blocks.h"
#include "core/report/later_blocks.h"
#include "core/report/measure_blocks.h"
#include "core/report/method_blocks.h"
#include "core/report/question_blocks.h"
#include "core/report/radar_figure.h"
#include "core/report/role_blocks.h"
#include "core/report/said_blocks.h"
#include "core/result/scored_assessment.h"
#include "core/words/question_row.h"

namespace readiness {

namespace {

/// Begins on a new page, if there is anything of it.
void append_pages(Blocks& blocks, Blocks more) {
    if (more.empty()) return;
    blocks.emplace_back(Break{});
    append(blocks, std::move(more));
}

Blocks profile_blocks(const ScoredAssessment& scored) {
    if (!scored.has_answers()) return copy_blocks(scored, radar_figure(scored));
    if (is_read_by_question(scored.questionnaire())) return {};
    Blocks blocks = overall_blocks(scored);
    append(blocks, factor_blocks(scored, {}));
    append(blocks, role_blocks(scored));
    append(blocks, barrier_overview_blocks(scored));
    return blocks;
}

Blocks questions(const ScoredAssessment& scored) {
    Blocks blocks = discussion_blocks(scored);
    append(blocks, answer_blocks(scored));
    if (is_read_by_question(scored.questionnaire()))
        blocks.insert(blocks.begin(), Paragraph{std::string(one_question_text())});
    return blocks;
}

}  // namespace

Blocks full_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today) {
    Blocks blocks = first_page_blocks(scored, for_whom, today);
    if (scored.profile() == nullptr || first_page(scored, for_whom).refused) return blocks;
    append_pages(blocks, profile_blocks(scored));
    if (scored.has_answers()) {
        append_pages(blocks, measure_blocks(scored));
        append_pages(blocks, questions(scored));
        append(blocks, said_blocks(scored));
    }
    append_pages(blocks, method_blocks(scored));
    if (scored.has_answers()) append(blocks, later_blocks(scored));
    append(blocks, trust_blocks(scored));
    return blocks;
}

}  // namespace readiness
