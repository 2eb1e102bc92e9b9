#include "app/desktop/widgets/spread_strip.h"

#include <algorithm>
#include <cmath>

namespace readiness {

SpreadMarks spread_marks(const Profile& profile, const FactorResult& factor) {
    SpreadMarks marks;
    marks.score = factor.score;
    marks.middle_half = middle_half(profile, factor);
    marks.people = single_scores(profile, factor);
    return marks;
}

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks) {
    const float y = std::round(box.centre().y);
    const auto x_of = [&](double value) { return box.left + box.width * static_cast<float>(value / 100); };
    ui.fill({box.left, y - ui.px(1), box.width, std::max(1.0f, ui.px(2))}, ui.theme.track);
    if (marks.middle_half) {
        const float left = x_of(marks.middle_half->low);
        const float width = std::max(ui.px(4), x_of(marks.middle_half->high) - left);
        ui.fill({left, y - ui.px(5), width, ui.px(10)}, mixed(ui.theme.surface, ui.theme.accent, 0.35f), 5);
    }
    for (const double value : marks.people) {
        Ui::list().AddCircle({x_of(value), y}, ui.px(4), ui.theme.muted, 0, std::max(1.0f, 1.5f * ui.scale));
    }
    if (marks.score) ui.shape({x_of(*marks.score), y}, ui.px(4), Shape::circle, ui.theme.accent);
}

void draw_histogram(const Ui& ui, const Box& box, const Scale& scale, const ItemResult& item) {
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr) return;
    const auto count_of = [&](const Option& option) {
        for (const AnswerCount& answer : item.answers) {
            if (answer.value == option.value) return answer.count;
        }
        return 0;
    };
    int most = 1;
    for (const Option& option : choice->options)
        most = std::max(most, count_of(option));
    const auto options = static_cast<float>(choice->options.size());
    const float step = box.width / options;
    const float base = box.bottom() - 1;
    const float number = ui.line_height(TextStyle::small);
    const float room = box.height - number - ui.px(2);
    for (std::size_t i = 0; i < choice->options.size(); ++i) {
        const int count = count_of(choice->options[i]);
        const float left = box.left + static_cast<float>(i) * step;
        const float height = std::max(ui.px(2), room * static_cast<float>(count) / static_cast<float>(most));
        ui.fill({left + ui.px(1), base - height, step - ui.px(2), height}, count > 0 ? ui.theme.accent : ui.theme.track,
                1.5f);
        if (count > 0) {
            ui.line({left, base - height - number, step, number}, TextStyle::small, ui.theme.muted,
                    std::to_string(count), Align::centre);
        }
    }
}

}  // namespace readiness
