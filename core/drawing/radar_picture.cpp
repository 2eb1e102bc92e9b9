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
constexpr Size smallest = {520, 440};
/// In a document a larger picture would be drawn smaller, and its words could not be read.
constexpr Size largest = {1000, 850};
constexpr Size narrow = {400, 360};
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
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const Point rim = radar_point(layout, static_cast<int>(i), 100);
        cover({rim.x, rim.y, rim.x, rim.y});
        cover(layout.labels[i]);
    }
    return extent;
}

}  // namespace

namespace {

Drawing with_legend(const RadarModel& model, const Chart& chart, double least_width, const TextMeasure& measure) {
    const auto& [placed, paper] = chart;
    const Rectangle extent = extent_of(placed.layout);
    const double width = std::max(least_width, std::ceil(extent.width()));
    const Drawing legend = radar_legend(model, {{width, 0}, 1, measure});
    const double below = margin + std::ceil(extent.height()) + over_legend;
    Drawing picture{{width + 2 * margin, below + legend.size.height + margin}, {}};
    picture.shapes.emplace_back(Drawing::Block{{0, 0, picture.size.width, picture.size.height}, 0, Ink::surface});
    add_drawing(picture, radar_drawing(model, placed, paper),
                {margin + (width - extent.width()) / 2 - extent.left, margin - extent.top});
    add_drawing(picture, legend, {margin, below});
    return picture;
}

}  // namespace

Drawing radar_picture(const RadarModel& model, const TextMeasure& measure) {
    if (model.axes.empty()) return {};
    return with_legend(model, placed_well(model, measure), smallest.width, measure);
}

Drawing narrow_radar_picture(const RadarModel& model, const TextMeasure& measure) {
    if (model.axes.empty()) return {};
    const Paper paper{narrow, 1, measure};
    return with_legend(model, {place_radar(model, paper), paper}, narrow.width - 2 * margin, measure);
}

}  // namespace readiness
