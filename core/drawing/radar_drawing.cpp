#include "core/drawing/radar_drawing.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/drawing/cut_text.h"
#include "core/drawing/title_lines.h"

namespace readiness {

namespace {

// ------------------------------------------------------------------------------------------------------- placing

constexpr double any_width = 1e6;
constexpr double no_length = 1e-6;
/// A label that just fits is not to lose a letter to rounding.
constexpr double spare_width = 1;

/// What titles and values are set in.
struct LabelLook {
    LabelStyle title;
    LabelStyle value;
};
constexpr LabelLook for_a_room = {LabelStyle::room, LabelStyle::room_strong};
constexpr LabelLook for_a_card = {LabelStyle::small, LabelStyle::small_strong};

enum class Names { whole, brief, wrapped };

std::string title_of(const RadarAxis& axis, Names names, LabelStyle style, const Paper& paper) {
    if (names == Names::wrapped) {
        // One long title would take the room of all.
        constexpr double widest = 0.26;
        std::string title = on_two_lines(axis.title, style, paper);
        return size_of_title(title, style, paper).width <= widest * paper.size.width ? title : axis.short_title;
    }
    return names == Names::whole ? axis.title : axis.short_title;
}

/// Labels are at most `most` wide. Nothing is cut yet.
PlacedRadar placed_with(const RadarModel& model, const Paper& paper, Names names, LabelLook look, double most) {
    PlacedRadar placed;
    placed.title_style = look.title;
    placed.value_style = look.value;
    std::vector<Size> sizes;
    for (const RadarAxis& axis : model.axes) {
        std::string title = title_of(axis, names, look.title, paper);
        const Size first = size_of_title(title, look.title, paper);
        const Size second = paper.measure(look.value, axis.value_text);
        sizes.push_back({std::max(std::min(first.width, most), second.width), first.height + second.height});
        placed.titles.push_back(std::move(title));
    }
    const Rectangle canvas{0, 0, paper.size.width, paper.size.height};
    placed.layout = sizes.size() < fewest_for_an_area ? layout_bars(canvas, sizes, paper.length(6), paper.length(36))
                                                      : layout_radar(canvas, sizes, paper.length(6), paper.length(30));
    return placed;
}

/// Long titles beside a chart that is too small to be read are cut further.
PlacedRadar with_room_for_chart(PlacedRadar placed, const RadarModel& model, const Paper& paper) {
    constexpr double least_part = 0.27;
    constexpr double enough_more = 1.15;
    const double least = least_part * std::min(paper.size.width, paper.size.height);
    for (const double part : {0.3, 0.24, 0.18}) {
        const double most = part * paper.size.width;
        if (placed.layout.radius >= least || most < paper.length(70)) break;
        PlacedRadar narrower = placed_with(model, paper, Names::brief, for_a_card, most);
        if (narrower.layout.fits && narrower.layout.radius >= enough_more * placed.layout.radius)
            placed = std::move(narrower);
    }
    return placed;
}

/// In letters for a room, unless a title had to be cut for them, or they leave the chart much less room than small
/// ones.
PlacedRadar placed_as_room_allows(const RadarModel& model, const Paper& paper) {
    constexpr double much = 1.35;
    const double most = std::max(paper.length(60), paper.size.width * 0.38);
    PlacedRadar large = placed_with(model, paper, Names::brief, for_a_room, most);
    PlacedRadar small = placed_with(model, paper, Names::brief, for_a_card, most);
    const bool whole = std::all_of(model.axes.begin(), model.axes.end(), [&](const RadarAxis& axis) {
        return paper.measure(for_a_room.title, axis.short_title).width <= most;
    });
    if (whole && large.layout.fits && large.layout.radius * much >= small.layout.radius) return large;
    for (const double less : {paper.length(70), paper.length(40), 0.0}) {
        if (!small.layout.fits) small = placed_with(model, paper, Names::brief, for_a_card, less);
    }
    return with_room_for_chart(std::move(small), model, paper);
}

/// A bar has the width of the chart for its title: it is whole if it fits on one line.
PlacedRadar placed_as_bars(const RadarModel& model, const Paper& paper) {
    PlacedRadar large = placed_with(model, paper, Names::whole, for_a_room, paper.size.width);
    return large.layout.fits ? large : placed_with(model, paper, Names::whole, for_a_card, paper.size.width);
}

/// Whole titles in the larger letters that leave the chart its room; short ones if neither do.
PlacedRadar placed_with_wrapped_titles(const RadarModel& model, const Paper& paper) {
    PlacedRadar brief = placed_as_room_allows(model, paper);
    for (const auto& [look, much] : {std::pair(for_a_room, 1.1), std::pair(for_a_card, 1.6)}) {
        PlacedRadar placed = placed_with(model, paper, Names::wrapped, look, any_width);
        if (placed.layout.fits && placed.layout.radius * much >= brief.layout.radius) return placed;
    }
    return brief;
}

void cut_titles(PlacedRadar& placed, const TextMeasure& measure) {
    const auto width_of = [&](std::string_view text) { return measure(placed.title_style, text).width; };
    for (std::size_t i = 0; i < placed.titles.size(); ++i) {
        const double room = placed.layout.labels[i].width() + spare_width;
        placed.titles[i] = cut_text(placed.titles[i], room, width_of).text;
    }
}

// ------------------------------------------------------------------------------------------------------- drawing

std::vector<Point> ring(const RadarLayout& layout, double value) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < layout.labels.size(); ++i)
        points.push_back(radar_point(layout, static_cast<int>(i), value));
    return points;
}

