#include "core/drawing/radar_drawing.h"

#include <algorithm>
#include <cmath>

#include "core/drawing/cut_text.h"

namespace readiness {

namespace {

// ------------------------------------------------------------------------------------------------------- placing

constexpr double any_width = 1e6;
/// A label that just fits is not to lose a letter to rounding.
constexpr double spare_width = 1;

/// Titles wider than `widest` give way to the short ones, whose labels are at most `most` wide. Nothing is cut yet.
PlacedRadar placed_with(const RadarModel& model, const Paper& paper, double widest, double most) {
    PlacedRadar placed;
    std::vector<Size> sizes;
    for (const RadarAxis& axis : model.axes) {
        const bool whole = paper.measure(LabelStyle::small_strong, axis.title).width <= widest;
        const std::string& title = whole ? axis.title : axis.short_title;
        const Size first = paper.measure(LabelStyle::small_strong, title);
        const Size second = paper.measure(LabelStyle::body, axis.value_text);
        const double width = whole ? first.width : std::min(first.width, most);
        sizes.push_back({std::max(width, second.width), first.height + second.height});
        placed.titles.push_back(title);
    }
    placed.layout = layout_radar({0, 0, paper.size.width, paper.size.height}, sizes, paper.length(8), paper.length(30));
    return placed;
}

PlacedRadar placed_as_room_allows(const RadarModel& model, const Paper& paper) {
    const double most = std::max(paper.length(60), paper.size.width / 3);
    PlacedRadar shortest = placed_with(model, paper, 0, most);
    for (const double less : {paper.length(70), paper.length(40), 0.0}) {
        if (!shortest.layout.fits) shortest = placed_with(model, paper, 0, less);
    }
    for (const double widest : {any_width, paper.length(150), paper.length(110)}) {
        PlacedRadar longer = placed_with(model, paper, widest, most);
        if (longer.layout.fits && longer.layout.radius > shortest.layout.radius * 0.85) return longer;
    }
    return shortest;
}

void cut_titles(PlacedRadar& placed, const TextMeasure& measure) {
    const auto width_of = [&](std::string_view text) { return measure(LabelStyle::small_strong, text).width; };
    for (std::size_t i = 0; i < placed.titles.size(); ++i) {
        const double room = placed.layout.labels[i].width() + spare_width;
        placed.titles[i] = cut_text(placed.titles[i], room, width_of).text;
    }
}

// ------------------------------------------------------------------------------------------------------- drawing

/// The lowest band is drawn as bad, the highest as good, those between as middle.
Ink ring_ink(std::size_t band, std::size_t bands) {
    if (band + 1 == bands) return Ink::band_high;
    return band == 0 ? Ink::band_low : Ink::band_middle;
}

std::vector<Point> ring(const RadarLayout& layout, double value) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < layout.labels.size(); ++i)
        points.push_back(radar_point(layout, static_cast<int>(i), value));
    return points;
}

void add_rings(Drawing& drawing, const RadarLayout& layout, std::span<const double> limits, double line) {
    const std::size_t bands = limits.size() + 1;
    for (std::size_t i = bands; i-- > 0;) {
        const std::vector<Point> points = ring(layout, i < limits.size() ? limits[i] : 100);
        drawing.shapes.emplace_back(Drawing::Polygon{points, ring_ink(i, bands)});
        drawing.shapes.emplace_back(Drawing::Polyline{points, true, line, Ink::grid});
    }
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const Point rim = radar_point(layout, static_cast<int>(i), 100);
        drawing.shapes.emplace_back(Drawing::Line{layout.centre, rim, line, Ink::grid});
    }
}

std::vector<Point> points_of(const RadarLayout& layout, const RadarRun& run,
                             std::span<const std::optional<double>> values) {
    std::vector<Point> points;
    for (const int axis : run.axes)
        points.push_back(radar_point(layout, axis, *values[static_cast<std::size_t>(axis)]));
    return points;
}

