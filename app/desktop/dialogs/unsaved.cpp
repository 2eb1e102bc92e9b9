// Something was asked for that would lose what cannot be saved.
#include <fmt/format.h>
#include <imgui.h>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/open/error_text.h"

namespace readiness {

namespace {

constexpr float width_units = 640;

/// "Leave without them": what is about to be lost, by what was asked for.
std::string leave_words(const UnsavedDialog& dialog) {
    const char* it = dialog.of_settings ? "it" : "them";
    return std::holds_alternative<Quit>(dialog.then) ? fmt::format("Quit without {}", it)
                                                     : fmt::format("Leave without {}", it);
}

/// Everything above the buttons. Measures if it does not draw.
float draw_words(Ui& ui, Box area, const UnsavedDialog& dialog, bool draws) {
    const float top = area.top;
    const auto words = [&](TextStyle style, std::string_view text, ImU32 colour, float indent) {
        if (text.empty()) return;
        const float width = area.width - indent;
        if (draws) ui.paragraph({area.left + indent, area.top}, width, style, colour, text);
        area.top += ui.text_size(style, text, width).y + ui.px(8);
    };
    words(TextStyle::option_small,
          dialog.of_settings
              ? "What was changed in Settings is lost if you go on without saving it."
              : "The last answers are only in this program, and are lost if you go on without saving them.",
          ui.theme.text, 0);
    for (const Problem& problem : dialog.problems) {
        if (draws) {
            const float middle = area.top + ui.line_height(TextStyle::option_small) / 2;
            ui.shape({area.left + ui.px(8), middle}, ui.px(7), Shape::triangle, ui.theme.bad.text);
        }
        words(TextStyle::option_small, first_error_text(std::span(&problem, 1)), ui.theme.bad.text, ui.px(26));
        words(TextStyle::body, problem.file, ui.theme.text, ui.px(26));
        words(TextStyle::body, problem.hint.empty() ? "" : fmt::format("To mend it, {}.", problem.hint), ui.theme.muted,
              ui.px(26));
    }
    if (dialog.tries > 0) {
        words(TextStyle::body,
              dialog.tries == 1 ? "It was tried once more, and still fails."
                                : fmt::format("It was tried {} times more, and still fails.", dialog.tries),
              ui.theme.text, ui.px(26));
    }
    return area.top - top;
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, UnsavedDialog& dialog, bool just_opened) {
    Commands commands;
    const float width = dialog_inner_width(ui, screen, width_units);
    const float words = draw_words(ui, {0, 0, width, 0}, dialog, false);
    const std::string leave = leave_words(dialog);
    constexpr const char* cancel = "Cancel";
    // In a narrow window the way to go on without saving has a row of its own.
    const float in_row = ui.button_width("Try again") + ui.button_width("Save elsewhere…") + ui.button_width(cancel) +
                         ui.button_width(leave) + 3 * ui.px(8);
    const bool two_rows = in_row > width;
    const float rows = two_rows ? 2 * ui.button_height() + ui.px(8) : ui.button_height();
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, words + ui.px(12) + rows),
                                  dialog.of_settings ? "The settings are not saved" : "The last answers are not saved");
    Box buttons = inside.cut_bottom(rows);
    inside.cut_bottom(ui.px(8));
    ui.scroll_area("unsaved words", inside, [&](Box area) { return draw_words(ui, area, dialog, true); });
    Box first = buttons.cut_top(ui.button_height());
    buttons.cut_top(ui.px(8));
    Box last = two_rows ? buttons : first;
    const auto place = [&](Box& row, std::string_view label) {
        const Box cut = row.cut_left(ui.button_width(label));
        row.cut_left(ui.px(8));
        return cut;
    };
    if (just_opened) {
        ui.focus.set_current(ImGui::GetID("try again"));
        ui.focus.show_ring(true);
    }
    if (ui.button("try again", "Try again", place(first, "Try again"), ButtonKind::primary))
        commands.push_back(TrySavingAgain{});
    if (!dialog.of_settings && ui.button("save elsewhere dialog", "Save elsewhere…", place(first, "Save elsewhere…")))
        commands.push_back(SaveElsewhere{});
    if (!two_rows) last = first;
    const Box leave_place = last.cut_right(ui.button_width(leave));
    last.cut_right(ui.px(8));
    if (ui.button("leave without", leave, leave_place)) commands.push_back(LeaveWithout{});
    if (ui.button("cancel", cancel, last.cut_right(ui.button_width(cancel))) || ui.take(Key::escape))
        commands.push_back(CloseDialog{});
    return commands;
}

}  // namespace readiness
