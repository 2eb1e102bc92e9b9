// Scales of all kinds answered by keyboard: the key of an answer is its value.
#include "harness.h"
#include "scale_sample.h"

using namespace readiness;

namespace {

/// A questionnaire of three questions on one scale with these values.
struct OnScale : Harness {
    explicit OnScale(const std::vector<double>& values) {
        (void)folder().file("data/scales.toml", questionnaire_on_scale(values));
        restart();
        start("scales");
    }
    [[nodiscard]] std::string answer(const char* item = "Q1") const { return answer_of(assessment(), item); }
};

const std::vector<double> ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

}  // namespace

TEST_CASE("on a scale from 0 to 3 each digit answers its own value, and 0 is an answer") {
    OnScale h({0, 1, 2, 3});
    for (const char* digit : {"0", "1", "2", "3"}) {
        h.type(digit);
        CHECK(h.answer() == digit);
        CHECK(answer_of(h.saved(), "Q1") == digit);
    }
    h.type("4");
    CHECK(h.answer() == "3");
    CHECK(h.program().views().assess.said == "This question has answers 0 to 3.");
    h.type("d");
    CHECK(h.answer() == "dont-know");
}

TEST_CASE("a scale that begins with its highest value is answered by value too") {
    OnScale h({5, 4, 3, 2, 1});
    h.type("5");
    CHECK(h.answer() == "5");
    h.press(Key::down);
    CHECK(h.answer() == "4");
}

TEST_CASE("ten is typed with two digits, shown after the first, and one step to undo") {
    OnScale h(ten);
    h.type("3");
    h.type("1");
    CHECK(h.answer() == "1");
    CHECK(h.program().views().assess.said == "1 is chosen. 0 makes it 10.");
    h.type("0");
    CHECK(h.answer() == "10");
    CHECK(h.program().views().assess.said.empty());
    h.wait(1);
    CHECK(answer_of(h.saved(), "Q1") == "10");
    h.press_ctrl(U'z');
    CHECK(h.answer() == "3");
}

TEST_CASE("any other key between two digits ends the number") {
    OnScale h(ten);
    SECTION("a digit that makes no number of it answers by itself") {
        h.type("17");
        CHECK(h.answer() == "7");
        h.type("0");
        CHECK(h.answer() == "7");
    }
    SECTION("Enter goes on, and the 0 there is no answer") {
        h.type("1");
        h.press(Key::enter);
        h.type("0");
        CHECK(h.answer("Q1") == "1");
        CHECK(h.answer("Q2").empty());
    }
    SECTION("an arrow") {
        h.type("1");
        h.press(Key::down);
        h.press(Key::up);
        h.type("0");
        CHECK(h.answer() == "1");
    }
    SECTION("the mouse") {
        h.type("1");
        h.click("option 4");
        h.type("0");
        CHECK(h.answer() == "4");
    }
    SECTION("coming back later") {
        h.type("1");
        h.press(Key::right);
        h.press(Key::left);
        h.type("0");
        CHECK(h.answer() == "1");
    }
}

TEST_CASE("ten options are chosen with the arrows, and all are in view") {
    OnScale h(ten);
    for (int i = 0; i < 10; ++i)
        h.press(Key::down);
    CHECK(h.answer() == "10");
    h.press(Key::enter);
    CHECK(h.item().id.text == "Q2");
    CHECK(h.box_of("not applicable").bottom() < h.box_of("next").top);
}

TEST_CASE("eleven options from 0 to 10 are answered by value") {
    OnScale h({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    h.type("10");
    CHECK(h.answer() == "10");
    h.type("0");
    CHECK(h.answer() == "0");
    h.press(Key::enter);
    CHECK(h.box_of("not applicable").bottom() < h.box_of("next").top);
}

TEST_CASE("values that nobody would type are answered by place") {
    OnScale h({-1, 2.5, 25, 100});
    h.type("1");
    CHECK(h.answer() == "-1");
    h.type("4");
    CHECK(h.answer() == "100");
    h.type("0");
    CHECK(h.answer() == "100");
    CHECK(h.program().views().assess.said == "This question has answers 1 to 4. Don't know is D.");
}

TEST_CASE("the list takes the same keys") {
    OnScale h(ten);
    h.type("l");
    h.type("10");
    CHECK(h.answer("Q1") == "10");
    h.press(Key::enter);
    h.type("1");
    h.press(Key::enter);
    h.type("0");
    CHECK(h.answer("Q2") == "1");
    CHECK(h.answer("Q3").empty());
}

TEST_CASE("the room agrees by the same keys after a vote") {
    OnScale h(ten);
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    Tally tally;
    tally.item = {"Q1"};
    tally.counts = {3, 0, 0, 0, 0, 0, 0, 0, 0, 2};
    h.carry_out(Edit{CountHands{tally}});
    h.carry_out(Edit{RevealHands{{"Q1"}}});
    REQUIRE(h.has("option 1"));
    h.program().views().assess.vote.counting = false;
    h.settle();
    h.type("c");
    h.type("10");
    CHECK(h.answer() == "10");
}
