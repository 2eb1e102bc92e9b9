// The parts of the Plan screen.
#pragma once

#include <string>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/card.h"
#include "core/result/plan.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// What one frame of the screen is about.
struct PlanPage {
    const State& state;
    const ScoredAssessment& scored;
    const Offers& offers;
    PlanView& view;
    WhatIfPanel& what_if;
    Commands& commands;

    [[nodiscard]] const std::vector<Action>& actions() const { return scored.assessment().actions; }
    /// A copy for others, and a file of a newer program, can be looked at only.
    [[nodiscard]] bool can_change(const Ui& ui) const { return !state.document->read_only() && !ui.for_room; }
};

/// Gives the keyboard to the control, or brings it into view, if it was asked for. Call it before the control is drawn.
void follow_requests(Ui& ui, PlanView& view, const std::string& id, const Box& box);

/// A control that is a row: marked while the keyboard is at it. True if it is.
bool has_keyboard(const Ui& ui, const std::string& id);

/// The barriers to act on, each with what could be done; why there are none, and a way on. Returns the height.
float draw_offers(Ui& ui, Box area, const PlanPage& page);

/// The table of actions, or that there are none. Returns the height.
float draw_plan_table(Ui& ui, Box area, const PlanPage& page);

/// What the team has decided to do, in its card. Returns the height.
float draw_plan_card(Ui& ui, const Box& whole, const PlanPage& page);

}  // namespace readiness
