// What can be done with the file of an assessment.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/desktop/dialogs/dialogs.h"
#include "core/platform/path_text.h"

namespace readiness {

FileDialog ask_about(const RecentAssessment& file) {
    FileDialog dialog;
    dialog.path = file.path;
    dialog.title = file.summary.title;
    dialog.typed_title = file.summary.title;
    dialog.can_rename = file.readable && file.instrument != nullptr;
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, FileDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    const auto close_with = [&](Command command) { commands = {CloseDialog{}, std::move(command)}; };
    const float height = (dialog.can_rename ? 260.0f : 190.0f) + 30.0f + (dialog.original.empty() ? 0.0f : 48.0f);
    Box inside = draw_dialog_card(ui, screen, 680, height, dialog.title);
    ui.line(inside.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted, text_of(dialog.path));
    inside.cut_top(ui.px(12));
    if (dialog.can_rename) {
        ui.line(inside.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted, "Name");
        inside.cut_top(ui.px(2));
        Box row = inside.cut_top(ui.button_height());
        const Box rename = row.cut_right(ui.button_width("Rename"));
        row.cut_right(ui.px(8));
        if (std::exchange(dialog.takes_keyboard, false)) ui.focus_next_text_field();
        const bool typed = ui.text_field("name", row, dialog.typed_title) == Typed::submitted;
        const bool usable = !dialog.typed_title.empty() && dialog.typed_title != dialog.title;
        const bool pressed = ui.button("rename", "Rename", rename, ButtonKind::plain, usable);
        if ((typed || pressed) && usable) close_with(RenameFile{dialog.path, dialog.typed_title});
        inside.cut_top(ui.px(12));
    }
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(10));
    Box second = inside.cut_bottom(ui.button_height());
    const auto more = [&](std::string_view label) {
        const Box cut = second.cut_left(std::min(ui.button_width(label), second.width));
        second.cut_left(ui.px(8));
        return cut;
    };
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_left(ui.button_width(label));
        buttons.cut_left(ui.px(8));
        return cut;
    };
    if (ui.button("cancel", "Cancel", buttons.cut_right(ui.button_width("Cancel"))) ||
        (!Ui::typing() && ui.take(Key::escape))) {
        commands.push_back(CloseDialog{});
    }
    buttons.cut_right(ui.px(8));
    if (dialog.can_rename) {
        if (ui.button("open file", "Open", place("Open"), ButtonKind::primary)) close_with(OpenFile{dialog.path});
        if (ui.button("duplicate", "Duplicate", place("Duplicate"))) close_with(DuplicateFile{dialog.path});
    }
    if (ui.button("versions", "Earlier versions…", more("Earlier versions…"))) close_with(ListVersions{dialog.path});
    constexpr std::string_view bring_in = "Bring answers in…";
    if (dialog.can_rename && ui.button("bring answers in", bring_in, more(bring_in)))
        close_with(AskForAnswers{.assessment = dialog.path});
    constexpr std::string_view hand_out = "Hand the questions out…";
    if (dialog.can_rename && ui.button("hand out", hand_out, more(hand_out)))
        close_with(AskToHandOut{.assessment = dialog.path});
    const std::string compare = "Compare with " + dialog.original + "…";
    if (!dialog.original.empty()) {
        inside.cut_bottom(ui.px(10));
        Box third = inside.cut_bottom(ui.button_height());
        third.width = std::min(third.width, ui.button_width(compare));
        if (ui.button("compare", compare, third)) close_with(CompareCopy{dialog.path});
    }
    if (ui.button("bin", "Move to bin", place("Move to bin"))) close_with(BinFile{dialog.path});
    return commands;
}

}  // namespace readiness
