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

    /// The answer that stands, or nullptr.
    [[nodiscard]] const Answer* given(const ItemId& item) const;
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

/// True where Assess fills the window, for a projector or for one person alone.
bool assess_fills_window(const State& state, const AssessView& view);

/// The next item after `from` without an answer, going round; nothing where all are answered.
std::optional<std::size_t> next_unanswered(const Answerer& answerer, std::size_t from);

/// What a digit key answers: 1 to 9 the options in order, 0 "don't know", - "not applicable". Nothing where the scale
/// has no such option; a number scale takes digits as typing.
std::optional<Answer> answer_for_digit(const Scale& scale, char32_t digit);

}  // namespace readiness
