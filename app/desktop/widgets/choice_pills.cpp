#include "app/desktop/widgets/choice_pills.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace readiness {

namespace {

constexpr float gap_units = 6;

float pill_units(PillSize size) {
    return size == PillSize::low ? 30 : 36;
}

/// Beside the words, both sides together.
float padding_units(PillSize size) {
    return size == PillSize::low ? 22 : 28;
}

/// Where each pill is, from the origin.
std::vector<Box> places_of(const Ui& ui, std::span<const Pill> pills, float width, PillSize size) {
    const float height = ui.px(pill_units(size));
    std::vector<Box> places;
    float left = 0;
    float top = 0;
    for (const Pill& pill : pills) {
        // As wide as in bold, so that choosing moves nothing.
        const float wanted = ui.text_size(TextStyle::body_strong, pill.label).x + ui.px(padding_units(size));
        const float own = std::min(wanted, width);
        if (left > 0 && left + own > width) {
            left = 0;
            top += height + ui.px(gap_units);
        }
        places.push_back({left, top, own, height});
        left += own + ui.px(gap_units);
    }
    return places;
}

}  // namespace

float pills_height(const Ui& ui, std::span<const Pill> pills, float width, PillSize size) {
    const std::vector<Box> places = places_of(ui, pills, width, size);
    return places.empty() ? 0 : places.back().bottom();
}

std::optional<std::size_t> draw_pills(Ui& ui, std::string_view id, const Box& area, std::span<const Pill> pills,
                                      std::optional<std::size_t> chosen, PillSize size) {
    std::optional<std::size_t> clicked;
    const std::vector<Box> places = places_of(ui, pills, area.width, size);
    for (std::size_t i = 0; i < pills.size(); ++i) {
        const Box pill{area.left + places[i].left, area.top + places[i].top, places[i].width, places[i].height};
        const bool holds = chosen == i;
        const bool enabled = pills[i].enabled;
        const Pressed pressed = enabled ? ui.pressable(fmt::format("{} {}", id, pills[i].id), pill) : Pressed{};
        ui.fill(pill, holds ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
        const ImU32 edge = holds ? ui.theme.accent : enabled ? ui.theme.control_border : ui.theme.border;
        ui.outline(pill, edge, 8, holds ? 2.0f : 1.0f);
        if (pressed.focused) ui.focus_ring(pill, 8);
        ui.line(pill.inset(ui.px(6), 0), holds ? TextStyle::body_strong : TextStyle::body,
                holds     ? ui.theme.accent_text
                : enabled ? ui.theme.text
                          : ui.theme.muted,
                pills[i].label, Align::centre);
        if (pressed.clicked) clicked = i;
    }
    return clicked;
}

}  // namespace readiness
