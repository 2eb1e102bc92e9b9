#include "core/report/plan_blocks.h"

#include <fmt/format.h>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/model/action.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"
#include "core/result/plan.h"
#include "core/result/scored_assessment.h"
#include "core/words/dates.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

Sign sign_of(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return Sign::open;
        case ActionStatus::doing: return Sign::doing;
        case ActionStatus::done: return Sign::done;
        case ActionStatus::dropped: return Sign::dropped;
    }
    return Sign::none;
}

/// What else was said of an action.
std::vector<std::string> said_of(const Action& action) {
    std::vector<std::string> texts;
    const std::pair<ActionText, const std::string*> parts[] = {
        {ActionText::when, &action.when}, {ActionText::sign, &action.sign}, {ActionText::obstacle, &action.obstacle}};
    for (const auto& [part, text] : parts) {
        if (!text->empty()) texts.push_back(fmt::format("{}: {}", action_text_title(part), *text));
    }
    return texts;
}

Row row_of(const ScoredAssessment& scored, const Action& action, std::chrono::year_month_day today) {
    const bool late = is_late(action, today);
    return {{action.text,
             against_text(scored.evidence(), action),
             owner_text(action),
             {due_text(action, today), late ? Sign::late : Sign::none},
             {std::string(status_title(action.status)), sign_of(action.status)}},
            said_of(action),
            ""};
}

Table table_of(const ScoredAssessment& scored, std::initializer_list<ActionStatus> statuses,
               std::chrono::year_month_day today) {
    Table table{{{"Action", Alignment::left, 40}, {"Against", Alignment::left, 34}, {"Who"}, {"By"}, {"Status"}}, {}};
    for (const ActionStatus status : statuses) {
        for (const Action& action : scored.assessment().actions) {
            if (action.status == status) table.rows.push_back(row_of(scored, action, today));
        }
    }
    return table;
}

Blocks look_again_blocks(const Assessment& assessment) {
    if (!assessment.look_again) return {};
    return {Paragraph{fmt::format("We answer the same questions again on {}.", day_text(*assessment.look_again)),
                      Voice::strong}};
}

}  // namespace

Blocks open_plan_blocks(const ScoredAssessment& scored, std::chrono::year_month_day today) {
    Table table = table_of(scored, {ActionStatus::doing, ActionStatus::open}, today);
    Blocks blocks;
    if (!table.rows.empty()) blocks = {Heading{2, "What we will do"}, std::move(table)};
    append(blocks, look_again_blocks(scored.assessment()));
    return blocks;
}

Blocks plan_blocks(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::year_month_day today) {
    const Assessment& assessment = scored.assessment();
    const bool for_the_room = for_whom == ForWhom::the_room && !assessment.shareable;
    Blocks blocks = {
        Paragraph{for_the_room ? "For the team itself: names people." : "For others: names and actions are left out.",
                  Voice::quiet},
        Heading{1, fmt::format("The plan: {}", assessment.title.empty() ? "Untitled assessment" : assessment.title)},
        Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation}, ", "), Voice::quiet}};
    if (!for_the_room) {
        blocks.emplace_back(Paragraph{"What a team decides to do names people, so it stays with the team."});
        return blocks;
    }
    blocks.emplace_back(Paragraph{plan_text(assessment.actions, today) + "."});
    Table table =
        table_of(scored, {ActionStatus::doing, ActionStatus::open, ActionStatus::done, ActionStatus::dropped}, today);
    if (table.rows.empty()) {
        blocks.emplace_back(Paragraph{"Choose one or two things to do, and say who does each and by when."});
    } else {
        blocks.emplace_back(std::move(table));
    }
    append(blocks, look_again_blocks(assessment));
    return blocks;
}

}  // namespace readiness
