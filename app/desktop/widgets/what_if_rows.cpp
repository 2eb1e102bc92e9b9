#include "app/desktop/widgets/what_if_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/widgets/what_if_slider.h"
#include "core/base/find_by_id.h"
#include "core/model/questionnaire.h"
#include "core/result/answer_levels.h"
#include "core/result/scored_assessment.h"
#include "core/statistics/tolerance.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr std::array<double, 21> steps_of_5 = {0,  5,  10, 15, 20, 25, 30, 35, 40, 45, 50,
                                               55, 60, 65, 70, 75, 80, 85, 90, 95, 100};
constexpr float wide_enough = 400;
constexpr float chevron_width = 20;

bool differ(const std::optional<double>& left, const std::optional<double>& right) {
    return left.has_value() != right.has_value() || std::abs(left.value_or(0) - right.value_or(0)) > hair;
}

/// "31 → 65", the second in bold; only the first where nothing moves.
void draw_from_to(const Ui& ui, Box box, SizedStyle style, SizedStyle strong, std::string_view from,
                  std::string_view to) {
    if (to.empty()) {
        ui.line(box, style, ui.theme.text, from, Align::right);
        return;
    }
    const std::string before = std::string(from) + " → ";
    const float width = ui.text_size(style, before).x;
    const float then = std::min(ui.text_size(strong, to).x + 1, std::max(0.0f, box.width - width));
    ui.line(box.cut_right(then), strong, ui.theme.text, to);
    ui.line(box, style, ui.theme.muted, before, Align::right);
}

/// Points down while what is under it is shown, else to the right.
void draw_chevron(const Ui& ui, ImVec2 centre, bool open) {
    const float reach = ui.px(4);
    const ImVec2 right[] = {{centre.x - reach / 2, centre.y - reach},
                            {centre.x + reach / 2, centre.y},
                            {centre.x - reach / 2, centre.y + reach}};
    const ImVec2 down[] = {{centre.x - reach, centre.y - reach / 2},
                           {centre.x, centre.y + reach / 2},
                           {centre.x + reach, centre.y - reach / 2}};
    const auto& points = open ? down : right;
    compat::add_polyline(Ui::list(), {points[0], points[1], points[2]}, ui.theme.muted, false, 2 * ui.scale);
}

/// Where the parts of a factor's row are: side by side, or in a narrow panel the slider under the name.
struct RowPlace {
    Box name;
    Box slider;
    Box numbers;
    float height = 0;
};

RowPlace place_of(const Ui& ui, const Box& area, std::string_view title) {
    const float numbers = ui.text_size(TextStyle::room_strong, "100 → 100").x + ui.px(6);
    const bool wide = area.width >= ui.px(wide_enough);
    RowPlace place;
    Box row{area.left, area.top, area.width, 0};
    place.numbers = row.cut_right(numbers);
    place.name = wide ? row.cut_left(std::round(area.width * 0.42f)) : row;
    place.name.height = std::max(
        ui.px(wide ? 40 : 32),
        ui.text_size(TextStyle::room, title, place.name.width - ui.px(chevron_width)).y + ui.px(wide ? 14 : 8));
    place.height = place.name.height + (wide ? 0 : ui.px(30));
    place.numbers.height = place.name.height;
    place.slider = {area.left + ui.px(18), place.name.bottom(), area.width - ui.px(24), ui.px(26)};
    if (wide) place.slider = {row.left + ui.px(10), area.top, row.width - ui.px(16), place.height};
    return place;
}

class Rows {
public:
    Rows(Ui& ui, const ScoredAssessment& scored, WhatIfPanel& panel) : ui_(&ui), scored_(&scored), panel_(&panel) {}

    float factor(const Box& area, const FactorResult& today) {
        const Factor* factor = find_factor(questionnaire(), today.id);
        const std::string& title = factor != nullptr ? factor->title : today.id.text;
        const RowPlace place = place_of(*ui_, area, title);
        draw_name(place.name, today.id, title);
        const std::optional<double> then = factor_then(today);
        if (!today.score && !then) {
            ui_->line(place.numbers, TextStyle::body, ui_->theme.muted, "no score", Align::right);
        } else if (!today.score) {
            draw_numbers(place.numbers, today.score, then);
        } else {
            const std::vector<double> limits = band_limits(questionnaire());
            const Tried tried = draw_what_if_slider(*ui_, "what-if " + today.id.text, place.slider,
                                                    {today.score, then, steps_of_5, true, limits});
            take(tried, today.id);
            const std::optional<double> target = target_of(*panel_, today.id);
            draw_numbers(place.numbers, today.score, tried.taken_back ? today.score : target ? target : then);
        }
        float height = place.height;
        if (panel_->opened == today.id) height += items({area.left, area.top + height, area.width, 0}, today.id);
        ui_->rule(area.left, area.right(), area.top + height);
        return height + 1;
    }

private:
    [[nodiscard]] const Questionnaire& questionnaire() const { return scored_->questionnaire(); }

    void draw_name(Box box, const FactorId& id, std::string_view title) {
        const Pressed pressed = ui_->pressable("what-if open " + id.text, box.inset(0, ui_->px(2)));
        if (pressed.hovered) ui_->fill(box.inset(0, ui_->px(3)), ui_->theme.hovered, 6);
        if (pressed.focused) ui_->focus_ring(box.inset(ui_->px(2), ui_->px(4)), 6);
        if (pressed.clicked) turn(id);
        draw_chevron(*ui_, box.cut_left(ui_->px(chevron_width)).centre(), panel_->opened == id);
        const float height = ui_->text_size(TextStyle::room, title, box.width).y;
        ui_->paragraph({box.left, std::round(box.centre().y - height / 2)}, box.width, TextStyle::room, ui_->theme.text,
                       title);
    }

