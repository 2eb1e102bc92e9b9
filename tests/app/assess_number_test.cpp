// Number questions: typing, keys and the slider.
#include "app/desktop/widgets/number_entry.h"
#include "harness.h"

using namespace readiness;

namespace {

/// At W1, whose scale goes from -100 to 100 per cent.
struct AtW1 : Harness {
    AtW1() {
        start("four-factors");
        carry_out(ShowItem{{"W1"}});
        REQUIRE(item().id.text == "W1");
    }
    [[nodiscard]] std::string answer() const { return answer_of(assessment(), "W1"); }
    [[nodiscard]] std::string slider() const { return "slider " + item().id.text; }
    /// The place on the slider for a value.
    [[nodiscard]] ImVec2 place_of(double value) const {
        const Box box = box_of(slider());
        const float knob = 9;
        const auto share = static_cast<float>((value + 100) / 200);
        return {box.left + knob + share * (box.width - 2 * knob), box.centre().y};
    }
};

}  // namespace

TEST_CASE("a number is answered as it is typed") {
    AtW1 h;
    h.type("-5");
    CHECK(h.answer() == "-5");
    h.press(Key::enter);
    CHECK(h.item().id.text == "W2");
    CHECK(answer_of(h.saved(), "W1") == "-5");
}

TEST_CASE("decimals are typed with a point or a comma") {
    AtW1 h;
    h.type("12.5");
    CHECK(h.answer() == "12.5");
    h.press(Key::home);
    h.carry_out(ShowItem{{"W1"}});
    h.type("7,5");
    CHECK(h.answer() == "7.5");
}

TEST_CASE("the minus key turns the sign while a number is typed") {
    AtW1 h;
    h.type("5-");
    CHECK(h.answer() == "-5");
    h.type("-");
    CHECK(h.answer() == "5");
}

TEST_CASE("typing begins a new number where a question is come to, and goes on with one that is being typed") {
    AtW1 h;
    h.type("12");
    CHECK(h.answer() == "12");
    h.press(Key::enter);
    h.press(Key::left);
    REQUIRE(h.item().id.text == "W1");
    h.type("3");
    CHECK(h.answer() == "3");
}

TEST_CASE("a number out of range is refused, and its first digits are no answer either") {
    AtW1 h;
    h.type("15");
    REQUIRE(h.answer() == "15");
    h.type("0");
    CHECK(h.answer() == "");
    h.press(Key::enter);
    CHECK(answer_of(h.saved(), "W1") == "");
    h.press(Key::left);
    h.type("150");
    h.press(Key::backspace);
    CHECK(h.answer() == "15");
}

TEST_CASE("undo while a number is typed shows and keeps what was there before") {
    AtW1 h;
    h.type("8");
    h.wait(1);
    h.press_ctrl(U'z');
    CHECK(h.answer() == "");
    h.type("3");
    CHECK(h.answer() == "3");  // Not 83.
}

TEST_CASE("Backspace takes digits away, and the last one takes the answer away") {
    AtW1 h;
    h.type("12");
    h.press(Key::backspace);
    CHECK(h.answer() == "1");
    h.press(Key::backspace);
    CHECK(h.answer() == "");
    h.wait(1);
    CHECK(answer_of(h.saved(), "W1") == "");
}

TEST_CASE("Backspace on a number that was answered before takes its last digit away") {
    AtW1 h;
    h.type("12");
    h.press(Key::enter);
    h.press(Key::left);
    h.press(Key::backspace);
    CHECK(h.answer() == "1");
}

TEST_CASE("a minus sign alone is no answer yet") {
    AtW1 h;
    h.type("-");
    CHECK(h.answer() == "");
    h.type("2");
    CHECK(h.answer() == "-2");
}

TEST_CASE("0 typed on a number question is the number 0") {
    AtW1 h;
    h.type("0");
    CHECK(h.answer() == "0");
}

TEST_CASE("D and A answer a number question with don't know and not applicable") {
    AtW1 h;
    h.type("d");
    CHECK(answer_of(h.saved(), "W1") == "dont-know");
    h.type("a");
    CHECK(answer_of(h.saved(), "W1") == "not-applicable");
    h.type("8");
    CHECK(h.answer() == "8");
}

TEST_CASE("Backspace takes don't know back on a number question too") {
    AtW1 h;
    h.type("d");
    h.press(Key::backspace);
    CHECK(h.answer() == "");
}

TEST_CASE("don't know after typing is what the question shows and keeps") {
    AtW1 h;
    h.type("12");
    h.type("d");
    CHECK(h.answer() == "dont-know");
    h.type("3");
    CHECK(h.answer() == "3");  // Not 123: what was typed is over.
}

TEST_CASE("up and down move a number by one, within its range") {
    AtW1 h;
    h.press(Key::up);
    CHECK(h.answer() == "1");
    h.press(Key::down);
    h.press(Key::down);
    CHECK(h.answer() == "-1");
    h.press(Key::backspace);
    h.press(Key::backspace);
    h.type("100");
    h.press(Key::up);
    CHECK(h.answer() == "100");
}

TEST_CASE("a number can be dragged, and the whole drag is one step to undo") {
    AtW1 h;
    h.type("40");
    h.wait(1);
    h.move_mouse(h.place_of(40));
    h.hold_mouse(true);
    for (const double value : {30.0, 20.0, 0.0, -20.0}) {
        h.move_mouse(h.place_of(value));
        h.wait(0.5);  // It is saved on the way, and is still one step.
    }
    h.hold_mouse(false);
    CHECK(h.answer() == "-20");
    h.wait(1);
    CHECK(answer_of(h.saved(), "W1") == "-20");
    h.press_ctrl(U'z');
    CHECK(h.answer() == "40");
    h.press_ctrl(U'y');
    CHECK(h.answer() == "-20");
}

TEST_CASE("two drags with a rest between are two steps to undo") {
    AtW1 h;
    for (const double value : {10.0, 30.0}) {
        h.move_mouse(h.place_of(value));
        h.hold_mouse(true);
        h.move_mouse(h.place_of(value + 5));
        h.hold_mouse(false);
        h.wait(1);
    }
    CHECK(h.answer() == "35");
    h.press_ctrl(U'z');
    CHECK(h.answer() == "15");
}

TEST_CASE("a typed number is one step to undo") {
    AtW1 h;
    h.type("-12.5");
    h.press(Key::enter);
    h.press_ctrl(U'z');
    CHECK(answer_of(h.assessment(), "W1") == "");
    CHECK(answer_of(h.saved(), "W1") == "");
}

TEST_CASE("the slider moves by arrow keys where Tab has come to it") {
    AtW1 h;
    h.type("5");
    h.tab_to(h.slider());
    h.press(Key::right);
    CHECK(h.answer() == "6");
    h.press(Key::left);
    h.press(Key::left);
    CHECK(h.answer() == "4");
}

TEST_CASE("a text means a number with any minus sign and decimal mark, within the scale") {
    const NumberScale scale{"%", -100, 100, {}};
    CHECK(number_from_text("12", scale) == 12.0);
    CHECK(number_from_text("12,5", scale) == 12.5);
    CHECK(number_from_text("-0.5", scale) == -0.5);
    CHECK(number_from_text("−7", scale) == -7.0);
    CHECK(number_from_text("100", scale) == 100.0);
    CHECK(number_from_text("3.", scale) == 3.0);
    for (const char* text : {"", "-", ".", "100.01", "-101", "1.2.3", "twelve", "1e", "nan", "inf", " 5", "5 "}) {
        INFO(text);
        CHECK_FALSE(number_from_text(text, scale));
    }
}
