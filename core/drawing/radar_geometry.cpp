#include "core/drawing/radar_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace readiness {

bool overlap(const Rectangle& left, const Rectangle& right) {
    return left.left < right.right && right.left < left.right && left.top < right.bottom && right.top < left.bottom;
}

Point axis_direction(int index, int count) {
    const double angle = 2 * std::numbers::pi * index / count;
    const auto exact_zero = [](double value) { return std::abs(value) < 1e-12 ? 0.0 : value; };
    return {exact_zero(std::sin(angle)), exact_zero(-std::cos(angle))};
}

namespace {

/// A label that touches the point from outside: beside it at the sides, above or below it at top and bottom.
Rectangle label_at(Point direction, double distance, const Size& size) {
    const double left = direction.x * distance - size.width * (1 - direction.x) / 2;
    const double top = direction.y * distance - size.height * (1 - direction.y) / 2;
    return {left, top, left + size.width, top + size.height};
}

/// How far out along its axis the label lies when it just touches the circle of that radius. With growing distance
/// the label's side or corner that is nearest to the centre moves along (distance * direction - overhang).
double distance_clear_of(double radius, Point direction, const Size& size) {
    const double x = std::abs(direction.x);
    const double y = std::abs(direction.y);
    const double overhang_x = size.width * (1 - x) / 2;
    const double overhang_y = size.height * (1 - y) / 2;
    if (x > 0 && y * (radius + overhang_x) <= x * overhang_y) return (radius + overhang_x) / x;
    if (y > 0 && x * (radius + overhang_y) <= y * overhang_x) return (radius + overhang_y) / y;
    const double aside = overhang_x * y - overhang_y * x;
    return overhang_x * x + overhang_y * y + std::sqrt(std::max(0.0, radius * radius - aside * aside));
}

Rectangle grown(const Rectangle& rectangle, double by) {
    return {rectangle.left - by, rectangle.top - by, rectangle.right + by, rectangle.bottom + by};
}

/// Sides first, then towards top and bottom; the upper and the left of two equals first.
std::vector<int> order_of_placing(int count) {
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [count](int left, int right) {
        return std::abs(axis_direction(left, count).x) > std::abs(axis_direction(right, count).x) + 1e-9;
    });
    return order;
}

/// Label boxes around a circle at the origin.
std::vector<Rectangle> labels_around(double radius, std::span<const Size> sizes, double gap) {
    const int count = static_cast<int>(sizes.size());
    std::vector<Rectangle> labels(sizes.size());
    std::vector<Rectangle> placed;
    for (const int axis : order_of_placing(count)) {
        const auto index = static_cast<std::size_t>(axis);
        const Point direction = axis_direction(axis, count);
        double distance = distance_clear_of(radius + gap, direction, sizes[index]);
        const auto covers_another = [&](const Rectangle& label) {
            const Rectangle with_gap = grown(label, gap / 2);
            return std::any_of(placed.begin(), placed.end(),
                               [&](const Rectangle& other) { return overlap(with_gap, other); });
        };
        labels[index] = label_at(direction, distance, sizes[index]);
        for (int step = 0; step < 400 && covers_another(labels[index]); ++step) {
            distance += std::max(1.0, gap / 8);
            labels[index] = label_at(direction, distance, sizes[index]);
        }
        placed.push_back(labels[index]);
    }
    return labels;
}

/// What circle and labels together cover.
Rectangle extent_of(double radius, std::span<const Rectangle> labels) {
    Rectangle extent{-radius, -radius, radius, radius};
    for (const Rectangle& label : labels) {
        extent.left = std::min(extent.left, label.left);
        extent.top = std::min(extent.top, label.top);
        extent.right = std::max(extent.right, label.right);
        extent.bottom = std::max(extent.bottom, label.bottom);
    }
    return extent;
}

bool fits_in(const Rectangle& canvas, const Rectangle& extent) {
    return extent.width() <= canvas.width() && extent.height() <= canvas.height();
}

/// The centre, in the middle of the canvas unless a label would be cut there.
Point centre_in(const Rectangle& canvas, const Rectangle& extent) {
    const auto place = [](double from, double to, double before, double after) {
        return std::clamp((from + to) / 2, std::min(from - before, to - after), std::max(from - before, to - after));
    };
    return {place(canvas.left, canvas.right, extent.left, extent.right),
            (canvas.top + canvas.bottom - extent.top - extent.bottom) / 2};
}

}  // namespace

