#include "app/desktop/widgets/hands_bars.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <optional>

#include "core/scoring/item_scores.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// The newest rounds, the newest last.
std::vector<const Round*> shown_rounds(const std::vector<Round>& rounds) {
    std::vector<const Round*> shown;
    for (std::size_t i = rounds.size() - std::min(rounds.size(), most_rounds_shown); i < rounds.size(); ++i)
        shown.push_back(&rounds[i]);
    return shown;
}

template <class CountOf>
HandsBars bars_of(const std::vector<Round>& rounds, std::optional<int> people, CountOf count_of) {
    HandsBars bars;
    bars.people = std::max(1, people.value_or(1));
    for (const Round* round : shown_rounds(rounds)) {
        bars.people = std::max(bars.people, hands(round->hands));
        bars.counts.push_back(count_of(round->hands));
    }
    return bars;
}

bool nobody(const HandsBars& bars) {
    return std::ranges::all_of(bars.counts, [](int count) { return count == 0; });
}

SizedStyle count_style(const Ui& ui, const Box& row) {
    return {TextStyle::figure, std::min(0.95f, row.height / ui.px(48))};
}

/// "6 → 4 →": the rounds before the newest.
std::string earlier_counts(const HandsBars& bars) {
    std::string text;
    for (std::size_t i = 0; i + 1 < bars.counts.size(); ++i)
        text += fmt::format("{} → ", bars.counts[i]);
    return text;
}

}  // namespace

HandsBars bars_of_option(const std::vector<Round>& rounds, std::size_t index, std::optional<int> people) {
    return bars_of(rounds, people,
                   [&](const Tally& hands) { return index < hands.counts.size() ? hands.counts[index] : 0; });
}

HandsBars bars_of_dont_know(const std::vector<Round>& rounds, std::optional<int> people) {
    return bars_of(rounds, people, [](const Tally& hands) { return hands.dont_know; });
}

HandsBars bars_of_not_applicable(const std::vector<Round>& rounds, std::optional<int> people) {
    return bars_of(rounds, people, [](const Tally& hands) { return hands.not_applicable; });
}

void draw_hands_bar(const Ui& ui, const Box& row, const HandsBars& bars) {
    if (bars.counts.empty()) return;
    const auto length = [&](int count) {
        return std::round(row.width * static_cast<float>(count) / static_cast<float>(bars.people));
    };
    // Cut from a rounded row, so that a short bar has the row's corners at the left and a straight end.
    const float newest = length(bars.counts.back());
    if (newest > 0) {
        ImDrawList& list = Ui::list();
        list.PushClipRect(row.min(), {row.left + newest, row.bottom()}, true);
        ui.fill(row, mixed(ui.theme.surface, ui.theme.accent, 0.28f), 10);
        list.PopClipRect();
    }
    if (bars.counts.size() < 2) return;
    const float before = length(bars.counts[bars.counts.size() - 2]);
    const float thick = std::min(ui.px(4), row.height * 0.06f);  // Below the letters.
    const float inset = ui.px(8);                                // Inside the row's rounded corner.
    if (before > inset)
        ui.fill({row.left + inset, row.bottom() - thick - ui.px(1), before - inset, thick}, ui.theme.muted, 2.5f);
}

float hands_count_width(const Ui& ui, const Box& row, const HandsBars& bars) {
    if (bars.counts.empty() || nobody(bars)) return 0;
    const float newest = ui.text_size(count_style(ui, row), std::to_string(bars.counts.back())).x;
    return newest + ui.text_size(TextStyle::lead, earlier_counts(bars)).x;
}

void draw_hands_count(const Ui& ui, const Box& row, const HandsBars& bars) {
    if (bars.counts.empty() || nobody(bars)) return;
    Box place = row.inset(std::min(ui.px(22), row.width * 0.05f), 0);
    const std::string newest = std::to_string(bars.counts.back());
    const SizedStyle style = count_style(ui, row);
    ui.line(place.cut_right(ui.text_size(style, newest).x), style, ui.theme.text, newest, Align::right);
    ui.line(place, TextStyle::lead, ui.theme.muted, earlier_counts(bars), Align::right);
}

std::string rounds_legend(const std::vector<Round>& rounds) {
    const std::vector<const Round*> shown = shown_rounds(rounds);
    if (shown.size() < 2) return "";
    std::string legend;
    for (const Round* round : shown) {
        const bool first = round->kind == Round::Kind::hands && round->number == 1;
        legend += (legend.empty() ? "" : " → ") + (first ? "1st show of hands" : round_name(*round));
    }
    return legend;
}

// ---------------------------------------------------------------------------------------------------- the dot plot

namespace {

/// The part of the scale that is drawn, and where.
struct Axis {
    double from = 0;
    double to = 1;
    double step = 1;  ///< Between two marks.
    float left = 0;
    float width = 0;
    float base = 0;

    [[nodiscard]] float x(double value) const {
        return left + static_cast<float>((value - from) / (to - from)) * width;
    }
};

/// The first of 1, 2, 5, 10, 20, 50 … with which there are at most so many marks.
double round_step(double range, double most_marks) {
    const double least = range / most_marks;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power >= least * 0.999) return times * power;
    }
    return 10 * power;
}

