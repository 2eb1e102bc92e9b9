// What the window does, line by line on standard output: for measuring, and for tests that send it keys.
#pragma once

#include <chrono>
#include <string>

#include "app/desktop/window/program.h"

namespace readiness {

class Trace {
public:
    explicit Trace(bool is_on) : is_on_(is_on) {}
    [[nodiscard]] bool is_on() const { return is_on_; }

    /// "frame 12 at 345.6 ms": a frame was drawn, so long after the trace began.
    void frame();
    /// "mark 3": a mark was the next key. The program has dealt with every key that came before it.
    void mark();
    /// "rest 3 focus=yes ..." and what_is_shown(): nothing is left to do or due, and nothing will happen until an event
    /// comes, except that the clock of the facilitator's window shows another minute. So many marks came until now.
    /// `has_focus`: a window of the program gets the keys that are pressed.
    void rest(const Program& program, bool has_focus);

private:
    bool is_on_;
    int frames_ = 0;
    int marks_ = 0;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// "screen=assess dialog=none typing=no at="Next"": the screen, what is open over it, whether a text field has the
/// keyboard, and the control that the keyboard is at; at="" if it is at none. Then " facilitator=open" while that
/// window is, and " room=blank" while the room sees nothing. With two windows it is about the facilitator's.
std::string what_is_shown(const Program& program);

}  // namespace readiness
