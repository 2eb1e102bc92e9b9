// The whole questionnaire as a form, for a desk rather than a projector.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/assess/assess_page.h"
#include "app/desktop/screens/assess/last_questions.h"
#include "app/desktop/screens/assess/note_panel.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/widgets/number_entry.h"
#include "app/desktop/widgets/progress.h"
#include "core/scoring/profile.h"
#include "core/words/answer_keys.h"

namespace readiness {

namespace {

constexpr float number_units = 150;
constexpr float choice_units = 40;

/// To another question: what was open or half typed on the one before ends.
void change_item(AssessView& view, std::size_t index) {
    if (view.item == index) return;
    view.item = index;
    view.note_open = false;
    view.number.stop();
}

constexpr float option_gap_units = 4;

/// The width of each option where they fit in one row: equal parts if all have labels. Where only the ends have, these
/// get the room that they need. Empty if they are one under the other.
std::vector<float> widths_in_row(const Ui& ui, const ChoiceScale& scale, float width) {
    const auto count = static_cast<float>(scale.options.size());
    const float room = width - ui.px(option_gap_units) * (count - 1);
    std::vector<float> widths;
    float sum = 0;
    float widest = 0;
    bool all_labelled = true;
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const std::string label = option_label(scale, i);
        all_labelled = all_labelled && !label.empty();
        widths.push_back(ui.text_size(TextStyle::body_strong, label).x + ui.px(40));
        sum += widths.back();
        widest = std::max(widest, widths.back());
    }
    if (all_labelled)
        return widest * count <= width ? std::vector<float>(widths.size(), room / count) : std::vector<float>();
    if (sum > room) return {};
    for (float& one : widths)
        one += (room - sum) / count;
    return widths;
}

float answers_height(const Ui& ui, const Scale& scale, float width) {
    if (scale.choice() == nullptr) return ui.px(number_units);
    const auto rows =
        widths_in_row(ui, *scale.choice(), width).empty() ? static_cast<float>(scale.choice()->options.size()) : 1.0f;
    return rows * ui.px(choice_units) + (rows - 1) * ui.px(4);
}

/// One option as a button with its digit.
bool draw_option(Ui& ui, const Box& place, const std::string& id, std::string_view key, std::string_view label,
                 bool chosen) {
    const Pressed pressed = ui.pressable(id, place);
    ui.fill(place, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(place, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(place, 8);
    Box inside = place.inset(ui.px(10), 0);
    const float wide = ui.text_size(TextStyle::small_strong, key).x + ui.px(6);
    const Box number = inside.cut_left(std::max(ui.px(18), wide));
    ui.line(number, TextStyle::small_strong, chosen ? ui.theme.accent_text : ui.theme.muted, chosen ? "✓" : key);
    // What is chosen is told by more than its sign: an option without a label by its key.
    ui.line(inside, chosen ? TextStyle::body_strong : TextStyle::body, ui.theme.text,
            label.empty() && chosen ? key : label);
    return pressed.clicked;
}

void draw_choice_answers(Ui& ui, Box area, const Item& item, const ChoiceScale& scale, const AgreedAnswer* agreed,
                         Commands& commands) {
    const std::vector<float> widths = widths_in_row(ui, scale, area.width);
    const bool in_row = !widths.empty();
    const float gap = ui.px(option_gap_units);
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        Box place = in_row ? area.cut_left(widths[i]) : area.cut_top(ui.px(choice_units));
        place.height = ui.px(choice_units);
        in_row ? area.cut_left(gap) : area.cut_top(gap);
        const Answer answer = Answer::of(scale.options[i].value);
        const bool chosen = agreed != nullptr && agreed->answer == answer;
        if (draw_option(ui, place, fmt::format("{} option {}", item.id.text, i + 1), option_key(scale, i),
                        option_label(scale, i), chosen)) {
            commands.push_back(Edit{AgreeAnswer{item.id, answer}});
        }
    }
}

/// Don't know, not applicable, clear, note: at the answers' foot.
void draw_extras(Ui& ui, Box row, const Document& document, const Item& item, std::size_t index,
                 const AgreedAnswer* agreed, AssessView& view, Commands& commands) {
    const auto special = [&](std::string_view id, std::string_view key, std::string_view words, const Answer& answer) {
        const bool chosen = agreed != nullptr && agreed->answer == answer;
        const float wanted = ui.text_size(TextStyle::body_strong, words).x + ui.px(42);
        const Box place = row.cut_left(std::min(wanted, row.width * 0.45f));
        row.cut_left(ui.px(6));
        if (draw_option(ui, place, fmt::format("{} {}", item.id.text, id), key, words, chosen)) {
            commands.push_back(Edit{AgreeAnswer{item.id, answer}});
        }
    };
    for (const OfferedAnswer& offered : offered_answers(scale_of(document.scored().questionnaire(), item)))
        special(offered.id, offered.key, offered.words, offered.answer);
    const float clear = ui.button_width("Clear");
    if (agreed != nullptr && clear < row.width &&
        ui.button("clear " + item.id.text, "Clear", row.cut_left(clear), ButtonKind::quiet)) {
        commands.push_back(Edit{AgreeAnswer{item.id, std::nullopt}});
    }
    const Note* note = find_note(document.scored().assessment(), item.id);
    const std::string words = note != nullptr ? "Note: " + note->text : "Note…";
    const float width = std::min(row.width, ui.button_width(words));
    if (width > ui.px(60) && ui.button("note " + item.id.text, words, row.cut_left(width), ButtonKind::quiet)) {
        change_item(view, index);
        view.open_note();
    }
}

/// Shows the question that the keyboard is at. From far away it comes near the top; one that shows in part moves as
/// little as it must, since somebody has just pressed on it.
void scroll_to(Ui& ui, const Box& card, const Box& seen) {
    const bool shows_in_part = card.bottom() > seen.top && card.top < seen.bottom();
    if (shows_in_part) return ui.scroll_into_view(card);
    ImGui::SetScrollY(ImGui::GetScrollY() + card.top - seen.top - ui.px(90));
}

bool has_keyboard(const Ui& ui, std::size_t first_stop) {
    const auto& stops = ui.focus.stops();
    return std::any_of(stops.begin() + static_cast<std::ptrdiff_t>(first_stop), stops.end(),
                       [&](const FocusStop& stop) { return ui.focus.is_current(stop.key); });
}

/// Returns where the question is.
Box draw_item(Ui& ui, const Box& place, const Document& document, std::size_t index, AssessView& view,
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
    const float code_width =
        item.code.empty() ? 0 : std::min(ui.text_size(TextStyle::body, item.code).x + ui.px(16), width * 0.3f);
    const float text_width = width - ui.px(34) - code_width;
    const float text = ui.text_size(TextStyle::lead, item.text, text_width).y;
    const float help = item.help.empty() ? 0 : ui.text_size(TextStyle::body, item.help, text_width).y;
    const float height = 2 * pad + text + help + ui.px(10) + answers + ui.px(8) + ui.px(34) + note;
    const Box card{place.left, place.top, place.width, height};
    // Far from the window nothing needs drawing; the height alone keeps the scroll bar right. What is just out of sight
    // is drawn, or Tab would find nothing to go on to.
    const Box near{card.left, card.top - ui.px(200), card.width, card.height + ui.px(400)};
    if (!ImGui::IsRectVisible(near.min(), near.max())) return card;

    const std::size_t asked_before = commands.size();
    const std::size_t stops_before = ui.focus.stops().size();
    ui.card(card);
    if (current) ui.outline(card, ui.theme.accent, 12, 2);
    Box inside = card.inset(pad, pad);
    Box words = inside.cut_top(text + help + ui.px(10));
    ui.text(words.min(), TextStyle::body, ui.theme.muted, std::to_string(index + 1));
    words.cut_left(ui.px(34));
    if (code_width > 0) {
        const Box code = words.cut_right(code_width);
        ui.line({code.left, code.top, code.width, ui.line_height(TextStyle::lead)}, TextStyle::body, ui.theme.muted,
                item.code, Align::right);
    }
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
    // The keys go on from where the mouse answered, and from the control that Tab came to.
    if (!current && (commands.size() != asked_before || has_keyboard(ui, stops_before))) {
        change_item(view, index);
        view.scroll_to_item = true;
    }
    if (noting) {
        inside.cut_top(ui.px(8));
        draw_note_panel(ui, inside.cut_top(note_panel_height(ui)), document.scored(), item, view, commands);
    }
    return card;
}

/// How much of the card is in view.
float part_in_view(const Box& card, const Box& seen) {
    return std::max(0.0f, std::min(card.bottom(), seen.bottom()) - std::max(card.top, seen.top));
}

bool is_in_view(const Box& card, const Box& seen) {
    return part_in_view(card, seen) >= std::min(card.height - 1, seen.height / 2);
}

/// The keys act on what is seen: if the question was scrolled away, the first one in view takes its place.
void follow_view(const std::vector<Box>& cards, const Box& seen, AssessView& view) {
    if (Ui::typing() || view.item >= cards.size() || is_in_view(cards[view.item], seen)) return;
    std::size_t best = view.item;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (is_in_view(cards[i], seen)) return change_item(view, i);
        if (part_in_view(cards[i], seen) > part_in_view(cards[best], seen)) best = i;
    }
    change_item(view, best);
}

enum class Page { stay, down, up };

/// Home and End go to the first and the last question.
Page take_turning_keys(Ui& ui, std::size_t count, AssessView& view) {
    if (!ui.interactive || Ui::typing()) return Page::stay;
    const auto go_to = [&](std::size_t index) {
        change_item(view, index);
        view.scroll_to_item = true;
    };
    if (ui.take(Key::home)) go_to(0);
    if (ui.take(Key::end)) go_to(count - 1);
    if (ui.take(Key::page_down)) return Page::down;
    return ui.take(Key::page_up) ? Page::up : Page::stay;
}

/// Scrolls by a page; the question in view follows in the next frame. At either end it is the first or the last one.
void turn_page(Page page, float height, std::size_t count, AssessView& view) {
    if (page == Page::stay) return;
    const float now = ImGui::GetScrollY();
    const bool at_end = page == Page::down ? now >= ImGui::GetScrollMaxY() : now <= 0;
    if (at_end) return change_item(view, page == Page::down ? count - 1 : 0);
    ImGui::SetScrollY(now + (page == Page::down ? 0.85f : -0.85f) * height);
}

void draw_factor_heading(Ui& ui, Box& area, const Factor& factor, bool first) {
    area.top += first ? 0 : ui.px(10);
    ui.text(area.min(), TextStyle::heading, ui.theme.text, factor.title);
    area.top += ui.line_height(TextStyle::heading);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, factor.about) + ui.px(8);
}

