// Answering with the keyboard alone: choice questions one at a time.
#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

namespace {

/// What the four-factor questionnaire's item is answered with in the test that answers them all.
struct Given {
    const char* item;
    const char* keys;
    const char* stored;
};
constexpr Given all_answers[] = {
    {"L1", "4", "4"},         {"L2", "5", "5"},         {"L3", "3", "3"},
    {"L4", "D", "dont-know"}, {"L5", "2", "2"},         {"S1", "1", "1"},
    {"S2", "2", "2"},         {"S3", "5", "5"},         {"S4", "a", "not-applicable"},
    {"S5", "4", "4"},         {"C1", "4", "4"},         {"C2", "4", "4"},
    {"C3", "3", "3"},         {"C4", "5", "5"},         {"C5", "1", "1"},
    {"W1", "-5", "-5"},       {"W2", "3", "3"},         {"W3", "2", "2"},
    {"W4", "4", "4"},         {"W5", "D", "dont-know"},
};

}  // namespace

TEST_CASE("a new user answers the four factors by keyboard and lands on the profile, and the file holds every answer") {
    Harness h;
    REQUIRE(h.state().screen == ScreenId::start);
    h.tab_to(h.id_starting("start four-factors"));
    h.press(Key::enter);
    REQUIRE(h.program().dialog().has_value());
    h.press_ctrl(U'a');
    h.type("Sepsis bundle");
    h.press(Key::enter);
    REQUIRE(h.state().screen == ScreenId::assess);
    CHECK(h.assessment().title == "Sepsis bundle");
    for (const Given& given : all_answers) {
        REQUIRE(h.item().id.text == given.item);
        h.type(given.keys);
        h.press(Key::enter);
    }
    CHECK(h.state().screen == ScreenId::profile);
    CHECK(h.document().scored().profile()->counts == AnswerCounts{17, 2, 1, 0});
    const Assessment saved = h.saved();
    CHECK(saved.title == "Sepsis bundle");
    for (const Given& given : all_answers)
        CHECK(std::pair(given.item, answer_of(saved, given.item)) == std::pair(given.item, std::string(given.stored)));
    CHECK(h.document().path() == h.data() / "sepsis-bundle.readiness.toml");
}

TEST_CASE("each answer is on disk as soon as its key was pressed") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    CHECK(answer_of(h.saved(), "L1") == "4");
    h.type("2");
    CHECK(answer_of(h.saved(), "L1") == "2");
}

TEST_CASE("a digit answers and stays, Enter goes on") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    CHECK(h.item().id.text == "L1");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
    CHECK(h.agreed("L2") == nullptr);
}

TEST_CASE("a digit that no option has answers nothing, and the page says which have, until the next key") {
    Harness h;
    h.start("four-factors");
    const std::string& said = h.program().views().assess.said;
    h.type("7");
    CHECK(h.agreed("L1") == nullptr);
    CHECK(said == "This question has answers 1 to 5.");
    h.type("3");
    CHECK(said.empty());
    h.type("0");
    CHECK(said == "This question has answers 1 to 5. Don't know is D.");
    h.type("-");
    CHECK(said == "This question has answers 1 to 5. Not applicable is A.");
    CHECK(answer_of(h.assessment(), "L1") == "3");
    h.press(Key::right);
    CHECK(said.empty());
}

TEST_CASE("D means don't know and A not applicable, in small and capital letters") {
    Harness h;
    h.start("four-factors");
    for (const auto& [key, answer] :
         {std::pair{"d", "dont-know"}, {"A", "not-applicable"}, {"D", "dont-know"}, {"a", "not-applicable"}}) {
        h.type(key);
        CHECK(answer_of(h.assessment(), "L1") == answer);
    }
}

TEST_CASE("Backspace takes an answer back, on disk too") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.press(Key::backspace);
    CHECK(h.agreed("L1") == nullptr);
    CHECK(answer_of(h.saved(), "L1") == "");
    h.press(Key::backspace);
    CHECK(h.item().id.text == "L1");
}

