// One question on which the room votes: hands are counted unseen, revealed, talked about and agreed on.
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "app/desktop/screens/assess/note_panel.h"
#include "app/desktop/screens/assess/vote.h"
#include "app/desktop/screens/assess/vote_overview.h"
#include "app/desktop/screens/assess/vote_rows.h"
#include "app/desktop/screens/assess/vote_status.h"
#include "app/desktop/widgets/hands_bars.h"
#include "core/words/answer_keys.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"

namespace readiness {

namespace {

/// Who votes, and what the room sees: "12 people · 2nd show of hands".
std::string who_text(const Vote& vote) {
    const Assessment& assessment = vote.assessment();
    std::vector<std::string> parts;
    if (assessment.mode == Mode::ballots) {
        parts.push_back(ballots_text(handed_in_ballots(assessment).size()));
    } else if (vote.people()) {
        parts.push_back(people_text(*vote.people()));
    }
    const std::string rounds = vote.sealed() ? "" : rounds_legend(vote.rounds);
    if (!rounds.empty()) {
        parts.push_back(rounds);
    } else if (vote.round() > 1) {
        parts.push_back(round_name({Round::Kind::hands, vote.round(), {}}));
    }
    if (vote.counts_shown() && vote.tally.sealed) parts.emplace_back("counts are shown");
    return joined(parts, " · ");
}

void draw_hints(Ui& ui, const Box& row, Vote& vote, const QuestionFace& face) {
    KeyRow keys{ui, {row.left, std::round(row.centre().y - ui.px(10))}, row.right()};
    if (vote.counting()) {
        if (vote.choice() != nullptr) keys.action("hands", "0–9", "hands");
        if (vote.choice() == nullptr && keys.action("take back", "Backspace", "remove the last one"))
            vote.take_number_back();
    }
    if (vote.can_reveal() && keys.action("reveal", "R", "reveal")) vote.reveal();
    if (vote.state.settings.timer_seconds > 0 &&
        keys.action("timer", "T", vote.view.timer.ends ? "stop timer" : "timer")) {
        vote.toggle_timer();
    }
    if (keys.action("all questions", "L", "all questions")) vote.open_overview();
    const bool noted = find_note(vote.assessment(), vote.item()) != nullptr;
    if (keys.action("note", "N", noted ? "note ✓" : "note")) vote.view.open_note();
    if (vote.assessment().mode == Mode::ballots && keys.action("ballot box", "O", "ballots")) vote.view.at_box = true;
    if (!vote.counting() && keys.action("next unanswered", "U", "next open")) vote.go_to(vote.next_open());
    if (vote.tally.sealed && keys.action("counts", "H", vote.counts_shown() ? "hide counts" : "show counts"))
        vote.view.counts_turned = !vote.view.counts_turned;
    draw_reason_hint(keys, vote.question, face, vote.view);
    if (keys.action("full screen", "F11", "full screen")) vote.commands.push_back(ToggleFullScreen{});
}

std::string step_label(const Vote& vote, Vote::Step step) {
    switch (step) {
        case Vote::Step::next_row: return "Next row";
        case Vote::Step::next_number: return "Next number";
        case Vote::Step::end_count: return "End the count";
        case Vote::Step::reveal: return "Reveal";
        case Vote::Step::agree:  // Its own button says that; this one goes on without.
        case Vote::Step::next_question: return "Next question →";
        case Vote::Step::to_profile: return label_after_last(vote.question.document);
    }
    return "";
}

QuestionFace face_of(Ui& ui, Vote& vote) {
    QuestionFace face;
    face.who_short = who_text(vote);
    face.who = face.who_short.empty() ? vote.assessment().title : vote.assessment().title + " · " + face.who_short;
    face.clock = vote.clock();
    face.clock_is_up = vote.time_is_up();
    const Vote::Step step = vote.next_step();
    face.next = face.next_at_end = step_label(vote, step);
    if (step == Vote::Step::agree) face.next_at_end = step_label(vote, Vote::Step::to_profile);
    face.next_kind = step == Vote::Step::agree ? ButtonKind::plain : ButtonKind::primary;
    face.has_details = true;
    face.answered = [&vote](const Item& item) { return is_settled(vote.assessment(), item.id); };
    face.answered_word = vote.assessment().mode == Mode::ballots ? "talked about" : "voted on";
    face.answers_height = [&](const Comfort& comfort) { return vote_rows_height(ui, vote, comfort); };
    face.draw_answers = [&](const Box& area, const Comfort& comfort) { draw_vote_rows(ui, area, vote, comfort); };
    face.keys_height = vote_status_height(ui);
    face.draw_keys = [&](const Box& area) { draw_vote_status(ui, area, vote); };
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
    if (ui.for_room) vote.keep_from_room();
    QuestionFace face = face_of(ui, vote);
    face.draw_hints = [&](const Box& row) { draw_hints(ui, row, vote, face); };
    const bool agrees_next = vote.next_step() == Vote::Step::agree;
    const QuestionPressed pressed = draw_question_page(ui, page, question, face, view);
    if (pressed.jump) vote.go_to(*pressed.jump);
    if (pressed.back) vote.go_to(question.index - 1);
    if (pressed.leave) vote.leave();
    if (pressed.details) commands.push_back(EditDetails{});
    if (pressed.undo) commands.push_back(Undo{});
    if (pressed.next) agrees_next ? vote.go_to_next() : vote.go_on();
    take_vote_keys(ui, vote);
    if (view.item != item_before || view.at_last) {
        const bool at_last = view.at_last;
        view.leave_item();
        view.at_last = at_last;
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
