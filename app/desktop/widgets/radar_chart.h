// The radar chart on a screen: its motion, and the axis that is pressed or pointed at.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/desktop/ui/ui.h"
#include "core/drawing/radar_model.h"

namespace readiness {

/// The outline moves from the last values to new ones, unless motion is reduced.
struct RadarMotion {
    std::vector<double> from;
    std::vector<double> to;
    std::optional<double> started;

    /// Where the outline is at `seconds`.
    std::vector<double> at(std::span<const double> target, double seconds, bool reduced);
    [[nodiscard]] bool moving() const { return started.has_value(); }
};

/// Draws the chart and returns the axis that was pressed.
std::optional<int> draw_radar(Ui& ui, const Box& box, const RadarModel& model, RadarMotion& motion);

/// Rings and outline only, for cards.
void draw_small_radar(const Ui& ui, const Box& box, std::span<const std::optional<double>> values,
                      std::span<const double> band_limits);

}  // namespace readiness
