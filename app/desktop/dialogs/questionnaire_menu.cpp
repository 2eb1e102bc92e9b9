// What can be done with a questionnaire.
#include <string>
#include <string_view>

#include "app/desktop/dialogs/dialogs.h"

namespace readiness {

Commands draw(Ui& ui, const Box& screen, const State& state, QuestionnaireDialog& dialog, bool /*just_opened*/) {
    if (dialog.questionnaire >= state.questionnaires.size()) return {CloseDialog{}};
    const ListedQuestionnaire& listed = state.questionnaires[dialog.questionnaire];
    if (!listed.instrument) return {CloseDialog{}};
    constexpr float width_units = 760;
    constexpr std::string_view about =
        "People can answer it elsewhere: on the form tool of your organisation, in a browser, or on paper. Hand the "
        "questions out… makes the form. Bring answers in… takes what comes back.";
    constexpr std::string_view hand_out = "Hand the questions out…";
    constexpr std::string_view bring_in = "Bring answers in…";
    const float width = dialog_inner_width(ui, screen, width_units);
    const float words = ui.text_size(TextStyle::body, about, width).y + ui.px(14);
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, words + ui.button_height()),
                                  listed.instrument->questionnaire.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, about);
    Commands commands;
    if (ui.button("cancel", "Cancel", buttons.cut_right(ui.button_width("Cancel"))) || ui.take(Key::escape))
        commands = {CloseDialog{}};
    buttons.cut_right(ui.px(8));
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_left(ui.button_width(label));
        buttons.cut_left(ui.px(8));
        return cut;
    };
    const bool begins = !ui.focus.ring_shown() && ui.take(Key::enter);
    if (ui.button("begin", "Begin", place("Begin"), ButtonKind::primary) || begins)
        commands = {CloseDialog{}, AskForNew{dialog.questionnaire}};
    if (ui.button("hand out", hand_out, place(hand_out)))
        commands = {CloseDialog{}, AskToHandOut{dialog.questionnaire}};
    if (ui.button("bring answers in", bring_in, place(bring_in)))
        commands = {CloseDialog{}, AskForAnswers{dialog.questionnaire}};
    constexpr std::string_view paste = "Paste codes…";
    if (ui.button("paste codes", paste, place(paste))) commands = {CloseDialog{}, AskForCodes{dialog.questionnaire}};
    return commands;
}

}  // namespace readiness
