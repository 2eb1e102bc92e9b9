// Ballots by passing the keyboard: each person alone, nothing of the last one left to see.
#include <string>
#include <vector>

#include "ballots_in_a_box.h"
#include "core/groups/collecting.h"
#include "core/groups/rounds.h"
#include "core/groups/vote_rules.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"

using namespace readiness;

TEST_CASE("three people pass the keyboard, and the file holds a ballot of each") {
    Harness h;
    start_box(h, {"doctor", "nurse"});
    h.press(Key::enter);
    REQUIRE(stage(h) == BallotTurn::Stage::hand_over);
    cast(h, "1", "2");
    cast(h, "2", "4");
    cast(h, "0", "d");
    CHECK(stage(h) == BallotTurn::Stage::hand_over);
    h.press(Key::escape);
    CHECK(stage(h) == BallotTurn::Stage::none);
    const Assessment saved = h.saved();
    REQUIRE(saved.respondents.size() == 3);
    CHECK(saved.respondents[0].role == "doctor");
    CHECK(saved.respondents[1].role == "nurse");
    CHECK(saved.respondents[2].role.empty());
    for (const Respondent& respondent : saved.respondents) {
        CHECK(respondent.answers.size() == 11);
        CHECK_FALSE(respondent.unfinished);
    }
    CHECK(*find_answer(saved.respondents[1], saved.respondents[1].answers[0].item) == Answer::of(4));
    CHECK(saved.sealed);
}

TEST_CASE("keys pressed once too often hand in no empty ballots") {
    Harness h;
    start_box(h);
    for (int i = 0; i < 60; ++i)
        h.press(Key::enter);
    for (const Respondent& respondent : h.assessment().respondents)
        CHECK(respondent.unfinished);
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("sealed results do not stand in the file") {
    Harness h;
    start_box(h, {}, "four-factors");
    h.press(Key::enter);
    cast(h, "", "5");
    CHECK_FALSE(h.saved().stored_profile);
    h.press(Key::escape);
    h.carry_out(Edit{SealBallots{false}});
    CHECK(h.saved().stored_profile);
}

TEST_CASE("a role must be chosen before a ballot begins, where there are roles") {
    Harness h;
    start_box(h, {"doctor"});
    h.press(Key::enter);
    h.press(Key::enter);
    CHECK(stage(h) == BallotTurn::Stage::hand_over);
    h.press(Key::down);
    h.press(Key::enter);
    CHECK(stage(h) == BallotTurn::Stage::answering);
    CHECK(h.assessment().respondents.back().role == "doctor");
}

TEST_CASE("the next person cannot bring back what the last one did") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "5");
    const Assessment before = h.assessment();
    for (int i = 0; i < 20; ++i)
        h.press_ctrl(U'z');
    CHECK(h.assessment().respondents == before.respondents);
    h.press(Key::enter);
    h.press(Key::enter);
    REQUIRE(stage(h) == BallotTurn::Stage::answering);
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.size() == 2);
    CHECK(h.assessment().respondents[0] == before.respondents[0]);
}

TEST_CASE("a person's own answers can be changed and undone until the ballot is in") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("2");
    h.type("4");
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents[0].answers[0].answer == Answer::of(2));
    h.press(Key::backspace);
    CHECK(h.assessment().respondents[0].answers.empty());
}

TEST_CASE("a ballot with gaps is told so before it is handed in") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("2");
    h.press(Key::escape);
    REQUIRE(stage(h) == BallotTurn::Stage::closing);
    CHECK(h.assessment().respondents[0].unfinished);
    h.press(Key::escape);
    REQUIRE(stage(h) == BallotTurn::Stage::answering);
    CHECK(h.program().views().assess.item == 1);
    h.press(Key::escape);
    h.press(Key::enter);
    CHECK(stage(h) == BallotTurn::Stage::answering);  // Enter does not hand a ballot with gaps in.
    h.press(Key::escape);
    h.click("hand in");
    CHECK(stage(h) == BallotTurn::Stage::hand_over);
    CHECK_FALSE(h.assessment().respondents[0].unfinished);
}

TEST_CASE("a ballot can be thrown away, and is not brought back by undoing") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("2");
    h.press(Key::escape);
    h.click("throw away");
    CHECK(h.assessment().respondents.size() == 1);
    h.press(Key::enter);  // Keeps it.
    CHECK_FALSE(h.program().views().assess.turn.throwing);
    const ImVec2 place = h.box_of("throw away").centre();
    h.click("throw away");
    h.click_at(place);  // A second click at the same place throws nothing away.
    CHECK(h.assessment().respondents.size() == 1);
    h.click("really throw away");
    CHECK(h.assessment().respondents.empty());
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.empty());
}