void add_outline(Drawing& drawing, const RadarLayout& layout, std::span<const std::optional<double>> values,
                 double line) {
    for (const RadarRun& run : radar_runs(values)) {
        const std::vector<Point> points = points_of(layout, run, values);
        if (points.size() < 2) continue;
        drawing.shapes.emplace_back(
            Drawing::Ribbon{std::vector<Point>(points.size(), layout.centre), points, run.closed, Ink::fill});
        drawing.shapes.emplace_back(Drawing::Polyline{points, run.closed && points.size() > 2, line, Ink::outline});
    }
}

/// From the low to the high bound, along the axis.
void add_ranges(Drawing& drawing, const RadarLayout& layout, const RadarModel& model, const Paper& paper) {
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        const RadarAxis& axis = model.axes[i];
        if (!has_visible_range(axis)) continue;
        drawing.shapes.emplace_back(Drawing::Line{radar_point(layout, static_cast<int>(i), *axis.low),
                                                  radar_point(layout, static_cast<int>(i), *axis.high), paper.length(9),
                                                  Ink::range});
    }
}

/// The middle half of answers, as a band between neighbouring axes that both have one.
void add_bands(Drawing& drawing, const RadarLayout& layout, const RadarModel& model) {
    if (model.axes.size() < 3) return;
    std::vector<std::optional<double>> there;
    for (const RadarAxis& axis : model.axes)
        there.push_back(axis.middle_half ? std::optional(axis.middle_half->low) : std::nullopt);
    for (const RadarRun& run : radar_runs(there)) {
        if (run.axes.size() < 2) continue;
        Drawing::Ribbon ribbon{{}, {}, run.closed, Ink::range};
        for (const int axis : run.axes) {
            const RadarBand& band = *model.axes[static_cast<std::size_t>(axis)].middle_half;
            ribbon.inner.push_back(radar_point(layout, axis, band.low));
            ribbon.outer.push_back(radar_point(layout, axis, band.high));
        }
        drawing.shapes.emplace_back(std::move(ribbon));
    }
}

void add_people(Drawing& drawing, const RadarLayout& layout, const RadarModel& model, const Paper& paper) {
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        for (const double value : model.axes[i].people) {
            drawing.shapes.emplace_back(Drawing::Circle{radar_point(layout, static_cast<int>(i), value), 4 * paper.unit,
                                                        paper.line(1.5), Ink::person});
        }
    }
}

/// What each ring stands for, written beside the first axis.
void add_ring_numbers(Drawing& drawing, const RadarLayout& layout, std::span<const double> limits, const Paper& paper) {
    for (const double limit : limits) {
        const std::string number = std::to_string(std::lround(limit));
        const Size size = paper.measure(LabelStyle::small, number);
        const Point at = radar_point(layout, 0, limit);
        const double left = at.x + paper.length(4);
        const double top = at.y - size.height / 2;
        drawing.shapes.emplace_back(Drawing::Label{
            {left, top, left + size.width, top + size.height}, Anchor::left, LabelStyle::small, Ink::text, number});
    }
}

void add_points(Drawing& drawing, const RadarLayout& layout, const RadarModel& model, const Paper& paper) {
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        if (!model.axes[i].value) continue;
        const Point point = radar_point(layout, static_cast<int>(i), *model.axes[i].value);
        const double radius = (model.selected == static_cast<int>(i) ? 7 : 5) * paper.unit;
        drawing.shapes.emplace_back(Drawing::Circle{point, radius, 0, Ink::surface});
        drawing.shapes.emplace_back(Drawing::Circle{point, radius - 1.4 * paper.unit, 0, Ink::outline});
    }
}

void add_overlay(Drawing& drawing, const RadarLayout& layout, const RadarOverlay& overlay, const Paper& paper) {
    for (const RadarRun& run : radar_runs(overlay.values)) {
        const std::vector<Point> points = points_of(layout, run, overlay.values);
        const std::size_t sides = run.closed && points.size() > 2 ? points.size() : points.size() - 1;
        for (std::size_t i = 0; i < sides; ++i) {
            drawing.shapes.emplace_back(overlay_line(overlay, points[i], points[(i + 1) % points.size()], paper));
        }
        for (const Point& point : points)
            add_mark(drawing, point, paper.length(5), overlay.mark, overlay.ink);
    }
}

