#include "core/report/plan_blocks.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/model/action.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"
#include "core/report/signs.h"
#include "core/result/plan.h"
#include "core/result/scored_assessment.h"
#include "core/words/dates.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

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

/// Stands in a column of that name.
std::string barrier_text(const Evidence& evidence, const Action& action) {
    if (action.barrier.empty()) return "Our own";
    const Barrier* barrier = find_barrier(evidence, action.barrier);
    return barrier != nullptr ? barrier->title : action.barrier.text;
}

/// A date stays on one line, however narrow its column is.
TableCell due_cell(const Action& action, std::chrono::year_month_day today) {
    std::string text;
    for (const char character : due_text(action, today))
        text += character == ' ' ? "\u00a0" : std::string(1, character);
    return {text, is_late(action, today) ? Sign::late : Sign::none};
}

/// The actions of these statuses, in this order, and of each status in the plan's.
std::vector<const Action*> actions_of(const ScoredAssessment& scored, std::initializer_list<ActionStatus> statuses) {
    std::vector<const Action*> actions;
    for (const ActionStatus status : statuses) {
        for (const Action& action : scored.assessment().actions) {
            if (action.status == status) actions.push_back(&action);
        }
    }
    return actions;
}

/// All that was said of each action.
Table whole_table(const ScoredAssessment& scored, std::chrono::year_month_day today) {
    Table table{{{"Action", Alignment::left, 40}, {"Against", Alignment::left, 34}, {"Who"}, {"By"}, {"Status"}}, {}};
    for (const Action* action :
         actions_of(scored, {ActionStatus::doing, ActionStatus::open, ActionStatus::done, ActionStatus::dropped})) {
        table.rows.push_back({{action->text,
                               barrier_text(scored.evidence(), *action),
                               owner_text(*action),
                               due_cell(*action, today),
                               {std::string(status_title(action->status)), sign_of(action->status)}},
                              said_of(*action),
                              ""});
    }
    return table;
}

/// Further actions would take a page's room from the rest, and are on the plan's own page.
constexpr std::size_t most_on_a_page = 5;

Table short_table(const ScoredAssessment& scored, std::span<const Action* const> actions,
                  std::chrono::year_month_day today, PlanColumns columns) {
    const bool against = columns == PlanColumns::with_against;
    Table table{{{"Action", Alignment::left, 40}, {"Who"}, {"By"}}, {}};
    if (against) table.columns.insert(table.columns.begin() + 1, {"Against", Alignment::left, 34});
    for (const Action* action : actions) {
        Row& row = table.rows.emplace_back(Row{{action->text, owner_text(*action), due_cell(*action, today)}, {}, ""});
        if (against) row.cells.insert(row.cells.begin() + 1, barrier_text(scored.evidence(), *action));
    }
    return table;
}

Blocks look_again_blocks(const Assessment& assessment) {
    if (!assessment.look_again) return {};
    return {Paragraph{fmt::format("We answer the same questions again on {}.", day_text(*assessment.look_again)),
                      Voice::strong}};
}

}  // namespace

Blocks open_plan_blocks(const ScoredAssessment& scored, std::chrono::year_month_day today, PlanColumns columns) {
    const std::vector<const Action*> actions = actions_of(scored, {ActionStatus::doing, ActionStatus::open});
    const std::span shown = std::span(actions).first(std::min(actions.size(), most_on_a_page));
    Blocks blocks;
    if (!shown.empty()) blocks = {Heading{2, "What we will do"}, short_table(scored, shown, today, columns)};
    if (shown.size() < actions.size()) {
        const std::size_t more = actions.size() - shown.size();
        blocks.emplace_back(Paragraph{
            fmt::format("{} on the plan.", counted(more, "more action is", "more actions are")), Voice::quiet});
    }
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
        Paragraph{joined({assessment.initiative, assessment.team, assessment.organisation}, " · "), Voice::quiet}};
    if (!for_the_room) {
        blocks.emplace_back(Callout{{{"What a team decides to do names people, so it stays with the team."}}});
        return blocks;
    }
    blocks.emplace_back(Paragraph{plan_text(assessment.actions, today) + "."});
    Table table = whole_table(scored, today);
    if (table.rows.empty()) {
        blocks.emplace_back(Callout{{{"Choose one or two things to do, and say who does each and by when."}}});
    } else {
        blocks.emplace_back(std::move(table));
    }
    append(blocks, look_again_blocks(assessment));
    return blocks;
}

}  // namespace readiness