TEST_CASE("up and down walk through the options and stop at the ends") {
    Harness h;
    h.start("four-factors");
    h.press(Key::down);
    CHECK(answer_of(h.assessment(), "L1") == "1");
    h.press(Key::down);
    CHECK(answer_of(h.assessment(), "L1") == "2");
    h.press(Key::up);
    h.press(Key::up);
    CHECK(answer_of(h.assessment(), "L1") == "1");
    h.press(Key::backspace);
    h.press(Key::up);
    CHECK(answer_of(h.assessment(), "L1") == "5");
    h.press(Key::down);
    CHECK(answer_of(h.assessment(), "L1") == "5");
}

TEST_CASE("left and right, Home and End move between questions and stop at the ends") {
    Harness h;
    h.start("four-factors");
    h.press(Key::left);
    CHECK(h.item().id.text == "L1");
    h.press(Key::right);
    h.press(Key::right);
    CHECK(h.item().id.text == "L3");
    h.press(Key::left);
    CHECK(h.item().id.text == "L2");
    h.press(Key::end);
    CHECK(h.item().id.text == "W5");
    h.press(Key::home);
    CHECK(h.item().id.text == "L1");
    CHECK(h.assessment().consensus.empty());
}

TEST_CASE("going on from the last question shows the profile") {
    Harness h;
    h.start("four-factors");
    h.press(Key::end);
    h.press(Key::enter);
    CHECK(h.state().screen == ScreenId::profile);
}

TEST_CASE("U finds the next unanswered question, going round") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.type("u");
    CHECK(h.item().id.text == "L2");
    h.press(Key::end);
    h.type("3");
    h.type("U");
    CHECK(h.item().id.text == "L2");  // L1 is answered.
    h.type("d");
    h.type("u");
    CHECK(h.item().id.text == "L3");  // Don't know is an answer.
}

TEST_CASE("U stays where everything is answered") {
    Harness h;
    h.start("pulse");
    for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
        h.type("d");
        h.press(Key::enter);
    }
    h.carry_out(ShowItem{h.document().scored().questionnaire().items[3].id});
    h.type("u");
    CHECK(h.program().views().assess.item == 3);
}

TEST_CASE("Escape never leaves the questions, so that one press too many does no harm") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.press(Key::escape);
    h.press(Key::escape);
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(answer_of(h.assessment(), "L1") == "4");
    h.type("l");
    h.press(Key::escape);
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.program().views().assess.as_list);
}

TEST_CASE("an answer can be clicked") {
    Harness h;
    h.start("four-factors");
    h.click("option 4");
    CHECK(answer_of(h.saved(), "L1") == "4");
    h.click("don't know");
    CHECK(answer_of(h.saved(), "L1") == "dont-know");
    h.click("next");
    CHECK(h.item().id.text == "L2");
    h.click("back");
    CHECK(h.item().id.text == "L1");
}

TEST_CASE("with the mouse alone an answer is cleared and brought back, and the details are opened") {
    Harness h;
    h.start("four-factors");
    CHECK_FALSE(h.has("undo"));
    CHECK_FALSE(h.has("clear"));
    h.click("option 4");
    h.click("clear");
    CHECK(answer_of(h.saved(), "L1") == "");
    CHECK_FALSE(h.has("clear"));
    h.click("undo");
    CHECK(answer_of(h.saved(), "L1") == "4");
    h.click("not applicable");
    h.click("clear");
    CHECK(answer_of(h.saved(), "L1") == "");
    h.carry_out(ShowItem{{"W1"}});
    h.type("12");
    h.click("clear");
    CHECK(answer_of(h.saved(), "W1") == "");
    h.click("details");
    CHECK(h.program().dialog().has_value());
}

TEST_CASE("after a click the keys answer again") {
    Harness h;
    h.start("four-factors");
    h.click("next");
    h.type("3");
    CHECK(answer_of(h.assessment(), "L2") == "3");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L3");
}
