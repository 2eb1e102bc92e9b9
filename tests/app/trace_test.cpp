// What --trace-frames says is on the screen: tests in a real window wait for it.
#include "app/desktop/window/trace.h"

#include "harness.h"

using namespace readiness;

TEST_CASE("the trace names the screen, the dialog and the control that the keyboard is at") {
    Harness h;
    CHECK(what_is_shown(h.program()) == R"(screen=start dialog=none typing=no at="")");
    h.tab_to("screen settings");
    CHECK(what_is_shown(h.program()) == R"(screen=start dialog=none typing=no at="screen settings")");
    h.press(Key::f8);
    CHECK(what_is_shown(h.program()).starts_with("screen=settings dialog=none typing=no "));
    h.type("?");
    CHECK(what_is_shown(h.program()).starts_with("screen=settings dialog=keys typing=no "));
}

TEST_CASE("the trace says that a text field has the keyboard, and which") {
    Harness h;
    h.carry_out(AskForNew{0});
    CHECK(what_is_shown(h.program()) == R"(screen=start dialog=details typing=yes at="title")");
    h.press(Key::escape);
    CHECK(what_is_shown(h.program()).starts_with("screen=start dialog=none typing=no "));
}

TEST_CASE("the trace says that the facilitator's window is open, and that the room's screen is blank") {
    Harness h;
    h.press(Key::f9);
    h.type("b");
    CHECK(what_is_shown(h.program()) == R"(screen=start dialog=none typing=no at="" facilitator=open room=blank)");
}
