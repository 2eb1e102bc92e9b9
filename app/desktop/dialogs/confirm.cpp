// A question before something is done.
#include <fmt/format.h>
#include <imgui.h>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/widgets/choice_pills.h"
#include "core/groups/collecting.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"

namespace readiness {

namespace {

constexpr float width_units = 600;

std::vector<Pill> pills_of(const ConfirmDialog& dialog) {
    std::vector<Pill> pills;
    for (const ConfirmDialog::Option& option : dialog.options)
        pills.push_back({option.id, option.label});
    return pills;
}

/// Everything above the buttons. Measures if it does not draw.
float draw_question(Ui& ui, Box area, ConfirmDialog& dialog, bool draws) {
    const float top = area.top;
    const auto words = [&](std::string_view text, ImU32 colour, float indent) {
        if (text.empty()) return;
        const float width = area.width - indent;
        if (draws) ui.paragraph({area.left + indent, area.top}, width, TextStyle::option_small, colour, text);
        area.top += ui.text_size(TextStyle::option_small, text, width).y + ui.px(12);
    };
    words(dialog.text, ui.theme.text, 0);
    if (!dialog.warning.empty()) {
        if (draws) {
            const float middle = area.top + ui.line_height(TextStyle::option_small) / 2;
            ui.shape({area.left + ui.px(8), middle}, ui.px(7), Shape::diamond, ui.theme.middle.text);
        }
        words(dialog.warning, ui.theme.middle.text, ui.px(26));
    }
    if (dialog.options.empty()) return area.top - top;
    words(dialog.option_question, ui.theme.text, 0);
    const std::vector<Pill> pills = pills_of(dialog);
    if (draws) dialog.chosen = draw_pills(ui, "option", area, pills, dialog.chosen).value_or(dialog.chosen);
    area.top += pills_height(ui, pills, area.width) + ui.px(12);
    return area.top - top;
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, ConfirmDialog& dialog, bool just_opened) {
    const float width = dialog_inner_width(ui, screen, width_units);
    const float height = draw_question(ui, {0, 0, width, 0}, dialog, false);
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, height + ui.px(12) + ui.button_height()),
                                  dialog.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    const Box accept_place = buttons.cut_right(ui.button_width(dialog.accept));
    buttons.cut_right(ui.px(8));
    const Box cancel_place = buttons.cut_right(ui.button_width("Cancel"));
    // Enter does nothing that was not looked at: the keyboard is at "Cancel", and shows it.
    if (just_opened) {
        ui.focus.set_current(ImGui::GetID("cancel"));
        ui.focus.show_ring(true);
    }
    const bool cancelled = ui.button("cancel", "Cancel", cancel_place) || ui.take(Key::escape);
    const bool accepted = ui.button("accept", dialog.accept, accept_place, ButtonKind::primary);
    ui.scroll_area("question", inside, [&](const Box& area) { return draw_question(ui, area, dialog, true); });
    if (cancelled) return {CloseDialog{}};
    if (!accepted) return {};
    Commands commands;
    if (dialog.chosen < dialog.options.size()) commands = dialog.options[dialog.chosen].commands;
    commands.insert(commands.begin(), CloseDialog{});
    commands.insert(commands.end(), dialog.commands.begin(), dialog.commands.end());
    return commands;
}

ConfirmDialog ask_to_open_ballots(const Assessment& assessment) {
    const int unfinished = unfinished_ballots(assessment);
    const int finished = finished_ballots(assessment);
    ConfirmDialog dialog;
    dialog.title = "Open the ballots?";
    dialog.text = collected_text(assessment) +
                  ". Everybody who sees the screen then sees what was answered. Ctrl Z seals " + "them again.";
    if (finished < assessment.minimum_group) {
        dialog.warning = fmt::format(
            "With fewer than {} ballots, people can work out who answered what. Open them only if everybody agrees.",
            assessment.minimum_group);
    }
    dialog.accept = dialog.warning.empty() ? "Open the ballots" : "Open them all the same";
    if (unfinished > 0) {
        dialog.option_question = unfinished == 1
                                     ? "What becomes of the ballot that is not finished?"
                                     : fmt::format("What becomes of the {} that are not finished?", unfinished);
        const bool one = unfinished == 1;
        dialog.options = {
            {"leave out", one ? "It is left out" : "They are left out", {Edit{SealBallots{false, false}}}},
            {"take in", one ? "Count what it has" : "Count what they have", {Edit{SealBallots{false, true}}}}};
    } else {
        dialog.commands = {Edit{SealBallots{false}}};
    }
    dialog.commands.emplace_back(ShowBallotBox{false});
    return dialog;
}

ConfirmDialog ask_small_room(const Assessment& assessment, const Command& then) {
    const int people = few_people(assessment).value_or(0);
    ConfirmDialog dialog;
    dialog.title = "Before the first ballot";
    dialog.text = small_room_question(people);
    dialog.warning = people == 1 ? "If not, choose Cancel."
                                 : "If anybody does not, choose Cancel. Then talk, and agree on one answer to each "
                                   "question: Details… changes the way to answer.";
    dialog.accept = people == 1 ? "I agree" : "Everybody agrees";
    dialog.commands = {AgreeToSmallRoom{}, then};
    return dialog;
}

ConfirmDialog ask_to_remove_ballot(const ScoredAssessment& scored, const Respondent& ballot) {
    ConfirmDialog dialog;
    dialog.title = "Remove this ballot?";
    dialog.text =
        fmt::format("{}. Its answers are lost.", ballot_facts(scored, ballot, roles_of_several(scored.assessment())));
    dialog.accept = "Remove it";
    dialog.commands = {TakeOutBallot{ballot.id}};
    return dialog;
}

}  // namespace readiness
