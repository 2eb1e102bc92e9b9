// What is typed in dialogs: where it goes, and what becomes of it.
#include "app/desktop/dialogs/dialogs.h"

#include <string>
#include <variant>

#include "harness.h"

using namespace readiness;

namespace {

template <class Kind>
const Kind& open_dialog(Harness& h) {
    REQUIRE(h.program().dialog().has_value());
    REQUIRE(std::holds_alternative<Kind>(*h.program().dialog()));
    return std::get<Kind>(*h.program().dialog());
}

void start_vote(Harness& h) {
    h.start("pulse");
    h.carry_out(Edit{CountPeople{5}});
    h.carry_out(Edit{ChooseMode{Mode::tally}});
}

}  // namespace

TEST_CASE("P asks for the people in the room, and the number that is typed is theirs") {
    Harness h;
    start_vote(h);
    const std::string title = h.assessment().title;
    h.type("p8");
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.assessment().people == 8);
    CHECK(h.assessment().title == title);
}

TEST_CASE("the name of a new assessment is selected as a whole each time that the dialog opens") {
    Harness h;
    for (int i = 1; i <= 10; ++i) {
        h.press_ctrl(U'n');
        const std::string name = "Ward " + std::to_string(i);
        h.type(name);
        h.press(Key::enter);
        REQUIRE(h.assessment().title == name);
    }
}

TEST_CASE("the field that takes the keyboard in the details is selected as a whole each time") {
    Harness h;
    start_vote(h);
    for (int i = 1; i <= 3; ++i) {
        h.carry_out(EditDetails{});
        const std::string name = "Name " + std::to_string(i);
        h.type(name);
        h.press(Key::enter);
        REQUIRE(h.assessment().title == name);
        h.type("p1" + std::to_string(i));
        h.press(Key::enter);
        REQUIRE(h.assessment().people == 10 + i);
    }
}

TEST_CASE("one Esc closes a dialog while a text is typed, and what is typed next does not reach it") {
    Harness h;
    start_vote(h);
    const Assessment before = h.assessment();
    SECTION("the details") {
        h.carry_out(EditDetails{});
    }
    SECTION("the roles") {
        h.carry_out(EditRoles{});
    }
    SECTION("the file browser") {
        h.carry_out(BrowseFiles{});
        h.click("path");
    }
    SECTION("a new assessment") {
        h.press_ctrl(U'n');
    }
    REQUIRE(Ui::typing());
    h.type("A much longer text");
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK_FALSE(Ui::typing());
    h.type("xyz");
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.assessment() == before);
}

TEST_CASE("what was typed in a cancelled dialog is there again, marked, and can be dropped") {
    Harness h;
    start_vote(h);
    const std::string title = h.assessment().title;
    h.carry_out(EditDetails{});
    h.type("A long text that must not be lost");
    h.press(Key::escape);
    h.carry_out(EditDetails{});
    CHECK(open_dialog<DetailsDialog>(h).is_draft);
    CHECK(open_dialog<DetailsDialog>(h).details.front().text == "A long text that must not be lost");
    h.click("start again");
    CHECK_FALSE(open_dialog<DetailsDialog>(h).is_draft);
    CHECK(open_dialog<DetailsDialog>(h).details.front().text == title);
    h.click("cancel");
    h.carry_out(EditDetails{});
    CHECK_FALSE(open_dialog<DetailsDialog>(h).is_draft);  // Nothing was typed since.
}

TEST_CASE("a dialog that was only looked at leaves no draft, and a draft does not reach another assessment") {
    Harness h;
    start_vote(h);
    h.carry_out(EditDetails{});
    h.press(Key::escape);
    h.carry_out(EditDetails{});
    CHECK_FALSE(open_dialog<DetailsDialog>(h).is_draft);
    h.type("Typed here");
    h.press(Key::escape);
    h.start("pulse");
    h.carry_out(EditDetails{});
    CHECK_FALSE(open_dialog<DetailsDialog>(h).is_draft);
}

