#include "core/report/first_page_blocks.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>
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
#include "core/words/acting_words.h"
#include "core/words/average_words.h"
#include "core/words/counts.h"
#include "core/words/dates.h"
#include "core/words/first_page_words.h"
#include "core/words/readiness_words.h"
#include "core/words/straight_line_words.h"
#include "core/words/talk_words.h"

namespace readiness {

namespace {

/// In UTC: the computer's time zone is not known here.
std::string last_changed(const Assessment& assessment) {
    if (!assessment.modified) return "";
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*assessment.modified));
    return day_text(day);
}

/// With blanks at which no line ends: "9 people" is one thing.
std::string kept_together(std::string_view text) {
    std::string kept;
    for (const char character : text) {
        if (character == ' ') {
            kept += "\u00a0";
        } else {
            kept += character;
        }
    }
    return kept;
}

Blocks heading(const ScoredAssessment& scored, const FirstPage& page) {
    const Assessment& assessment = scored.assessment();
    // Of agreed answers the first line has said so.
    const bool is_agreed = votes_counted(assessment) == Mode::consensus;
    const std::string votes = page.refused || is_agreed ? "" : page_basis_text(scored);
    Blocks blocks = {Paragraph{for_whom_text(scored, page), Voice::strong},
                     Paragraph{std::string(first_page_question()), Voice::over},
                     Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title},
                     Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation,
                                       kept_together("questionnaire: " + scored.questionnaire().title),
                                       kept_together(last_changed(assessment)), kept_together(votes)},
                                      "\u00a0· "),
                               Voice::quiet}};
    if (!scored.questionnaire_matches()) {
        blocks.push_back(
            Paragraph{"Take care: this questionnaire is not the one that was answered; it has changed since."});
    }
    return blocks;
}

Callout answer_box(const ScoredAssessment& scored, const FirstPage& page) {
    return {{{readiness_text(scored, page), Voice::lead},
             {do_first_text(scored, page), Voice::strong},
             {joined({overall_line(scored, page), how_to_read_numbers(scored, page)}, " "), Voice::quiet}}};
}

/// Nothing where nothing helps for sure.
Blocks strength_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    List list{strength_texts(scored, page)};
    if (list.items.empty()) return {};
    std::string nothing = nothing_to_talk_about(scored, page);
    if (!nothing.empty()) list.items.push_back(std::move(nothing));
    return {Heading{2, "What helps"}, std::move(list)};
}

/// Where people differ or do not know, they had better talk before they act.
bool talks_first(const FirstPage& page) {
    const ReadinessAnswer::Case which = page.answer.which;
    return which == ReadinessAnswer::Case::split_on_much || which == ReadinessAnswer::Case::mostly_unknown;
}

Row barrier_row(const ToActOn& entry, const WordedToActOn& worded, bool step_is_in_box) {
    // Nothing red stands for what few know, and nothing that looks like a box to tick.
    const Sign sign = entry.on_few ? Sign::none : sign_of(entry.status);
    Row row{{worded.title, {worded.status, sign}}, {}, ""};
    for (const std::string& line : {worded.why, worded.not_sure}) {
        if (!line.empty()) row.below.push_back(line);
    }
    // What few know is to be found out before anything is done against it.
    if (!entry.on_few)
        row.below.push_back(step_is_in_box ? "Step: see “First” above." : fmt::format("Step: {}.", worded.step));
    return row;
}

std::string_view acting_heading(const FirstPage& page) {
    const bool only_hints = !page.to_act_on.empty() && std::ranges::all_of(page.to_act_on, &ToActOn::on_few);
    return only_hints ? "What may stand in the way" : "What stands in the way";
}

Blocks acting_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    Blocks blocks = {Heading{2, std::string(acting_heading(page))}};
    if (is_read_by_question(scored.questionnaire())) {
        if (!page.low.empty()) blocks.push_back(List{low_question_texts(scored, page)});
    } else if (!page.to_act_on.empty()) {
        Table table{{{"Barrier", Alignment::left, 60}, {"How it stands", Alignment::left, 26}}, {}};
        const std::vector<WordedToActOn> worded = worded_to_act_on(scored, page);
        const bool box_has_step = does_step_first(scored, page);
        for (std::size_t i = 0; i < worded.size(); ++i) {
            const ToActOn& entry = page.to_act_on[i];
            table.rows.push_back(
                barrier_row(entry, worded[i], box_has_step && entry.measure == page.to_act_on.front().measure));
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
    const bool find_out = page.answer.which == ReadinessAnswer::Case::mostly_unknown;
    return {Heading{2, find_out ? "Find out first" : "Talk about it"}, std::move(list)};
}

/// How much is known of each factor, in place of scores that would rest on too little.
Blocks known_blocks(const ScoredAssessment& scored) {
    const bool questions = answers_given(scored).questions || scored.profile()->mode == Mode::consensus;
    Table table{{{"Factor"}, {questions ? "Questions known" : "Answers known", Alignment::right}}, {}};
    const std::vector<Factor>& factors = scored.questionnaire().factors;
    for (const Factor& factor : factors) {
        const AnswersGiven given = answers_given(scored, factor.id);
        if (given.of() == 0) continue;
        Row& row = table.rows.emplace_back();
        row.cells = {factor.title, share_text(given.known, given.of())};
        const std::string meaning = factors.size() <= few_factors ? factor_meaning(factor) : "";
        if (!meaning.empty()) row.below = {meaning};
    }
    return {Heading{2, "How much is known"}, std::move(table)};
}

/// The radar with what the factors mean that the answer names, unless too little is known for scores.
Blocks profile_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    if (most_is_unknown(page.answer)) {
        // Who did not answer is in no count of answers.
        const bool counts_all = page.has_answers && page.answer.which != ReadinessAnswer::Case::too_few_people;
        return counts_all ? known_blocks(scored) : Blocks{};
    }
    Blocks blocks = page_radar_blocks(scored);
    std::vector<std::string> meanings = factor_meanings(scored, page);
    if (scored.questionnaire().factors.size() > few_factors) meanings = {joined(meanings, " ")};
    for (std::string& meaning : meanings)
        blocks.emplace_back(Paragraph{std::move(meaning), Voice::quiet});
    return blocks;
}

/// What helps comes first, since that is best read first (Brehaut and others 2016), then the radar beside what stands
/// in the way; where nothing does, what helps is beside the radar. What to talk about follows over the whole width, or
/// comes before all if it is what the page comes to.
Blocks reasons(const ScoredAssessment& scored, const FirstPage& page) {
    Blocks helps = strength_blocks(scored, page);
    Blocks in_the_way = acting_blocks(scored, page);
    Blocks blocks;
    if (talks_first(page)) append(blocks, talk_blocks(scored, page));
    if (has_radar(scored)) {
        const bool nothing_in_the_way = page.to_act_on.empty();
        Blocks right;
        append(nothing_in_the_way ? right : blocks, std::move(helps));
        append(right, std::move(in_the_way));
        Blocks left = profile_blocks(scored, page);
        if (left.empty()) {
            append(blocks, std::move(right));
        } else {
            blocks.emplace_back(SideBySide{std::move(left), std::move(right)});
        }
    } else {
        append(blocks, std::move(in_the_way));
        append(blocks, std::move(helps));
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
    blocks.emplace_back(Paragraph{limits_text(scored, page)});
    return blocks;
}

}  // namespace readiness
