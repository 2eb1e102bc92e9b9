#include "app/desktop/screens/assess/vote_overview.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>

#include "app/desktop/widgets/markers.h"
#include "core/groups/vote_rules.h"
#include "core/words/group_words.h"

namespace readiness {

namespace {

constexpr float row_units = 42;

MarkerLook standing_look(const Theme& theme, const Assessment& assessment, const VoteStanding& standing) {
    switch (standing.stage) {
        case VoteStanding::Stage::not_voted: break;
        case VoteStanding::Stage::counting: {
            const bool too_many = assessment.people && standing.counted > *assessment.people;
            if (too_many) return {theme.bad, Shape::triangle};
            return {theme.middle, Shape::diamond};
        }
        case VoteStanding::Stage::hidden:
        case VoteStanding::Stage::left_open: return {theme.middle, Shape::diamond};
        case VoteStanding::Stage::revealed:
        case VoteStanding::Stage::agreed: return {theme.good, Shape::circle};
    }
    return {theme.neutral, Shape::square};
}

void jump(AssessView& view, Focus& focus, std::size_t to) {
    view.overview.open = false;
    if (to == view.item) return;
    view.item = to;
    view.leave_item();
    focus.reset();
}

void draw_row(Ui& ui, const Box& row, const Document& document, std::size_t index, AssessView& view) {
    const Questionnaire& questionnaire = document.scored().questionnaire();
    const Assessment& assessment = document.scored().assessment();
    const Item& item = questionnaire.items[index];
    const VoteStanding standing = standing_of(assessment, item.id);
    const bool marked = view.overview.at == index;
    const Pressed pressed = ui.pressable(fmt::format("question {}", index + 1), row);
    ui.fill(row, marked ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(row, marked ? ui.theme.accent : ui.theme.border, 8, marked ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 8);
    Box inside = row.inset(ui.px(14), 0);
    ui.line(inside.cut_left(ui.px(36)), TextStyle::option_small, ui.theme.muted, std::to_string(index + 1));
    const MarkerLook look = standing_look(ui.theme, assessment, standing);
    const std::string words = standing_text(assessment, standing);
    const Box place = inside.cut_right(ui.marker_width(look.shape, words, TextStyle::body_strong));
    ui.marker({place.left, std::round(row.centre().y - ui.marker_height(TextStyle::body_strong) / 2)}, look.colours,
              look.shape, words, TextStyle::body_strong);
    inside.cut_right(ui.px(12));
    ui.line(inside, TextStyle::option_small, ui.theme.text, item.text);
    if (pressed.clicked) jump(view, ui.focus, index);
}

void take_keys(Ui& ui, AssessView& view, std::size_t count) {
    if (!ui.interactive || Ui::typing()) return;
    if (ui.take(U'l') || ui.take(U'L')) view.overview.open = false;
    if (ui.focus.ring_shown()) {
        if (ui.take(Key::escape)) ui.focus.reset();
        return;
    }
    constexpr std::size_t page = 10;
    const std::size_t last = count - 1;
    std::size_t& at = view.overview.at;
    const std::size_t before = at;
    if (ui.take(Key::down) || ui.take(Key::right)) at = std::min(at + 1, last);
    if (ui.take(Key::up) || ui.take(Key::left)) at -= std::min<std::size_t>(at, 1);
    if (ui.take(Key::page_down)) at = std::min(at + page, last);
    if (ui.take(Key::page_up)) at -= std::min(at, page);
    if (ui.take(Key::home)) at = 0;
    if (ui.take(Key::end)) at = last;
    if (at != before) view.overview.scroll_to_it = true;
    if (ui.take(Key::escape)) view.overview.open = false;
    if (ui.take(Key::enter) || ui.take(Key::space)) jump(view, ui.focus, at);
}

}  // namespace

Commands draw_vote_overview(Ui& ui, const Box& page, const State& state, AssessView& view) {
    const Document& document = *state.document;
    const auto& items = document.scored().questionnaire().items;
    const auto done = std::ranges::count_if(
        items, [&](const Item& item) { return is_settled(document.scored().assessment(), item.id); });
    view.overview.at = std::min(view.overview.at, items.size() - 1);
    take_keys(ui, view, items.size());  // Before the list, which would scroll with some of them.

    Box area = page.inset(std::min(ui.px(60), page.width * 0.05f), ui.px(28));
    Box top = area.cut_top(std::max(ui.button_height(), ui.line_height(TextStyle::title)));
    const std::string back = fmt::format("Back to question {}", view.item + 1);
    Box button = top.cut_right(ui.button_width(back));
    button = {button.left, std::round(button.centre().y - ui.button_height() / 2), button.width, ui.button_height()};
    if (ui.button("back to question", back, button)) view.overview.open = false;
    top.cut_right(ui.px(16));
    top.cut_left(ui.line(top, TextStyle::title, ui.theme.text, "All questions") + ui.px(16));
    ui.line(top, TextStyle::option_small, ui.theme.muted, fmt::format("{} of {} done", done, items.size()));
    area.cut_top(ui.px(14));
    Box keys = area.cut_bottom(ui.px(24));
    keys.cut_left(ui.key_hint(keys.min(), "↑ ↓", "choose") + ui.px(16));
    keys.cut_left(ui.key_hint(keys.min(), "Enter", "go there") + ui.px(16));
    ui.key_hint(keys.min(), "Esc", "back");
    area.cut_bottom(ui.px(10));
    ui.scroll_area("all questions", area, [&](Box list) {
        const float begin = list.top;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Box row{list.left, list.top, list.width, ui.px(row_units)};
            list.top += row.height + ui.px(6);
            if (view.overview.scroll_to_it && view.overview.at == i) {
                view.overview.scroll_to_it = false;
                const float middle = (area.height - row.height) / 2;
                ImGui::SetScrollY(std::max(0.0f, ImGui::GetScrollY() + row.top - ImGui::GetWindowPos().y - middle));
            }
            draw_row(ui, row, document, i, view);
        }
        return list.top - begin;
    });
    return {};
}

}  // namespace readiness
