#include "core/drawing/drawing.h"

#include <algorithm>
#include <cmath>

namespace readiness {

namespace {

void shift(Point& point, Point by) {
    point.x += by.x;
    point.y += by.y;
}

void shift(Rectangle& box, Point by) {
    box.left += by.x;
    box.right += by.x;
    box.top += by.y;
    box.bottom += by.y;
}

void shift(std::vector<Point>& points, Point by) {
    for (Point& point : points)
        shift(point, by);
}

void shift(Drawing::Line& line, Point by) {
    shift(line.from, by);
    shift(line.to, by);
}

void shift(Drawing::Ribbon& ribbon, Point by) {
    shift(ribbon.inner, by);
    shift(ribbon.outer, by);
}

void shift(Drawing::Polyline& line, Point by) {
    shift(line.points, by);
}

void shift(Drawing::Polygon& polygon, Point by) {
    shift(polygon.points, by);
}

void shift(Drawing::Block& block, Point by) {
    shift(block.box, by);
}

void shift(Drawing::Circle& circle, Point by) {
    shift(circle.centre, by);
}

void shift(Drawing::Label& label, Point by) {
    shift(label.box, by);
}

}  // namespace

LabelFont label_font(LabelStyle style) {
    switch (style) {
        case LabelStyle::small: return {16, 400};
        case LabelStyle::small_strong: return {16, 600};
        case LabelStyle::room: return {22, 400};
        case LabelStyle::room_strong: return {22, 600};
        case LabelStyle::body: break;
    }
    return {18, 400};
}

double Paper::length(double units) const {
    return std::round(units * unit);
}

double Paper::line(double units) const {
    return std::max(1.0, units * unit);
}

void add_mark(Drawing& drawing, Point centre, double radius, Mark mark, Ink ink) {
    const auto [x, y] = centre;
    const double wide = radius * 1.1;
    switch (mark) {
        case Mark::circle: drawing.shapes.emplace_back(Drawing::Circle{centre, radius * 0.92, 0, ink}); break;
        case Mark::diamond:
            drawing.shapes.emplace_back(
                Drawing::Polygon{{{x, y - wide}, {x + wide, y}, {x, y + wide}, {x - wide, y}}, ink});
            break;
        case Mark::triangle:
            drawing.shapes.emplace_back(
                Drawing::Polygon{{{x, y - radius}, {x + wide, y + radius * 0.9}, {x - wide, y + radius * 0.9}}, ink});
            break;
        case Mark::square: {
            const double half = radius * 0.85;
            drawing.shapes.emplace_back(Drawing::Block{{x - half, y - half, x + half, y + half}, 0, ink});
            break;
        }
        case Mark::none: break;
    }
}

void add_drawing(Drawing& drawing, const Drawing& part, Point at) {
    for (Drawing::Shape shape : part.shapes) {
        std::visit([&](auto& one) { shift(one, at); }, shape);
        drawing.shapes.push_back(std::move(shape));
    }
}

std::vector<std::pair<Point, Point>> dashes_of(const Drawing::Line& line) {
    if (line.dash <= 0) return {{line.from, line.to}};
    const double length = std::hypot(line.to.x - line.from.x, line.to.y - line.from.y);
    std::vector<std::pair<Point, Point>> dashes;
    if (length < 1) return dashes;
    const Point along{(line.to.x - line.from.x) / length, (line.to.y - line.from.y) / length};
    const auto at = [&](double distance) {
        return Point{line.from.x + along.x * distance, line.from.y + along.y * distance};
    };
    const double step = line.dash * (1 + gap_of_dash);
    for (int i = 0; i * step < length; ++i)
        dashes.emplace_back(at(i * step), at(std::min(length, i * step + line.dash)));
    return dashes;
}

std::vector<std::vector<Point>> outlines_of(const Drawing::Ribbon& ribbon) {
    if (ribbon.outer.size() < 2 || ribbon.inner.size() != ribbon.outer.size()) return {};
    const bool fan = std::all_of(ribbon.inner.begin(), ribbon.inner.end(),
                                 [&](const Point& point) { return point == ribbon.inner.front(); });
    if (ribbon.closed) {
        if (fan) return {ribbon.outer};
        return {ribbon.outer, ribbon.inner};
    }
    std::vector<Point> outline = ribbon.outer;
    outline.insert(outline.end(), ribbon.inner.rbegin(), fan ? ribbon.inner.rbegin() + 1 : ribbon.inner.rend());
    return {outline};
}

}  // namespace readiness
