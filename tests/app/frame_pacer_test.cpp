// When frames are drawn: after something happened, and not while nothing does.
#include "app/desktop/window/frame_pacer.h"

#include "app/desktop/screens/screen_table.h"
#include "harness.h"

using namespace readiness;
using namespace std::chrono_literals;

namespace {

using Seconds = std::chrono::duration<double>;
const FramePacer::Clock::time_point start{};

FramePacer at_rest() {
    FramePacer pacer;
    for (int i = 0; i < FramePacer::frames_after_wake; ++i)
        pacer.drawn();
    return pacer;
}

/// An assessment whose first factor has a score.
void start_with_a_score(Harness& h) {
    h.start("four-factors");
    const Questionnaire& questionnaire = h.document().scored().questionnaire();
    for (std::size_t i = 0; i < items_of(questionnaire, questionnaire.factors.front().id).size(); ++i) {
        h.type("5");
        h.press(Key::enter);
    }
}

}  // namespace

TEST_CASE("three frames are drawn at the start and after each event, and then none") {
    FramePacer pacer;
    for (int i = 0; i < 3; ++i) {
        CHECK(pacer.must_draw());
        CHECK(pacer.wait(start) == Seconds::zero());
        pacer.drawn();
    }
    CHECK_FALSE(pacer.must_draw());
    CHECK_FALSE(pacer.wait(start).has_value());  // For ever.
    pacer.wake();
    CHECK(pacer.must_draw());
    pacer.drawn();
    pacer.wake();  // An event in between begins the three anew.
    pacer.drawn();
    pacer.drawn();
    CHECK(pacer.must_draw());
    pacer.drawn();
    CHECK_FALSE(pacer.must_draw());
    pacer.drawn();  // A frame more than was asked for owes nothing.
    pacer.wake();
    CHECK(pacer.must_draw());
}

TEST_CASE("the wait ends when the earliest thing is due") {
    FramePacer pacer = at_rest();
    pacer.due_at(start + 5s);
    CHECK(pacer.wait(start) == Seconds(5));
    pacer.due_at(start + 2s);
    pacer.due_at(start + 9s);
    CHECK(pacer.wait(start) == Seconds(2));
    CHECK(pacer.wait(start + 3s) == Seconds::zero());  // Overdue, never negative.
    pacer.nothing_due();
    CHECK_FALSE(pacer.wait(start).has_value());
}

TEST_CASE("frames that must be drawn come before any wait") {
    FramePacer pacer = at_rest();
    pacer.due_at(start + 5s);
    pacer.wake();
    CHECK(pacer.wait(start) == Seconds::zero());
}

TEST_CASE("what became due while a frame was drawn is drawn, and the program does not turn round without drawing") {
    FramePacer pacer = at_rest();
    pacer.due_at(start + 5s);
    pacer.wake_if_due(start + 4s);
    CHECK_FALSE(pacer.must_draw());
    pacer.wake_if_due(start + 5s);
    CHECK(pacer.must_draw());
}

TEST_CASE("nothing is due and no frame is asked for on any screen while nothing happens") {
    Harness h;
    const auto is_idle = [&] { return !h.program().needs_another_frame() && !h.program().due_in().has_value(); };
    for (const bool open : {false, true}) {
        if (open) {
            h.start("full-scan");
            h.type("4");
        }
        for (const Screen& screen : all_screens()) {
            h.carry_out(GoTo{screen.id});
            h.wait(1);
            INFO("screen " << screen.name << (open ? " with" : " without") << " a document");
            CHECK(is_idle());
        }
    }
    for (const Command& dialog :
         {Command{BrowseFiles{}}, Command{EditDetails{}}, Command{ShowKeys{}}, Command{AskForNew{0}}}) {
        h.carry_out(dialog);
        h.wait(1);
        INFO("dialog " << dialog.index());
        CHECK(is_idle());
    }
}

TEST_CASE("the profile's outline moves for a third of a second and then rests") {
    Harness h;
    start_with_a_score(h);
    h.press(Key::f3);
    CHECK(h.program().due_in().has_value());
    h.wait(0.2);
    CHECK(h.program().due_in().has_value());
    h.wait(0.3);
    CHECK_FALSE(h.program().due_in().has_value());
}

TEST_CASE("leaving the profile while its outline moves leaves nothing due") {
    Harness h;
    start_with_a_score(h);
    h.press(Key::f3);
    REQUIRE(h.program().due_in().has_value());
    h.press(Key::f8);
    CHECK_FALSE(h.program().due_in().has_value());
}

TEST_CASE("a letter in a field with the caret in it leaves the program at rest after its save") {
    Harness h;
    h.start("pulse");
    h.type("n");
    h.type("a");
    REQUIRE(h.program().due_in().has_value());
    CHECK(*h.program().due_in() <= 0.3);
    h.wait(0.4);
    CHECK_FALSE(h.program().due_in().has_value());
    CHECK_FALSE(h.program().needs_another_frame());
}

TEST_CASE("the outline starts where it was, ends where it should, and stands at once with reduced motion") {
    RadarMotion motion;
    const std::vector<double> low{10, 20};
    const std::vector<double> high{50, 60};
    CHECK(motion.at(low, 0, true) == low);
    CHECK_FALSE(motion.moving());
    CHECK(motion.at(high, 1, false) == low);
    CHECK(motion.moving());
    const std::vector<double> half_way = motion.at(high, 1.1, false);
    CHECK(half_way[0] > 10);
    CHECK(half_way[0] < 50);
    CHECK(motion.at(high, 9, false) == high);
    CHECK_FALSE(motion.moving());
    CHECK(motion.at(high, 10, false) == high);
}
