// The radar chart as a drawing: axes in fixed order from the top, 0 in the centre, 100 at the rim, bands as rings. One
// axis or two would be a line: each is a bar instead, with the bands along it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/drawing/drawing.h"
#include "core/drawing/radar_geometry.h"
#include "core/drawing/radar_model.h"
#include "core/drawing/radar_words.h"

namespace readiness {

/// Where everything goes: what a press or a pointer is held against.
struct PlacedRadar {
    RadarLayout layout;
    /// The whole or the short one of each axis, cut if it is too long; with line ends if it takes more than one line.
    std::vector<std::string> titles;
    LabelStyle title_style = LabelStyle::room;
    LabelStyle value_style = LabelStyle::room_strong;
    std::vector<RadarWord> words;  ///< On the rings.

    friend bool operator==(const PlacedRadar&, const PlacedRadar&) = default;
};

enum class RadarTitles {
    as_room_allows,  ///< All short, in large letters unless these take the chart's room; cut if they are too long.
    whole,           ///< All whole, and none is cut.
    brief,           ///< All short, and none is cut.
    /// Whole, on up to two lines; those that would take the room of all are short.
    wrapped,
};

/// As large as the paper allows; the layout says whether it fits. Nothing is placed for a radar without axes.
PlacedRadar place_radar(const RadarModel& model, const Paper& paper, RadarTitles titles = RadarTitles::as_room_allows);

/// The chart with its labels. `placed` is that of the same model on the same paper, whatever its values and its
/// selected axis are: these may change from frame to frame. Only the words on the rings keep off the values that it was
/// placed with.
Drawing radar_drawing(const RadarModel& model, const PlacedRadar& placed, const Paper& paper);

/// Rings and outline only, or bars, for cards.
Drawing small_radar_drawing(std::span<const std::optional<double>> values, std::span<const double> band_limits,
                            const Paper& paper);

/// The ink of a band's ring: the lowest band is drawn as bad, the highest as good, those between as middle. One
/// band is none: nothing is low or high then.
Ink ring_ink(std::size_t band, std::size_t bands);

/// A bar along an axis, or in a legend: with a line across at both ends, so that it is seen on every ring.
void add_bar(Drawing& drawing, Point from, Point to, const Paper& paper);

/// One dashed side of an overlay's outline.
Drawing::Line overlay_line(const RadarOverlay& overlay, Point from, Point to, const Paper& paper);

}  // namespace readiness
