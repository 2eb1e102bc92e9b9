#include "core/report/first_page_blocks.h"

#include <chrono>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/groups/straight_lines.h"
#include "core/model/assessment.h"
#include "core/report/radar_figure.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
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
    const Profile* profile = page.refused ? nullptr : scored.profile();
    Blocks blocks = {Paragraph{for_whom_text(scored, page)},
                     Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title},
                     Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation}, ", ")},
                     Paragraph{joined({scored.questionnaire().title, last_changed(assessment),
                                       profile != nullptr ? basis_text(*profile) : ""},
                                      " · ")}};
    if (!scored.questionnaire_matches()) {
        blocks.push_back(
            Paragraph{"Take care: this questionnaire is not the one that was answered; it has changed since."});
    }
    return blocks;
}

Blocks answer_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    return {Heading{2, std::string(first_page_question())}, Paragraph{readiness_text(scored, page)},
            Paragraph{overall_line(scored, page)}, Paragraph{do_first_text(scored, page)}};
}

/// Nothing else on the page has the factors' scores: the radar's words belong to it.
Blocks radar_blocks(const ScoredAssessment& scored) {
    if (!has_radar(scored)) return {};
    Figure radar = radar_figure(scored);
    radar.repeats_text = false;
    return {std::move(radar)};
}

Blocks strength_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    Blocks blocks = {Heading{2, "What is strong"}, List{strength_texts(scored, page)}};
    if (page.has_answers) blocks.push_back(Paragraph{std::string(how_to_read_numbers())});
    return blocks;
}

/// Where people differ or do not know, they had better talk before they act.
bool talks_first(const FirstPage& page) {
    const ReadinessAnswer::Case which = page.answer.which;
    return which == ReadinessAnswer::Case::split_on_much || which == ReadinessAnswer::Case::mostly_unknown;
}

Blocks acting_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    Blocks blocks = {Heading{2, talks_first(page) ? "What to act on after that" : "What to act on"}};
    if (is_read_by_question(scored.questionnaire())) {
        if (!page.low.empty()) blocks.push_back(List{low_question_texts(scored, page)});
    } else if (!page.to_act_on.empty()) {
        Table table{{{"What stands in the way", Alignment::left, 30},
                     {"Status", Alignment::left, 20},
                     {"One first step", Alignment::left, 36},
                     {"Who could do it", Alignment::left, 24},
                     {"Takes", Alignment::left, 20}},
                    {}};
        for (WordedToActOn& entry : worded_to_act_on(scored, page)) {
            Row& row = table.rows.emplace_back();
            row.cells = {std::move(entry.title), std::move(entry.status), std::move(entry.first_step),
                         std::move(entry.who), std::move(entry.takes)};
            if (!entry.why.empty()) row.below = {std::move(entry.why)};
        }
        blocks.push_back(std::move(table));
    }
    blocks.push_back(Paragraph{about_acting(scored, page)});
    return blocks;
}

Blocks talk_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    List list{talk_texts(scored, page)};
    if (page.for_whom == ForWhom::the_room) {
        for (std::string& text : straight_line_texts(straight_lines(scored.questionnaire(), scored.assessment())))
            list.items.push_back(std::move(text));
    }
    if (list.items.empty()) return {};
    return {Heading{2, "What to talk about"}, std::move(list)};
}

/// Names and free text: for the room alone.
Blocks plan_blocks(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.for_whom != ForWhom::the_room) return {};
    Table table{{{"Action", Alignment::left, 44}, {"Who"}, {"By"}}, {}};
    for (const Action& action : scored.assessment().actions) {
        if (action.status != ActionStatus::open && action.status != ActionStatus::doing) continue;
        table.rows.push_back({{action.text, action.owner.empty() ? "nobody yet" : action.owner,
                               action.due ? day_text(*action.due) : "no date"},
                              {},
                              ""});
    }
    if (table.rows.empty()) return {};
    return {Heading{2, "What we will do"}, std::move(table)};
}

Blocks foot(const ScoredAssessment& scored, const FirstPage& page) {
    return {Heading{2, "What this is not"}, Paragraph{std::string(what_this_is_not())},
            Paragraph{page.refused ? "" : source_line(scored)}};
}

}  // namespace

Blocks first_page_blocks(const ScoredAssessment& scored, ForWhom for_whom) {
    const FirstPage page = first_page(scored, for_whom);
    Blocks blocks = heading(scored, page);
    append(blocks, answer_blocks(scored, page));
    if (!page.refused && scored.profile() != nullptr) {
        append(blocks, radar_blocks(scored));
        append(blocks, strength_blocks(scored, page));
        const bool talk = talks_first(page);
        append(blocks, talk ? talk_blocks(scored, page) : acting_blocks(scored, page));
        append(blocks, talk ? acting_blocks(scored, page) : talk_blocks(scored, page));
        append(blocks, plan_blocks(scored, page));
    }
    append(blocks, foot(scored, page));
    return blocks;
}

}  // namespace readiness