void draw_questions(Ui& ui, const Box& page, const Document& document, AssessView& view, Commands& commands) {
    const auto& questionnaire = document.scored().questionnaire();
    const auto& items = questionnaire.items;
    const Page turn = take_turning_keys(ui, items.size(), view);
    ui.scroll_area("questions", page, [&](Box area) {
        const float top = area.top;
        // In some frames more, since the scroll bar that appears leaves less width and the texts more lines.
        if (std::exchange(view.scroll_to_item, false)) view.frames_to_scroll = 3;
        const FactorId* factor = nullptr;
        std::vector<Box> cards;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (factor == nullptr || *factor != items[i].factor) {
                factor = &items[i].factor;
                draw_factor_heading(ui, area, *find_factor(questionnaire, *factor), i == 0);
            }
            cards.push_back(draw_item(ui, area, document, i, view, commands));
            area.top += cards.back().height + ui.px(10);
        }
        area.top += draw_unscored_card(ui, area, document, commands);
        turn_page(turn, page.height, items.size(), view);
        if (view.frames_to_scroll > 0) {
            --view.frames_to_scroll;
            scroll_to(ui, cards[view.item], page);
        } else if (!view.scroll_to_item) {
            follow_view(cards, page, view);
        }
        return area.top - top;
    });
}

