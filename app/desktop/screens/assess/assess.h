// The faces of Assess, and what they share.
#pragma once

#include <optional>
#include <string>

#include "app/desktop/open/command.h"
#include "app/desktop/open/document.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// Whose answers are taken: the room's agreed ones, or one person's on a ballot.
struct Answerer {
    const Document& document;
    std::optional<RespondentId> ballot;

    /// The answer that was given, or nullptr.
    [[nodiscard]] const Answer* given(const ItemId& item) const;
    /// What was said to a question outside the factors, or nullptr.
    [[nodiscard]] const Said* said(const QuestionId& question) const;
    [[nodiscard]] Edit say(Said said, bool typing = false) const;
    [[nodiscard]] Edit edit(const ItemId& item, std::optional<Answer> answer, bool moving = false) const;
};

/// One question with one answer: the room's, or a person's on a ballot while one is being filled in.
Commands draw_assess_item(Ui& ui, const Box& page, const Answerer& answerer, AssessView& view);
/// The whole questionnaire as a form.
Commands draw_assess_list(Ui& ui, const Box& page, const Document& document, AssessView& view);
/// One question on which the room votes: hands are counted unseen, revealed, talked about and agreed on.
Commands draw_assess_vote(Ui& ui, const Box& page, const State& state, AssessView& view);
/// Where ballots come in: by passing the keyboard, or from files.
Commands draw_ballot_box(Ui& ui, const Box& page, const State& state, AssessView& view);

/// True if Assess fills the window, for a projector or for one person alone.
bool assess_fills_window(const State& state, const AssessView& view);

/// True if there are questions without a score, which come after the last question.
bool asks_last(const Document& document);
/// What the button that goes on from the last question says.
std::string label_after_last(const Document& document);
/// Goes on from the last question: to the questions without a score if there are any, else to the Profile.
void go_on_after_last(const Document& document, AssessView& view, Commands& commands);
/// True if Assess shows the page of the questions without a score.
bool assess_shows_last(const State& state, const AssessView& view);

/// True if Assess shows questions to the room: not one person's ballot, nor the box where ballots come in.
bool assess_shows_questions(const State& state, const AssessView& view);
/// True if it shows all of them at once.
bool assess_shows_list(const State& state, const AssessView& view);

/// Everything that the keyboard does on one question with one answer, apart from typing a number.
void take_item_keys(Ui& ui, const Answerer& answerer, AssessView& view, Commands& commands);

/// The next item after `from` without an answer, going round; nothing if all are answered.
std::optional<std::size_t> next_unanswered(const Answerer& answerer, std::size_t from);

/// The keys that answer a question, or clear its answer: digits (core/words/answer_keys.h), D, A and Backspace. What a
/// key that is no answer has to be told about goes into the view. The digits of a number are taken where it is drawn.
void take_answer_keys(Ui& ui, const Answerer& answerer, const Item& item, AssessView& view, Commands& commands);

}  // namespace readiness
