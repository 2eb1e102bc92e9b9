// Undo and redo for every kind of edit.
#include <chrono>
#include <string>
#include <vector>

#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

TEST_CASE("Ctrl Z takes answers back one by one, Ctrl Y gives them again, on disk too") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.press(Key::enter);
    h.type("5");
    h.press_ctrl(U'z');
    CHECK(answer_of(h.saved(), "L2") == "");
    CHECK(answer_of(h.saved(), "L1") == "4");
    h.press_ctrl(U'z');
    CHECK(h.saved().consensus.empty());
    h.press_ctrl(U'z');  // There is nothing left to take back.
    h.press_ctrl(U'y');
    h.press_ctrl(U'y');
    CHECK(answer_of(h.saved(), "L1") == "4");
    CHECK(answer_of(h.saved(), "L2") == "5");
    h.press_ctrl(U'y');
    CHECK(answer_of(h.saved(), "L2") == "5");
}

TEST_CASE("a changed and a cleared answer come back as they were") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.type("d");
    h.press(Key::backspace);
    h.press_ctrl(U'z');
    CHECK(answer_of(h.assessment(), "L1") == "dont-know");
    h.press_ctrl(U'z');
    CHECK(answer_of(h.assessment(), "L1") == "4");
}

TEST_CASE("a new edit ends what could be done again") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.type("5");
    h.press_ctrl(U'z');
    h.type("1");
    h.press_ctrl(U'y');
    CHECK(answer_of(h.assessment(), "L1") == "1");
}

TEST_CASE("giving the same answer again is nothing to undo") {
    Harness h;
    h.start("four-factors");
    h.type("444");
    h.press_ctrl(U'z');
    CHECK(h.agreed("L1") == nullptr);
    const Assessment untouched = h.assessment();
    h.press_ctrl(U'z');
    CHECK(h.assessment() == untouched);
}

TEST_CASE("notes, reasons and details are undone and done again") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{AgreeAnswer{{"L1"}, Answer::of(4)}});
    const Assessment before = h.assessment();
    const Edit edits[] = {WriteNote{{"L1"}, "a note"},
                          WriteWhy{{"L1"}, "a reason"},
                          WriteDetail{Detail::facilitator, "Ann"},
                          WriteDetail{Detail::title, "Other"},
                          AgreeAnswer{{"W1"}, Answer::of(-5), true},
                          AgreeAnswer{{"L1"}, std::nullopt}};
    for (const Edit& edit : edits)
        h.carry_out(edit);
    const Assessment after = h.assessment();
    for (std::size_t i = 0; i < std::size(edits); ++i)
        h.press_ctrl(U'z');
    CHECK(h.assessment().consensus == before.consensus);
    CHECK(h.assessment().notes == before.notes);
    CHECK(h.assessment().facilitator == before.facilitator);
    CHECK(h.assessment().title == before.title);
    CHECK(h.saved().consensus == before.consensus);
    for (std::size_t i = 0; i < std::size(edits); ++i)
        h.press_ctrl(U'y');
    CHECK(h.assessment().consensus == after.consensus);
    CHECK(h.assessment().notes == after.notes);
    CHECK(h.assessment().facilitator == "Ann");
    CHECK(h.saved().title == "Other");
}

TEST_CASE("a note typed without a pause is one step to undo") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.type("n");
    h.type("three words here");
    h.press(Key::escape);
    h.press(Key::escape);
    h.press_ctrl(U'z');
    CHECK(h.assessment().notes.empty());
    CHECK(answer_of(h.assessment(), "L1") == "4");
}

TEST_CASE("in a text field Ctrl Z belongs to the field") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.type("n");
    h.type("abc");
    h.press_ctrl(U'z');
    CHECK(answer_of(h.assessment(), "L1") == "4");
    const Note* note = find_note(h.assessment(), {"L1"});
    CHECK((note == nullptr || note->text != "abc"));
}

TEST_CASE("undo brings the profile back with the answers") {
    Harness h;
    h.start("pulse");
    h.type("5");
    const Profile before = *h.document().scored().profile();
    h.type("1");
    CHECK_FALSE(*h.document().scored().profile() == before);
    h.press_ctrl(U'z');
    CHECK(*h.document().scored().profile() == before);
}

TEST_CASE("details are edited in their dialog and undone") {
    Harness h;
    h.start("four-factors");
    h.carry_out(GoTo{ScreenId::profile});
    h.click("details");
    REQUIRE(h.program().dialog().has_value());
    h.tab_to("team");
    h.type("Ward 7");
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.assessment().team == "Ward 7");
    h.wait(1);
    CHECK(h.saved().team == "Ward 7");
    h.press_ctrl(U'z');
    CHECK(h.saved().team.empty());
}

