// Two windows, the facilitator's and the room's, and the blank screen.
#include <array>

#include "app/desktop/window/named_views.h"
#include "core/model/edit.h"
#include "harness.h"

using namespace readiness;

namespace {

void start_vote(Harness& h, Mode mode = Mode::tally) {
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{mode}});
    h.carry_out(Edit{CountPeople{12}});
}

void open_facilitator(Harness& h) {
    h.press(Key::f9);
    REQUIRE(h.state().presenting.facilitator);
}

int first_count(const Harness& h, const char* item) {
    const Tally* tally = find_tally(h.assessment(), {item});
    return tally == nullptr || tally->counts.empty() ? 0 : tally->counts.front();
}

}  // namespace

// ------------------------------------------------------------------------------------------------------ two windows

TEST_CASE("counts show in the facilitator's window as they are typed, and in the room's once they are revealed") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.type("3");
    const std::size_t room = h.room_drawn();
    const std::size_t facilitator = h.drawn();
    h.press(Key::backspace);
    h.type("8");
    CHECK(first_count(h, "L1") == 8);
    CHECK(h.room_drawn() == room);
    CHECK(h.drawn() != facilitator);
    h.type("r");
    CHECK(h.room_drawn() != room);
}

TEST_CASE("rows are counted in the facilitator's window by the keys of a vote, and revealed by Enter") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    for (const char* row : {"0", "0", "0", "7", "5"}) {
        h.type(row);
        h.press(Key::enter);
    }
    CHECK_FALSE(h.program().views().assess.vote.counting);
    CHECK(find_tally(h.assessment(), {"L1"})->sealed);
    h.press(Key::enter);
    CHECK_FALSE(find_tally(h.assessment(), {"L1"})->sealed);
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
}

TEST_CASE("a vote goes on in the facilitator's window by mouse alone") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.click("more 0");
    h.click("more 0");
    h.click("fewer 0");
    CHECK(first_count(h, "L1") == 1);
    h.click("row 4");
    h.click("more 4");
    h.click("next");  // "Show the room"
    CHECK_FALSE(find_tally(h.assessment(), {"L1"})->sealed);
    h.click("agree");
    h.click("row 4");
    CHECK(answer_of(h.assessment(), "L1") == "5");
    h.click("next");
    CHECK(h.item().id.text == "L2");
    h.click("back");
    CHECK(h.item().id.text == "L1");
    h.click("leave");
    CHECK(h.state().screen == ScreenId::profile);
}

TEST_CASE("numbers are entered in the facilitator's window and are unseen in the room's") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"W1"}});
    open_facilitator(h);
    h.type("7");
    const std::size_t room = h.room_drawn();
    h.press(Key::backspace);
    h.type("9");
    CHECK(h.room_drawn() == room);
    h.press(Key::enter);
    CHECK(find_tally(h.assessment(), {"W1"})->values == std::vector<double>{9});
    h.click("row 0");
    CHECK(find_tally(h.assessment(), {"W1"})->dont_know == 1);
}

TEST_CASE("agreed answers are given in the facilitator's window, and the room sees which") {
    Harness h;
    h.start("four-factors");
    open_facilitator(h);
    const std::size_t room = h.room_drawn();
    h.type("4");
    CHECK(answer_of(h.assessment(), "L1") == "4");
    CHECK(h.room_drawn() != room);
    h.click("row 1");
    CHECK(answer_of(h.assessment(), "L1") == "2");
    h.click("row 5");
    CHECK(answer_of(h.assessment(), "L1") == "dont-know");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
}

TEST_CASE("an agreed number is typed in the facilitator's window") {
    Harness h;
    h.start("four-factors");
    h.carry_out(ShowItem{{"W1"}});
    open_facilitator(h);
    h.type("12");
    CHECK(answer_of(h.assessment(), "W1") == "12");
}

TEST_CASE("a note that is typed in the facilitator's window is saved, and the room sees nothing of it") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    const std::size_t room = h.room_drawn();
    h.type("n");
    REQUIRE(compat::text_field_is_active());
    h.type("Ask finance 3b");
    h.press(Key::escape);
    h.wait(1);
    const Assessment saved = h.saved();
    REQUIRE(find_note(saved, {"L1"}) != nullptr);
    CHECK(find_note(saved, {"L1"})->text == "Ask finance 3b");
    CHECK(h.room_drawn() == room);
    CHECK_FALSE(h.state().presenting.blank);
    // The keyboard is the question's again.
    h.type("5");
    CHECK(first_count(h, "L1") == 5);
}

