// The name of an assessment and what it is about.
#include <utility>

#include "dialogs.h"

namespace readiness {

namespace {

constexpr Detail all_details[] = {Detail::title,      Detail::team,  Detail::organisation,
                                  Detail::initiative, Detail::stage, Detail::facilitator};

const char* question_of(Detail detail) {
    switch (detail) {
        case Detail::title: return "Name of this assessment";
        case Detail::organisation: return "Organisation";
        case Detail::team: return "Team or place";
        case Detail::initiative: return "The change";
        case Detail::stage: return "Stage";
        case Detail::facilitator: return "Facilitator";
    }
    return "";
}

const char* hint_of(Detail detail) {
    switch (detail) {
        case Detail::title: return "Sepsis bundle, Ward 7";
        case Detail::initiative: return "What will be done in a new way";
        case Detail::stage: return "before-rollout, during-rollout, after-rollout, or your own words";
        default: return "may be left empty";
    }
}

float field_height(const Ui& ui) {
    return ui.line_height(TextStyle::small) + ui.px(2) + ui.button_height() + ui.px(10);
}

}  // namespace

DetailsDialog ask_for_new(std::size_t questionnaire, const std::string& suggested_title) {
    DetailsDialog dialog;
    dialog.is_new = true;
    dialog.questionnaire = questionnaire;
    for (const Detail detail : all_details)
        dialog.details.push_back({detail, ""});
    dialog.details.front().text = suggested_title;
    for (WriteDetail& detail : dialog.details) {
        if (detail.detail == Detail::stage) detail.text = "before-rollout";
    }
    return dialog;
}

DetailsDialog ask_for_details(const Assessment& assessment) {
    DetailsDialog dialog;
    for (const Detail detail : all_details)
        dialog.details.push_back({detail, detail_of(assessment, detail)});
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, DetailsDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 620, 400, dialog.is_new ? "A new assessment" : "About this assessment");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    bool accepted = false;
    ui.scroll_area("fields", inside, [&](Box area) {
        const float top = area.top;
        const float gap = ui.px(16);
        const float half = (area.width - gap) / 2;
        for (std::size_t i = 0; i < dialog.details.size(); ++i) {
            WriteDetail& field = dialog.details[i];
            // The name has a line of its own; the rest stand two in a line.
            const bool right = i > 0 && i % 2 == 0;
            Box place{area.left + (right ? half + gap : 0), area.top, i == 0 ? area.width : half, field_height(ui)};
            ui.line(place.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted,
                    question_of(field.detail));
            place.cut_top(ui.px(2));
            if (i == 0 && std::exchange(dialog.asks_for_name, false)) ui.focus_next_text_field();
            const Typed typed = ui.text_field(to_text(field.detail), place.cut_top(ui.button_height()), field.text,
                                              hint_of(field.detail));
            accepted = accepted || typed == Typed::submitted;
            if (i == 0 || right) area.top += field_height(ui);
        }
        if (dialog.details.size() % 2 == 0) area.top += field_height(ui);
        return area.top - top;
    });
    const bool named = !dialog.details.front().text.empty();
    const char* accept = dialog.is_new ? "Begin" : "Keep";
    const Box right = buttons.cut_right(ui.button_width(accept));
    buttons.cut_right(ui.px(8));
    const Box left = buttons.cut_right(ui.button_width("Cancel"));
    if (!named) ui.line(buttons, TextStyle::small, ui.theme.bad.text, "Give it a name to go on.");
    if (ui.button("Cancel", left) || (!Ui::typing() && ui.take(Key::escape))) commands.push_back(CloseDialog{});
    accepted = ui.button(accept, right, ButtonKind::primary, named) || accepted;
    if (accepted && !named) dialog.asks_for_name = true;
    if (!accepted || !named) return commands;
    if (dialog.is_new) {
        // Closes the dialog where it can begin; else what was typed here stays.
        commands.push_back(StartNew{dialog.questionnaire, dialog.details});
        return commands;
    }
    for (const WriteDetail& detail : dialog.details)
        commands.push_back(Edit{detail});
    commands.push_back(CloseDialog{});
    return commands;
}

}  // namespace readiness
