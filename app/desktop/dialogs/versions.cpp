// The earlier versions of an assessment: when each was kept, and what is not the same in it.
#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "app/desktop/dialogs/dialogs.h"

namespace readiness {

namespace {

constexpr float width_units = 720;
constexpr float row_units = 58;
constexpr std::string_view about =
    "The program keeps the file as it was: before the first change after a week, and at most every ten minutes while "
    "it changes. Thirty are kept, on this computer only. A ballot that is removed leaves them too. "
    "Choose one to look at it.";
constexpr std::string_view none = "No earlier version is kept yet.";

/// The whole row is the button.
void draw_row(Ui& ui, const Box& row, const VersionsDialog::Row& version, std::size_t place, Commands& commands) {
    const Pressed pressed = ui.pressable(fmt::format("version {}", place + 1), row);
    if (pressed.hovered) ui.fill(row, ui.theme.hovered, 8);
    if (pressed.focused) ui.focus_ring(row.inset(ui.px(3)), 6);
    if (pressed.clicked) commands.push_back(LookAtVersion{place});
    Box inside = row.inset(ui.px(10), ui.px(6));
    Box first = inside.cut_top(inside.height / 2);
    const float width = ui.text_size(TextStyle::body_strong, version.when).x + ui.px(12);
    ui.line(first.cut_left(width), TextStyle::body_strong, ui.theme.text, version.when);
    ui.line(first, TextStyle::body, ui.theme.muted, version.why);
    ui.line(inside, TextStyle::body, ui.theme.text, version.differs);
    ui.rule(row.left, row.right(), row.bottom() - 1);
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, VersionsDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    const float width = dialog_inner_width(ui, screen, width_units);
    const float text = ui.text_size(TextStyle::body, about, width).y + ui.px(10);
    const float rows = ui.px(row_units) * static_cast<float>(std::max<std::size_t>(dialog.rows.size(), 1));
    Box inside = draw_dialog_card(ui, screen, width_units,
                                  dialog_height(ui, text + rows + ui.px(16) + ui.button_height()), dialog.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const bool done = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (done || ui.take(Key::escape) || (!ui.focus.ring_shown() && ui.take(Key::enter)))
        commands.emplace_back(CloseDialog{});
    ui.paragraph(inside.cut_top(text).min(), inside.width, TextStyle::body, ui.theme.muted, about);
    ui.scroll_area("versions", inside, [&](Box area) {
        const float top = area.top;
        if (dialog.rows.empty())
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body_strong, ui.theme.text, none);
        for (std::size_t i = 0; i < dialog.rows.size(); ++i) {
            draw_row(ui, {area.left, area.top, area.width, ui.px(row_units)}, dialog.rows[i], i, commands);
            area.top += ui.px(row_units);
        }
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
