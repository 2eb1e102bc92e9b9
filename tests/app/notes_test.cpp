// Notes and reasons: typed, saved after a rest, and on every way of leaving.
#include "harness.h"

using namespace readiness;

namespace {

struct Noting : Harness {
    Noting() {
        start("four-factors");
        type("n");
        REQUIRE(compat::text_field_is_active());
    }
    [[nodiscard]] std::string note(const char* item = "L1") const {
        const Note* note = find_note(assessment(), {item});
        return note != nullptr ? note->text : "";
    }
    [[nodiscard]] std::string note_on_disk() const {
        const Assessment on_disk = saved();
        const Note* note = find_note(on_disk, {"L1"});
        return note != nullptr ? note->text : "";
    }
};

}  // namespace

TEST_CASE("N opens the note, and what is typed there is neither an answer nor a command") {
    Noting h;
    h.type("4 nurses, u and l?");
    CHECK(h.note() == "4 nurses, u and l?");
    CHECK(h.agreed("L1") == nullptr);
    CHECK(h.item().id.text == "L1");
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("a note is saved after a rest, and not before") {
    Noting h;
    h.type("ask Ann");
    CHECK(h.document().unsaved());
    CHECK(h.note_on_disk().empty());
    h.wait(0.2);
    CHECK(h.note_on_disk().empty());
    h.wait(0.2);
    CHECK(h.note_on_disk() == "ask Ann");
    CHECK_FALSE(h.document().unsaved());
}

TEST_CASE("someone who types without a rest is saved all the same, within seconds") {
    Noting h;
    for (int i = 0; i < 12; ++i) {
        h.type("x");
        h.wait(0.2);
    }
    CHECK(h.note_on_disk().size() >= 8);
}

TEST_CASE("a note is saved when the screen is left") {
    Noting h;
    h.type("ask Ann");
    h.press(Key::f3);
    REQUIRE(h.state().screen == ScreenId::profile);
    CHECK(h.note_on_disk() == "ask Ann");
}

TEST_CASE("a note is saved when the program is left") {
    Noting h;
    h.type("ask Ann");
    const std::filesystem::path path = h.document().path();
    SECTION("by closing the window") {
        h.close_window();
    }
    SECTION("by Ctrl Q") {
        h.press_ctrl(U'q');
    }
    CHECK(h.program().wants_to_quit());
    CHECK(bytes_of(path).find("ask Ann") != std::string::npos);
}

TEST_CASE("a note is saved when another window takes the keyboard") {
    Noting h;
    h.type("ask Ann");
    h.lose_focus();
    CHECK(h.note_on_disk() == "ask Ann");
}

TEST_CASE("a note is saved before another file is opened") {
    Noting h;
    h.type("ask Ann");
    const std::filesystem::path first = h.document().path();
    h.start("pulse");
    CHECK(bytes_of(first).find("ask Ann") != std::string::npos);
    CHECK(h.saved_bytes().find("ask Ann") == std::string::npos);
}

TEST_CASE("one Escape closes the note, keeps it and gives the keyboard back to the question") {
    Noting h;
    h.type("a");
    h.press(Key::escape);
    CHECK_FALSE(compat::text_field_is_active());
    CHECK_FALSE(h.program().views().assess.note_open);
    CHECK(h.note() == "a");
    SECTION("then digits answer and Enter goes on") {
        h.type("2");
        CHECK(answer_of(h.assessment(), "L1") == "2");
        h.press(Key::enter);
        CHECK(h.item().id.text == "L2");
        h.type("3");
        CHECK(answer_of(h.assessment(), "L1") == "2");
        CHECK(answer_of(h.assessment(), "L2") == "3");
    }
    SECTION("then the arrows move between questions") {
        h.press(Key::right);
        CHECK(h.item().id.text == "L2");
    }
    SECTION("and more of them do nothing") {
        h.press(Key::escape);
        h.press(Key::escape);
        CHECK(h.state().screen == ScreenId::assess);
        CHECK(h.item().id.text == "L1");
    }
    h.wait(1);
    CHECK(h.note_on_disk() == "a");
}

TEST_CASE("Ctrl Enter ends a note too, without a line more") {
    Noting h;
    h.type("a");
    h.press({Key::enter, 0, true, false, false});
    CHECK_FALSE(h.program().views().assess.note_open);
    CHECK(h.note() == "a");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
}

TEST_CASE("Enter ends the reason for an answer, without a line break in it") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.type("n");
    h.tab_to("why L1");
    h.type("she said so");
    h.press(Key::enter);
    CHECK_FALSE(h.program().views().assess.note_open);
    CHECK(h.item().id.text == "L1");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
    h.type("5");
    h.wait(1);
    CHECK(find_agreed(h.saved(), {"L1"})->why == "she said so");
    CHECK(answer_of(h.saved(), "L1") == "4");
    CHECK(answer_of(h.saved(), "L2") == "5");
}

TEST_CASE("an emptied note goes from the file") {
    Noting h;
    h.type("ab");
    h.wait(1);
    h.press(Key::backspace);
    h.press(Key::backspace);
    h.wait(1);
    CHECK(h.note().empty());
    CHECK(h.saved_bytes().find("[[note]]") == std::string::npos);
}

TEST_CASE("a note may have several lines and any script") {
    Noting h;
    h.type("première");
    h.press(Key::enter);
    h.type("Ελλάδα, Україна");
    h.wait(1);
    CHECK(h.note_on_disk() == "première\nΕλλάδα, Україна");
}

TEST_CASE("the reason for an answer is written beside the note") {
    Harness h;
    h.start("four-factors");
    h.type("n");
    CHECK_FALSE(h.has("why L1"));  // There is nothing to give a reason for.
    h.press(Key::escape);
    h.type("4");
    h.type("n");
    h.tab_to("why L1");
    h.type("she said so");
    h.wait(1);
    const Assessment saved = h.saved();
    CHECK(find_agreed(saved, {"L1"})->why == "she said so");
    CHECK(find_note(saved, {"L1"}) == nullptr);
}

TEST_CASE("going to another question closes the note") {
    Noting h;
    h.type("a");
    h.press(Key::escape);
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
    CHECK_FALSE(h.program().views().assess.note_open);
}
