// The whole questionnaire as a form.
#include "harness.h"

using namespace readiness;

namespace {

struct List : Harness {
    explicit List(int question = 0) {
        start("four-factors");
        for (int i = 0; i < question; ++i)
            press(Key::right);
        type("l");
        REQUIRE(program().views().assess.as_list);
    }

    /// Both the first and the last option of the question that the keys are at are in the window.
    [[nodiscard]] bool shows_current() const {
        const std::string id = item().id.text;
        const bool number = !has(id + " option 1");
        const Box first = box_of(number ? "slider " + id : id + " option 1");
        const Box last = box_of(id + " don't know");
        return first.top > 90 && last.bottom() < static_cast<float>(display().height);
    }
};

}  // namespace

TEST_CASE("L shows all questions, and one at a time again") {
    List h;
    CHECK(h.has("L1 option 1"));
    CHECK(h.has("L2 option 5"));
    h.type("l");
    CHECK_FALSE(h.program().views().assess.as_list);
    CHECK(h.has("option 1"));
}

TEST_CASE("the list is answered with the same keys") {
    List h;
    h.type("4");
    h.press(Key::enter);
    h.type("d");
    h.press(Key::down);
    h.type("a");
    h.press(Key::right);
    h.type("5");
    h.press(Key::backspace);
    CHECK(answer_of(h.saved(), "L1") == "4");
    CHECK(answer_of(h.saved(), "L2") == "dont-know");
    CHECK(answer_of(h.saved(), "L3") == "not-applicable");
    CHECK(answer_of(h.saved(), "L4") == "");
    h.press(Key::up);
    CHECK(h.item().id.text == "L3");
    h.type("u");
    CHECK(h.item().id.text == "L4");
}

TEST_CASE("a number is typed in the list, and its minus sign is no answer") {
    List h;
    h.carry_out(ShowItem{{"W1"}});
    h.type("-12.5");
    CHECK(answer_of(h.assessment(), "W1") == "-12.5");
    h.press(Key::backspace);
    h.press(Key::backspace);
    CHECK(answer_of(h.assessment(), "W1") == "-12");
    h.press(Key::backspace);
    h.press(Key::backspace);
    CHECK(answer_of(h.assessment(), "W1") == "");
}

TEST_CASE("the list is clicked, and the question that was clicked on takes the keys") {
    List h;
    h.click("L2 option 3");
    CHECK(answer_of(h.saved(), "L2") == "3");
    h.click("L2 don't know");
    CHECK(answer_of(h.saved(), "L2") == "dont-know");
    h.type("5");
    CHECK(answer_of(h.saved(), "L2") == "5");
    CHECK(answer_of(h.saved(), "L1") == "");
}

TEST_CASE("the question that the keys are at scrolls into view") {
    List h;
    for (int i = 0; i < 19; ++i)
        h.press(Key::enter);
    REQUIRE(h.item().id.text == "W5");
    const Box box = h.box_of("W5 option 1");
    CHECK(box.top > 0);
    CHECK(box.bottom() < static_cast<float>(h.display().height));
}

TEST_CASE("the list goes to a question that another screen asks to see") {
    List h;
    h.carry_out(GoTo{ScreenId::profile});
    h.carry_out(ShowItem{{"W3"}});
    const Box box = h.box_of("W3 option 1");
    CHECK(box.top > 0);
    CHECK(box.bottom() < static_cast<float>(h.display().height));
}

TEST_CASE("a factor's progress bar leads to its first question") {
    List h;
    h.click("progress connectedness");
    CHECK(h.item().id.text == "C1");
    h.type("l");
    h.click("progress leadership");
    CHECK(h.item().id.text == "L1");
}

TEST_CASE("the list opens at the question that was shown") {
    List h(6);
    CHECK(h.item().id.text == "S2");
    CHECK(h.shows_current());
    h.type("5");
    CHECK(answer_of(h.saved(), "S2") == "5");
    CHECK(h.saved().consensus.size() == 1);
}

TEST_CASE("End and Home go to the last question and the first, and the digits with them") {
    List h;
    h.press(Key::end);
    CHECK(h.item().id.text == "W5");
    CHECK(h.shows_current());
    h.type("1");
    CHECK(answer_of(h.saved(), "W5") == "1");
    CHECK(answer_of(h.saved(), "L1") == "");
    h.press(Key::home);
    CHECK(h.item().id.text == "L1");
    CHECK(h.shows_current());
}

TEST_CASE("Page Down and Page Up take the keys with them, to both ends") {
    List h;
    for (int i = 0; i < 12; ++i) {
        h.press(Key::page_down);
        CAPTURE(i, h.item().id.text);
        CHECK(h.shows_current());
    }
    CHECK(h.item().id.text == "W5");
    for (int i = 0; i < 12; ++i)
        h.press(Key::page_up);
    CHECK(h.item().id.text == "L1");
    CHECK(h.shows_current());
}

TEST_CASE("a digit never answers a question that was scrolled out of view with the wheel") {
    List h;
    const Box page = h.box_of("L2 option 1");
    h.move_mouse(page.centre());
    for (int i = 0; i < 8; ++i) {
        headless::turn_wheel(-5);
        h.settle();
        CAPTURE(i, h.item().id.text);
        CHECK(h.shows_current());
        const std::string id = h.item().id.text;
        if (!h.has(id + " option 1")) continue;
        h.type("4");
        CHECK(answer_of(h.saved(), id.c_str()) == "4");
        CHECK(h.item().id.text == id);
    }
    CHECK(answer_of(h.saved(), "L1") == "");
}

TEST_CASE("the question that Tab comes to takes the digits") {
    List h;
    h.tab_to("L3 option 2");
    CHECK(h.item().id.text == "L3");
    h.type("5");
    CHECK(answer_of(h.saved(), "L3") == "5");
    CHECK(answer_of(h.saved(), "L1") == "");
}

TEST_CASE("the list says which answers a question has, if the key is none of them") {
    List h;
    h.type("8");
    CHECK(h.program().views().assess.said == "This question has answers 1 to 5.");
    h.press(Key::down);
    CHECK(h.program().views().assess.said.empty());
}

TEST_CASE("in the list the mouse clears an answer and takes a step back") {
    List h;
    h.click("L2 option 3");
    h.click("clear L2");
    CHECK(answer_of(h.saved(), "L2") == "");
    h.click("undo");
    CHECK(answer_of(h.saved(), "L2") == "3");
}

TEST_CASE("one Escape ends a note in the list, and the digits answer again") {
    List h;
    h.type("n");
    REQUIRE(compat::text_field_is_active());
    h.type("3 wards");
    h.press(Key::escape);
    CHECK_FALSE(h.program().views().assess.note_open);
    h.type("3");
    CHECK(answer_of(h.saved(), "L1") == "3");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
}