TEST_CASE("roles that were typed and cancelled are there again") {
    Harness h;
    start_vote(h);
    h.carry_out(EditRoles{});
    h.type("nurse");
    h.press(Key::escape);
    CHECK(h.assessment().roles.empty());
    h.carry_out(EditRoles{});
    CHECK(open_dialog<RolesDialog>(h).roles == "nurse");
    h.click("accept");
    CHECK(h.assessment().roles == std::vector<std::string>{"nurse"});
}

TEST_CASE("people are asked for only where they are counted, with the mouse too") {
    Harness h;
    h.press_ctrl(U'n');
    CHECK_FALSE(h.has("people"));
    h.click("mode tally");
    REQUIRE(h.has("people"));
    h.click("more people");
    h.click("more people");
    h.click("more people");
    h.click("fewer people");
    CHECK(open_dialog<DetailsDialog>(h).people == "2");
    h.click("mode ballots");
    CHECK(h.has("people"));
    h.click("accept");
    CHECK(h.assessment().people == 2);
    CHECK(h.assessment().mode == Mode::ballots);
}

TEST_CASE("the questionnaire is chosen in the dialog, and the suggested name follows until another is typed") {
    Harness h;
    h.press_ctrl(U'n');
    CHECK(open_dialog<DetailsDialog>(h).details.front().text.starts_with("Four factors, "));
    h.click("questionnaire 1");
    const std::string title = h.state().questionnaires[1].instrument->questionnaire.title;
    CHECK(open_dialog<DetailsDialog>(h).details.front().text.starts_with(title + ", "));
    h.click("title");
    h.press_ctrl(U'a');
    h.type("Ward 7");
    h.click("questionnaire 2");
    CHECK(open_dialog<DetailsDialog>(h).details.front().text == "Ward 7");
    h.click("accept");
    CHECK(h.document().scored().questionnaire().id == h.state().questionnaires[2].instrument->questionnaire.id);
    // The one that was used last comes first the next time, also after a restart.
    h.press_ctrl(U'n');
    CHECK(open_dialog<DetailsDialog>(h).questionnaire == 2);
    h.press(Key::escape);
    h.restart();
    h.press_ctrl(U'n');
    CHECK(open_dialog<DetailsDialog>(h).questionnaire == 2);
}

TEST_CASE("the stage is one of three, none, or whatever else the file says") {
    Harness h;
    h.start("pulse");
    h.carry_out(Edit{WriteDetail{Detail::stage, "pilot on two wards"}});
    h.carry_out(EditDetails{});
    CHECK(h.has("stage pilot on two wards"));
    h.click("accept");
    CHECK(h.assessment().stage == "pilot on two wards");
    h.carry_out(EditDetails{});
    h.click("stage after-rollout");
    h.click("accept");
    CHECK(h.assessment().stage == "after-rollout");
    h.carry_out(EditDetails{});
    h.click("stage after-rollout");
    h.click("accept");
    CHECK(h.assessment().stage.empty());
}

TEST_CASE("what is wrong in a file is said in plain words, and its details are shown on request") {
    Harness h;
    const std::filesystem::path broken =
        h.folder().file("broken.readiness.toml", "format = \"readiness-assessment/1\"\ntitle = \"no end\n");
    h.drop(broken);
    h.click("show problems");
    CHECK_FALSE(open_dialog<ProblemsDialog>(h).details_open);
    CHECK_FALSE(open_dialog<ProblemsDialog>(h).summary.empty());
    const int folded = h.vertices;
    h.type("d");
    CHECK(open_dialog<ProblemsDialog>(h).details_open);
    CHECK(h.vertices > folded);
    h.click("details");
    CHECK_FALSE(open_dialog<ProblemsDialog>(h).details_open);
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("a problem that is no place in a file is shown at once") {
    Harness h;
    h.drop("/no/such/file.readiness.toml");
    h.click("show problems");
    CHECK_FALSE(h.has("details"));
}