    void turn(const FactorId& id) {
        panel_->opened = panel_->opened == id ? std::nullopt : std::optional(id);
        panel_->factor = id;
        ui_->focus.layout_is_coming();
    }

    void take(const Tried& tried, const FactorId& id) {
        panel_->held = panel_->held || tried.held;
        if (tried.focused && panel_->factor != id) {
            panel_->factor = id;
            ui_->focus.layout_is_coming();
        }
        if (tried.place) try_factor(*panel_, *scored_, id, *tried.place);
        if (tried.taken_back) take_back(*panel_, *scored_, id);
        if (tried.entered) turn(id);
    }

    [[nodiscard]] std::optional<double> factor_then(const FactorResult& today) const {
        if (const auto target = target_of(*panel_, today.id)) return target;
        const MovedFactor* moved = find_by_id(panel_->numbers.result.factors, today.id);
        return moved != nullptr ? moved->after : today.score;
    }

    void draw_numbers(const Box& box, const std::optional<double>& from, const std::optional<double>& to) const {
        const std::string before = from ? score_text(questionnaire(), from) : "–";
        draw_from_to(*ui_, box, TextStyle::room, TextStyle::room_strong, before,
                     differ(from, to) ? score_text(questionnaire(), to) : "");
    }

    float items(Box area, const FactorId& factor) {
        const float top = area.top;
        area.cut_left(ui_->px(20));
        for (const ItemResult& item : scored_->profile()->items) {
            if (item.factor == factor) area.top += draw_item(area, item);
        }
        return area.top - top + ui_->px(6);
    }

    float draw_item(const Box& area, const ItemResult& today) {
        const Item& asked = *find_item(questionnaire(), today.id);
        Box text{area.left, area.top + ui_->px(2), area.width, ui_->line_height(TextStyle::body)};
        text.cut_left(ui_->line(text, TextStyle::body_strong, ui_->theme.text, code_of(asked)) + ui_->px(8));
        const float words = ui_->paragraph(text.min(), text.width, TextStyle::body, ui_->theme.text, asked.text);
        const float under = text.top + words;
        const float height = words + ui_->px(34);
        Box second{area.left, under, area.width, ui_->px(28)};
        if (!today.low) {
            ui_->line(second, TextStyle::body, ui_->theme.muted, "applies to nobody");
            return height;
        }
        const std::vector<AnswerLevel> levels = answer_levels(*scored_, today);
        std::vector<double> stops;
        stops.reserve(levels.size());
        for (const AnswerLevel& level : levels)
            stops.push_back(level.readiness);
        const Box slider = second.cut_left(std::round(second.width * 0.46f));
        second.cut_left(ui_->px(10));
        const Tried tried =
            draw_what_if_slider(*ui_, "what-if item " + today.id.text, slider, {today.score, item_then(today), stops});
        take_item(tried, today.id);
        const std::optional<double> target = target_of(*panel_, today.id);
        const std::optional<double> then = tried.taken_back ? today.score : target ? target : item_then(today);
        draw_from_to(*ui_, second, TextStyle::body, TextStyle::body_strong, place_text(today, levels, today.score),
                     differ(today.score, then) ? place_text(today, levels, then) : "");
        return height;
    }

    void take_item(const Tried& tried, const ItemId& id) {
        panel_->held = panel_->held || tried.held;
        if (tried.place) try_item(*panel_, *scored_, id, *tried.place);
        if (tried.taken_back) take_back(*panel_, id);
    }

    [[nodiscard]] std::optional<double> item_then(const ItemResult& today) const {
        if (const auto target = target_of(*panel_, today.id)) return target;
        const MovedItem* moved = find_by_id(panel_->numbers.result.items, today.id);
        return moved != nullptr ? moved->after : today.score;
    }

    /// An agreed answer in its words, where an answer is there; with votes, and between two answers, a score.
    [[nodiscard]] std::string place_text(const ItemResult& today, const std::vector<AnswerLevel>& levels,
                                         const std::optional<double>& place) const {
        if (!place) return "not known";
        const Scale& scale = scale_of(questionnaire(), *find_item(questionnaire(), today.id));
        const auto agreed = agreed_value(*scored_, today);
        if (agreed && today.score && !differ(today.score, place)) return answer_text(scale, Answer::of(*agreed));
        const auto level = std::ranges::find_if(
            levels, [&](const AnswerLevel& one) { return std::abs(one.readiness - *place) <= hair; });
        if ((agreed || !today.score) && level != levels.end()) return answer_text(scale, Answer::of(level->answer));
        return score_text(questionnaire(), place);
    }

    Ui* ui_;
    const ScoredAssessment* scored_;
    WhatIfPanel* panel_;
};

}  // namespace

float draw_what_if_rows(Ui& ui, Box area, const ScoredAssessment& scored, WhatIfPanel& panel) {
    const float top = area.top;
    Rows rows(ui, scored, panel);
    for (const FactorResult* factor : factors_listed(panel, scored))
        area.top += rows.factor(area, *factor);
    return area.top - top;
}

}  // namespace readiness
