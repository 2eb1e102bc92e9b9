#include "app/desktop/widgets/spread_strip.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/ui/draw_drawing.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// From the least ready to the most ready.
std::vector<AnswerCount> columns_of(const ChoiceScale& scale, const Item& item, const ItemResult& result) {
    std::vector<AnswerCount> columns;
    for (const Option& option : scale.options) {
        const auto found = std::find_if(result.answers.begin(), result.answers.end(),
                                        [&](const AnswerCount& answer) { return answer.value == option.value; });
        AnswerCount column;
        column.value = option.value;
        column.count = found != result.answers.end() ? found->count : 0;
        columns.push_back(column);
    }
    if (item.reverse) std::reverse(columns.begin(), columns.end());
    return columns;
}

/// In words if both fit side by side, else by their numbers.
void draw_ends(const Ui& ui, const Box& line, const Scale& scale, double left, double right) {
    const auto words = [&](double value) { return answer_text(scale, Answer::of(value)); };
    const float both = ui.text_size(TextStyle::small, words(left)).x + ui.text_size(TextStyle::small, words(right)).x;
    const bool fits = both + ui.px(12) <= line.width;
    ui.line(line, TextStyle::small, ui.theme.muted, fits ? words(left) : number_text(left));
    ui.line(line, TextStyle::small, ui.theme.muted, fits ? words(right) : number_text(right), Align::right);
}

/// Where the score jumps; nothing on a scale without a step.
std::optional<double> step_of(const NumberScale& scale) {
    const auto step = std::adjacent_find(scale.points.begin(), scale.points.end(),
                                         [](const ScalePoint& one, const ScalePoint& next) { return one.x == next.x; });
    return step != scale.points.end() ? std::optional(step->x) : std::nullopt;
}

/// The numbers that were given, and the one that decides, with room at both ends.
struct NumberSpan {
    double low;
    double high;
};
NumberSpan span_of(const NumberScale& scale, const ItemResult& result, const std::optional<double>& step) {
    double low = result.answers.front().value;
    double high = result.answers.back().value;
    if (step) {
        low = std::min(low, *step);
        high = std::max(high, *step);
    }
    const double beyond = std::max((high - low) * 0.08, (scale.max - scale.min) * 0.02);
    return {std::max(scale.min, low - beyond), std::min(scale.max, high + beyond)};
}

/// More is less ready: the scale is turned.
bool falls(const NumberScale& scale, const Item& item) {
    const bool down = !scale.points.empty() && scale.points.front().readiness > scale.points.back().readiness;
    return down != item.reverse;
}

void draw_dots(const Ui& ui, Box box, const Item& item, const Scale& scale, const ItemResult& result) {
    const NumberScale& numbers = *scale.number();
    const Box ends = box.cut_bottom(ui.line_height(TextStyle::small));
    const float base = box.bottom() - ui.px(2);
    ui.rule(box.left, box.right(), base);
    if (result.answers.empty()) return;
    const std::optional<double> step = step_of(numbers);
    const NumberSpan span = span_of(numbers, result, step);
    const bool turned = falls(numbers, item);
    const float radius_wanted = ui.px(4);
    const auto x_of = [&](double value) {
        const double along = (value - span.low) / std::max(1e-9, span.high - span.low);
        const double part = turned ? 1 - along : along;
        return box.left + radius_wanted + static_cast<float>(part) * (box.width - 2 * radius_wanted);
    };
    if (step) {
        const Drawing::Line line{
            {0, 0}, {0, base - box.top}, std::max(1.0, 1.5 * ui.scale), Ink::muted, 3.0 * ui.scale};
        Drawing drawing;
        drawing.shapes.emplace_back(line);
        draw(ui, drawing, {std::round(x_of(*step)), box.top});
        const std::string words = answer_text(scale, Answer::of(*step)) + " decides";
        const float width = ui.text_size(TextStyle::small, words).x;
        const bool right = x_of(*step) + ui.px(4) + width <= box.right();
        const float left = right ? x_of(*step) + ui.px(4) : std::max(box.left, x_of(*step) - ui.px(4) - width);
        ui.text({left, box.top - ui.px(2)}, TextStyle::small, ui.theme.muted, words);
    }
    int tallest = 1;
    for (const AnswerCount& answer : result.answers)
        tallest = std::max(tallest, answer.count);
    const float room = base - box.top - ui.line_height(TextStyle::small);
    const float radius = std::min(radius_wanted, room / (2.2f * static_cast<float>(tallest)));
    for (const AnswerCount& answer : result.answers) {
        for (int i = 0; i < answer.count; ++i) {
            ui.shape({x_of(answer.value), base - radius * 1.3f - static_cast<float>(i) * 2.2f * radius}, radius,
                     Shape::circle, ui.theme.accent);
        }
    }
    const double low = result.answers.front().value;
    const double high = result.answers.back().value;
    // Each under its dots, as far as there is room.
    const auto name_end = [&](double value) {
        const std::string words = answer_text(scale, Answer::of(value));
        const float width = ui.text_size(TextStyle::small, words).x;
        const float left = std::clamp(x_of(value) - width / 2, ends.left, std::max(ends.left, ends.right() - width));
        ui.line({left, ends.top, width + 1, ends.height}, TextStyle::small, ui.theme.muted, words);
    };
    const double first = turned ? high : low;
    const double last = turned ? low : high;
    const float apart = ui.text_size(TextStyle::small, answer_text(scale, Answer::of(first))).x + ui.px(8);
    if (x_of(last) - x_of(first) > apart) name_end(last);
    name_end(first);
}

}  // namespace

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks) {
    // The line is in the middle of whole pixels.
    const float top = std::round(box.centre().y) - box.height / 2;
    draw(ui, spread_drawing(marks, paper_of(ui, box)), {box.left, top});
}

void draw_score_bar(const Ui& ui, const Box& box, const std::optional<double>& score, std::span<const double> limits) {
    draw(ui, score_bar_drawing(score, limits, Ink::accent, paper_of(ui, box)), {box.left, std::round(box.top)});
}

int tallest_column(const Questionnaire& questionnaire, const Profile& profile) {
    int most = 1;
    for (const ItemResult& item : profile.items) {
        const Item* asked = find_item(questionnaire, item.id);
        if (asked == nullptr || scale_of(questionnaire, *asked).choice() == nullptr) continue;
        for (const AnswerCount& answer : item.answers)
            most = std::max(most, answer.count);
    }
    return most;
}

float answers_picture_height(const Ui& ui) {
    return ui.px(60) + ui.line_height(TextStyle::small);
}

void draw_answers_picture(const Ui& ui, const Box& box, const Item& item, const Scale& scale, const ItemResult& result,
                          int tallest) {
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr) return draw_dots(ui, box, item, scale, result);
    const std::vector<AnswerCount> columns = columns_of(*choice, item, result);
    if (columns.empty()) return;
    std::vector<int> counts;
    counts.reserve(columns.size());
    for (const AnswerCount& column : columns)
        counts.push_back(column.count);
    Box rest = box;
    draw_ends(ui, rest.cut_bottom(ui.line_height(TextStyle::small)), scale, columns.front().value,
              columns.back().value);
    draw(ui, histogram_drawing(counts, tallest, paper_of(ui, rest)), rest.min());
}

}  // namespace readiness
