// While one person answers alone, their ballot is all that can be reached.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/open/settings.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"

namespace readiness {

/// True from the page that hands the keyboard over until the facilitator has it back.
bool person_is_at_keyboard(const State& state, const AssessView& view);

/// True for what that person may do: answer, undo what they did themselves, hand in or throw away; and what shows
/// nothing of anybody, such as larger text. Every other command is refused, also one that is added some day.
bool may_be_done_in_turn(const Command& command, BallotTurn::Stage stage, const Settings& settings);

}  // namespace readiness