void take_keys(Ui& ui, const Document& document, AssessView& view, Commands& commands) {
    if (!ui.interactive || Ui::typing()) return;
    const auto& items = document.scored().questionnaire().items;
    take_answer_keys(ui, {document, {}}, items[view.item], view, commands);
    std::size_t to = view.item;
    if (ui.take(U'u') || ui.take(U'U')) to = next_unanswered({document, {}}, view.item).value_or(view.item);
    if (ui.take(U'n') || ui.take(U'N')) view.open_note();
    if (ui.take(U'l') || ui.take(U'L')) view.as_list = false;
    // Enter and the arrows belong to the control that has the ring.
    if (!ui.focus.ring_shown()) {
        if ((ui.take(Key::enter) || ui.take(Key::down) || ui.take(Key::right)) && to + 1 < items.size()) ++to;
        if ((ui.take(Key::up) || ui.take(Key::left)) && to > 0) --to;
    }
    if (ui.take(Key::escape)) ui.focus.reset();
    if (to == view.item) return;
    change_item(view, to);
    view.scroll_to_item = true;
}

/// What there is to say about the key pressed last, or how far the answers are and whether they are saved.
std::string line_under_title(const Document& document, AssessView& view, double seconds) {
    if (!view.said.empty()) return view.said;
    const AnswerCounts& counts = document.scored().profile()->counts;
    const std::string answered = fmt::format("{} of {} answered", counts.of() - counts.unanswered, counts.of());
    const std::string saving = saving_words(document, view.saved, seconds).words;
    return saving.empty() ? answered : answered + " · " + saving;
}

}  // namespace

Commands draw_assess_list(Ui& ui, const Box& whole_page, const Document& document, AssessView& view) {
    Box page = whole_page;
    if (!ui.input.keys.empty()) view.said.clear();
    std::vector<HeaderButton> buttons{{"bring answers in", "Bring answers in…", {AskForAnswers{}}},
                                      {"one at a time", "One at a time", {ShowAsList{false}}},
                                      {"profile", "See the profile", {GoTo{ScreenId::profile}}, ButtonKind::primary}};
    if (document.can_undo()) buttons.insert(buttons.begin(), {"undo", "Undo", {Undo{}}});
    Commands commands = draw_page_header(ui, page, document.scored().assessment().title,
                                         line_under_title(document, view, ui.seconds), buttons);
    const auto jump = draw_progress(
        ui, page.cut_top(ui.px(8)), document.scored().questionnaire(),
        [&](const Item& item) { return find_agreed(document.scored().assessment(), item.id) != nullptr; });
    if (jump) {
        change_item(view, *jump);
        view.scroll_to_item = true;
    }
    page.cut_top(ui.px(12));
    draw_questions(ui, page, document, view, commands);
    take_keys(ui, document, view, commands);
    return commands;
}

}  // namespace readiness
