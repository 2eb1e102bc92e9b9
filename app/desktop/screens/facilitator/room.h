// What a room sees while the facilitator works in a window of its own.
#pragma once

#include <string>

#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

enum class RoomPicture {
    title,     ///< The assessment's name: the facilitator is at what is nobody else's business, such as other files.
    question,  ///< One question, with what the room may know of its answers.
    ballots,   ///< How many ballots are in, and nothing of what is on them.
    profile,
    barriers,
    plan,
};
RoomPicture room_picture(const State& state, const AssessView& view);

/// "question 7 of 20, counts hidden"; "nothing, the screen is blank".
std::string room_words(const State& state, const Views& views);

/// Draws the picture. The views are a copy: where the room looks changes nothing of where the facilitator works.
void draw_room(Ui& ui, const Box& page, const State& state, Views views);

/// Draws a dark screen that says how the picture comes back, and in one line that saving fails, if it is the only
/// window. True if it was clicked.
bool draw_blank(Ui& ui, const Box& page, const State& state);

/// Cuts a bar off the top of the page that says what the room sees, and draws it with the button that blanks the room's
/// screen: for screens that the facilitator works on as without a window of its own.
void draw_room_strip(Ui& ui, Box& page, const State& state, const Views& views, Commands& commands);

/// The button that blanks the room's screen, or brings the picture back.
void draw_blank_button(Ui& ui, const Box& box, const State& state, Commands& commands);
[[nodiscard]] std::string blank_label(const State& state);

}  // namespace readiness