TEST_CASE("on a ballot there are no notes, and nothing of others is drawn") {
    Harness h;
    start_box(h);
    h.carry_out(Edit{AgreeAnswer{h.document().scored().questionnaire().items[0].id, Answer::of(5)}});
    h.press(Key::enter);
    cast(h, "", "5");
    h.press(Key::enter);
    h.press(Key::enter);
    h.settle();
    h.type("nl");
    CHECK_FALSE(h.program().views().assess.note_open);
    CHECK_FALSE(h.program().views().assess.as_list);
    CHECK_FALSE(h.has("screen start"));
    CHECK(h.assessment().respondents[1].answers.empty());
}

TEST_CASE("a ballot that was left in the middle is there after a restart and can be gone on with") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("2");
    h.press(Key::enter);
    h.type("3");
    const std::filesystem::path path = h.document().path();
    h.restart();
    h.program().open(path);
    h.settle();
    REQUIRE(h.state().screen == ScreenId::assess);
    CHECK(h.assessment().respondents[0].answers.size() == 2);
    h.click("go on with ballot 1");
    CHECK(stage(h) == BallotTurn::Stage::answering);
    CHECK(h.program().views().assess.item == 2);
}

TEST_CASE("no screen shows results while ballots are sealed, and Start does not either") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "5");
    h.press(Key::escape);
    h.press(Key::f3);
    CHECK_FALSE(h.has("overall"));
    CHECK(h.has("open results"));
    h.press(Key::f4);
    CHECK(h.has("back"));
    h.press(Key::f1);
    h.settle();
    REQUIRE(h.state().recent.size() == 1);
    const AssessmentSummary& card = h.state().recent[0].summary;
    CHECK(card.shown == ScoredAssessment::Shown::nothing_yet);
    CHECK(card.factors.empty());
    CHECK_FALSE(card.overall.has_value());
}

TEST_CASE("opened ballots are talked about question by question, revealed one at a time") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "1");
    cast(h, "", "5");
    h.press(Key::escape);
    h.click("open results");
    h.click("accept");
    CHECK_FALSE(h.assessment().sealed);
    CHECK(h.assessment().revealed.empty());
    h.type("r");
    CHECK(h.assessment().revealed == std::vector<ItemId>{h.item().id});
    h.type("c4");
    CHECK(h.assessment().consensus.size() == 1);
    CHECK(h.assessment().mode == Mode::ballots);
    h.press(Key::escape);
    h.press(Key::right);
    CHECK_FALSE(is_revealed(h.assessment(), h.item().id));
}

TEST_CASE("ballots that were revealed on a question stay so after the program was started again") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "1");
    cast(h, "", "5");
    h.press(Key::escape);
    h.click("open results");
    h.click("accept");
    h.type("r");
    const ItemId first = h.item().id;
    const std::filesystem::path path = h.document().path();
    h.restart();
    h.carry_out(OpenFile{path});
    h.carry_out(ShowItem{first});
    h.settle();
    CHECK(is_revealed(h.assessment(), first));
    CHECK(is_settled(h.assessment(), first));
    CHECK_FALSE(h.has("reveal"));
    h.press(Key::right);
    CHECK(h.has("reveal"));
}

TEST_CASE("a vote after the ballots keeps both") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "1");
    cast(h, "", "5");
    h.press(Key::escape);
    h.carry_out(Edit{SealBallots{false}});
    h.carry_out(Edit{CountPeople{2}});
    h.settle();
    h.type("rv");
    h.type("0");
    h.press(Key::enter);
    h.type("2");
    h.press(Key::enter);
    h.type("r");
    const Item& item = h.document().scored().questionnaire().items[0];
    const std::vector<Round> rounds = rounds_of(h.document().scored().questionnaire(), h.assessment(), item);
    REQUIRE(rounds.size() == 2);
    CHECK(rounds[0].kind == Round::Kind::ballots);
    CHECK(rounds[1].hands.counts[1] == 2);
}

