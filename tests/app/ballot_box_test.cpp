// Ballots by passing the keyboard: each person alone, nothing of the last one left to see.
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/files/assessment_writer.h"
#include "core/groups/collecting.h"
#include "core/groups/rounds.h"
#include "core/groups/vote_rules.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

namespace {

/// A sealed box for the questions of the pulse, or of another questionnaire.
void start_box(Harness& h, const std::vector<std::string>& roles = {}, std::string_view questionnaire = "pulse") {
    h.start(questionnaire);
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    if (!roles.empty()) h.carry_out(Edit{ListRoles{roles}});
    h.settle();
}

/// One person answers every question with one key and stops before handing in.
void fill_in(Harness& h, const char* key) {
    for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
        h.type(key);
        h.press(Key::enter);
    }
}

void cast(Harness& h, const char* role, const char* key) {
    if (h.program().views().assess.turn.someone_went) h.press(Key::enter);
    if (*role != '\0') h.type(role);
    h.press(Key::enter);
    fill_in(h, key);
    h.press(Key::enter);
}

BallotTurn::Stage stage(Harness& h) {
    return h.program().views().assess.turn.stage;
}

}  // namespace

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

TEST_CASE("a ballot can be taken out of the box, and put back by undoing") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "1");
    h.press(Key::escape);
    h.click("list ballots");
    h.click(h.id_starting("remove ballot "));
    REQUIRE(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
    h.press(Key::enter);  // The keyboard is at "Cancel".
    CHECK_FALSE(h.program().dialog());
    CHECK(h.assessment().respondents.size() == 1);
    h.click("list ballots");
    h.click(h.id_starting("remove ballot "));
    h.click("accept");
    CHECK(h.assessment().respondents.empty());
    REQUIRE_FALSE(h.state().notices.empty());
    CHECK(h.state().notices.front().text.find("Ctrl Z brings it back") != std::string::npos);
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("a list of thousands of ballots has no more corners than any graphics card can count") {
    Harness h;
    start_box(h);
    ImportBallots many;
    for (int i = 0; i < 3000; ++i)
        many.respondents.push_back({{fmt::format("ballot-{:04}", i)}, "Nurse", {{{"L1"}, Answer::of(4), {}}}, {}, {}});
    h.carry_out(Edit{many});
    h.carry_out(ListBallots{});
    h.settle();  // Dear ImGui ends the program where a list has more than 65,535.
    REQUIRE(h.program().dialog().has_value());
    int most = 0;
    for (int i = 0; i < ImGui::GetDrawData()->CmdListsCount; ++i)
        most = std::max(most, ImGui::GetDrawData()->CmdLists[i]->VtxBuffer.Size);
    CHECK(most < 1 << 16);
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

TEST_CASE("ballots are imported from files, and what does not fit is told") {
    Harness h;
    start_box(h);
    Assessment other = h.assessment();
    other.id = "another";
    other.sealed = false;
    Respondent ann;
    ann.id = {"ann"};
    ann.answers = {{h.document().scored().questionnaire().items[0].id, Answer::of(3), {}}};
    other.respondents = {ann};
    const std::filesystem::path good =
        h.folder().file("ann.readiness.toml", write_assessment(other, h.document().scored().questionnaire()));
    other.questionnaire.id = "full-scan";
    const std::filesystem::path misfit =
        h.folder().file("misfit.readiness.toml", write_assessment(other, h.document().scored().questionnaire()));
    h.carry_out(ImportFiles{{good, misfit}});
    h.settle();
    REQUIRE(h.assessment().respondents.size() == 1);
    CHECK(h.assessment().respondents[0].id.text == "ann");
    REQUIRE(h.assessment().merged_files.size() == 1);
    CHECK(h.assessment().merged_files[0].file == "ann.readiness.toml");
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices[0].kind == Notice::Kind::failed);
    CHECK(h.state().notices[0].text == "1 ballot was imported. 1 file was refused.");
    h.carry_out(ImportFiles{{good}});
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("files that are dropped at the box are imported, and elsewhere opened") {
    Harness h;
    start_box(h);
    Assessment other = h.assessment();
    other.id = "another";
    Respondent ann;
    ann.id = {"ann"};
    ann.answers = {{h.document().scored().questionnaire().items[0].id, Answer::of(3), {}}};
    other.respondents = {ann};
    const std::filesystem::path file =
        h.folder().file("ann.readiness.toml", write_assessment(other, h.document().scored().questionnaire()));
    const std::filesystem::path mine = h.document().path();
    h.drop(file);
    CHECK(h.document().path() == mine);
    CHECK(h.assessment().respondents.size() == 1);
    h.press(Key::f1);
    h.drop(file);
    CHECK(h.document().path() == file);
}

TEST_CASE("the file of a person who answered alone is a ballot where that is asked for") {
    Harness h;
    start_box(h);
    Assessment alone = h.assessment();
    alone.id = "alone";
    alone.mode = Mode::consensus;
    alone.sealed = false;
    alone.consensus = {{h.document().scored().questionnaire().items[0].id, Answer::of(2), "", {}, {}}};
    const std::filesystem::path file =
        h.folder().file("alone.readiness.toml", write_assessment(alone, h.document().scored().questionnaire()));
    h.carry_out(ImportFiles{{file}});
    CHECK(h.assessment().respondents.empty());
    h.carry_out(ImportFiles{{file}, true});
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("files for import are ticked in the browser") {
    Harness h;
    start_box(h);
    std::ofstream(h.data() / "one.readiness.toml") << "x";
    h.click("import ballots");
    h.settle();
    REQUIRE(h.program().dialog());
    h.click("tick all");
    CHECK(std::get<FileBrowser>(*h.program().dialog()).picked.size() == 1);
    h.click("entry one.readiness.toml");
    CHECK(std::get<FileBrowser>(*h.program().dialog()).picked.empty());
}
