#include "app/desktop/screens/assess/vote_rows.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>

#include "app/desktop/widgets/hands_bars.h"
#include "core/words/answer_keys.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr const char* unseen = "• • •";
constexpr float field_units = 64;

/// An answer that was agreed is out of sight while the room votes blind.
bool shows_agreed(const Vote& vote, const Answer& answer) {
    return !vote.sealed() && vote.agreed() != nullptr && vote.agreed()->answer == answer;
}

bool is_counted_now(const Vote& vote, std::size_t row) {
    return vote.counting() && vote.choice() != nullptr && vote.view.vote.row == row;
}

// ------------------------------------------------------------------------------------------------------ the rows

std::string too_many_text(const Vote& vote) {
    return vote.too_many() > 0 ? hands_text(vote.assessment(), vote.counted()) : "";
}

/// The end of the row that is counted: the field that a count is typed into, with one fewer and one more beside it for
/// the mouse, and what is wrong with the count.
void draw_count_field(Ui& ui, Box area, Vote& vote, std::size_t row) {
    const float height = std::min(area.height - ui.px(8), ui.px(44));
    area = {area.left, std::round(area.centre().y - height / 2), area.width - ui.px(8), height};
    const Box more = area.cut_right(height);
    area.cut_right(ui.px(6));
    const Box field = area.cut_right(ui.px(field_units));
    area.cut_right(ui.px(6));
    const Box fewer = area.cut_right(height);
    area.cut_right(ui.px(12));
    if (ui.button(fmt::format("more {}", row), "+", more)) vote.set_count(row, vote.count_at(row) + 1);
    if (ui.button(fmt::format("fewer {}", row), "−", fewer)) vote.set_count(row, vote.count_at(row) - 1);
    ui.fill(field, ui.theme.surface, 8);
    const std::string wrong = too_many_text(vote);
    ui.outline(field, wrong.empty() ? ui.theme.accent : ui.theme.bad.text, 8, 2);
    // The number is hidden as soon as the counting goes on to another row: until then a slip can be seen.
    const bool typed = !vote.view.vote.fresh_row || vote.count_at(row) > 0;
    const SizedStyle style{TextStyle::title, std::min(1.0f, height / ui.px(36))};
    ui.line(field, style, ui.theme.text, typed ? std::to_string(vote.count_at(row)) : "", Align::centre);
    const float width = ui.marker_width(Shape::triangle, wrong, TextStyle::lead);
    if (wrong.empty() || width > area.width) return;
    const Box place = area.cut_right(width);
    ui.marker({place.left, std::round(place.centre().y - ui.marker_height(TextStyle::lead) / 2)}, ui.theme.bad,
              Shape::triangle, wrong, TextStyle::lead);
}

float count_field_width(const Ui& ui, const Box& row, const Vote& vote) {
    const float plain = ui.px(field_units + 40) + 2 * std::min(row.height, ui.px(44));
    const std::string wrong = too_many_text(vote);
    const float warned = plain + ui.marker_width(Shape::triangle, wrong, TextStyle::lead) + ui.px(16);
    return !wrong.empty() && warned < row.width * 0.7f ? warned : plain;
}

/// Dots where hands were counted, whatever their number; nothing where the counting has not come to yet. Rows keep
/// their dots while one above them is corrected.
const char* unseen_mark(const Vote& vote, std::size_t row) {
    const bool to_come = vote.counting() && row > vote.view.vote.last_row && vote.count_at(row) == 0;
    return to_come ? "" : unseen;
}

/// A row was pressed: what the room agrees on, or what is counted from now on.
void take_pressed_row(Vote& vote, std::size_t row, const Answer& answer) {
    if (vote.view.vote.agreeing) return vote.agree(answer);
    if (!vote.counting()) return;
    if (vote.choice() != nullptr) return vote.go_to_row(row);
    vote.set_count(row, vote.count_at(row) + 1);
}

void draw_row(Ui& ui, const Box& row, Vote& vote, std::size_t index, const std::string& id, OptionLook look,
              const Answer& answer, SizedStyle style) {
    const bool counted_now = is_counted_now(vote, index);
    const bool hidden = vote.sealed() && vote.counted() > 0 && vote.choice() != nullptr;
    look.badge_is_key = vote.view.vote.agreeing || (vote.choice() == nullptr && vote.counting());
    if (look.minor && !look.badge_is_key) look.badge.clear();
    look.marked = counted_now;
    look.chosen = shows_agreed(vote, answer);
    if (look.chosen) look.word = look.minor ? "✓" : "✓ agreed";
    look.room_right = counted_now ? count_field_width(ui, row, vote) : hidden ? ui.px(100) : 0;
    if (counted_now || hidden) look.hands = {};
    const Pressed pressed = draw_option_row(ui, row, id, look, style);
    Box end = row;
    end = end.cut_right(look.room_right);
    if (counted_now) {
        draw_count_field(ui, end, vote, index);
    } else if (hidden) {
        ui.line(end.inset(ui.px(18), 0), TextStyle::option_small, ui.theme.muted, unseen_mark(vote, index),
                Align::right);
    }
    if (pressed.clicked) take_pressed_row(vote, index, answer);
}

