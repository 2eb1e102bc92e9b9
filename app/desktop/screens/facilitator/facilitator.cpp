#include "app/desktop/screens/facilitator/facilitator.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/facilitator/facilitator_parts.h"
#include "app/desktop/screens/facilitator/room.h"
#include "core/base/text.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

constexpr float gap_units = 14;

// --------------------------------------------------------------------------------------------- the question and its
// way out

float question_card_height(const Ui& ui, const FacilitatorDesk& desk, float width) {
    const float inside = width - ui.px(40);
    float height = ui.px(32) + ui.line_height(TextStyle::body) + ui.px(4) +
                   ui.text_size(TextStyle::heading, desk.question.item.text, inside).y;
    if (!desk.question.item.help.empty())
        height += ui.px(4) + ui.text_size(TextStyle::small, desk.question.item.help, inside).y;
    return height;
}

void draw_question_card(Ui& ui, const Box& card, FacilitatorDesk& desk) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(16));
    Box top = inside.cut_top(ui.line_height(TextStyle::body));
    const Box leave = top.cut_right(ui.text_size(TextStyle::body, "Leave").x);
    if (ui.link("leave", "Leave", leave.min())) desk.leave();
    top.cut_right(ui.px(16));
    ui.line(top, TextStyle::body, ui.theme.muted,
            joined({"The room sees: " + room_words(desk.state, desk.views), desk.question.item.code}, " · "));
    inside.cut_top(ui.px(4));
    const Item& item = desk.question.item;
    inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::heading, ui.theme.text, item.text);
    if (item.help.empty()) return;
    ui.paragraph({inside.left, inside.top + ui.px(4)}, inside.width, TextStyle::small, ui.theme.muted, item.help);
}

// ------------------------------------------------------------------------------------------------------ the buttons

/// What the button in the accent's colour does: what Enter does, except that a count is shown or passed over at once.
std::string next_label(const FacilitatorDesk& desk) {
    if (desk.vote != nullptr && desk.vote->can_reveal()) return "Show the room (R)";
    if (desk.vote != nullptr && desk.vote->next_step() == Vote::Step::agree) return "Agree one answer (C)";
    return desk.question.index == desk.last() ? label_after_last(desk.question.document) : "Next →";
}

void go_on(FacilitatorDesk& desk) {
    if (desk.vote != nullptr) {
        Vote& vote = *desk.vote;
        if (vote.can_reveal()) return vote.reveal();
        if (vote.counting()) return vote.go_to_next();
        return vote.go_on();
    }
    if (desk.question.index < desk.last()) return desk.go_to(desk.question.index + 1);
    go_on_after_last(desk.question.document, desk.view(), desk.commands);
}

/// The longest words that the buttons can have: they stay where they are when the words change.
float buttons_width(const Ui& ui) {
    return ui.button_width("Blank the room (B)") + ui.button_width("Back") + ui.button_width("Agree one answer (C)") +
           ui.px(20);
}

/// On two lines if they do not fit on one.
float buttons_height(const Ui& ui, float width) {
    return buttons_width(ui) <= width ? ui.button_height() : 2 * ui.button_height() + ui.px(8);
}

void draw_buttons(Ui& ui, Box area, FacilitatorDesk& desk) {
    const std::string next = next_label(desk);
    Box line = area.cut_top(ui.button_height());
    Box next_place = line;
    if (buttons_width(ui) <= line.width) {
        next_place = line.cut_right(ui.button_width(next));
    } else {
        area.cut_top(ui.px(8));
        next_place = area;
    }
    const Box blank_place = line.cut_left(ui.button_width(blank_label(desk.state)));
    line.cut_left(ui.px(10));
    const Box back_place = line.cut_left(ui.button_width("Back"));
    draw_blank_button(ui, blank_place, desk.state, desk.commands);
    if (ui.button("back", "Back", back_place, ButtonKind::plain, desk.question.index > 0))
        desk.go_to(desk.question.index - 1);
    if (ui.button("next", next, next_place, ButtonKind::primary)) go_on(desk);
}

// ------------------------------------------------------------------------------------------------------- the page

/// Why it is asked, the note and what comes next, from the top of the box and at least as high as it. Returns the
/// height.
float draw_side_cards(Ui& ui, Box area, FacilitatorDesk& desk, float at_least) {
    const float gap = ui.px(gap_units);
    const float why = why_card_height(ui, desk, area.width);
    const float next = next_card_height(ui, desk, area.width);
    const float others = (why > 0 ? why + gap : 0) + next + gap;
    const float note = std::max(least_note_card_height(ui, desk), at_least - others);
    area.height = others + note;
    if (why > 0) {
        draw_why_card(ui, area.cut_top(why), desk);
        area.cut_top(gap);
    }
    draw_note_card(ui, area.cut_top(note), desk);
    area.cut_top(gap);
    draw_next_card(ui, area.cut_top(next), desk);
    return others + note;
}

