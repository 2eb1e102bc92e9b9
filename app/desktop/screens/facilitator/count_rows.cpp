// The card with the answers: hands with their numbers as they are typed, or the room's agreed answer.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/facilitator/facilitator_parts.h"
#include "app/desktop/widgets/number_entry.h"
#include "core/groups/rounds.h"
#include "core/result/scored_assessment.h"
#include "core/words/answer_keys.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr float row_units = 46;
constexpr float number_units = 170;

/// A line of the card: an answer, and how many gave it.
struct Row {
    std::string id;
    std::string badge;
    std::string label;
    std::string end;  ///< At the right: a number, or "✓ agreed".
    bool current = false;
    bool chosen = false;
};

/// The numbers to show: those being counted, or what the room has seen. Ballots stay closed until they are revealed.
const Tally* counts_of(const Vote& vote) {
    const bool by_hands = vote.assessment().mode == Mode::tally || vote.counting() || vote.counted() > 0;
    if (by_hands) return &vote.tally;
    return vote.rounds.empty() ? nullptr : &vote.rounds.back().hands;
}

std::string count_text(const Vote& vote, std::size_t row) {
    const Tally* counts = counts_of(vote);
    if (counts == nullptr) return "";
    const bool option = row < vote.options();
    const bool unknown = !option && vote.answer_at(row).kind == Answer::Kind::dont_know;
    const int count = option    ? (row < counts->counts.size() ? counts->counts[row] : 0)
                      : unknown ? counts->dont_know
                                : counts->not_applicable;
    const bool to_come = vote.counting() && vote.choice() != nullptr && row >= vote.view.vote.row;
    return count == 0 && to_come ? "" : std::to_string(count);
}

bool is_chosen(const FacilitatorDesk& desk, const Answer& answer) {
    const AgreedAnswer* agreed = find_agreed(desk.assessment(), desk.question.item.id);
    return agreed != nullptr && agreed->answer == answer;
}

/// What pressing a row means: the answer that the room agrees on.
Answer answer_at(const FacilitatorDesk& desk, std::size_t row) {
    const ChoiceScale* choice = desk.question.scale.choice();
    const std::size_t options = choice != nullptr ? choice->options.size() : 0;
    if (row < options) return Answer::of(choice->options[row].value);
    return offered_answers(desk.question.scale)[row - options].answer;
}

Row row_at(const FacilitatorDesk& desk, std::size_t index) {
    const ChoiceScale* choice = desk.question.scale.choice();
    const std::size_t options = choice != nullptr ? choice->options.size() : 0;
    const bool agreeing = desk.vote == nullptr || desk.vote->view.vote.agreeing;
    Row row;
    row.id = fmt::format("row {}", index);
    row.chosen = is_chosen(desk, answer_at(desk, index));
    if (index < options) {
        row.badge = option_key(*choice, index);
        row.label = option_label(*choice, index);
    } else {
        const bool has_key = agreeing || choice == nullptr;
        const OfferedAnswer offered = offered_answers(desk.question.scale)[index - options];
        row.badge = has_key ? offered.key : "";
        row.label = offered.words;
    }
    if (desk.vote != nullptr) {
        row.end = count_text(*desk.vote, index);
        row.current = desk.vote->counting() && choice != nullptr && desk.vote->view.vote.row == index;
    }
    return row;
}

std::size_t row_count(const FacilitatorDesk& desk) {
    const ChoiceScale* choice = desk.question.scale.choice();
    return (choice != nullptr ? choice->options.size() : 0) + offered_answers(desk.question.scale).size();
}

/// What a press on the row does.
void press_row(FacilitatorDesk& desk, std::size_t index) {
    if (desk.vote == nullptr) {
        desk.commands.push_back(desk.room.edit(desk.question.item.id, answer_at(desk, index)));
    } else if (desk.vote->view.vote.agreeing) {
        desk.vote->agree(answer_at(desk, index));
    } else if (desk.vote->choice() != nullptr) {
        if (desk.vote->counting()) desk.vote->go_to_row(index);
    } else if (desk.vote->counting()) {
        desk.vote->set_count(index, desk.vote->count_at(index) + 1);
    }
}

/// One hand fewer and one more, for the mouse. Cuts its place off the row.
void draw_steps(Ui& ui, Box& inside, Vote& vote, std::size_t index) {
    const float side = std::min(inside.height - ui.px(6), ui.px(34));
    const auto place = [&] {
        const Box cut = inside.cut_right(side);
        inside.cut_right(ui.px(6));
        return Box{cut.left, std::round(cut.centre().y - side / 2), side, side};
    };
    const Box more = place();
    const Box fewer = place();
    inside.cut_right(ui.px(10));
    if (ui.button(fmt::format("more {}", index), "+", more)) vote.set_count(index, vote.count_at(index) + 1);
    if (ui.button(fmt::format("fewer {}", index), "−", fewer)) vote.set_count(index, vote.count_at(index) - 1);
}

