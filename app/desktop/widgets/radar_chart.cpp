#include "app/desktop/widgets/radar_chart.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/draw_drawing.h"
#include "core/drawing/radar_drawing.h"

namespace readiness {

namespace {

constexpr double motion_seconds = 0.35;

/// The model as it is at this moment.
RadarModel in_motion(const RadarModel& model, RadarMotion& motion, const Ui& ui) {
    std::vector<double> target;
    for (const RadarAxis& axis : model.axes)
        target.push_back(axis.value.value_or(0));
    const std::vector<double> values = motion.at(target, ui.seconds, ui.reduced_motion);
    RadarModel now = model;
    for (std::size_t i = 0; i < now.axes.size(); ++i) {
        if (now.axes[i].value) now.axes[i].value = values[i];
    }
    return now;
}

struct Pointing {
    std::optional<int> at;  ///< The axis that the mouse or the keyboard is at.
    std::optional<int> pressed;
};

/// Labels are controls; the chart itself answers to the mouse.
Pointing point_at_axes(Ui& ui, const Box& box, const RadarModel& model, const RadarLayout& layout) {
    Pointing pointing;
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        const Rectangle& place = layout.labels[i];
        const Box label{static_cast<float>(box.left + place.left), static_cast<float>(box.top + place.top),
                        static_cast<float>(place.width()), static_cast<float>(place.height())};
        const Pressed pressed = ui.pressable("axis " + model.axes[i].id, label);
        if (pressed.clicked) pointing.pressed = static_cast<int>(i);
        if (pressed.hovered || pressed.focused) pointing.at = static_cast<int>(i);
        if (pressed.focused) ui.focus_ring(label, 3);
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Point inside{mouse.x - box.left, mouse.y - box.top};
    if (!ui.interactive || !ImGui::IsWindowHovered()) return pointing;
    const bool on_chart =
        !layout.bars.empty() || std::hypot(inside.x - layout.centre.x, inside.y - layout.centre.y) <= layout.radius;
    if (!on_chart) return pointing;
    if (const auto axis = axis_at(layout, inside)) {
        pointing.at = axis;
        if (ImGui::IsMouseClicked(0)) pointing.pressed = axis;
    }
    return pointing;
}

}  // namespace

std::vector<double> RadarMotion::at(std::span<const double> target, double seconds, bool reduced) {
    std::vector<double> wanted(target.begin(), target.end());
    if (reduced) {
        started.reset();
        to = wanted;
        return wanted;
    }
    if (to != wanted) {
        from = to.size() == wanted.size() ? to : std::vector<double>(wanted.size(), 0.0);
        to = wanted;
        started = seconds;
    }
    if (!started) return wanted;
    const double along = std::clamp((seconds - *started) / motion_seconds, 0.0, 1.0);
    if (along >= 1) {
        started.reset();
        return wanted;
    }
    const double eased = 1 - std::pow(1 - along, 3);
    std::vector<double> now(wanted.size());
    for (std::size_t i = 0; i < now.size(); ++i)
        now[i] = from[i] + (to[i] - from[i]) * eased;
    return now;
}

std::optional<int> draw_radar(Ui& ui, const Box& box, const RadarModel& model, RadarMotion& motion) {
    if (model.axes.empty()) return std::nullopt;
    const Paper paper = paper_of(ui, box);
    RadarModel now = in_motion(model, motion, ui);
    // By where the outline comes to rest, so that words do not jump while it moves.
    const PlacedRadar placed = place_radar(model, paper);
    const Pointing pointing = point_at_axes(ui, box, now, placed.layout);
    if (pointing.at) now.selected = pointing.at;
    draw(ui, radar_drawing(now, placed, paper), box.min());
    return pointing.pressed;
}

void draw_small_radar(const Ui& ui, const Box& box, std::span<const std::optional<double>> values,
                      std::span<const double> band_limits) {
    draw(ui, small_radar_drawing(values, band_limits, paper_of(ui, box)), box.min());
}

}  // namespace readiness
