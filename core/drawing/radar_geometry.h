// Where the parts of a radar chart go: points, rings and label places. No drawing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace readiness {

struct Point {
    double x = 0;
    double y = 0;  ///< Downwards, as on a screen.

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    double width = 0;
    double height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Rectangle {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// True if the two share more than an edge.
bool overlap(const Rectangle& left, const Rectangle& right);

/// The unit vector of axis `index` of `count`: the first points up, the rest follow clockwise at equal angles.
Point axis_direction(int index, int count);

/// Fewer axes enclose no area: each is then a bar of its own, from 0 at its left to 100 at its right.
inline constexpr std::size_t fewest_for_an_area = 3;

/// Circle and label boxes of a radar; of bars, if it has too few axes.
struct RadarLayout {
    Point centre;                   ///< Of bars, where the first begins.
    double radius = 0;              ///< Of bars, their length.
    std::vector<Rectangle> labels;  ///< One an axis; none overlaps another or leaves the canvas, if `fits`.
    std::vector<Rectangle> bars;    ///< One an axis, each under its label; empty for a radar.
    bool fits = false;              ///< False if the canvas is too small for these labels at the least radius.

    friend bool operator==(const RadarLayout&, const RadarLayout&) = default;
};

/// The largest radar that fits the canvas with all its labels outside the circle. `gap` is the least distance between
/// circle and label; labels keep half of it from each other. `least_radius` is where it gives up. Labels are laid from
/// the sides towards top and bottom; one that would cover another moves outwards along its axis.
RadarLayout layout_radar(const Rectangle& canvas, std::span<const Size> labels, double gap, double least_radius);

/// One bar under the other, as wide as the canvas, each under its label and not thicker than `thickest`; all in the
/// middle of the canvas. It fits if labels and bars have room.
RadarLayout layout_bars(const Rectangle& canvas, std::span<const Size> labels, double gap, double thickest);

/// The point at `value` (0 to 100) on an axis; on a bar half-way between its sides.
Point radar_point(const RadarLayout& layout, int index, double value);

/// The axis whose direction is nearest to the position, within the radius and its labels; the bar, or its label, at
/// the position. Nothing outside.
std::optional<int> axis_at(const RadarLayout& layout, Point position);

/// The parts of the outline that can be drawn: each run of neighbouring axes that have a value. A profile with a value
/// on every axis is one closed run; an axis without a score leaves a gap.
struct RadarRun {
    std::vector<int> axes;
    bool closed = false;

    friend bool operator==(const RadarRun&, const RadarRun&) = default;
};
std::vector<RadarRun> radar_runs(std::span<const std::optional<double>> values);

}  // namespace readiness