// --------------------------------------------------------------------------------------------------- the numbers

/// As high as so many rows.
constexpr float card_rows = 4.7f;

std::string number_hint(const Vote& vote, const NumberScale& scale) {
    if (vote.view.vote.refused) {
        return fmt::format("Please enter a number from {} to {}.", number_text(scale.min), number_text(scale.max));
    }
    if (vote.view.vote.agreeing) return "Type the number that the room agrees on, then Enter.";
    return "Type each person's number, then Enter. Press Enter alone to finish.";
}

/// What is typed, or what was agreed; nothing otherwise.
void draw_number_head(Ui& ui, Box& inside, const Vote& vote) {
    const NumberScale& scale = *vote.question.scale.number();
    const bool typing = vote.counting() || vote.view.vote.agreeing;
    const bool agreed = shows_agreed(vote, vote.agreed() != nullptr ? vote.agreed()->answer : Answer()) &&
                        vote.agreed()->answer.kind == Answer::Kind::value;
    if (!typing && !agreed) return;
    Box top = inside.cut_top(ui.line_height(TextStyle::figure));
    inside.cut_top(ui.px(6));
    if (!typing) {
        const std::string answer = answer_text(vote.question.scale, vote.agreed()->answer);
        top.cut_left(ui.line(top, TextStyle::figure, ui.theme.text, answer) + ui.px(16));
        ui.line(top, TextStyle::lead, ui.theme.accent_text, "✓ agreed");
        return;
    }
    std::string shown = vote.view.vote.typed;  // Until Enter takes it: so that a slip can be seen.
    if (shown.starts_with('-')) shown.replace(0, 1, "−");
    shown = (shown.empty() ? "–" : shown) + " " + scale.unit;
    top.cut_left(ui.line(top, TextStyle::figure, ui.theme.text, shown) + ui.px(20));
    ui.line(top, TextStyle::option_small, vote.view.vote.refused ? ui.theme.bad.text : ui.theme.muted,
            number_hint(vote, scale));
}

void draw_numbers(Ui& ui, const Box& card, Vote& vote) {
    ui.card(card);
    Box inside = card.inset(ui.px(28), ui.px(10));
    draw_number_head(ui, inside, vote);
    const bool seen = !vote.sealed() && !vote.rounds.empty();
    if (seen) {
        draw_number_hands(ui, inside, vote.question.scale, vote.rounds.back().hands);
    } else if (!vote.tally.values.empty()) {
        ui.line(inside, TextStyle::option, ui.theme.muted, unseen, Align::centre);
    }
}

}  // namespace

float vote_rows_height(const Ui& ui, const Vote& vote, const Comfort& comfort) {
    const float minor = minor_options_height(ui, vote.question.scale, comfort);
    if (vote.choice() == nullptr) return ui.px(comfort.row * card_rows) + minor;
    return option_rows_height(ui, *vote.choice(), comfort) + minor;
}

void draw_vote_rows(Ui& ui, Box area, Vote& vote, const Comfort& comfort) {
    std::size_t row = 0;
    if (const ChoiceScale* choice = vote.choice()) {
        for (; row < choice->options.size(); ++row) {
            OptionLook look;
            look.badge = option_key(*choice, row);
            look.label = option_label(*choice, row);
            look.hands = bars_of_option(vote.rounds, row, vote.people());
            const Box place{area.left, area.top, area.width, ui.px(comfort.row)};
            area.top += ui.px(comfort.row) + ui.px(comfort.gap);
            draw_row(ui, place, vote, row, fmt::format("option {}", row + 1), look,
                     Answer::of(choice->options[row].value), comfort.option);
        }
    } else {
        draw_numbers(ui, {area.left, area.top, area.width, ui.px(comfort.row * card_rows)}, vote);
        area.top += ui.px(comfort.row * card_rows) + ui.px(comfort.gap);
    }
    const Box minor{area.left, area.top, area.width, ui.px(comfort.minor_row)};
    draw_minor_options(ui, minor, vote.question.scale,
                       [&](const Box& place, const std::string& id, OptionLook look, Answer answer) {
                           const bool dont_know = answer.kind == Answer::Kind::dont_know;
                           look.hands = dont_know ? bars_of_dont_know(vote.rounds, vote.people())
                                                  : bars_of_not_applicable(vote.rounds, vote.people());
                           draw_row(ui, place, vote, row++, id, look, answer, comfort.minor_option);
                       });
}

}  // namespace readiness
