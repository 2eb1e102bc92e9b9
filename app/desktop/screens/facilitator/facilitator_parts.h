// The cards of the facilitator's page. Each has its height for a width, and draws itself into a box of that height or
// more.
#pragma once

#include <cstddef>

#include "app/desktop/open/command.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/assess/assess_page.h"
#include "app/desktop/screens/assess/vote.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// What one frame of the page is about.
struct FacilitatorDesk {
    const State& state;
    Views& views;
    const Question& question;
    const Answerer& room;  ///< The room's agreed answers.
    Commands& commands;
    Vote* vote;  ///< Null if the room agrees on one answer without a vote.

    [[nodiscard]] const ScoredAssessment& scored() const { return question.document.scored(); }
    [[nodiscard]] const Assessment& assessment() const { return scored().assessment(); }
    [[nodiscard]] AssessView& view() const { return views.assess; }
    /// To another question, or to the Profile. In a vote hands that are not revealed are asked about first.
    void go_to(std::size_t index) const { vote != nullptr ? vote->go_to(index) : void(view().item = index); }
    void leave() const { vote != nullptr ? vote->leave() : commands.push_back(GoTo{ScreenId::profile}); }
    [[nodiscard]] std::size_t last() const { return scored().questionnaire().items.size() - 1; }
};

/// The answers with their numbers, and what can be done next.
float count_card_height(const Ui& ui, const FacilitatorDesk& desk, float width);
void draw_count_card(Ui& ui, const Box& card, FacilitatorDesk& desk);

/// The foot of that card, in units: a line about the counts, a warning, and keys on up to three lines.
inline constexpr float count_foot_units = 150;
void draw_count_foot(Ui& ui, Box area, FacilitatorDesk& desk);

float time_card_height(const Ui& ui);
void draw_time_card(Ui& ui, const Box& card, FacilitatorDesk& desk);

/// Until the question is answered the card is folded, unless it was opened: what it says could lead the answer. The
/// height is 0 if nothing is known of why the question is asked.
float why_card_height(const Ui& ui, const FacilitatorDesk& desk, float width);
void draw_why_card(Ui& ui, const Box& card, const FacilitatorDesk& desk);

float least_note_card_height(const Ui& ui, const FacilitatorDesk& desk);
/// The note on the question; under it the reason for the answer, if one was agreed.
void draw_note_card(Ui& ui, const Box& card, FacilitatorDesk& desk);

float next_card_height(const Ui& ui, const FacilitatorDesk& desk, float width);
void draw_next_card(const Ui& ui, const Box& card, const FacilitatorDesk& desk);

}  // namespace readiness
