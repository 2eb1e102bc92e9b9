// The radar chart: axes in fixed order from the top, 0 in the centre, 100 at the rim, bands as rings.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/desktop/ui/ui.h"
#include "core/scoring/middle_half.h"

namespace readiness {

struct RadarAxis {
    std::string id;  ///< Names the axis among controls.
    std::string title;
    std::string short_title;  ///< Where room is tight.
    std::string value_text;   ///< "72", "–".
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<MiddleHalf> middle_half = {};  ///< Drawn as a band from axis to axis.
    std::vector<double> people = {};             ///< Single scores as small rings, where too few answered for a band.
};

/// Another outline over the profile's own: dashed, with a shape at each axis.
struct RadarOverlay {
    std::vector<std::optional<double>> values;
    ImU32 colour = 0;
    Shape shape = Shape::none;
    float dash_units = 6;
};

struct RadarModel {
    std::vector<RadarAxis> axes;
    std::vector<double> band_limits;  ///< Where the second and later bands start, ascending.
    std::optional<int> selected;
    std::vector<RadarOverlay> overlays;
};

/// The outline moves from the last values to new ones, unless motion is reduced.
struct RadarMotion {
    std::vector<double> from;
    std::vector<double> to;
    std::optional<double> started;

    /// Where the outline stands at `seconds`; `settled` turns true at the end.
    std::vector<double> at(std::span<const double> target, double seconds, bool reduced);
    [[nodiscard]] bool moving() const { return started.has_value(); }
};

/// Draws the chart and returns the axis that was pressed.
std::optional<int> draw_radar(Ui& ui, const Box& box, const RadarModel& model, RadarMotion& motion);

/// A short piece of an overlay's outline, for a legend; returns the width.
float draw_overlay_sample(const Ui& ui, ImVec2 centre_left, const RadarOverlay& overlay);

/// Rings and outline only, for cards.
void draw_small_radar(const Ui& ui, const Box& box, std::span<const std::optional<double>> values,
                      std::span<const double> band_limits);

}  // namespace readiness
