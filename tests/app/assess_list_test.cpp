// The whole questionnaire as a form.
#include "harness.h"

using namespace readiness;

namespace {

struct List : Harness {
    List() {
        start("four-factors");
        type("l");
        REQUIRE(program().views().assess.as_list);
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
    h.type("0");
    h.press(Key::down);
    h.type("-");
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
    h.click("L2 Don't know");
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
