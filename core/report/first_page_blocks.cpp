#include "core/report/first_page_blocks.h"

#include <chrono>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/groups/straight_lines.h"
#include "core/model/assessment.h"
#include "core/report/plan_blocks.h"
#include "core/report/radar_figure.h"
#include "core/report/signs.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/dates.h"
#include "core/words/first_page_words.h"
#include "core/words/readiness_words.h"
#include "core/words/straight_line_words.h"

namespace readiness {

namespace {

/// In UTC: the computer's time zone is not known here.
std::string last_changed(const Assessment& assessment) {
    if (!assessment.modified) return "";
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*assessment.modified));
    return day_text(day);
}

Blocks heading(const ScoredAssessment& scored, const FirstPage& page) {
    const Assessment& assessment = scored.assessment();
    Blocks blocks = {
        Paragraph{for_whom_text(scored, page), Voice::quiet},
        Paragraph{std::string(first_page_question()), Voice::over},
        Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title},
        Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation, scored.questionnaire().title,
                          last_changed(assessment), page.refused ? "" : page_basis_text(scored)},
                         " · "),
                  Voice::quiet}};
    if (!scored.questionnaire_matches()) {
        blocks.push_back(
            Paragraph{"Take care: this questionnaire is not the one that was answered; it has changed since."});
    }
    return blocks;
}

Callout answer_box(const ScoredAssessment& scored, const FirstPage& page) {
    return {{{readiness_text(scored, page), Voice::lead},
             {overall_line(scored, page), Voice::quiet},
             {do_first_text(scored, page)}}};
}

Blocks strength_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    return {Heading{2, "What helps"}, List{strength_texts(scored, page)}};
}

/// Where people differ or do not know, they had better talk before they act.
bool talks_first(const FirstPage& page) {
    const ReadinessAnswer::Case which = page.answer.which;
    return which == ReadinessAnswer::Case::split_on_much || which == ReadinessAnswer::Case::mostly_unknown;
}

Blocks acting_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    Blocks blocks = {Heading{2, "What stands in the way"}};
    if (is_read_by_question(scored.questionnaire())) {
        if (!page.low.empty()) blocks.push_back(List{low_question_texts(scored, page)});
    } else if (!page.to_act_on.empty()) {
        Table table{{{"Barrier", Alignment::left, 60}, {"How it stands", Alignment::left, 26}}, {}};
        const std::vector<WordedToActOn> worded = worded_to_act_on(scored, page);
        for (std::size_t i = 0; i < worded.size(); ++i) {
            const WordedToActOn& entry = worded[i];
            Row& row = table.rows.emplace_back();
            row.cells = {entry.title, {entry.status, sign_of(page.to_act_on[i].status)}};
            row.below = {fmt::format("First step: {}.", entry.step)};
            if (!entry.why.empty()) row.below.push_back(entry.why);
        }
        blocks.push_back(std::move(table));
    }
    blocks.push_back(Paragraph{about_acting(scored, page), Voice::quiet});
    return blocks;
}

Blocks talk_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    List list{talk_texts(scored, page)};
    if (page.for_whom == ForWhom::the_room) {
        for (std::string& text : straight_line_texts(straight_lines(scored.questionnaire(), scored.assessment())))
            list.items.push_back(std::move(text));
    }
    if (list.items.empty()) return {};
    return {Heading{2, "Talk about it"}, std::move(list)};
}

/// With a radar: it and what helps on the left, what stands in the way on the right, since what helps is best read
/// first (Brehaut and others 2016). What to talk about follows over the whole width, or comes first if it is what the
/// page comes to.
Blocks reasons(const ScoredAssessment& scored, const FirstPage& page) {
    Blocks left = strength_blocks(scored, page);
    Blocks right = acting_blocks(scored, page);
    Blocks blocks;
    if (talks_first(page)) append(blocks, talk_blocks(scored, page));
    if (has_radar(scored)) {
        left.insert(left.begin(), page_radar_figure(scored));
        blocks.emplace_back(SideBySide{std::move(left), std::move(right)});
    } else {
        append(blocks, std::move(right));
        append(blocks, std::move(left));
    }
    if (!talks_first(page)) append(blocks, talk_blocks(scored, page));
    return blocks;
}

}  // namespace

Blocks first_page_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today) {
    const FirstPage page = first_page(scored, for_whom);
    Blocks blocks = heading(scored, page);
    blocks.emplace_back(answer_box(scored, page));
    if (page.refused || scored.profile() == nullptr) return blocks;
    append(blocks, reasons(scored, page));
    if (page.for_whom == ForWhom::the_room) append(blocks, open_plan_blocks(scored, today, PlanColumns::with_against));
    if (page.has_answers) blocks.emplace_back(Paragraph{std::string(how_to_read_numbers()), Voice::quiet});
    return blocks;
}

}  // namespace readiness