TEST_CASE("the reason for an answer that was agreed after a vote is written beside the note") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.type("3r");
    h.type("c2");
    REQUIRE(compat::text_field_is_active());
    h.type("Because");
    h.press(Key::escape);
    CHECK(h.agreed("L1")->why == "Because");
    CHECK(h.agreed("L1")->answer == Answer::of(2));
}

TEST_CASE("F9 twice leaves all as it was") {
    for (const char* name : {"start", "assess", "assess-list", "profile", "barrier", "settings", "keys"}) {
        Harness h;
        start_vote(h);
        h.type("3");
        REQUIRE(show_view(h.program(), name));
        h.settle();
        h.wait(1);
        h.settle();
        const std::size_t before = h.drawn();
        const std::string file = h.saved_bytes();
        INFO(name);
        h.press(Key::f9);
        CHECK(h.state().presenting.facilitator);
        h.press(Key::f9);
        CHECK_FALSE(h.state().presenting.facilitator);
        CHECK(h.drawn() == before);
        CHECK(h.saved_bytes() == file);
        CHECK_FALSE(h.program().due_in().has_value());
    }
}

TEST_CASE("nothing in the room's window can be pressed") {
    Harness h;
    start_vote(h);
    Tally tally;
    tally.item = {"L1"};
    tally.counts = {1, 2, 3, 4, 2};
    h.carry_out(Edit{CountHands{tally}});
    for (const char* name : {"room", "room-title", "room-profile", "room-barriers"}) {
        REQUIRE(show_view(h.program(), name));
        h.settle();
        INFO(name);
        for (int x = 20; x < 1280; x += 62) {
            for (int y = 20; y < 720; y += 34) {
                if (h.room_has_control_at({static_cast<float>(x), static_cast<float>(y)})) {
                    FAIL_CHECK("at " << x << " " << y);
                }
            }
        }
    }
}

TEST_CASE("dialogs and notices are the facilitator's alone") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.press(Key::f3);
    h.wait(1);
    const std::size_t room = h.room_drawn();
    h.type("?");
    CHECK(h.program().dialog().has_value());
    CHECK(h.room_drawn() == room);
    h.press(Key::escape);
    h.drop("/no/such/file.readiness.toml");
    REQUIRE_FALSE(h.state().notices.empty());
    CHECK(h.room_drawn() == room);
}

TEST_CASE("the room sees nothing of other files and of settings") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.press(Key::f1);
    const std::size_t room = h.room_drawn();
    h.press(Key::f8);
    CHECK(h.room_drawn() == room);
    h.press(Key::f2);
    CHECK(h.room_drawn() != room);
}

// ---------------------------------------------------------------------------------------------------------- ballots

TEST_CASE("F9 does nothing while a person fills a ballot in") {
    Harness h;
    start_vote(h, Mode::ballots);
    h.carry_out(Edit{SealBallots{true}});
    h.click("next person");
    h.press(Key::f9);
    CHECK_FALSE(h.state().presenting.facilitator);
    h.carry_out(BeginTurn{""});
    h.press(Key::f9);
    CHECK_FALSE(h.state().presenting.facilitator);
}

TEST_CASE("a ballot that is filled in at the facilitator's window is unseen in the room's") {
    Harness h;
    start_vote(h, Mode::ballots);
    h.carry_out(Edit{SealBallots{true}});
    open_facilitator(h);
    h.carry_out(BeginTurn{""});
    const std::size_t room = h.room_drawn();
    h.type("4");
    REQUIRE(h.assessment().respondents.size() == 1);
    CHECK(h.assessment().respondents.front().answers.size() == 1);
    CHECK(h.room_drawn() == room);
    h.press(Key::f9);  // Else the ballot would be on the wall.
    CHECK(h.state().presenting.facilitator);
    CHECK_FALSE(h.has("blank"));
    CHECK_FALSE(h.has("note L1"));
}

// --------------------------------------------------------------------------------------------------------- the time

TEST_CASE("with the facilitator's window open nothing is due while nothing changes") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    CHECK_FALSE(h.program().due_in().has_value());
    CHECK(h.program().rests());
}

TEST_CASE("the facilitator's clock runs from the first answer, and asks for one frame a minute") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.type("3");
    h.wait(3);
    REQUIRE(h.program().due_in().has_value());
    CHECK(*h.program().due_in() > 50);
    CHECK(h.program().rests());
    const std::size_t before = h.drawn();
    h.wait(62);
    CHECK(h.drawn() != before);
    h.press(Key::f9);
    CHECK_FALSE(h.program().due_in().has_value());
}