TEST_CASE("one more person seals the ballots again") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "1");
    h.press(Key::escape);
    h.carry_out(Edit{SealBallots{false}});
    h.settle();
    h.type("o");
    h.settle();
    h.click("next person");
    h.press(Key::enter);
    CHECK(h.assessment().sealed);
    CHECK(stage(h) == BallotTurn::Stage::answering);
}

TEST_CASE("opening asks first, and says how many ballots are in") {
    Harness h;
    start_box(h);
    h.carry_out(Edit{CountPeople{3}});
    h.carry_out(AgreeToSmallRoom{});
    h.press(Key::enter);
    cast(h, "", "5");
    h.press(Key::escape);
    h.click("open results");
    REQUIRE(h.program().dialog());
    const auto* asked = std::get_if<ConfirmDialog>(&*h.program().dialog());
    REQUIRE(asked != nullptr);
    CHECK(asked->text.starts_with("1 of 3 ballots are in."));
    CHECK_FALSE(asked->warning.empty());  // One person could be recognised.
    CHECK(asked->options.empty());
    h.press(Key::enter);
    CHECK(h.assessment().sealed);
    CHECK_FALSE(h.program().dialog());
    h.click("open results");
    h.press(Key::escape);
    CHECK(h.assessment().sealed);
    h.click("open results");
    h.press(Key::tab);
    h.press(Key::enter);
    CHECK_FALSE(h.assessment().sealed);
    CHECK_FALSE(h.program().dialog());
    h.press_ctrl(U'z');
    CHECK(h.assessment().sealed);
}

TEST_CASE("where the profile is sealed, opening asks as it does at the box") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "5");
    h.press(Key::escape);
    h.press(Key::f3);
    h.click("open results");
    REQUIRE(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
    CHECK(h.assessment().sealed);
    h.click("accept");
    CHECK_FALSE(h.assessment().sealed);
    CHECK(h.state().screen == ScreenId::profile);
    CHECK(h.has("question L1"));
}

TEST_CASE("a ballot that is not finished is left out when the box is opened, or counted where that is chosen") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "5");
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("1");
    h.press(Key::escape);
    h.click("later");
    REQUIRE(stage(h) == BallotTurn::Stage::hand_over);
    h.press(Key::escape);
    h.click("open results");
    REQUIRE(std::get<ConfirmDialog>(*h.program().dialog()).options.size() == 2);
    SECTION("it is left out") {
        h.click("accept");
        CHECK_FALSE(h.assessment().sealed);
        CHECK(h.document().scored().profile()->respondents == 1);
        CHECK(h.saved().respondents.size() == 2);
        CHECK(unfinished_ballots(h.saved()) == 1);
    }
    SECTION("it is counted") {
        h.click("option take in");
        h.click("accept");
        CHECK(h.document().scored().profile()->respondents == 2);
        CHECK(unfinished_ballots(h.saved()) == 0);
        h.press_ctrl(U'z');  // One step takes both back.
        CHECK(h.assessment().sealed);
        CHECK(unfinished_ballots(h.assessment()) == 1);
    }
}

TEST_CASE("Enter at the box goes on with the next person until all are in, and then asks to open it") {
    Harness h;
    start_box(h);
    h.carry_out(Edit{CountPeople{1}});
    h.carry_out(AgreeToSmallRoom{});
    h.press(Key::enter);
    REQUIRE(stage(h) == BallotTurn::Stage::hand_over);
    cast(h, "", "5");
    h.press(Key::enter);
    REQUIRE(stage(h) == BallotTurn::Stage::none);
    h.press(Key::enter);
    REQUIRE(h.program().dialog());
    CHECK(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
    CHECK(h.assessment().sealed);
}

TEST_CASE("who goes on with a ballot is as safe from looks as who begins one") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("2");
    h.press(Key::escape);
    h.click("later");
    h.press(Key::escape);
    h.carry_out(Edit{SealBallots{false}});
    h.type("o");
    h.click("go on with ballot 1");
    CHECK(h.assessment().sealed);
    CHECK(stage(h) == BallotTurn::Stage::answering);
    h.press_ctrl(U'z');
    CHECK(h.assessment().sealed);
}

TEST_CASE("roles are listed one a line, with the smallest group that is shown") {
    Harness h;
    start_box(h);
    h.click("list roles");
    h.settle();
    h.type("doctor\n\n nurse \nnurse");
    h.click("smallest group 3");
    h.click("accept");
    CHECK(h.assessment().roles == std::vector<std::string>{"doctor", "nurse"});
    CHECK(h.assessment().minimum_group == 3);
}