/// Title and value in the label's box: towards the radar at the sides, centred at top and bottom.
void add_label(Drawing& drawing, const RadarModel& model, const PlacedRadar& placed, std::size_t axis,
               const Paper& paper) {
    const double direction = axis_direction(static_cast<int>(axis), static_cast<int>(model.axes.size())).x;
    const Anchor anchor = direction > 0.15 ? Anchor::left : direction < -0.15 ? Anchor::right : Anchor::centre;
    Rectangle box = placed.layout.labels[axis];
    box.right += spare_width;
    const std::string& title = placed.titles[axis];
    const double below = box.top + paper.measure(LabelStyle::small_strong, title).height;
    drawing.shapes.emplace_back(Drawing::Label{{box.left, box.top, box.right, below},
                                               anchor,
                                               LabelStyle::small_strong,
                                               model.selected == static_cast<int>(axis) ? Ink::accent_text : Ink::text,
                                               title});
    drawing.shapes.emplace_back(Drawing::Label{
        {box.left, below, box.right, box.bottom}, anchor, LabelStyle::body, Ink::muted, model.axes[axis].value_text});
}

std::vector<std::optional<double>> values_of(const RadarModel& model) {
    std::vector<std::optional<double>> values;
    for (const RadarAxis& axis : model.axes)
        values.push_back(axis.value);
    return values;
}

}  // namespace

PlacedRadar place_radar(const RadarModel& model, const Paper& paper, RadarTitles titles) {
    if (model.axes.empty()) return {};
    switch (titles) {
        case RadarTitles::whole: return placed_with(model, paper, any_width, any_width);
        case RadarTitles::brief: return placed_with(model, paper, 0, any_width);
        case RadarTitles::as_room_allows: break;
    }
    PlacedRadar placed = placed_as_room_allows(model, paper);
    cut_titles(placed, paper.measure);
    return placed;
}

Drawing radar_drawing(const RadarModel& model, const PlacedRadar& placed, const Paper& paper) {
    Drawing drawing{paper.size, {}};
    if (model.axes.empty()) return drawing;
    const RadarLayout& layout = placed.layout;
    add_rings(drawing, layout, model.band_limits, paper.line(1));
    if (model.selected) {
        const Point rim = radar_point(layout, *model.selected, 100);
        drawing.shapes.emplace_back(Drawing::Line{layout.centre, rim, paper.line(1.5), Ink::accent});
    }
    add_bands(drawing, layout, model);
    add_outline(drawing, layout, values_of(model), 2.5 * paper.unit);
    add_ranges(drawing, layout, model, paper);
    add_people(drawing, layout, model, paper);
    add_ring_numbers(drawing, layout, model.band_limits, paper);
    add_points(drawing, layout, model, paper);
    for (const RadarOverlay& overlay : model.overlays)
        add_overlay(drawing, layout, overlay, paper);
    for (std::size_t i = 0; i < model.axes.size(); ++i)
        add_label(drawing, model, placed, i, paper);
    return drawing;
}

Drawing small_radar_drawing(std::span<const std::optional<double>> values, std::span<const double> band_limits,
                            const Paper& paper) {
    Drawing drawing{paper.size, {}};
    if (values.empty()) return drawing;
    RadarLayout layout;
    layout.centre = {paper.size.width / 2, paper.size.height / 2};
    layout.radius = std::min(paper.size.width, paper.size.height) / 2;
    layout.labels.resize(values.size());
    add_rings(drawing, layout, band_limits, paper.line(0.75));
    add_outline(drawing, layout, values, 2 * paper.unit);
    return drawing;
}

Drawing::Line overlay_line(const RadarOverlay& overlay, Point from, Point to, const Paper& paper) {
    return {from, to, 2 * paper.unit, overlay.ink, paper.length(overlay.dash)};
}

}  // namespace readiness