/// What does not fit scrolls.
void draw_side(Ui& ui, const Box& column, FacilitatorDesk& desk) {
    const float gap = ui.px(gap_units);
    const float why = why_card_height(ui, desk, column.width);
    const float least =
        (why > 0 ? why + gap : 0) + least_note_card_height(ui, desk) + gap + next_card_height(ui, desk, column.width);
    if (least <= column.height) {
        draw_side_cards(ui, column, desk, column.height);
    } else {
        ui.scroll_area("beside", column, [&](const Box& area) { return draw_side_cards(ui, area, desk, 0); });
    }
}

void draw_two_columns(Ui& ui, Box area, FacilitatorDesk& desk) {
    const float gap = ui.px(gap_units);
    Box left = area.cut_left(std::round((area.width - gap) * 0.585f));
    area.cut_left(gap);
    draw_question_card(ui, left.cut_top(question_card_height(ui, desk, left.width)), desk);
    left.cut_top(gap);
    draw_count_card(ui, left, desk);
    draw_time_card(ui, area.cut_top(time_card_height(ui)), desk);
    area.cut_top(gap);
    draw_buttons(ui, area.cut_bottom(buttons_height(ui, area.width)), desk);
    area.cut_bottom(gap);
    draw_side(ui, area, desk);
}

void draw_one_column(Ui& ui, const Box& page, FacilitatorDesk& desk) {
    // An id of its own, so that the next question begins at its top.
    ui.scroll_area("facilitator " + desk.question.item.id.text, page, [&](Box area) {
        const float top = area.top;
        const float gap = ui.px(gap_units);
        const auto next = [&](float height) {
            const Box card{area.left, area.top, area.width, height};
            area.top += height + gap;
            return card;
        };
        draw_question_card(ui, next(question_card_height(ui, desk, area.width)), desk);
        draw_count_card(ui, next(count_card_height(ui, desk, area.width)), desk);
        draw_buttons(ui, next(buttons_height(ui, area.width)), desk);
        draw_note_card(ui, next(least_note_card_height(ui, desk)), desk);
        if (desk.question.barrier != nullptr) draw_why_card(ui, next(why_card_height(ui, desk, area.width)), desk);
        draw_time_card(ui, next(time_card_height(ui)), desk);
        draw_next_card(ui, next(next_card_height(ui, desk, area.width)), desk);
        return area.top - gap - top;
    });
}

/// Two columns, where the left one holds all the answers.
bool fits_two_columns(const Ui& ui, const Box& area, const FacilitatorDesk& desk) {
    const float left = (area.width - ui.px(gap_units)) * 0.585f;
    const float least_row = ui.px(46 - 28) * static_cast<float>(desk.vote != nullptr ? desk.vote->rows() : 7);
    const float least =
        question_card_height(ui, desk, left) + ui.px(gap_units) + count_card_height(ui, desk, left) - least_row;
    return area.width >= ui.px(760) && area.height >= std::max(least, ui.px(400));
}

/// A field that was left gives the keyboard back to the question.
void follow_typing(Ui& ui, FacilitatorView& view) {
    const bool typing = Ui::typing();
    if (view.writing && !typing) ui.focus.reset();
    view.writing = typing;
}

}  // namespace

Commands draw_facilitator_question(Ui& ui, const Box& page, const State& state, Views& views) {
    Commands commands;
    AssessView& view = views.assess;
    const Document& document = *state.document;
    view.item = std::min(view.item, document.scored().questionnaire().items.size() - 1);
    const std::size_t item_before = view.item;
    const Question question = question_at(document, view.item);
    const Answerer room{document, std::nullopt};
    if (!ui.input.keys.empty()) view.said.clear();
    std::optional<Vote> vote;
    if (document.scored().assessment().mode != Mode::consensus)
        vote.emplace(question, state, view, commands, ui.seconds);
    FacilitatorDesk desk{state, views, question, room, commands, vote ? &*vote : nullptr};
    const Box area = page.inset(std::min(ui.px(24), page.width * 0.03f), std::min(ui.px(18), page.height * 0.03f));
    if (fits_two_columns(ui, area, desk)) {
        draw_two_columns(ui, area, desk);
    } else {
        draw_one_column(ui, area, desk);
    }
    follow_typing(ui, views.facilitator);
    if (vote) {
        take_vote_keys(ui, *vote);
    } else {
        take_item_keys(ui, room, view, commands);
    }
    if (view.item != item_before || view.at_last) {
        const bool at_last = view.at_last;
        view.leave_item();
        view.at_last = at_last;
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
