#include "app/desktop/widgets/option_row.h"

namespace readiness {

namespace {

constexpr float across_units = 14;
constexpr float down_units = 6;
constexpr float dot_units = 26;

/// What the words have of a row, behind the dot: one place for what is measured and what is drawn.
Box words_of(const Ui& ui, const Box& row) {
    Box inside = row.inset(ui.px(across_units), ui.px(down_units));
    inside.cut_left(ui.px(dot_units));
    return inside;
}

}  // namespace

float option_row_height(const Ui& ui, const OptionRow& option, float width) {
    const float inside = words_of(ui, {0, 0, width, ui.px(100)}).width;
    const float about = option.about.empty() ? 0 : ui.text_size(TextStyle::small, option.about, inside).y;
    return ui.line_height(TextStyle::body_strong) + about + 2 * ui.px(down_units);
}

bool draw_option_row(Ui& ui, const Box& row, const OptionRow& option, bool chosen) {
    const Pressed pressed = option.enabled ? ui.pressable(option.id, row) : Pressed{};
    ui.fill(row, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(row, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 8);
    Box inside = words_of(ui, row);
    const ImVec2 centre{row.left + ui.px(across_units + 8), row.centre().y};
    Ui::list().AddCircle(centre, ui.px(8), chosen ? ui.theme.accent : ui.theme.control_border, 0, 1.5f * ui.scale);
    if (chosen) Ui::list().AddCircleFilled(centre, ui.px(4.5f), ui.theme.accent);
    const Box first = inside.cut_top(ui.line_height(TextStyle::body_strong));
    ui.line(first, TextStyle::body_strong, option.enabled ? ui.theme.text : ui.theme.muted, option.title);
    ui.paragraph(inside.min(), inside.width, TextStyle::small, ui.theme.muted, option.about);
    return pressed.clicked;
}

}  // namespace readiness
