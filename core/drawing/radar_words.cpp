#include "core/drawing/radar_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace readiness {

namespace {

// What it costs to lie over something. A place that costs as much as one `forbidden` is none.
constexpr double forbidden = 1000;
struct Prices {
    double in_fill = 0;  ///< For each corner, and the middle.
    double on_axis = 0;
    double on_edge = 0;
};
constexpr Prices for_numbers = {100, 50, forbidden};
/// A corner of a title over the edge of its ring is better than no title.
constexpr Prices for_titles = {1, 4, 100};

struct Segment {
    Point from;
    Point to;
};

/// True if any of the segment lies in the box.
bool crosses(const Rectangle& box, const Segment& segment) {
    if (std::max(segment.from.x, segment.to.x) <= box.left || std::min(segment.from.x, segment.to.x) >= box.right ||
        std::max(segment.from.y, segment.to.y) <= box.top || std::min(segment.from.y, segment.to.y) >= box.bottom) {
        return false;
    }
    double first = 0;
    double last = 1;
    const auto clip = [&](double from, double to, double low, double high) {
        const double along = to - from;
        if (std::abs(along) < 1e-9) return from > low && from < high;
        const double enters = ((along > 0 ? low : high) - from) / along;
        const double leaves = ((along > 0 ? high : low) - from) / along;
        first = std::max(first, enters);
        last = std::min(last, leaves);
        return first < last;
    };
    return clip(segment.from.x, segment.to.x, box.left, box.right) &&
           clip(segment.from.y, segment.to.y, box.top, box.bottom);
}

Rectangle grown(const Rectangle& box, double by) {
    return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

bool in_triangle(Point point, Point a, Point b, Point c) {
    const auto side = [&](Point from, Point to) {
        return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    };
    const double one = side(a, b);
    const double two = side(b, c);
    const double three = side(c, a);
    return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
}

/// What words must not lie over, and what they had better not.
class Ground {
public:
    Ground(const RadarModel& model, const RadarLayout& layout, const Paper& paper)
        : layout_(layout), boxes_(layout.labels) {
        add_ring_edges(model.band_limits);
        std::vector<std::optional<double>> values;
        for (std::size_t i = 0; i < model.axes.size(); ++i) {
            const RadarAxis& axis = model.axes[i];
            values.push_back(axis.value);
            add_marks(axis, static_cast<int>(i), paper);
        }
        add_outline(values);
        filled_ = is_filled(model);
        for (const RadarOverlay& overlay : model.overlays)
            add_outline(overlay.values);
    }

    void keep_clear_of(const Rectangle& box) { boxes_.push_back(box); }

    /// What it costs to lie there; `enough` as soon as it costs that much. `margin` is kept from what is forbidden.
    [[nodiscard]] double cost(const Rectangle& box, double margin, const Prices& prices, double enough) const {
        const Rectangle around = grown(box, margin);
        double sum = 0;
        const auto add = [&](double price) {
            sum += price;
            return sum >= enough;
        };
        for (const Rectangle& other : boxes_) {
            if (overlap(around, other) && add(forbidden)) return enough;
        }
        for (const Segment& line : lines_) {
            if (crosses(around, line) && add(forbidden)) return enough;
        }
        for (const Segment& edge : edges_) {
            if (crosses(box, edge) && add(prices.on_edge)) return enough;
        }
        for (std::size_t i = 0; i < layout_.labels.size(); ++i) {
            const Segment axis{layout_.centre, radar_point(layout_, static_cast<int>(i), 100)};
            if (crosses(box, axis) && add(prices.on_axis)) return enough;
        }
        if (!filled_) return sum;
        const Point middle{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
        const std::array<Point, 5> points = {
            {{box.left, box.top}, {box.right, box.top}, {box.left, box.bottom}, {box.right, box.bottom}, middle}};
        for (const Point& point : points)
            sum += is_in_fill(point) ? prices.in_fill : 0;
        return std::min(sum, enough);
    }

private:
    void add_ring_edges(const std::vector<double>& limits) {
        std::vector<double> edges = limits;
        edges.push_back(100);
        const int count = static_cast<int>(layout_.labels.size());
        for (const double edge : edges) {
            for (int axis = 0; axis < count; ++axis)
                edges_.push_back({radar_point(layout_, axis, edge), radar_point(layout_, (axis + 1) % count, edge)});
        }
    }
    void add_outline(const std::vector<std::optional<double>>& values) {
        for (const RadarRun& run : radar_runs(values)) {
            const std::size_t sides = run.axes.size() - (run.closed ? 0 : 1);
            for (std::size_t i = 0; i < sides; ++i) {
                const int from = run.axes[i];
                const int to = run.axes[(i + 1) % run.axes.size()];
                const Segment side{radar_point(layout_, from, *values[static_cast<std::size_t>(from)]),
                                   radar_point(layout_, to, *values[static_cast<std::size_t>(to)])};
                lines_.push_back(side);
                if (!own_is_there_) sides_.push_back(side);
            }
        }
        own_is_there_ = true;
    }
    /// Points, bars and single people.
    void add_marks(const RadarAxis& axis, int index, const Paper& paper) {
        const double half = paper.length(7);
        const auto around = [&](double value) {
            const Point at = radar_point(layout_, index, value);
            boxes_.push_back({at.x - half, at.y - half, at.x + half, at.y + half});
        };
        if (axis.value) around(*axis.value);
        for (const double value : axis.people)
            around(value);
        const auto bar = [&](double low, double high) {
            lines_.push_back({radar_point(layout_, index, low), radar_point(layout_, index, high)});
            around(low);
            around(high);
        };
        if (axis.middle_half) bar(axis.middle_half->low, axis.middle_half->high);
        if (has_visible_range(axis)) bar(*axis.low, *axis.high);
    }
    [[nodiscard]] bool is_in_fill(Point point) const {
        return std::any_of(sides_.begin(), sides_.end(),
                           [&](const Segment& side) { return in_triangle(point, layout_.centre, side.from, side.to); });
    }

    const RadarLayout& layout_;
    std::vector<Segment> edges_;  ///< Of the rings.
    std::vector<Segment> lines_;
    std::vector<Segment> sides_;  ///< Of the profile's own outline.
    std::vector<Rectangle> boxes_;
    bool own_is_there_ = false;
    bool filled_ = false;
};

/// A direction between two axes, and how near the edges of rings come to the centre there.
struct Direction {
    Point unit;
    double nearness = 1;  ///< Of an edge, in its distance along an axis.
};

/// In the middle between two axes first, clockwise from the top; then nearer to an axis.
std::vector<Direction> directions_of(int count) {
    std::vector<Direction> directions;
    // Few axes are far apart, and near them rings are wide.
    constexpr int few = 7;
    std::vector<double> parts = {0.5, 0.36, 0.64, 0.2, 0.8, 0.02};
    if (count < few) parts.insert(parts.end(), {0.28, 0.72, 0.12, 0.88});
    for (const double part : parts) {
        for (int axis = 0; axis < count; ++axis) {
            const double angle = 2 * std::numbers::pi * (axis + part) / count;
            const double from_middle = 2 * std::numbers::pi * (part - 0.5) / count;
            directions.push_back(
                {{std::sin(angle), -std::cos(angle)}, std::cos(std::numbers::pi / count) / std::cos(from_middle)});
        }
    }
    return directions;
}

Rectangle box_around(Point centre, const Size& size) {
    return {centre.x - size.width / 2, centre.y - size.height / 2, centre.x + size.width / 2,
            centre.y + size.height / 2};
}

class Writer {
public:
    Writer(const RadarModel& model, const RadarLayout& layout, const Paper& paper)
        : layout_(layout),
          paper_(paper),
          ground_(model, layout, paper),
          directions_(directions_of(static_cast<int>(model.axes.size()))) {}

    void write_number(double limit) {
        const std::string text = std::to_string(std::lround(limit));
        const Size size = trimmed(LabelStyle::body, text);
        Best best;
        for (const Direction& direction : directions_) {
            const double half = reach(direction, size);
            const double edge = layout_.radius * limit / 100 * direction.nearness;
            for (const double at : {edge + half + paper_.length(3), edge - half - paper_.length(3)})
                consider(best, box_around(along(direction, at), size), for_numbers);
        }
        write(best, LabelStyle::body, text);
    }

    /// Returns what it costs where it is; the price of what is forbidden if it is left out.
    double write_title(LabelStyle style, const std::string& text, double from, double to) {
        const Size size = trimmed(style, text);
        Best best;
        for (const Direction& direction : directions_) {
            for (const double part : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
                const double value = from + (to - from) * part;
                const double at = layout_.radius * value / 100 * direction.nearness;
                consider(best, box_around(along(direction, at), size), for_titles);
            }
        }
        write(best, style, text);
        return best.cost;
    }

    std::vector<RadarWord> words;

private:
    struct Best {
        Rectangle box;
        double cost = forbidden;
    };

    /// Without the room above and below its letters.
    [[nodiscard]] Size trimmed(LabelStyle style, const std::string& text) const {
        const Size size = paper_.measure(style, text);
        return {size.width, size.height * 0.8};
    }
    [[nodiscard]] Point along(const Direction& direction, double distance) const {
        return {layout_.centre.x + direction.unit.x * distance, layout_.centre.y + direction.unit.y * distance};
    }
    static double reach(const Direction& direction, const Size& size) {
        return std::abs(direction.unit.x) * size.width / 2 + std::abs(direction.unit.y) * size.height / 2;
    }
    void consider(Best& best, const Rectangle& box, const Prices& prices) const {
        const double cost = ground_.cost(box, paper_.length(2), prices, best.cost);
        if (cost < best.cost) best = {box, cost};
    }
    void write(const Best& best, LabelStyle style, const std::string& text) {
        if (best.cost >= forbidden) return;
        // Whole lines, with the room above and below their letters, must not lie over each other either.
        const double above = paper_.length(5);
        ground_.keep_clear_of({best.box.left, best.box.top - above, best.box.right, best.box.bottom + above});
        const Size size = paper_.measure(style, text);
        const Point middle{(best.box.left + best.box.right) / 2, (best.box.top + best.box.bottom) / 2};
        words.push_back({box_around(middle, size), style, text});
    }

    const RadarLayout& layout_;
    const Paper& paper_;
    Ground ground_;
    std::vector<Direction> directions_;
};

double write_titles(Writer& writer, LabelStyle style, const RadarModel& model) {
    double cost = 0;
    for (std::size_t band = 0; band < model.band_titles.size(); ++band) {
        const double from = band == 0 ? 0 : model.band_limits[band - 1];
        const double to = band < model.band_limits.size() ? model.band_limits[band] : 100;
        cost += writer.write_title(style, model.band_titles[band], from, to);
    }
    return cost;
}

}  // namespace

bool is_filled(const RadarModel& model) {
    return std::none_of(model.axes.begin(), model.axes.end(),
                        [](const RadarAxis& axis) { return axis.middle_half.has_value(); });
}

std::vector<RadarWord> place_radar_words(const RadarModel& model, const RadarLayout& layout, const Paper& paper) {
    if (model.axes.size() < 3) return {};
    Writer numbers(model, layout, paper);
    for (const double limit : model.band_limits)
        numbers.write_number(limit);
    if (model.band_titles.size() != model.band_limits.size() + 1) return std::move(numbers.words);
    // All in one size. Smaller letters cost too: a little of an edge is given up for them, and no title.
    std::optional<Writer> best;
    double least = 0;
    constexpr std::pair<LabelStyle, double> styles[] = {
        {LabelStyle::room, 0}, {LabelStyle::body, 120}, {LabelStyle::small, 400}};
    for (const auto& [style, price] : styles) {
        Writer writer = numbers;
        const double cost = price + write_titles(writer, style, model);
        if (!best || cost < least) {
            best.emplace(writer);
            least = cost;
        }
    }
    return std::move(best->words);
}

}  // namespace readiness