std::vector<Point> corners_of(const Rectangle& box) {
    return {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
}

/// What rings are to a radar: the bands along a bar.
void add_bands(Drawing& drawing, const Rectangle& bar, std::span<const double> limits, double line) {
    const std::size_t bands = limits.size() + 1;
    const auto at = [&](double value) { return bar.left + bar.width() * value / 100; };
    for (std::size_t i = 0; i < bands; ++i) {
        const double from = i == 0 ? 0 : limits[i - 1];
        const double to = i < limits.size() ? limits[i] : 100;
        drawing.shapes.emplace_back(
            Drawing::Polygon{corners_of({at(from), bar.top, at(to), bar.bottom}), ring_ink(i, bands)});
        if (i > 0)
            drawing.shapes.emplace_back(
                Drawing::Line{{at(from), bar.top}, {at(from), bar.bottom}, 1.5 * line, Ink::band_edge});
    }
    drawing.shapes.emplace_back(Drawing::Polyline{corners_of(bar), true, 1.5 * line, Ink::band_edge});
}

void add_rings(Drawing& drawing, const RadarLayout& layout, std::span<const double> limits, double line) {
    for (const Rectangle& bar : layout.bars)
        add_bands(drawing, bar, limits, line);
    if (!layout.bars.empty()) return;
    const std::size_t bands = limits.size() + 1;
    for (std::size_t i = bands; i-- > 0;) {
        const std::vector<Point> points = ring(layout, i < limits.size() ? limits[i] : 100);
        drawing.shapes.emplace_back(Drawing::Polygon{points, ring_ink(i, bands)});
        drawing.shapes.emplace_back(Drawing::Polyline{points, true, 1.5 * line, Ink::band_edge});
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
                 double line, bool filled) {
    for (std::size_t i = 0; i < layout.bars.size(); ++i) {
        if (!values[i]) continue;
        const Point from = radar_point(layout, static_cast<int>(i), 0);
        const Point to = radar_point(layout, static_cast<int>(i), *values[i]);
        const Rectangle& bar = layout.bars[i];
        if (filled)
            drawing.shapes.emplace_back(Drawing::Polygon{corners_of({bar.left, bar.top, to.x, bar.bottom}), Ink::fill});
        drawing.shapes.emplace_back(Drawing::Line{from, to, line, Ink::outline});
    }
    if (!layout.bars.empty()) return;
    for (const RadarRun& run : radar_runs(values)) {
        const std::vector<Point> points = points_of(layout, run, values);
        if (points.size() < 2) continue;
        if (filled) {
            drawing.shapes.emplace_back(
                Drawing::Ribbon{std::vector<Point>(points.size(), layout.centre), points, run.closed, Ink::fill});
        }
        drawing.shapes.emplace_back(Drawing::Polyline{points, run.closed && points.size() > 2, line, Ink::outline});
    }
}

/// The middle half of answers, or from the low to the high bound: as a bar along the axis, since nothing is known
/// between two axes.
void add_ranges(Drawing& drawing, const RadarLayout& layout, const RadarModel& model, const Paper& paper) {
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        const RadarAxis& axis = model.axes[i];
        std::optional<std::pair<double, double>> range;
        if (axis.middle_half) {
            range = {axis.middle_half->low, axis.middle_half->high};
        } else if (has_visible_range(axis)) {
            range = {*axis.low, *axis.high};
        }
        if (!range) continue;
        add_bar(drawing, radar_point(layout, static_cast<int>(i), range->first),
                radar_point(layout, static_cast<int>(i), range->second), paper);
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

/// What each ring stands for.
void add_words(Drawing& drawing, const std::vector<RadarWord>& words, const Paper& paper) {
    for (const RadarWord& word : words) {
        drawing.shapes.emplace_back(
            Drawing::Label{word.box, Anchor::centre, word.style, Ink::text, word.text, paper.length(3)});
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
        const std::size_t open_sides = layout.bars.empty() ? points.size() - 1 : 0;  // Bars are not joined.
        const std::size_t sides = run.closed && points.size() > 2 ? points.size() : open_sides;
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
    const bool to_the_right = direction > 0.15 || !placed.layout.bars.empty();
    const Anchor anchor = to_the_right ? Anchor::left : direction < -0.15 ? Anchor::right : Anchor::centre;
    Rectangle box = placed.layout.labels[axis];
    box.right += spare_width;
    double below = box.top;
    for (const std::string_view line : lines_of(placed.titles[axis])) {
        const double top = below;
        below += paper.measure(placed.title_style, line).height;
        const bool selected = model.selected == static_cast<int>(axis);
        drawing.shapes.emplace_back(Drawing::Label{{box.left, top, box.right, below},
                                                   anchor,
                                                   placed.title_style,
                                                   selected ? Ink::accent_text : Ink::text,
                                                   std::string(line)});
    }
    drawing.shapes.emplace_back(Drawing::Label{
        {box.left, below, box.right, box.bottom}, anchor, placed.value_style, Ink::text, model.axes[axis].value_text});
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
    if (model.axes.size() < fewest_for_an_area && titles != RadarTitles::whole) {
        PlacedRadar bars = placed_as_bars(model, paper);
        cut_titles(bars, paper.measure);
        return bars;
    }
    PlacedRadar placed;
    switch (titles) {
        case RadarTitles::whole: placed = placed_with(model, paper, Names::whole, for_a_room, any_width); break;
        case RadarTitles::brief: placed = placed_with(model, paper, Names::brief, for_a_room, any_width); break;
        case RadarTitles::as_room_allows:
            placed = placed_as_room_allows(model, paper);
            cut_titles(placed, paper.measure);
            break;
        case RadarTitles::wrapped:
            placed = placed_with_wrapped_titles(model, paper);
            if (std::ranges::none_of(placed.titles,
                                     [](const std::string& title) { return title.find('\n') != std::string::npos; }))
                cut_titles(placed, paper.measure);
            break;
    }
    placed.words = place_radar_words(model, placed.layout, paper);
    return placed;
}

Drawing radar_drawing(const RadarModel& model, const PlacedRadar& placed, const Paper& paper) {
    Drawing drawing{paper.size, {}};
    if (model.axes.empty()) return drawing;
    const RadarLayout& layout = placed.layout;
    add_rings(drawing, layout, model.band_limits, paper.line(1));
    add_outline(drawing, layout, values_of(model), 3 * paper.unit, is_filled(model));
    add_words(drawing, placed.words, paper);
    if (model.selected) {
        const Point rim = radar_point(layout, *model.selected, 100);
        const Point inmost = radar_point(layout, *model.selected, 0);
        drawing.shapes.emplace_back(Drawing::Line{inmost, rim, paper.line(2), Ink::outline});
    }
    add_ranges(drawing, layout, model, paper);
    add_people(drawing, layout, model, paper);
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
    if (values.size() < fewest_for_an_area) {
        const std::vector<Size> no_labels(values.size());
        layout = layout_bars({0, 0, paper.size.width, paper.size.height}, no_labels, paper.length(6), paper.length(22));
    } else {
        layout.centre = {paper.size.width / 2, paper.size.height / 2};
        layout.radius = std::min(paper.size.width, paper.size.height) / 2;
        layout.labels.resize(values.size());
    }
    add_rings(drawing, layout, band_limits, paper.line(0.75));
    add_outline(drawing, layout, values, 2 * paper.unit, true);
    return drawing;
}

Ink ring_ink(std::size_t band, std::size_t bands) {
    if (bands == 1) return Ink::surface;
    if (band + 1 == bands) return Ink::band_high;
    return band == 0 ? Ink::band_low : Ink::band_middle;
}

void add_bar(Drawing& drawing, Point from, Point to, const Paper& paper) {
    drawing.shapes.emplace_back(Drawing::Line{from, to, paper.length(10), Ink::range});
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < no_length) return;
    const double half = paper.length(10) / 2;
    const Point across{-(to.y - from.y) / length * half, (to.x - from.x) / length * half};
    for (const Point& end : {from, to}) {
        drawing.shapes.emplace_back(Drawing::Line{
            {end.x - across.x, end.y - across.y}, {end.x + across.x, end.y + across.y}, paper.line(2), Ink::outline});
    }
}

Drawing::Line overlay_line(const RadarOverlay& overlay, Point from, Point to, const Paper& paper) {
    return {from, to, 2 * paper.unit, overlay.ink, paper.length(overlay.dash)};
}

}  // namespace readiness