/// The part of the scale that the answers and the scale's steps lie in, to the next marks: on the whole scale the
/// answers would crowd.
Axis axis_for(const Ui& ui, const Box& area, const Scale& scale, const std::vector<double>& values,
              const std::vector<ScaleStep>& steps) {
    const NumberScale& number = *scale.number();
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    double from = *lowest;
    double to = *highest;
    for (const ScaleStep& step : steps) {
        from = std::min(from, step.at);
        to = std::max(to, step.at);
    }
    if (to <= from) to = from + 1;
    Axis axis;
    const float widest =
        ui.text_size(TextStyle::option_small, answer_text(scale, Answer::of(number.min))).x + ui.px(24);
    axis.left = area.left + ui.px(48);
    axis.width = area.width - ui.px(96);
    axis.step =
        round_step(to - from, std::max(2.0, std::min(8.0, std::floor(static_cast<double>(axis.width / widest)))));
    axis.from = std::max(number.min, std::floor(from / axis.step - 0.001) * axis.step);
    axis.to = std::min(number.max, std::ceil(to / axis.step + 0.001) * axis.step);
    if (axis.to <= axis.from) axis.to = axis.from + axis.step;
    return axis;
}

/// Each value at its place, on the lowest level where it covers no other.
struct Dot {
    float x = 0;
    int level = 0;
};
std::vector<Dot> stacked(const Axis& axis, const std::vector<double>& values, float radius) {
    std::vector<Dot> dots;
    for (const double value : values) {
        Dot dot{axis.x(value), 0};
        const auto covered = [&] {
            return std::ranges::any_of(dots, [&](const Dot& other) {
                return other.level == dot.level && std::abs(other.x - dot.x) < 2.1f * radius;
            });
        };
        while (covered())
            ++dot.level;
        dots.push_back(dot);
    }
    return dots;
}

void draw_dots(const Ui& ui, const Axis& axis, float room, const std::vector<double>& values) {
    constexpr int largest = 13;
    constexpr int smallest = 3;
    for (int units = largest; units >= smallest; --units) {
        const float radius = ui.px(static_cast<float>(units));
        const std::vector<Dot> dots = stacked(axis, values, radius);
        const int highest = std::ranges::max_element(dots, {}, &Dot::level)->level;
        const bool fits = static_cast<float>(highest + 1) * 2.1f * radius <= room;
        if (!fits && units > smallest) continue;
        for (const Dot& dot : dots) {
            const float level = static_cast<float>(dot.level) * 2.1f + 1.1f;
            ui.shape({dot.x, axis.base - level * radius}, radius, Shape::circle, ui.theme.accent);
        }
        return;
    }
}

void draw_marks(const Ui& ui, const Axis& axis, const Scale& scale) {
    ui.fill({axis.left - ui.px(12), axis.base, axis.width + ui.px(24), ui.px(2)}, ui.theme.control_border);
    const Box labels{0, axis.base + ui.px(8), 0, ui.line_height(TextStyle::option_small)};
    const auto marks = static_cast<int>(std::round((axis.to - axis.from) / axis.step));
    for (int i = 0; i <= marks; ++i) {
        const double value = std::min(axis.to, axis.from + i * axis.step);
        const float x = axis.x(value);
        ui.fill({x - ui.px(1), axis.base, ui.px(2), ui.px(7)}, ui.theme.control_border);
        const std::string label = answer_text(scale, Answer::of(std::round(value * 1000) / 1000));
        const float half = ui.text_size(TextStyle::option_small, label).x / 2 + ui.px(4);
        ui.line({x - half, labels.top, 2 * half, labels.height}, TextStyle::option_small, ui.theme.text, label,
                Align::centre);
    }
}

/// A line up from the axis with its words at the top, at the side where there is more room.
void draw_flag(const Ui& ui, const Box& area, const Axis& axis, double value, float top, ImU32 colour,
               const std::string& words) {
    const float x = axis.x(value);
    ui.fill({x - ui.px(1), top, ui.px(2), axis.base - top}, colour);
    const float height = ui.line_height(TextStyle::lead);
    const float width = ui.text_size(TextStyle::lead, words).x + ui.px(2);
    const bool right = x + ui.px(8) + width <= area.right();
    const Box place{right ? x + ui.px(8) : std::max(area.left, x - ui.px(8) - width), top, width, height};
    ui.fill(place, ui.theme.surface);
    ui.line(place, TextStyle::lead, colour, words);
}

}  // namespace

void draw_number_hands(const Ui& ui, const Box& area, const Scale& scale, const Tally& hands) {
    if (hands.values.empty()) return;
    const std::vector<ScaleStep> steps = steps_of(*scale.number());
    Axis axis = axis_for(ui, area, scale, hands.values, steps);
    const float line = ui.line_height(TextStyle::lead);
    axis.base = area.bottom() - ui.line_height(TextStyle::option_small) - ui.px(10);
    const bool flags = axis.base - area.top > 2 * line + ui.px(40);
    const float top = flags ? area.top + 2 * line + ui.px(6) : area.top;
    if (flags) {
        for (const ScaleStep& step : steps)
            draw_flag(ui, area, axis, step.at, area.top, ui.theme.bad.text, scale_step_text(scale, step));
        const double mean =
            std::accumulate(hands.values.begin(), hands.values.end(), 0.0) / static_cast<double>(hands.values.size());
        const std::string words = "mean " + answer_text(scale, Answer::of(std::round(mean * 10) / 10));
        draw_flag(ui, area, axis, mean, area.top + line + ui.px(2), ui.theme.text, words);
    }
    draw_dots(ui, axis, axis.base - top, hands.values);
    draw_marks(ui, axis, scale);
}

}  // namespace readiness
