#include "core/drawing/spread_drawing.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace readiness {

namespace {

/// Across the middle of the paper, so many units high.
void add_ticks(Drawing& drawing, std::span<const double> limits, double height, const Paper& paper) {
    const double half = paper.length(height) / 2;
    const double y = paper.size.height / 2;
    for (const double limit : limits) {
        const double x = paper.size.width * limit / 100;
        drawing.shapes.emplace_back(Drawing::Line{{x, y - half}, {x, y + half}, paper.line(1.5), Ink::muted});
    }
}

}  // namespace

Drawing spread_drawing(const SpreadMarks& marks, const Paper& paper) {
    Drawing drawing{paper.size, {}};
    const double y = paper.size.height / 2;
    const auto x_of = [&](double value) { return paper.size.width * value / 100; };
    const double top = y - paper.length(1);
    drawing.shapes.emplace_back(
        Drawing::Block{{0, top, paper.size.width, top + std::max(1.0, paper.length(2))}, 0, Ink::track});
    if (marks.middle_half) {
        const double left = x_of(marks.middle_half->low);
        const double right = std::max(left + paper.length(4), x_of(marks.middle_half->high));
        const double upper = y - paper.length(5);
        drawing.shapes.emplace_back(
            Drawing::Block{{left, upper, right, upper + paper.length(10)}, 5 * paper.unit, Ink::middle_half});
    }
    add_ticks(drawing, marks.limits, 12, paper);
    for (const double value : marks.people)
        drawing.shapes.emplace_back(Drawing::Circle{{x_of(value), y}, paper.length(4), paper.line(1.5), Ink::person});
    if (marks.score) add_mark(drawing, {x_of(*marks.score), y}, paper.length(4), Mark::circle, Ink::accent);
    return drawing;
}

Drawing score_bar_drawing(const std::optional<double>& score, std::span<const double> limits, Ink ink,
                          const Paper& paper) {
    Drawing drawing{paper.size, {}};
    const double thickness = paper.length(6);
    const double top = std::round((paper.size.height - thickness) / 2);
    const double rounding = thickness / 2;
    drawing.shapes.emplace_back(Drawing::Block{{0, top, paper.size.width, top + thickness}, rounding, Ink::track});
    if (score) {
        const double length = std::max(thickness, paper.size.width * *score / 100);
        drawing.shapes.emplace_back(Drawing::Block{{0, top, length, top + thickness}, rounding, ink});
    }
    add_ticks(drawing, limits, 14, paper);
    return drawing;
}

Drawing histogram_drawing(std::span<const int> counts, int most, const Paper& paper) {
    Drawing drawing{paper.size, {}};
    if (counts.empty()) return drawing;
    const int full = std::max({1, most, *std::max_element(counts.begin(), counts.end())});
    const double step = paper.size.width / static_cast<double>(counts.size());
    const double base = paper.size.height - 1;
    const double number = paper.measure(LabelStyle::small, "0").height;
    const double room = base + 1 - number - paper.length(2);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double left = static_cast<double>(i) * step;
        const double top = base - std::max(paper.length(2), room * counts[i] / full);
        drawing.shapes.emplace_back(Drawing::Block{{left + paper.length(1), top, left + step - paper.length(1), base},
                                                   1.5 * paper.unit,
                                                   counts[i] > 0 ? Ink::accent : Ink::track});
        if (counts[i] > 0) {
            drawing.shapes.emplace_back(Drawing::Label{{left, top - number, left + step, top},
                                                       Anchor::centre,
                                                       LabelStyle::small,
                                                       Ink::muted,
                                                       std::to_string(counts[i])});
        }
    }
    return drawing;
}

}  // namespace readiness
