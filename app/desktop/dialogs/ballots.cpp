// The ballots that are in. Their ids are random, so that the list says nothing about who came when.
#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "core/base/text.h"
#include "core/groups/collecting.h"
#include "core/groups/role_scores.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

constexpr float row_units = 46;

std::vector<const Respondent*> listed_ballots(const Assessment& assessment) {
    std::vector<const Respondent*> ballots = handed_in_ballots(assessment);
    std::ranges::sort(ballots, {}, [](const Respondent* ballot) { return ballot->id; });
    return ballots;
}

void draw_ballot(Ui& ui, const Box& row, const std::string& facts, const Respondent& ballot, Commands& commands) {
    Box inside = row;
    const Box remove = inside.cut_right(ui.button_width("Remove…")).inset(0, ui.px(4));
    if (ui.button("remove ballot " + ballot.id.text, "Remove…", remove)) {
        commands.emplace_back(AskToRemoveBallot{ballot.id});
    }
    inside.cut_right(ui.px(10));
    ui.line(inside, TextStyle::option_small, ui.theme.text, facts);
    ui.rule(row.left, row.right(), row.bottom() - 1);
}

}  // namespace

std::string ballot_facts(const ScoredAssessment& scored, const Respondent& ballot, const std::set<std::string>& told) {
    std::string role = ballot.role.empty() ? "no role given" : ballot.role;
    if (!told.contains(role_key(ballot.role))) role = "role not shown";
    // The number first: a long role is cut off at its end.
    return fmt::format("{} of {} answered · {}", ballot.answers.size(), scored.questionnaire().items.size(), role);
}

Commands draw(Ui& ui, const Box& screen, const State& state, BallotsDialog& /*dialog*/, bool /*just_opened*/) {
    if (!state.document) return {CloseDialog{}};
    Commands commands;
    const ScoredAssessment& scored = state.document->scored();
    const std::vector<const Respondent*> ballots = listed_ballots(scored.assessment());
    const std::set<std::string> told = roles_of_several(scored.assessment());
    constexpr float width_units = 600;
    constexpr std::string_view about =
        "They are in no order of time, and what was answered is not shown. A person who wants to take a ballot "
        "back has to know it by its role and its number of answers. A role that only one ballot has is not shown.";
    const float width = dialog_inner_width(ui, screen, width_units);
    const float text = ui.text_size(TextStyle::body, about, width).y + ui.px(10);
    const float rows = ui.px(row_units) * static_cast<float>(ballots.size());
    Box inside =
        draw_dialog_card(ui, screen, width_units, dialog_height(ui, text + rows + ui.px(16) + ui.button_height()),
                         "Ballots that are in");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const bool done = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (done || ui.take(Key::escape) || (!ui.focus.ring_shown() && ui.take(Key::enter)))
        commands.emplace_back(CloseDialog{});
    ui.scroll_area("ballots", inside, [&](Box area) {
        const float top = area.top;
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, about) + ui.px(10);
        for (const Respondent* ballot : ballots) {
            const std::string facts = ballot_facts(scored, *ballot, told);
            draw_ballot(ui, {area.left, area.top, area.width, ui.px(row_units)}, facts, *ballot, commands);
            area.top += ui.px(row_units);
        }
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
