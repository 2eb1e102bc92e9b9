// A room of few people: asked before its first ballot, and protected by a smallest group that only rises.
#include <string>
#include <vector>

#include "core/files/assessment_writer.h"
#include "core/result/scored_assessment.h"
#include "harness.h"

using namespace readiness;

namespace {

void start_room(Harness& h, int people) {
    h.start("pulse");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.carry_out(Edit{CountPeople{people}});
    h.settle();
}

bool is_asked(Harness& h) {
    const auto* dialog = h.program().dialog() ? std::get_if<ConfirmDialog>(&*h.program().dialog()) : nullptr;
    return dialog != nullptr && dialog->title == "Before the first ballot";
}

bool keyboard_is_passed(Harness& h) {
    return h.program().views().assess.turn.stage == BallotTurn::Stage::hand_over;
}

/// A file with a ballot of each of these people.
std::filesystem::path ballots_in_file(Harness& h, const std::vector<std::string>& people) {
    Assessment other = h.assessment();
    other.id = "of " + people.front();
    other.sealed = false;
    for (const std::string& person : people) {
        Respondent& respondent = other.respondents.emplace_back();
        respondent.id = {person};
        respondent.answers = {{h.document().scored().questionnaire().items[0].id, Answer::of(3), {}}};
    }
    return h.folder().file(people.front() + ".readiness.toml",
                           write_assessment(other, h.document().scored().questionnaire()));
}

}  // namespace

TEST_CASE("a small room is asked once before its first ballot, by keyboard, and what was asked for comes then") {
    Harness h;
    start_room(h, 4);
    h.press(Key::enter);
    REQUIRE(is_asked(h));
    CHECK_FALSE(keyboard_is_passed(h));
    h.press(Key::enter);  // The keyboard is at "Cancel".
    CHECK_FALSE(h.program().dialog());
    CHECK_FALSE(keyboard_is_passed(h));
    h.press(Key::enter);
    REQUIRE(is_asked(h));
    h.press(Key::tab);
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog());
    REQUIRE(keyboard_is_passed(h));
    h.press(Key::escape);
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog());
    CHECK(keyboard_is_passed(h));
}

TEST_CASE("a small room is asked whichever way the first ballot comes in, and not once one is in") {
    Harness h;
    start_room(h, 3);
    h.carry_out(GoTo{ScreenId::quick_entry});
    CHECK(is_asked(h));
    CHECK(h.state().screen == ScreenId::assess);
    h.carry_out(CloseDialog{});
    h.carry_out(BrowseBallots{});
    CHECK(is_asked(h));
    h.carry_out(CloseDialog{});
    h.carry_out(ImportFiles{{ballots_in_file(h, {"ann"})}});
    h.settle();
    REQUIRE(is_asked(h));
    CHECK(h.assessment().respondents.empty());
    h.click("accept");
    REQUIRE(h.assessment().respondents.size() == 1);
    const std::filesystem::path path = h.document().path();
    h.restart();
    h.program().open(path);
    h.settle();
    h.carry_out(PassKeyboard{});
    CHECK_FALSE(h.program().dialog());
    CHECK(keyboard_is_passed(h));
}

TEST_CASE("a room that is large enough, or of which nobody said how large it is, is asked nothing") {
    Harness h;
    start_room(h, 5);
    h.carry_out(PassKeyboard{});
    CHECK_FALSE(h.program().dialog());
    CHECK(keyboard_is_passed(h));
}

TEST_CASE("undoing never lowers the smallest group while there is a ballot") {
    Harness h;
    start_room(h, 12);
    h.carry_out(Edit{ChooseMinimumGroup{3}});
    h.carry_out(ImportFiles{{ballots_in_file(h, {"ann", "ben"})}});
    h.carry_out(Edit{ChooseMinimumGroup{5}});
    REQUIRE(h.assessment().minimum_group == 5);
    h.press_ctrl(U'z');  // It was no step: this takes the import back.
    CHECK(h.assessment().respondents.empty());
    h.press_ctrl(U'y');
    REQUIRE(h.assessment().respondents.size() == 2);
    CHECK(h.assessment().minimum_group == 5);
    CHECK(h.saved().minimum_group == 5);
}

TEST_CASE(
    "a smallest group that came with more ballots stays when these are taken back, and an older version has it too") {
    Harness h;
    start_room(h, 12);
    h.carry_out(Edit{ChooseMinimumGroup{3}});
    h.carry_out(ImportFiles{{ballots_in_file(h, {"ann", "ben"})}});
    const Assessment early = h.assessment();
    Assessment other = early;
    other.id = "other";
    other.minimum_group = 4;
    other.respondents.front().id = {"cid"};
    other.sealed = false;
    h.carry_out(ImportFiles{
        {h.folder().file("cid.readiness.toml", write_assessment(other, h.document().scored().questionnaire()))}});
    REQUIRE(h.assessment().respondents.size() == 3);
    REQUIRE(h.assessment().minimum_group == 4);
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.size() == 2);
    CHECK(h.assessment().minimum_group == 4);
    h.carry_out(Edit{TakeOver{early, TakeOver::From::earlier_version}});
    CHECK(h.assessment().minimum_group == 4);
}
