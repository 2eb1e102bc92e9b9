// Everything can be reached and pressed without a mouse.
#include <set>

#include "harness.h"

using namespace readiness;

namespace {

std::set<std::string> ids_of(Harness& h) {
    std::set<std::string> ids;
    for (const FocusStop& stop : h.program().focus().stops())
        ids.insert(stop.id);
    return ids;
}

/// The id of the control that the keyboard is at; empty if it is at none.
std::string current(Harness& h) {
    const Focus& focus = h.program().focus();
    for (const FocusStop& stop : focus.stops()) {
        if (focus.is_current(stop.key)) return stop.id;
    }
    return "";
}

/// Presses Tab, or Shift and Tab, until it comes round; returns what it came to, in order. Each must be seen when the
/// keyboard is there.
std::vector<std::string> tour(Harness& h, bool back = false) {
    std::vector<std::string> visited;
    for (int i = 0; i < 400; ++i) {
        back ? h.press_shift(Key::tab) : h.press(Key::tab);
        const std::string id = current(h);
        REQUIRE_FALSE(id.empty());
        if (!visited.empty() && id == visited.front()) return visited;
        const Box box = h.box_of(id);
        INFO(id << " at " << box.top << " to " << box.bottom());
        CHECK(box.bottom() > 0);
        CHECK(box.top < static_cast<float>(h.display().height));
        visited.push_back(id);
    }
    FAIL("Tab never comes round");
    return visited;
}

void check_tour(Harness& h) {
    const std::set<std::string> all = ids_of(h);
    REQUIRE_FALSE(all.empty());
    const std::vector<std::string> forth = tour(h);
    const std::set<std::string> reached(forth.begin(), forth.end());
    for (const std::string& id : all) {
        INFO(id);
        CHECK(reached.contains(id));
    }
    CHECK(reached.size() == forth.size());
    std::vector<std::string> back = tour(h, true);
    // It was on the first and went backwards from there; the first comes last then.
    std::reverse(back.begin(), back.end());
    std::rotate(back.begin(), back.end() - 1, back.end());
    CHECK(std::set(back.begin(), back.end()) == reached);
}

void finish(Harness& h) {
    h.start("four-factors");
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 2)}});
    }
}

}  // namespace

TEST_CASE("Tab reaches every control of every screen, and Shift Tab goes back through them") {
    Harness h;
    SECTION("Start") {}
    SECTION("Settings") {
        h.press(Key::f8);
    }
    SECTION("Assess without a document") {
        h.press(Key::f2);
    }
    SECTION("Profile without a document") {
        h.press(Key::f3);
    }
    SECTION("Barriers without a document") {
        h.press(Key::f4);
    }
    SECTION("Start with recent files") {
        finish(h);
        h.press(Key::f1);
    }
    SECTION("a choice question") {
        h.start("four-factors");
    }
    SECTION("a number question with its note") {
        h.start("four-factors");
        h.carry_out(ShowItem{{"W1"}});
        h.type("5n");
        h.press(Key::escape);
    }
    SECTION("Profile") {
        finish(h);
        h.press(Key::f3);
    }
    SECTION("Profile with a factor open") {
        finish(h);
        h.press(Key::f3);
        h.click("factor leadership");
    }
    SECTION("Barriers") {
        finish(h);
        h.press(Key::f4);
    }
    SECTION("Barriers with one open") {
        finish(h);
        h.carry_out(ShowBarrier{{"workload-increase"}});
    }
    SECTION("with something told") {
        h.drop("/no/such/file.readiness.toml");
    }
    SECTION("a new assessment's dialog") {
        h.press_ctrl(U'n');
    }
    SECTION("the file browser") {
        h.press_ctrl(U'o');
    }
    SECTION("the keys") {
        h.type("?");
    }
    check_tour(h);
}

TEST_CASE("Tab reaches every answer of every question in the list") {
    Harness h;
    h.start("four-factors");
    h.type("l");
    const std::vector<std::string> forth = tour(h);
    const std::set<std::string> reached(forth.begin(), forth.end());
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        INFO(item.id.text);
        CHECK(reached.contains(number ? "slider " + item.id.text : item.id.text + " option 5"));
        CHECK(reached.contains(item.id.text + " not applicable"));
    }
    std::set<std::string> back;
    do {
        h.press_shift(Key::tab);
        back.insert(current(h));
    } while (current(h) != forth.front() && back.size() <= reached.size());
    CHECK(back == reached);
}

TEST_CASE("arrows move between controls, and Enter or Space presses the one they are at") {
    Harness h;
    h.tab_to("screen assess");
    h.press(Key::down);
    CHECK(current(h) == "screen profile");
    h.press(Key::up);
    CHECK(current(h) == "screen assess");
    h.press(Key::enter);
    CHECK(h.state().screen == ScreenId::assess);
    h.tab_to("go to start");
    h.press(Key::space);
    CHECK(h.state().screen == ScreenId::start);
}

