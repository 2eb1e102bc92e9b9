#include "app/desktop/widgets/choice_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <imgui.h>
#include <utility>

#include "app/desktop/widgets/popup.h"

namespace readiness {

namespace {

constexpr float row_across = 12;
constexpr float row_down = 7;

float row_height(const Ui& ui, std::string_view label, float width) {
    return ui.text_size(TextStyle::body, label, width - 2 * ui.px(row_across)).y + 2 * ui.px(row_down);
}

}  // namespace

bool draw_choice_button(Ui& ui, std::string_view id, const Box& box, std::string_view chosen) {
    const Pressed pressed = ui.pressable(id, box);
    ui.fill(box, pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(box, ui.theme.control_border, 8);
    if (pressed.focused) ui.focus_ring(box, 8);
    Box inside = box.inset(ui.px(row_across), 0);
    const Box arrow = inside.cut_right(ui.px(16));
    ui.line(arrow, TextStyle::body, ui.theme.muted, "↓", Align::right);
    ui.line(inside, TextStyle::body, ui.theme.text, chosen);
    return pressed.clicked;
}

ChoiceListUse draw_choice_list(Ui& ui, std::string_view id, const Box& beside, ChoiceList& list,
                               std::span<const std::string> labels, std::size_t chosen) {
    ChoiceListUse use;
    const bool opens = std::exchange(list.opens, false);
    const float width = std::max(beside.width, ui.px(260));
    float height = 2 * ui.px(10);
    for (const std::string& label : labels)
        height += row_height(ui, label, width - 2 * ui.px(10));
    const Box place = popup_place(ui, beside, width, std::min(height, ui.px(420)));
    const bool leaves = draw_popup(ui, "choice list", place, opens, [&] {
        ui.scroll_area("choices", place.inset(ui.px(10)), [&](Box area) {
            const float top = area.top;
            for (std::size_t i = 0; i < labels.size(); ++i) {
                const std::string control = fmt::format("{} {}", id, i);
                const Box row{area.left, area.top, area.width, row_height(ui, labels[i], area.width)};
                if (opens && i == chosen) {
                    ui.focus.set_current(ImGui::GetID(control.c_str()));
                    ui.focus.show_ring(true);
                }
                const Pressed pressed = ui.pressable(control, row);
                if (i == chosen || pressed.hovered)
                    ui.fill(row, i == chosen ? ui.theme.accent_soft : ui.theme.hovered, 6);
                if (pressed.focused) ui.focus_ring(row.inset(ui.px(2)), 6);
                ui.paragraph({row.left + ui.px(row_across), row.top + ui.px(row_down)},
                             row.width - 2 * ui.px(row_across), TextStyle::body,
                             i == chosen ? ui.theme.accent_text : ui.theme.text, labels[i]);
                if (pressed.clicked) use.picked = i;
                area.top += row.height;
            }
            return area.top - top;
        });
    });
    use.closed = leaves || use.picked.has_value();
    if (use.closed) ui.focus.layout_is_coming();
    return use;
}

}  // namespace readiness