TEST_CASE("the timer for talking is started by its button and by T, and both windows show it") {
    for (const bool by_hands : {true, false}) {
        Harness h;
        h.start("four-factors");
        if (by_hands) h.carry_out(Edit{ChooseMode{Mode::tally}});
        open_facilitator(h);
        h.type("t");
        REQUIRE(h.program().views().assess.timer.ends.has_value());
        CHECK_FALSE(h.program().rests());
        h.click("talk timer");
        CHECK_FALSE(h.program().views().assess.timer.ends.has_value());
    }
}

// ------------------------------------------------------------------------------------------------- the blank screen

TEST_CASE("B blanks the screen, and the key that brings the picture back does nothing else") {
    const std::array keys{KeyPress::of(U'4'),       KeyPress::of(Key::enter), KeyPress::of(Key::f3),
                          KeyPress::with_ctrl('q'), KeyPress::of(Key::f9),    KeyPress::of(U'b')};
    for (const KeyPress& key : keys) {
        Harness h;
        h.start("four-factors");
        h.type("2");
        const std::size_t before = h.drawn();
        h.type("b");
        REQUIRE(h.state().presenting.blank);
        CHECK(h.controls() == "\n  bring the picture back");
        h.press(key);
        CHECK_FALSE(h.state().presenting.blank);
        CHECK(answer_of(h.assessment(), "L1") == "2");
        CHECK(h.drawn() == before);
        CHECK_FALSE(h.program().wants_to_quit());
    }
}

TEST_CASE("a click brings the picture back") {
    Harness h;
    h.start("four-factors");
    const Box option = h.box_of("option 3");
    h.type("b");
    h.click_at(option.centre());
    CHECK_FALSE(h.state().presenting.blank);
    CHECK(answer_of(h.assessment(), "L1").empty());
}

TEST_CASE("a blank screen says in one line that saving fails, if it is the only one") {
    Harness h;
    h.start("four-factors");
    REQUIRE(show_view(h.program(), "not-saved-blank"));
    h.settle();
    CHECK(h.shows("Not saved. Press any key to see why."));
    h.type("x");
    h.settle();
    CHECK_FALSE(h.state().presenting.blank);
    CHECK(h.has("save again"));
    REQUIRE(show_view(h.program(), "blank"));
    h.settle();
    CHECK_FALSE(h.shows("Not saved"));
}

TEST_CASE("B blanks every screen, and is a letter in a text field") {
    Harness h;
    start_vote(h);
    for (const NamedView& view : named_views()) {
        if (view.name == "blank" || view.name == "not-saved-blank") continue;
        REQUIRE(show_view(h.program(), view.name));
        h.settle();
        if (compat::text_field_is_active()) h.press(Key::escape);
        h.type("B");
        INFO(view.name);
        CHECK(h.state().presenting.blank);
        if (!h.state().presenting.facilitator) CHECK(h.controls() == "\n  bring the picture back");
    }
    show_view(h.program(), "assess-note");
    h.settle();
    REQUIRE(compat::text_field_is_active());
    h.type("b");
    CHECK_FALSE(h.state().presenting.blank);
    CHECK(find_note(h.assessment(), {"L1"})->text == "b");
}

TEST_CASE("a dialog that was open is there again after the screen was blank") {
    Harness h;
    h.press(Key::f8);
    h.type("?b");
    CHECK(h.controls() == "\n  bring the picture back");
    h.press(Key::escape);
    CHECK(h.program().dialog().has_value());
    CHECK(h.has("close"));
}

TEST_CASE("while the room's screen is blank the facilitator goes on working") {
    Harness h;
    start_vote(h);
    open_facilitator(h);
    h.type("3");
    const std::size_t room = h.room_drawn();
    h.click("blank");
    REQUIRE(h.state().presenting.blank);
    const std::size_t blank = h.room_drawn();
    CHECK(blank != room);
    h.type("4");
    CHECK(first_count(h, "L1") == 34);
    h.type("r");
    CHECK(h.room_drawn() == blank);
    h.type("b");
    CHECK_FALSE(h.state().presenting.blank);
    CHECK(h.room_drawn() != blank);
}

TEST_CASE("a screen that was blank stays so if the facilitator's window closes") {
    Harness h;
    h.start("four-factors");
    open_facilitator(h);
    h.type("b");
    h.press(Key::f9);
    CHECK_FALSE(h.state().presenting.facilitator);
    CHECK(h.state().presenting.blank);
    CHECK(h.controls() == "\n  bring the picture back");
}

TEST_CASE("the ballots are reached by O, since B blanks the screen") {
    Harness h;
    start_vote(h, Mode::ballots);
    h.carry_out(ShowBallotBox{false});
    h.type("o");
    CHECK(h.program().views().assess.at_box);
}