// ------------------------------------------------------------------------------------------- what was undone is said

namespace {

std::string notice_of(const Harness& h) {
    return h.state().notices.empty() ? "" : h.state().notices.front().text;
}

}  // namespace

TEST_CASE("undo goes to the question whose hands it took back, and says so") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.carry_out(Edit{CountPeople{5}});
    h.carry_out(ShowItem{{"L3"}});
    h.settle();
    h.type("5");
    h.press(Key::enter);
    h.press(Key::enter);
    h.press(Key::home);
    h.settle();
    h.press_ctrl(U'z');
    CHECK(h.item().id.text == "L3");
    CHECK(notice_of(h) == "Undone: revealing the hands on question 3 (Ctrl Y to redo)");
    h.press_ctrl(U'z');
    CHECK(notice_of(h) == "Undone: hands on question 3 (Ctrl Y to redo)");
    CHECK(h.state().notices.size() == 1);
    h.press(Key::home);
    h.settle();
    CHECK(notice_of(h).empty());
    h.press_ctrl(U'y');
    CHECK(h.item().id.text == "L3");
    CHECK(notice_of(h) == "Done again: hands on question 3 (Ctrl Z to undo)");
}

TEST_CASE("undo on another screen goes to the question too, and stays for what is not about a question") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.carry_out(Edit{WriteDetail{Detail::team, "Ward 7"}});
    h.press(Key::f3);
    h.press_ctrl(U'z');
    CHECK(h.state().screen == ScreenId::profile);
    CHECK(notice_of(h) == "Undone: the team (Ctrl Y to redo)");
    h.press_ctrl(U'z');
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "L1");
    CHECK(notice_of(h) == "Undone: the agreed answer to question 1 (Ctrl Y to redo)");
    h.type("3");
    CHECK(notice_of(h).empty());
    h.press_ctrl(U'z');
    h.press_ctrl(U'z');
    const std::size_t notices = h.state().notices.size();
    h.press_ctrl(U'z');  // Nothing is left that could be taken back.
    CHECK(h.state().notices.size() == notices);
}

TEST_CASE("each edit of the plan is saved at once, undone and done again, and the notice says what of which action") {
    Harness h;
    h.start("four-factors");
    const std::vector<Edit> edits = {AddAction{own_action("Drop the paper chart", {"workload-increase"}, "a1")},
                                     DateAction{"a1", std::chrono::year(2026) / std::chrono::December / 8},
                                     MoveAction{"a1", ActionStatus::doing},
                                     AimAction{"a1", {"no-slack"}, {}},
                                     AnswerOurs{{"no-slack"}, Ours::with_help},
                                     DateLookAgain{std::chrono::year(2027) / std::chrono::February / 24}};
    for (const Edit& edit : edits) {
        h.carry_out(edit);
        CHECK(h.saved().actions == h.assessment().actions);
        CHECK(h.saved().look_again == h.assessment().look_again);
    }
    CHECK(find_ours(h.saved(), {"no-slack"}) == Ours::with_help);
    h.press_ctrl(U'z');
    CHECK(notice_of(h) == "Undone: the date to look again (Ctrl Y to redo)");
    CHECK_FALSE(h.saved().look_again);
    h.press_ctrl(U'z');
    CHECK(h.saved().ours.empty());
    h.press_ctrl(U'z');
    h.press_ctrl(U'z');
    CHECK(notice_of(h) == "Undone: the status of “Drop the paper chart” (Ctrl Y to redo)");
    CHECK(h.saved().actions.at(0).status == ActionStatus::open);
    h.press_ctrl(U'z');
    h.press_ctrl(U'z');
    CHECK(h.saved().actions.empty());
    h.press_ctrl(U'y');
    CHECK(notice_of(h) == "Done again: adding “Drop the paper chart” (Ctrl Z to undo)");
    CHECK(h.saved().actions.size() == 1);
    h.carry_out(Edit{RemoveAction{"a1"}});
    CHECK(h.saved().actions.empty());
    h.press_ctrl(U'z');
    CHECK(h.saved().actions.at(0).text == "Drop the paper chart");
}

TEST_CASE("an owner typed without a pause is one step to undo, and saved when typing rests") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{AddAction{own_action("Drop the paper chart", {}, "a1")}});
    for (const char* owner : {"K", "Ki", "Kim"})
        h.carry_out(Edit{WriteAction{"a1", ActionText::owner, owner}});
    h.wait(1);
    CHECK(h.saved().actions.at(0).owner == "Kim");
    h.press_ctrl(U'z');
    CHECK(h.saved().actions.at(0).owner.empty());
    CHECK(notice_of(h) == "Undone: the owner of “Drop the paper chart” (Ctrl Y to redo)");
}
