#include "app/desktop/widgets/hands_bars.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "core/groups/rounds.h"
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

int largest_count(const std::vector<const Round*>& rounds) {
    int most = 1;
    for (const Round* round : rounds) {
        for (const int count : round->hands.counts)
            most = std::max(most, count);
        most = std::max({most, round->hands.dont_know, round->hands.not_applicable});
    }
    return most;
}

template <class CountOf>
HandsBars bars_of(const std::vector<Round>& rounds, CountOf count_of) {
    const std::vector<const Round*> shown = shown_rounds(rounds);
    HandsBars bars;
    bars.most = largest_count(shown);
    for (const Round* round : shown)
        bars.counts.push_back(count_of(round->hands));
    return bars;
}

struct NumberRange {
    double from = 0;
    double to = 1;
};

/// The part of the scale that the answers lie in, with room at both ends: on the whole scale they would crowd.
NumberRange range_around(const NumberScale& scale, const std::vector<double>& values) {
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double least = (scale.max - scale.min) * 0.1;
    const double beyond = std::max((*highest - *lowest) * 0.1, (least - (*highest - *lowest)) / 2);
    return {std::max(scale.min, *lowest - beyond), std::min(scale.max, *highest + beyond)};
}

void draw_bar(const Ui& ui, Box line, int count, int most, float thickness_units, bool newest) {
    const bool roomy = line.height >= ui.px(40);
    const TextStyle style = !newest ? TextStyle::small : roomy ? TextStyle::option : TextStyle::option_small;
    const Box number = line.cut_right(ui.px(34));
    ui.line(number, style, newest ? ui.theme.text : ui.theme.muted, count == 0 ? "–" : std::to_string(count),
            Align::right);
    line.cut_right(ui.px(10));
    if (count == 0) return;
    const float thickness = ui.px(thickness_units);
    const float length = std::max(thickness, line.width * static_cast<float>(count) / static_cast<float>(most));
    const Box bar{line.right() - length, std::round(line.centre().y - thickness / 2), length, thickness};
    ui.fill(bar, newest ? ui.theme.accent : ui.theme.muted, thickness_units / 2);
}

}  // namespace

float hands_bars_width(const Ui& ui) {
    return ui.px(250);
}

void draw_hands_bars(const Ui& ui, const Box& area, const HandsBars& bars) {
    if (bars.counts.empty()) return;
    Box rest = area;
    const auto earlier = static_cast<float>(bars.counts.size() - 1);
    // The newest takes what the thin lines of the earlier ones leave.
    const float thin = std::min(ui.line_height(TextStyle::small), area.height * 0.3f);
    const float newest = earlier > 0 ? std::min(area.height - earlier * thin, ui.px(26)) : area.height;
    rest = {area.left, area.centre().y - (newest + earlier * thin) / 2, area.width, newest + earlier * thin};
    draw_bar(ui, rest.cut_top(newest), bars.counts.back(), bars.most, 14, true);
    for (std::size_t i = bars.counts.size() - 1; i-- > 0;)
        draw_bar(ui, rest.cut_top(thin), bars.counts[i], bars.most, 5, false);
}

std::string rounds_legend(const std::vector<Round>& rounds) {
    const std::vector<const Round*> shown = shown_rounds(rounds);
    if (shown.empty()) return "";
    const auto name_of = [&](const Round& round) {
        const bool first_of_several = round.kind == Round::Kind::hands && round.number == 1 && shown.back() != &round;
        return first_of_several ? "1st show of hands" : round_name(round);
    };
    std::string legend = name_of(*shown.back());
    for (std::size_t i = shown.size() - 1; i-- > 0;)
        legend += (i + 2 == shown.size() ? " · thin: " : ", ") + name_of(*shown[i]);
    return legend;
}

HandsBars bars_of_option(const std::vector<Round>& rounds, std::size_t index) {
    return bars_of(rounds, [&](const Tally& hands) { return index < hands.counts.size() ? hands.counts[index] : 0; });
}

HandsBars bars_of_dont_know(const std::vector<Round>& rounds) {
    return bars_of(rounds, [](const Tally& hands) { return hands.dont_know; });
}

HandsBars bars_of_not_applicable(const std::vector<Round>& rounds) {
    return bars_of(rounds, [](const Tally& hands) { return hands.not_applicable; });
}

void draw_number_hands(const Ui& ui, const Box& area, const NumberScale& scale, const Tally& hands) {
    const float base = area.bottom() - ui.line_height(TextStyle::small) - ui.px(6);
    ui.rule(area.left, area.right(), base);
    if (hands.values.empty()) return;
    const NumberRange range = range_around(scale, hands.values);
    const float left = area.left + ui.px(40);
    const float width = area.width - ui.px(80);
    std::map<double, int> stacks;
    int tallest = 1;
    for (const double value : hands.values)
        tallest = std::max(tallest, ++stacks[value]);
    const float room = base - area.top - ui.px(4);
    const float radius = std::clamp(room / (2.2f * static_cast<float>(tallest)), ui.px(2), ui.px(8));
    float written_to = area.left - ui.px(20);
    for (const auto& [value, count] : stacks) {
        const float x = left + static_cast<float>((value - range.from) / (range.to - range.from)) * width;
        for (int i = 0; i < count; ++i) {
            ui.shape({x, base - radius * 1.2f - static_cast<float>(i) * 2.2f * radius}, radius, Shape::circle,
                     ui.theme.accent);
        }
        // A number stands under its stack where there is room for it.
        const std::string number = number_text(value);
        const float half = ui.text_size(TextStyle::body, number).x / 2;
        if (x - half < written_to + ui.px(6)) continue;
        ui.text({x - half, base + ui.px(2)}, TextStyle::body, ui.theme.text, number);
        written_to = x + half;
    }
}

}  // namespace readiness
