// One question on which the room votes: hands are counted unseen, revealed, talked about and agreed on.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/assess/note_panel.h"
#include "app/desktop/screens/assess/vote.h"
#include "app/desktop/screens/assess/vote_overview.h"
#include "app/desktop/screens/assess/vote_status.h"
#include "app/desktop/widgets/hands_bars.h"
#include "app/desktop/widgets/number_entry.h"
#include "core/scoring/profile.h"
#include "core/words/answer_keys.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr const char* unseen = "• • •";

std::string who_text(const Vote& vote) {
    const Assessment& assessment = vote.assessment();
    std::string text;
    if (assessment.mode == Mode::ballots) {
        text = ballots_text(handed_in_ballots(assessment).size()) + " · ";
    } else if (vote.people()) {
        text = people_text(*vote.people()) + " · ";
    }
    if (vote.round() > 1) return text + round_name({Round::Kind::hands, vote.round(), {}});
    return text + (vote.counts_shown() ? "counts are shown" : "vote, then reveal");
}

/// An answer that was agreed is out of sight while the room votes blind.
bool shows_agreed(const Vote& vote, const Answer& answer) {
    return !vote.sealed() && vote.agreed() != nullptr && vote.agreed()->answer == answer;
}

// ------------------------------------------------------------------------------------------------------ the rows

/// The field that a count is typed into, with one fewer and one more beside it for the mouse.
void draw_count_field(Ui& ui, Box area, Vote& vote, std::size_t row) {
    const float height = std::min(area.height, ui.px(38));
    area = {area.left, std::round(area.centre().y - height / 2), area.width, height};
    Box more = area.cut_right(height);
    area.cut_right(ui.px(6));
    Box field = area.cut_right(ui.px(76));
    area.cut_right(ui.px(6));
    Box fewer = area.cut_right(height);
    if (ui.button(fmt::format("more {}", row), "+", more)) vote.set_count(row, vote.count_at(row) + 1);
    if (ui.button(fmt::format("fewer {}", row), "−", fewer)) vote.set_count(row, vote.count_at(row) - 1);
    ui.fill(field, ui.theme.surface, 8);
    ui.outline(field, ui.theme.accent, 8, 2);
    // The number is hidden as soon as the counting goes on to another row: until then a slip can be seen.
    const bool typed = !vote.view.vote.fresh_row || vote.count_at(row) > 0;
    ui.line(field, TextStyle::option_small, ui.theme.text, typed ? std::to_string(vote.count_at(row)) : "",
            Align::centre);
}

/// Dots where hands were counted, whatever their number; nothing if the counting has not come to yet.
const char* unseen_mark(const Vote& vote, std::size_t row) {
    const bool to_come = vote.counting() && vote.choice() != nullptr && row > vote.view.vote.row;
    return to_come ? "" : unseen;
}

/// What is at the right end of a row: the field, what is hidden, or the result.
void draw_row_end(Ui& ui, const Box& row, Vote& vote, std::size_t index, const HandsBars& bars) {
    const Box area = row.inset(ui.px(20), ui.px(3)).cut_right(hands_bars_width(ui) - ui.px(16));
    if (vote.counting() && vote.view.vote.row == index) {
        draw_count_field(ui, area, vote, index);
    } else if (vote.sealed()) {
        ui.line(area, TextStyle::body, ui.theme.muted, unseen_mark(vote, index), Align::right);
    } else {
        draw_hands_bars(ui, area, bars);
    }
}

void draw_option(Ui& ui, const Box& row, Vote& vote, std::size_t index, SizedStyle style) {
    const Option& option = vote.choice()->options[index];
    OptionLook look;
    look.badge = option_key(*vote.choice(), index);
    look.badge_is_key = vote.view.vote.agreeing;
    look.label = option.label;
    look.marked = vote.counting() && vote.view.vote.row == index;
    look.chosen = shows_agreed(vote, Answer::of(option.value));
    if (look.chosen) look.word = "✓ agreed";
    look.room_right = hands_bars_width(ui);
    const Pressed pressed = draw_option_row(ui, row, fmt::format("option {}", index + 1), look, style);
    draw_row_end(ui, row, vote, index, bars_of_option(vote.rounds, index));
    if (!pressed.clicked) return;
    if (vote.view.vote.agreeing) {
        vote.agree(Answer::of(option.value));
    } else if (vote.counting()) {
        vote.go_to_row(index);
    }
}