void draw_row(Ui& ui, const Box& box, FacilitatorDesk& desk, std::size_t index) {
    const Row row = row_at(desk, index);
    Box place = box;
    const float steps = row.current ? ui.px(90) : 0;
    place.cut_right(steps);
    const Pressed pressed = ui.pressable(row.id, place);
    if (row.current || row.chosen || pressed.hovered)
        ui.fill(box, row.current || row.chosen ? ui.theme.accent_soft : ui.theme.hovered, 4);
    ui.rule(box.left, box.right(), box.bottom() - 1);
    if (pressed.focused) ui.focus_ring(box, 4);
    Box inside = box.inset(ui.px(10), 0);
    ui.line(inside.cut_left(ui.px(24)), TextStyle::body, ui.theme.muted, row.badge);
    if (row.current) draw_steps(ui, inside, *desk.vote, index);
    const Box end = inside.cut_right(ui.px(row.chosen ? 130 : 70));
    const std::string text = row.chosen && row.end.empty() ? "✓ agreed" : (row.chosen ? "✓ " : "") + row.end;
    ui.line(end, row.chosen && row.end.empty() ? TextStyle::body_strong : TextStyle::heading,
            row.chosen ? ui.theme.accent_text : ui.theme.text, text, Align::right);
    if (row.current) {
        const float half = ui.px(13);
        const float x = end.right() + ui.px(3);
        Ui::list().AddLine({x, end.centre().y - half}, {x, end.centre().y + half}, ui.theme.text, ui.px(2));
    }
    ui.line(inside, TextStyle::body, ui.theme.text, row.label);
    if (pressed.clicked) press_row(desk, index);
}

// --------------------------------------------------------------------------------------------------- the numbers

/// What is being typed, and each number that was given before.
std::string numbers_text(const Vote& vote) {
    const Tally* counts = counts_of(vote);
    if (counts == nullptr || counts->values.empty()) return "";
    std::string text;
    for (const double value : counts->values)
        text += (text.empty() ? "" : " · ") + number_text(value);
    return text;
}

float number_height(const Ui& ui, const FacilitatorDesk& desk, float width) {
    if (desk.vote == nullptr) return ui.px(number_units);
    return ui.line_height(TextStyle::figure) + ui.px(12) + ui.line_height(TextStyle::small) +
           ui.text_size(TextStyle::lead, numbers_text(*desk.vote), width).y + ui.px(10);
}

void draw_typed_number(Ui& ui, Box area, const Vote& vote) {
    const NumberScale& scale = *vote.question.scale.number();
    std::string shown = vote.view.vote.typed;
    if (shown.starts_with('-')) shown.replace(0, 1, "−");
    const bool typing = vote.counting() || vote.view.vote.agreeing;
    if (!typing && vote.agreed() != nullptr) shown = "✓ " + answer_text(vote.question.scale, vote.agreed()->answer);
    ui.line(area.cut_top(ui.line_height(TextStyle::figure)), TextStyle::figure, ui.theme.text,
            typing ? (shown.empty() ? "–" : shown) + " " + scale.unit : shown);
    const std::string range = fmt::format("from {} to {}", number_text(scale.min), number_text(scale.max));
    ui.line(area.cut_top(ui.line_height(TextStyle::small)), TextStyle::small,
            vote.view.vote.refused ? ui.theme.bad.text : ui.theme.muted,
            vote.view.vote.refused ? "Please enter a number " + range + "." : range);
    area.cut_top(ui.px(12));
    ui.paragraph(area.min(), area.width, TextStyle::lead, ui.theme.text, numbers_text(vote));
}

void draw_number(Ui& ui, const Box& area, FacilitatorDesk& desk) {
    if (desk.vote != nullptr) return draw_typed_number(ui, area, *desk.vote);
    const ItemId& item = desk.question.item.id;
    const auto given = draw_number_entry(ui, area, *desk.question.scale.number(), item, desk.room.given(item),
                                         desk.view().number, NumberKeys::typing_and_arrows);
    if (given) desk.commands.push_back(desk.room.edit(item, given->answer, true));
}

std::string title_of(const FacilitatorDesk& desk) {
    if (desk.vote == nullptr || desk.vote->view.vote.agreeing) return "Agree one answer";
    if (desk.vote->counting()) return desk.vote->choice() != nullptr ? "Count hands" : "Enter each person's number";
    if (desk.assessment().mode == Mode::ballots && desk.vote->counted() == 0) return "Ballots";
    return desk.vote->revealed() ? "Hands: the room sees these counts"
                                 : "Hands: the room does not see these counts yet";
}

float rows_height(const Ui& ui, const FacilitatorDesk& desk, float width, float row) {
    const float number = desk.question.scale.choice() == nullptr ? number_height(ui, desk, width) : 0;
    return number + row * static_cast<float>(row_count(desk));
}

}  // namespace

float count_card_height(const Ui& ui, const FacilitatorDesk& desk, float width) {
    return ui.px(28) + ui.line_height(TextStyle::lead) + ui.px(6) +
           rows_height(ui, desk, width - ui.px(40), ui.px(row_units)) + ui.px(count_foot_units);
}

void draw_count_card(Ui& ui, const Box& card, FacilitatorDesk& desk) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    ui.line(inside.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text, title_of(desk));
    inside.cut_top(ui.px(6));
    // Rows give way in a low window: the keys under them stay in sight.
    const auto rows = static_cast<float>(row_count(desk));
    const float number = desk.question.scale.choice() == nullptr ? number_height(ui, desk, inside.width) : 0;
    const float room = (inside.height - number - ui.px(count_foot_units - 14)) / rows;
    const float row = std::floor(std::clamp(room, ui.px(28), ui.px(row_units)));
    if (number > 0) draw_number(ui, inside.cut_top(number), desk);
    for (std::size_t i = 0; i < row_count(desk); ++i)
        draw_row(ui, inside.cut_top(row), desk, i);
    inside.cut_top(ui.px(10));
    draw_count_foot(ui, inside, desk);
}

}  // namespace readiness
