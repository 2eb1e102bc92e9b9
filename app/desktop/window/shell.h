// What surrounds every screen: the windows that hold it, navigation, and notices.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// The window that fills the frame, and the one that lies over it. Each needs end_window().
void begin_main_window(const Ui& ui);
void begin_dialog_window(bool opens);
void end_window();

/// Cuts the navigation off the page and draws it: a rail at the left, with words in a very wide window and with small
/// pictures in others, or a bar at the top of a narrow window.
void draw_navigation(Ui& ui, Box& page, const State& state, Commands& commands);

/// Cuts a bar off the top of the page if there is something to report, and draws the first notice in it.
void draw_notice(Ui& ui, Box& page, const State& state, Commands& commands);

/// For a person who answers alone, and nothing to press: that the answers are not on the disk, or else what that person
/// took back just now. Every other notice waits.
void draw_notice_in_turn(const Ui& ui, Box& page, const State& state, BallotTurn::Stage stage);

}  // namespace readiness
