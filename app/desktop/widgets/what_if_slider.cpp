#include "app/desktop/widgets/what_if_slider.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

std::vector<double> stops_with_today(const TriedPlace& place) {
    std::vector<double> stops(place.stops.begin(), place.stops.end());
    if (place.today) stops.push_back(*place.today);
    std::ranges::sort(stops);
    return stops;
}

double nearest(const std::vector<double>& stops, double to) {
    return *std::ranges::min_element(stops, {}, [&](double stop) { return std::abs(stop - to); });
}

/// Where a knob is put by the mouse at `along`, 0 to 1. Near today it falls into place.
double dropped_at(const TriedPlace& place, double along, double near) {
    const double wanted = std::clamp(along, 0.0, 1.0) * 100;
    if (!place.between_stops) return nearest(stops_with_today(place), wanted);
    if (place.today && std::abs(*place.today - wanted) <= near) return *place.today;
    return std::round(wanted);
}

void take_keys(Ui& ui, const TriedPlace& place, Tried& tried) {
    if (ui.take(Key::left)) tried.place = next_place(place, false);
    if (ui.take(Key::right)) tried.place = next_place(place, true);
    if (ui.take(Key::home)) tried.place = place.stops.front();
    if (ui.take(Key::end)) tried.place = place.stops.back();
    tried.taken_back = ui.take(Key::backspace);
}

}  // namespace

double next_place(const TriedPlace& place, bool upwards) {
    if (!place.then) return place.stops[place.stops.size() / 2];
    double next = *place.then;
    for (const double stop : stops_with_today(place)) {
        if (upwards && stop > *place.then + hair) return stop;
        if (!upwards && stop < *place.then - hair) next = stop;
    }
    return next;
}

Tried draw_what_if_slider(Ui& ui, std::string_view id, const Box& box, const TriedPlace& place) {
    Tried tried;
    const Pressed pressed = ui.pressable(id, box);
    const float knob = ui.px(9);
    const float from = box.left + knob;
    const float length = std::max(1.0f, box.width - 2 * knob);
    tried.held = pressed.held;
    tried.focused = pressed.focused;
    tried.entered = pressed.clicked && pressed.focused;
    if (pressed.held)
        tried.place = dropped_at(place, (ImGui::GetIO().MousePos.x - from) / length, ui.px(5) / length * 100);
    if (pressed.focused) take_keys(ui, place, tried);

    std::optional<double> then = tried.place ? tried.place : place.then;
    if (tried.taken_back) then = place.today;
    const float y = std::round(box.centre().y);
    const auto x_of = [&](double at) { return std::round(from + static_cast<float>(at / 100) * length); };
    ui.fill({from - ui.px(2), y - ui.px(3), length + ui.px(4), ui.px(6)}, ui.theme.track, 3);
    for (const double limit : place.limits)
        ui.fill({x_of(limit) - ui.px(1), y - ui.px(8), ui.px(2), ui.px(16)}, ui.theme.control_border);
    if (then && place.today) {
        const float left = std::min(x_of(*then), x_of(*place.today));
        const float right = std::max(x_of(*then), x_of(*place.today));
        ui.fill({left, y - ui.px(3), right - left, ui.px(6)}, ui.theme.accent, 3);
    }
    if (place.today) ui.shape({x_of(*place.today), y}, ui.px(6), Shape::circle, ui.theme.muted);
    if (then) {
        Ui::list().AddCircleFilled({x_of(*then), y}, knob, ui.theme.accent);
        Ui::list().AddCircleFilled({x_of(*then), y}, knob * 0.4f, ui.theme.on_accent);
    }
    if (pressed.hovered && !pressed.held && !ui.for_room)
        ui.outline({box.left - ui.px(3), y - ui.px(12), box.width + ui.px(6), ui.px(24)}, ui.theme.control_border, 8);
    if (pressed.focused) ui.focus_ring({box.left, y - ui.px(12), box.width, ui.px(24)}, 8);
    return tried;
}

}  // namespace readiness