RadarLayout layout_radar(const Rectangle& canvas, std::span<const Size> labels, double gap, double least_radius) {
    const auto extent_at = [&](double radius) { return extent_of(radius, labels_around(radius, labels, gap)); };
    double small = least_radius;
    double large = std::max(least_radius, std::min(canvas.width(), canvas.height()) / 2);
    RadarLayout layout;
    layout.fits = fits_in(canvas, extent_at(small));
    for (int step = 0; layout.fits && step < 24; ++step) {
        const double middle = (small + large) / 2;
        (fits_in(canvas, extent_at(middle)) ? small : large) = middle;
    }
    layout.radius = small;
    layout.labels = labels_around(small, labels, gap);
    layout.centre = centre_in(canvas, extent_of(small, layout.labels));
    for (Rectangle& label : layout.labels) {
        label.left += layout.centre.x;
        label.right += layout.centre.x;
        label.top += layout.centre.y;
        label.bottom += layout.centre.y;
    }
    return layout;
}

RadarLayout layout_bars(const Rectangle& canvas, std::span<const Size> labels, double gap, double thickest) {
    RadarLayout layout;
    if (labels.empty()) return layout;
    const auto count = static_cast<double>(labels.size());
    double words = 0;
    double widest = 0;
    for (const Size& label : labels) {
        words += label.height + gap / 2;
        widest = std::max(widest, label.width);
    }
    const double between = std::min(4 * gap, canvas.height() / 8);
    const double room = canvas.height() - words - (count - 1) * between;
    const double thickness = std::clamp(room / count, 1.0, thickest);
    layout.fits = room >= count && widest <= canvas.width();
    double top = canvas.top + std::max(0.0, room - count * thickness) / 2;
    for (const Size& label : labels) {
        layout.labels.push_back({canvas.left, top, canvas.left + label.width, top + label.height});
        top += label.height + gap / 2;
        layout.bars.push_back({canvas.left, top, canvas.right, top + thickness});
        top += thickness + between;
    }
    layout.radius = canvas.width();
    layout.centre = radar_point(layout, 0, 0);
    return layout;
}

Point radar_point(const RadarLayout& layout, int index, double value) {
    if (!layout.bars.empty()) {
        const Rectangle& bar = layout.bars[static_cast<std::size_t>(index)];
        return {bar.left + bar.width() * value / 100, (bar.top + bar.bottom) / 2};
    }
    const Point direction = axis_direction(index, static_cast<int>(layout.labels.size()));
    const double distance = layout.radius * value / 100;
    return {layout.centre.x + direction.x * distance, layout.centre.y + direction.y * distance};
}

namespace {

bool holds(const Rectangle& box, Point point) {
    return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

}  // namespace

std::optional<int> axis_at(const RadarLayout& layout, Point position) {
    for (const std::vector<Rectangle>* boxes : {&layout.labels, &layout.bars}) {
        const auto box = std::ranges::find_if(*boxes, [&](const Rectangle& one) { return holds(one, position); });
        if (box != boxes->end()) return static_cast<int>(box - boxes->begin());
    }
    if (!layout.bars.empty()) return std::nullopt;
    const Point from_centre{position.x - layout.centre.x, position.y - layout.centre.y};
    const double distance = std::hypot(from_centre.x, from_centre.y);
    if (layout.labels.empty() || distance > layout.radius || distance < layout.radius * 0.04) return std::nullopt;
    const int count = static_cast<int>(layout.labels.size());
    const double turn = std::atan2(from_centre.x, -from_centre.y) / (2 * std::numbers::pi);
    return static_cast<int>(std::lround((turn + 1) * count)) % count;
}

std::vector<RadarRun> radar_runs(std::span<const std::optional<double>> values) {
    const int count = static_cast<int>(values.size());
    const auto has_value = [&](int axis) { return values[static_cast<std::size_t>(axis % count)].has_value(); };
    std::vector<RadarRun> runs;
    int first_gap = 0;
    while (first_gap < count && has_value(first_gap))
        ++first_gap;
    if (count == 0) return runs;
    if (first_gap == count) {
        runs.push_back({std::vector<int>(values.size()), true});
        std::iota(runs.back().axes.begin(), runs.back().axes.end(), 0);
        return runs;
    }
    for (int step = 1; step <= count; ++step) {
        const int axis = (first_gap + step) % count;
        if (!has_value(axis)) continue;
        if (!has_value(axis + count - 1)) runs.push_back({});
        runs.back().axes.push_back(axis);
    }
    return runs;
}

}  // namespace readiness