TEST_CASE("every kind of control is pressed by Enter and by Space") {
    for (const Key key : {Key::enter, Key::space}) {
        Harness h;
        h.press(Key::f8);
        h.tab_to("theme dark");
        h.press(key);
        CHECK(h.state().settings.theme == ThemeChoice::dark);
        h.tab_to("reduced motion");
        h.press(key);
        CHECK(h.state().settings.reduced_motion);
        h.tab_to("larger text");
        h.press(key);
        CHECK(h.state().settings.text_size == 110);
        finish(h);
        h.tab_to("option 3");
        h.press(key);
        CHECK(answer_of(h.assessment(), "L1") == "3");
        h.tab_to("not applicable");
        h.press(key);
        CHECK(answer_of(h.assessment(), "L1") == "not-applicable");
        h.press(Key::f3);
        h.tab_to("axis leadership");
        h.press(key);
        CHECK(h.program().views().profile.factor == FactorId{"leadership"});
        h.tab_to("all factors");
        h.press(key);
        CHECK_FALSE(h.program().views().profile.factor.has_value());
        h.tab_to("overall");
        h.press(key);
        CHECK(h.program().views().profile.overall_open);
        h.press(Key::f4);
        h.tab_to("barrier workload-increase");
        h.press(key);
        CHECK(h.program().views().barriers.barrier == BarrierId{"workload-increase"});
    }
}

TEST_CASE("where the keyboard's ring is shown Enter presses, and does not go on to the next question") {
    Harness h;
    h.start("four-factors");
    h.tab_to("option 2");
    h.press(Key::enter);
    CHECK(answer_of(h.assessment(), "L1") == "2");
    CHECK(h.item().id.text == "L1");
    h.press(Key::escape);
    CHECK(h.state().screen == ScreenId::assess);
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
}

TEST_CASE("digits answer also while the keyboard's ring is somewhere on the question") {
    Harness h;
    h.start("four-factors");
    h.tab_to("next");
    h.type("4");
    CHECK(answer_of(h.assessment(), "L1") == "4");
}

TEST_CASE("a dialog takes the keyboard alone") {
    Harness h;
    h.start("four-factors");
    h.type("?");
    REQUIRE(h.program().dialog().has_value());
    CHECK_FALSE(h.has("option 1"));
    for (const Key key : {Key::f1, Key::f3, Key::f4, Key::f8, Key::right, Key::backspace})
        h.press(key);
    h.type("4un");
    h.press_ctrl(U'n');
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "L1");
    CHECK(h.assessment().consensus.empty());
    CHECK_FALSE(h.program().views().assess.note_open);
    CHECK(std::holds_alternative<KeysDialog>(*h.program().dialog()));
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.state().screen == ScreenId::assess);
    h.type("4");
    CHECK(answer_of(h.assessment(), "L1") == "4");
}

TEST_CASE("under a dialog the mouse presses nothing") {
    Harness h;
    h.start("four-factors");
    const ImVec2 place = h.box_of("option 1").min();
    h.type("?");
    h.click_at({place.x + 3, place.y + 3});
    CHECK(h.assessment().consensus.empty());
    CHECK(h.program().dialog().has_value());
}

TEST_CASE("each function key shows its screen") {
    Harness h;
    h.start("pulse");
    for (const auto& [key, screen] : {std::pair{Key::f1, ScreenId::start},
                                      {Key::f2, ScreenId::assess},
                                      {Key::f3, ScreenId::profile},
                                      {Key::f4, ScreenId::barriers},
                                      {Key::f5, ScreenId::plan},
                                      {Key::f8, ScreenId::settings}}) {
        h.press(key);
        CHECK(h.state().screen == screen);
    }
}

TEST_CASE("a new assessment needs a name") {
    Harness h;
    h.press_ctrl(U'n');
    h.press_ctrl(U'a');
    h.press(Key::backspace);
    h.press(Key::enter);
    CHECK(h.program().dialog().has_value());
    CHECK_FALSE(h.state().document.has_value());
    h.type("Ward 7");
    h.press(Key::enter);
    CHECK(h.assessment().title == "Ward 7");
}

TEST_CASE("from a number on the profile one gets to its questions, and from a barrier too") {
    Harness h;
    finish(h);
    h.press(Key::f3);
    h.click("factor slack-resources");
    h.click(h.id_starting("term S2"));
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "S2");
    h.press(Key::f4);
    h.click("barrier workload-increase");
    h.tab_to(h.id_starting("term W1"));
    h.press(Key::enter);
    CHECK(h.item().id.text == "W1");
}

TEST_CASE("a key that is held down moves on and on, and decides only once") {
    for (const Key moves : {Key::tab, Key::backspace, Key::up, Key::down, Key::left, Key::right, Key::page_down})
        CHECK(repeats_when_held(KeyPress::of(moves)));
    CHECK(repeats_when_held(KeyPress::with_ctrl(U'z')));
    for (const Key decides : {Key::enter, Key::space, Key::escape, Key::f11})
        CHECK_FALSE(repeats_when_held(KeyPress::of(decides)));
}
