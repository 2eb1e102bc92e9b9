// A slider that knows where today is: a grey dot stays there, and the knob leaves a line behind it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

/// Places are scores from 0 to 100.
struct TriedPlace {
    std::optional<double> today;    ///< Nothing if there is no score today.
    std::optional<double> then;     ///< Where it is moved to, or today's.
    std::span<const double> stops;  ///< Rising: where the arrow keys stop, apart from today. At least one.
    bool between_stops = false;     ///< The mouse may leave it at any whole number; else at the stops and at today.
    std::span<const double> limits = {};  ///< Where bands begin: a tick for each.
};

struct Tried {
    std::optional<double> place;  ///< Where a person has moved it in this frame.
    bool held = false;            ///< The mouse has it.
    bool focused = false;         ///< The keyboard is here.
    bool taken_back = false;      ///< Backspace: to where it is today.
    bool entered = false;         ///< Enter or Space.
};

/// The mouse drags it; the left and right arrow go to the next stop, Home and End to the first and the last.
Tried draw_what_if_slider(Ui& ui, std::string_view id, const Box& box, const TriedPlace& place);

/// The stop after `from` in that direction, where today is a stop too; `from` if there is none. Without a score it is
/// the stop in the middle.
double next_place(const TriedPlace& place, bool upwards);

}  // namespace readiness
