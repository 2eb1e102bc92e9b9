#include "core/drawing/radar_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/drawing/radar_drawing.h"
#include "core/drawing/radar_legend.h"

namespace readiness {

namespace {

constexpr double margin = 20;
constexpr double over_legend = 12;
constexpr double under_key = 6;
constexpr Size smallest = {520, 440};
/// In a document a larger picture would be drawn smaller, and its words could not be read.
constexpr Size largest = {1000, 850};
constexpr Size narrow = {400, 350};
/// Above and below: a column of a page has its own space there.
constexpr double narrow_margin = 6;
constexpr double growth = 1.05;
constexpr double least_radius = 160;
/// A label that has to make way for others any further is hard to distinguish from theirs.
constexpr double furthest_label = 40;
/// Two values nearer to each other could be read as one number.
constexpr double between_labels = 14;

double distance_of(const Rectangle& box, Point point) {
    return std::hypot(std::clamp(point.x, box.left, box.right) - point.x,
                      std::clamp(point.y, box.top, box.bottom) - point.y);
}

bool is_good(const RadarLayout& layout) {
    if (!layout.fits || layout.radius < least_radius) return false;
    if (!layout.bars.empty()) return true;  // A label is over its bar, and as near to it on any paper.
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const Point rim = radar_point(layout, static_cast<int>(i), 100);
        if (distance_of(layout.labels[i], rim) > furthest_label) return false;
        Rectangle around = layout.labels[i];
        around.right += between_labels;
        for (std::size_t j = 0; j < layout.labels.size(); ++j) {
            if (i != j && overlap(around, layout.labels[j])) return false;
        }
    }
    return true;
}

struct Chart {
    PlacedRadar placed;
    Paper paper;
};

Chart placed_well(const RadarModel& model, const TextMeasure& measure) {
    for (const RadarTitles titles : {RadarTitles::whole, RadarTitles::brief}) {
        Paper paper{smallest, 1, measure};
        while (paper.size.width <= largest.width) {
            PlacedRadar placed = place_radar(model, paper, titles);
            if (is_good(placed.layout)) return {std::move(placed), paper};
            paper.size = {paper.size.width * growth, paper.size.height * growth};
        }
    }
    const Paper paper{largest, 1, measure};
    return {place_radar(model, paper), paper};
}

/// What rings and labels cover.
Rectangle extent_of(const RadarLayout& layout) {
    Rectangle extent{layout.centre.x, layout.centre.y, layout.centre.x, layout.centre.y};
    const auto cover = [&](const Rectangle& box) {
        extent.left = std::min(extent.left, box.left);
        extent.top = std::min(extent.top, box.top);
        extent.right = std::max(extent.right, box.right);
        extent.bottom = std::max(extent.bottom, box.bottom);
    };
    for (const Rectangle& bar : layout.bars)
        cover(bar);
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const Point rim = radar_point(layout, static_cast<int>(i), 100);
        cover({rim.x, rim.y, rim.x, rim.y});
        cover(layout.labels[i]);
    }
    return extent;
}

}  // namespace

namespace {

/// How a picture for a file and one for a column of a page differ.
struct Frame {
    double least_width = 0;
    double margin_down = margin;
    bool band_key = false;
};

Drawing with_legend(const RadarModel& model, const Chart& chart, const Frame& frame, const TextMeasure& measure) {
    const auto& [placed, paper] = chart;
    const Rectangle extent = extent_of(placed.layout);
    const double width = std::max(frame.least_width, std::ceil(extent.width()));
    const Paper strip{{width, 0}, 1, measure};
    const Drawing key = frame.band_key ? radar_band_key(model, strip) : Drawing{};
    const Drawing legend = radar_legend(model, strip);
    const double key_top = frame.margin_down + std::ceil(extent.height()) + over_legend;
    const double below = key_top + key.size.height + (key.shapes.empty() ? 0 : under_key);
    Drawing picture{{width + 2 * margin, below + legend.size.height + frame.margin_down}, {}};
    picture.shapes.emplace_back(Drawing::Block{{0, 0, picture.size.width, picture.size.height}, 0, Ink::surface});
    add_drawing(picture, radar_drawing(model, placed, paper),
                {margin + (width - extent.width()) / 2 - extent.left, frame.margin_down - extent.top});
    add_drawing(picture, key, {margin, key_top});
    add_drawing(picture, legend, {margin, below});
    return picture;
}

}  // namespace

Drawing radar_picture(const RadarModel& model, const TextMeasure& measure) {
    if (model.axes.empty()) return {};
    return with_legend(model, placed_well(model, measure), {smallest.width, margin, false}, measure);
}

Drawing narrow_radar_picture(const RadarModel& model, const TextMeasure& measure) {
    if (model.axes.empty()) return {};
    const Paper paper{narrow, 1, measure};
    PlacedRadar placed = place_radar(model, paper, RadarTitles::wrapped);
    // On rings as narrow as these, words would lie over their edges, and numbers would look like scores.
    placed.words.clear();
    return with_legend(model, {std::move(placed), paper}, {narrow.width - 2 * margin, narrow_margin, true}, measure);
}

}  // namespace readiness
