// The whole questionnaire as a form, for a desk rather than a projector.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/assess/note_panel.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/widgets/number_entry.h"
#include "app/desktop/widgets/progress.h"
#include "core/scoring/profile.h"

namespace readiness {

namespace {

constexpr float number_units = 150;
constexpr float choice_units = 40;

/// Whether all options fit in one row of equal parts; else they are one under the other.
bool fits_in_row(const Ui& ui, const ChoiceScale& scale, float width) {
    float widest = 0;
    for (const Option& option : scale.options) {
        widest = std::max(widest, ui.text_size(TextStyle::body_strong, option.label).x + ui.px(40));
    }
    return widest * static_cast<float>(scale.options.size()) <= width;
}

float answers_height(const Ui& ui, const Scale& scale, float width) {
    if (scale.choice() == nullptr) return ui.px(number_units);
    const auto rows =
        fits_in_row(ui, *scale.choice(), width) ? 1.0f : static_cast<float>(scale.choice()->options.size());
    return rows * ui.px(choice_units) + (rows - 1) * ui.px(4);
}

/// One option as a button with its digit.
bool draw_option(Ui& ui, const Box& place, const std::string& id, const std::string& digit, const std::string& label,
                 bool chosen) {
    const Pressed pressed = ui.pressable(id, place);
    ui.fill(place, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(place, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(place, 8);
    Box inside = place.inset(ui.px(10), 0);
    Box number = inside.cut_left(ui.px(18));
    ui.line(number, TextStyle::small_strong, chosen ? ui.theme.accent_text : ui.theme.muted, chosen ? "✓" : digit);
    ui.line(inside, chosen ? TextStyle::body_strong : TextStyle::body, ui.theme.text, label);
    return pressed.clicked;
}

void draw_choice_answers(Ui& ui, Box area, const Item& item, const ChoiceScale& scale, const AgreedAnswer* agreed,
                         Commands& commands) {
    const bool in_row = fits_in_row(ui, scale, area.width);
    const float gap = ui.px(4);
    const auto count = static_cast<float>(scale.options.size());
    const float width = in_row ? (area.width - gap * (count - 1)) / count : area.width;
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        Box place = in_row ? area.cut_left(width) : area.cut_top(ui.px(choice_units));
        place.height = ui.px(choice_units);
        in_row ? area.cut_left(gap) : area.cut_top(gap);
        const Answer answer = Answer::of(scale.options[i].value);
        const bool chosen = agreed != nullptr && agreed->answer == answer;
        if (draw_option(ui, place, fmt::format("{} option {}", item.id.text, i + 1), std::to_string(i + 1),
                        scale.options[i].label, chosen)) {
            commands.push_back(Edit{AgreeAnswer{item.id, answer}});
        }
    }
}

/// Don't know, not applicable, note: beside the answers' foot.
void draw_extras(Ui& ui, Box row, const Document& document, const Item& item, std::size_t index,
                 const AgreedAnswer* agreed, AssessView& view, Commands& commands) {
    const auto special = [&](const char* id, const char* key, const char* words, Answer answer) {
        const bool chosen = agreed != nullptr && agreed->answer == answer;
        const Box place = row.cut_left(ui.text_size(TextStyle::body_strong, words).x + ui.px(42));
        row.cut_left(ui.px(6));
        if (draw_option(ui, place, item.id.text + " " + id, key, words, chosen)) {
            commands.push_back(Edit{AgreeAnswer{item.id, answer}});
        }
    };
    special("don't know", "0", "Don't know", Answer::dont_know());
    special("not applicable", "–", "Not applicable", Answer::not_applicable());
    const Note* note = find_note(document.scored().assessment(), item.id);
    const std::string words = note != nullptr ? "Note: " + note->text : "Note…";
    const float width = std::min(row.width, ui.button_width(words));
    if (width > ui.px(60) && ui.button("note " + item.id.text, words, row.cut_left(width), ButtonKind::quiet)) {
        view.item = index;
        view.open_note();
    }
}

float draw_item(Ui& ui, const Box& place, const Document& document, std::size_t index, AssessView& view,
                Commands& commands) {
    const Item& item = document.scored().questionnaire().items[index];
    const Scale& scale = scale_of(document.scored().questionnaire(), item);
    const AgreedAnswer* agreed = find_agreed(document.scored().assessment(), item.id);
    const bool current = view.item == index;
    const float pad = ui.px(16);
    const float width = place.width - 2 * pad;
    const float answers = answers_height(ui, scale, width);
    const bool noting = current && view.note_open;
    const float note = noting ? note_panel_height(ui) + ui.px(8) : 0;
    const float text = ui.text_size(TextStyle::lead, item.text, width - ui.px(34)).y;
    const float help = item.help.empty() ? 0 : ui.text_size(TextStyle::body, item.help, width - ui.px(34)).y;
    const float height = 2 * pad + text + help + ui.px(10) + answers + ui.px(8) + ui.px(34) + note;
    const Box card{place.left, place.top, place.width, height};
    // Far from the window nothing needs drawing; the height alone keeps the scroll bar right. What is just out of sight
    // is drawn, or Tab would find nothing to go on to.
    const Box near{card.left, card.top - ui.px(200), card.width, card.height + ui.px(400)};
    if (!ImGui::IsRectVisible(near.min(), near.max()) && !(current && view.scroll_to_item)) return height;

    const std::size_t asked_before = commands.size();
    ui.card(card);
    if (current) ui.outline(card, ui.theme.accent, 12, 2);
    if (current && view.scroll_to_item) {
        view.scroll_to_item = false;
        ImGui::SetScrollY(ImGui::GetScrollY() + card.top - ImGui::GetWindowPos().y - ui.px(90));
    }
    Box inside = card.inset(pad, pad);
    Box words = inside.cut_top(text + help + ui.px(10));
    ui.text(words.min(), TextStyle::body, ui.theme.muted, std::to_string(index + 1));
    words.cut_left(ui.px(34));
    words.top += ui.paragraph(words.min(), words.width, TextStyle::lead, ui.theme.text, item.text);
    if (help > 0) ui.paragraph(words.min(), words.width, TextStyle::body, ui.theme.muted, item.help);
    const Box place_for_answers = inside.cut_top(answers);
    if (scale.choice() != nullptr) {
        draw_choice_answers(ui, place_for_answers, item, *scale.choice(), agreed, commands);
    } else {
        const auto given = draw_number_entry(ui, place_for_answers, *scale.number(), item.id,
                                             agreed != nullptr ? &agreed->answer : nullptr, view.number,
                                             current ? NumberKeys::typing : NumberKeys::none);
        if (given) commands.push_back(Edit{AgreeAnswer{item.id, given->answer, true}});
    }
    inside.cut_top(ui.px(8));
    draw_extras(ui, inside.cut_top(ui.px(34)), document, item, index, agreed, view, commands);
    if (!current && commands.size() != asked_before) {
        // The keys go on from where the mouse answered.
        view.item = index;
        view.note_open = false;
        view.number.stop();
    }
    if (noting) {
        inside.cut_top(ui.px(8));
        draw_note_panel(ui, inside.cut_top(note_panel_height(ui)), document.scored(), item, view, commands);
    }
    return height;
}

void take_keys(Ui& ui, const Document& document, AssessView& view, Commands& commands) {
    if (!ui.interactive || Ui::typing() || ui.focus.ring_shown()) return;
    const auto& items = document.scored().questionnaire().items;
    const Item& item = items[view.item];
    const Scale& scale = scale_of(document.scored().questionnaire(), item);
    for (const char32_t digit : std::u32string_view(U"0123456789-")) {
        const auto given = scale.choice() != nullptr ? answer_for_digit(scale, digit) : std::nullopt;
        if (given && ui.take(digit)) commands.push_back(Edit{AgreeAnswer{item.id, given}});
    }
    if (ui.take(U'd') || ui.take(U'D')) commands.push_back(Edit{AgreeAnswer{item.id, Answer::dont_know()}});
    if (ui.take(U'a') || ui.take(U'A')) commands.push_back(Edit{AgreeAnswer{item.id, Answer::not_applicable()}});
    if (ui.take(Key::backspace)) commands.push_back(Edit{AgreeAnswer{item.id, std::nullopt}});
    const std::size_t before = view.item;
    if ((ui.take(Key::enter) || ui.take(Key::down) || ui.take(Key::right)) && view.item + 1 < items.size()) ++view.item;
    if ((ui.take(Key::up) || ui.take(Key::left)) && view.item > 0) --view.item;
    if (ui.take(U'u') || ui.take(U'U')) view.item = next_unanswered({document, {}}, view.item).value_or(view.item);
    if (ui.take(U'n') || ui.take(U'N')) view.open_note();
    if (ui.take(U'l') || ui.take(U'L')) view.as_list = false;
    if (ui.take(Key::escape)) commands.push_back(GoTo{ScreenId::profile});
    if (view.item != before) {
        view.scroll_to_item = true;
        view.note_open = false;
        view.number.stop();
    }
}

}  // namespace

Commands draw_assess_list(Ui& ui, const Box& whole_page, const Document& document, AssessView& view) {
    Box page = whole_page;
    const AnswerCounts& counts = document.scored().profile()->counts;
    const std::string subtitle = fmt::format("{} of {} answered · {}", counts.of() - counts.unanswered, counts.of(),
                                             document.save_problem() ? "not saved: " + document.save_problem()->message
                                                                     : "saved at " + time_text(document.saved_at()));
    Commands commands =
        draw_page_header(ui, page, document.scored().assessment().title, subtitle,
                         {{"one at a time", "One at a time", {ShowAsList{false}}},
                          {"profile", "See the profile", {GoTo{ScreenId::profile}}, ButtonKind::primary}});
    const auto jump = draw_progress(
        ui, page.cut_top(ui.px(8)), document.scored().questionnaire(),
        [&](const Item& item) { return find_agreed(document.scored().assessment(), item.id) != nullptr; });
    if (jump) {
        view.item = *jump;
        view.scroll_to_item = true;
    }
    page.cut_top(ui.px(12));
    ui.scroll_area("questions", page, [&](Box area) {
        const float top = area.top;
        const FactorId* factor = nullptr;
        const auto& items = document.scored().questionnaire().items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (factor == nullptr || *factor != items[i].factor) {
                factor = &items[i].factor;
                const Factor* heading = find_factor(document.scored().questionnaire(), *factor);
                area.top += i == 0 ? 0 : ui.px(10);
                ui.text(area.min(), TextStyle::heading, ui.theme.text, heading->title);
                area.top += ui.line_height(TextStyle::heading);
                area.top +=
                    ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, heading->about) + ui.px(8);
            }
            area.top += draw_item(ui, area, document, i, view, commands) + ui.px(10);
        }
        return area.top - top;
    });
    take_keys(ui, document, view, commands);
    return commands;
}

}  // namespace readiness