/// "Don't know" and "not applicable", side by side and lower than the options.
void draw_special(Ui& ui, Box box, Vote& vote, std::size_t index, const char* id, const char* badge, const char* words,
                  Answer answer, const HandsBars& bars) {
    const bool chosen = shows_agreed(vote, answer);
    const bool marked = vote.counting() && vote.choice() != nullptr && vote.view.vote.row == index;
    const Pressed pressed = marked ? Pressed{} : ui.pressable(id, box);
    if (chosen || pressed.hovered) ui.fill(box, chosen ? ui.theme.accent_soft : ui.theme.hovered, 8);
    ui.outline(box, chosen || marked ? ui.theme.accent : ui.theme.border, 8, chosen || marked ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(box, 8);
    Box inside = box.inset(ui.px(14), 0);
    if (vote.view.vote.agreeing || vote.choice() == nullptr) {
        ui.key_cap({inside.left, inside.centre().y - ui.px(10)}, badge);
        inside.cut_left(ui.key_cap_width(badge) + ui.px(10));
    }
    // As wide as beside an option, so that one hand is as long here as there.
    Box end = inside.cut_right(std::min(hands_bars_width(ui) - ui.px(16), inside.width * 0.6f));
    ui.line(inside, TextStyle::body, ui.theme.text, chosen ? std::string("✓ ") + words : std::string(words));
    if (marked) {
        draw_count_field(ui, end, vote, index);
    } else if (vote.sealed()) {
        ui.line(end, TextStyle::body, ui.theme.muted, unseen_mark(vote, index), Align::right);
    } else if (!bars.counts.empty()) {
        draw_hands_bars(ui, end.inset(0, ui.px(2)), bars);
    }
    if (!pressed.clicked) return;
    if (vote.view.vote.agreeing) {
        vote.agree(answer);
    } else if (vote.counting() && vote.choice() != nullptr) {
        vote.go_to_row(index);
    } else if (vote.counting()) {
        vote.set_count(index, vote.count_at(index) + 1);
    }
}

float special_height(const Ui& ui, const Comfort& comfort) {
    return ui.px(std::min(comfort.row, 46.0f));
}

void draw_specials(Ui& ui, Box row, Vote& vote) {
    const std::size_t first = vote.rows() - 2;
    Box left = row.cut_left((row.width - ui.px(10)) / 2);
    row.cut_left(ui.px(10));
    draw_special(ui, left, vote, first, "don't know", "D", "Don't know", Answer::dont_know(),
                 bars_of_dont_know(vote.rounds));
    draw_special(ui, row, vote, first + 1, "not applicable", "A", "Not applicable", Answer::not_applicable(),
                 bars_of_not_applicable(vote.rounds));
}

// --------------------------------------------------------------------------------------------------- the numbers

constexpr float number_card_units = 190;

std::string number_hint(const Vote& vote, const NumberScale& scale) {
    if (vote.view.vote.refused) {
        return fmt::format("Please enter a number from {} to {}.", number_text(scale.min), number_text(scale.max));
    }
    if (vote.view.vote.agreeing) return "Type the number that the room agrees on, then Enter.";
    if (!vote.counting()) return "";
    return "Type each person's number, then Enter. Press Enter alone to finish.";
}

void draw_numbers(Ui& ui, const Box& card, Vote& vote) {
    const NumberScale& scale = *vote.question.scale.number();
    ui.card(card);
    Box inside = card.inset(ui.px(28), ui.px(14));
    Box top = inside.cut_top(ui.line_height(TextStyle::figure));
    const bool typing = vote.counting() || vote.view.vote.agreeing;
    std::string shown = vote.view.vote.typed;  // Until Enter takes it: so that a slip can be seen.
    if (shown.starts_with('-')) shown.replace(0, 1, "−");
    if (typing) {
        top.cut_left(ui.line(top, TextStyle::figure, ui.theme.text, (shown.empty() ? "–" : shown) + " " + scale.unit) +
                     ui.px(20));
        ui.line(top, TextStyle::body, vote.view.vote.refused ? ui.theme.bad.text : ui.theme.muted,
                number_hint(vote, scale));
    } else if (!vote.sealed() && vote.agreed() != nullptr && vote.agreed()->answer.kind == Answer::Kind::value) {
        const std::string agreed = answer_text(vote.question.scale, vote.agreed()->answer);
        top.cut_left(ui.line(top, TextStyle::figure, ui.theme.text, agreed) + ui.px(16));
        ui.line(top, TextStyle::body_strong, ui.theme.accent_text, "✓ agreed");
    }
    inside.cut_top(ui.px(6));
    if (vote.sealed() || vote.rounds.empty()) {
        ui.line(inside, TextStyle::body, ui.theme.muted, vote.sealed() && vote.counted() > 0 ? unseen : "",
                Align::centre);
        ui.rule(inside.left, inside.right(), inside.bottom() - ui.px(24));
    } else {
        draw_number_hands(ui, inside, scale, vote.rounds.back().hands);
    }
    const Box ends{card.left + ui.px(28), card.bottom() - ui.px(30), card.width - ui.px(56),
                   ui.line_height(TextStyle::small)};
    if (!vote.sealed() && !vote.rounds.empty()) return;
    ui.line(ends, TextStyle::small, ui.theme.muted, number_text(scale.min), Align::left);
    ui.line(ends, TextStyle::small, ui.theme.muted, number_text(scale.max), Align::right);
}

float answers_height(const Ui& ui, const Vote& vote, const Comfort& comfort) {
    const float specials = ui.px(comfort.gap) + special_height(ui, comfort);
    if (vote.choice() == nullptr) return ui.px(number_card_units) + specials;
    return option_rows_height(ui, *vote.choice(), comfort) + specials;
}

void draw_answers(Ui& ui, Box area, Vote& vote, const Comfort& comfort) {
    if (vote.choice() == nullptr) {
        draw_numbers(ui, area.cut_top(ui.px(number_card_units)), vote);
        area.cut_top(ui.px(comfort.gap));
    }
    for (std::size_t i = 0; vote.choice() != nullptr && i < vote.choice()->options.size(); ++i) {
        draw_option(ui, area.cut_top(ui.px(comfort.row)), vote, i, comfort.option);
        area.cut_top(ui.px(comfort.gap));
    }
    draw_specials(ui, area.cut_top(special_height(ui, comfort)), vote);
}

// ----------------------------------------------------------------------------------------------- under the answers

void draw_agreeing_keys(KeyRow& keys, Vote& vote) {
    if (vote.choice() != nullptr) {
        keys.action("agree", keys_text(*vote.choice()), "the answer that the room agrees on");
    } else {
        keys.action("agree", "Enter", "agree on the number");
    }
    if (keys.action("leave open", "X", "leave the question open")) vote.leave_open();
    if (keys.action("go back", "Esc", "go back")) vote.view.vote.agreeing = false;
}

void draw_counting_keys(KeyRow& keys, Vote& vote) {
    if (vote.choice() != nullptr) {
        keys.action("hands", "0–9", "hands for this row");
        if (keys.action("next row", "Enter", "next row")) vote.finish_row();
    } else {
        keys.action("next hand", "Enter", "next hand");
        if (keys.action("take back", "⌫", "remove the last one")) vote.take_number_back();
    }
}

void draw_keys(Ui& ui, Box area, Vote& vote) {
    const Box row = area.cut_top(ui.px(28));
    KeyRow keys{ui, {row.left, row.top + ui.px(4)}, row.right()};
    if (vote.view.vote.agreeing) {
        draw_agreeing_keys(keys, vote);
    } else {
        if (vote.counting()) draw_counting_keys(keys, vote);
        if (vote.can_reveal() && keys.action("reveal", "R", "reveal")) vote.reveal();
        if (vote.revealed() && !vote.counting()) {
            if (keys.action("agree", "C", "agree one answer")) vote.view.vote.agreeing = true;
            if (keys.action("vote again", "V", "vote again")) vote.vote_again();
            const bool open = is_left_open(vote.assessment(), vote.item());
            if (keys.action("leave open", "X", open ? "not left open" : "leave it open")) vote.leave_open();
        }
        if (vote.state.settings.timer_seconds > 0 &&
            keys.action("timer", "T", vote.view.timer.ends ? "stop timer" : "timer")) {
            vote.toggle_timer();
        }
        const bool noted = find_note(vote.assessment(), vote.item()) != nullptr;
        draw_reason_hint(keys, vote.question, {}, vote.view);
        if (keys.action("note", "N", noted ? "note ✓" : "note")) vote.view.open_note();
        if (vote.assessment().mode == Mode::ballots && keys.action("ballot box", "B", "ballots"))
            vote.view.at_box = true;
        if (!vote.counting() && keys.action("next unanswered", "U", "next unanswered")) vote.go_to(vote.next_open());
        if (keys.action("all questions", "L", "all questions")) vote.open_overview();
        if (keys.action("full screen", "F11", "full screen")) vote.commands.push_back(ToggleFullScreen{});
    }
    area.cut_top(ui.px(8));
    draw_vote_status(ui, area, vote);
}

const char* step_label(Vote::Step step) {
    switch (step) {
        case Vote::Step::next_row: return "Next row";
        case Vote::Step::next_number: return "Next number";
        case Vote::Step::end_count: return "End the count";
        case Vote::Step::reveal: return "Reveal";
        case Vote::Step::agree: return "Agree one answer";
        case Vote::Step::next_question: return "Next question →";
        case Vote::Step::to_profile: return "See the profile →";
    }
    return "";
}

QuestionFace face_of(Ui& ui, Vote& vote) {
    QuestionFace face;
    face.who_short = who_text(vote);
    face.who = vote.assessment().title + " · " + face.who_short;
    face.clock = vote.clock();
    face.clock_is_up = vote.time_is_up();
    face.next = face.next_at_end = step_label(vote.next_step());
    face.has_details = true;
    face.answered = [&vote](const Item& item) { return is_settled(vote.assessment(), item.id); };
    face.answered_word = vote.assessment().mode == Mode::ballots ? "talked about" : "voted on";
    face.answers_height = [&](const Comfort& comfort) { return answers_height(ui, vote, comfort); };
    face.draw_answers = [&](const Box& area, const Comfort& comfort) { draw_answers(ui, area, vote, comfort); };
    face.keys_height = ui.px(36) + vote_status_height(ui);
    face.draw_keys = [&](const Box& area) { draw_keys(ui, area, vote); };
    if (vote.view.note_open) {
        face.panel_height = note_panel_height(ui);
        face.draw_panel = [&](const Box& card) {
            draw_note_panel(ui, card, vote.question.document.scored(), vote.question.item, vote.view, vote.commands);
        };
    }
    return face;
}

}  // namespace

Commands draw_assess_vote(Ui& ui, const Box& page, const State& state, AssessView& view) {
    if (view.overview.open) return draw_vote_overview(ui, page, state, view);
    Commands commands;
    const std::size_t item_before = view.item;
    const Question question = question_at(*state.document, view.item);
    Vote vote(question, state, view, commands, ui.seconds);
    const QuestionPressed pressed = draw_question_page(ui, page, question, face_of(ui, vote), view);
    if (pressed.jump) vote.go_to(*pressed.jump);
    if (pressed.back) vote.go_to(question.index - 1);
    if (pressed.leave) vote.leave();
    if (pressed.details) commands.push_back(EditDetails{});
    if (pressed.undo) commands.push_back(Undo{});
    if (pressed.next) vote.go_on();
    take_vote_keys(ui, vote);
    if (view.item != item_before) {
        view.leave_item();
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
