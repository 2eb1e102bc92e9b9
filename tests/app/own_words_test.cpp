// A questionnaire with words of its own on the screens where it is answered.
#include <string>

#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "harness.h"

using namespace readiness;

namespace {

struct OwnWords : Harness {
    OwnWords() {
        (void)folder().file("data/own-words.toml", bytes_of(source_folder() / "tests" / "data" / "own-words.toml"));
        restart();
        start("own-words");
    }
    [[nodiscard]] std::string answer(const char* item) const { return answer_of(assessment(), item); }
    [[nodiscard]] const AssessView& view() { return program().views().assess; }
    void to_last_questions() {
        press(Key::end);
        press(Key::enter);
        REQUIRE(view().at_last);
    }
};

std::vector<std::string> said(const std::vector<Said>& all, const char* question) {
    const Said* found = find_said(all, {question});
    return found != nullptr ? found->texts : std::vector<std::string>();
}

}  // namespace

TEST_CASE("other words for don't know are on the screen, and its key is still D") {
    OwnWords h;
    CHECK(h.shows("No opportunity to see this"));
    CHECK(!h.shows("Not applicable"));
    CHECK(!h.has("not applicable"));
    h.type("d");
    CHECK(h.answer("A1") == "dont-know");
    h.type("a");
    CHECK(h.answer("A1") == "dont-know");
    CHECK(h.view().said == "“Not applicable” is no answer here. This question has answers 1 to 7.");
}

TEST_CASE("a scale without don't know and not applicable has no row for them") {
    OwnWords h;
    h.carry_out(ShowItem{{"B1"}});
    CHECK(!h.has("don't know"));
    CHECK(!h.has("not applicable"));
    h.type("d");
    CHECK(h.answer("B1").empty());
    h.type("1");
    h.type("0");
    CHECK(h.answer("B1") == "10");
    CHECK(h.shows("Extremely likely"));
    h.type("0");
    CHECK(h.answer("B1") == "0");
}

TEST_CASE("options of a question's own are answered by their values") {
    OwnWords h;
    h.carry_out(ShowItem{{"A2"}});
    CHECK(h.shows("Kept up"));
    h.type("0");
    CHECK(h.answer("A2") == "0");
    h.type("3");
    CHECK(h.answer("A2") == "3");
}

TEST_CASE("hands are counted over the rows that a scale offers, and no others") {
    OwnWords h;
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.carry_out(ShowItem{{"B1"}});
    for (int row = 0; row < 11; ++row) {
        h.type(row == 5 ? "3" : "0");
        h.press(Key::enter);
    }
    REQUIRE(find_tally(h.assessment(), {"B1"}) != nullptr);
    CHECK(find_tally(h.assessment(), {"B1"})->counts[5] == 3);
    CHECK(!h.view().vote.counting);
    h.carry_out(ShowItem{{"A1"}});
    for (int row = 0; row < 7; ++row)
        h.press(Key::enter);
    h.type("2");
    h.press(Key::enter);
    CHECK(find_tally(h.assessment(), {"A1"})->dont_know == 2);
    CHECK(!h.view().vote.counting);
}

TEST_CASE("questions without a score come after the last question, by keyboard and by mouse") {
    OwnWords h;
    h.to_last_questions();
    CHECK(h.shows("How long have you worked in this team?"));
    CHECK(!h.shows("What is your work here?"));
    h.click("said years 2");
    CHECK(said(h.assessment().said, "years") == std::vector<std::string>{"1 to 5 years"});
    h.click("said years 1");
    CHECK(said(h.assessment().said, "years") == std::vector<std::string>{"Less than a year"});
    h.click("said years 1");
    CHECK(find_said(h.assessment().said, {"years"}) == nullptr);
    h.tab_to("said sites 3");
    h.press(Key::space);
    h.tab_to("said sites 1");
    h.press(Key::space);
    CHECK(said(h.assessment().said, "sites") == std::vector<std::string>{"Ward", "Clinic"});
    h.click("said free");
    h.type("A lift");
    CHECK(said(h.assessment().said, "free") == std::vector<std::string>{"A lift"});
    h.press(Key::escape);
    h.wait(5);  // What is typed is saved after a pause.
    CHECK(said(h.saved().said, "free") == std::vector<std::string>{"A lift"});
    h.press_ctrl('z');
    CHECK(find_said(h.assessment().said, {"free"}) == nullptr);
    h.click("back");
    CHECK(!h.view().at_last);
    CHECK(h.item().id.text == "B2");
    h.press(Key::enter);
    h.press(Key::enter);
    CHECK(h.state().screen == ScreenId::profile);
}

TEST_CASE("the list ends with the questions without a score") {
    OwnWords h;
    h.type("l");
    for (int page = 0; page < 4; ++page)
        h.press(Key::page_down);
    h.settle();
    h.click("said years 3");
    CHECK(said(h.assessment().said, "years") == std::vector<std::string>{"More than 5 years"});
    h.press(Key::home);
    h.settle();
    h.click("A1 option 4");
    CHECK(h.answer("A1") == "4");
}

TEST_CASE("a ballot asks for the role in the questionnaire's words, and ends with the questions without a score") {
    OwnWords h;
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.settle();
    h.click("next person");
    CHECK(h.shows("What is your work here?"));
    h.type("2");
    h.press(Key::enter);
    for (const char* key : {"5", "2", "8", "6"}) {
        h.type(key);
        h.press(Key::enter);
    }
    REQUIRE(h.view().at_last);
    h.click("said years 1");
    h.press(Key::page_down);
    CHECK(h.view().turn.stage == BallotTurn::Stage::closing);
    h.press(Key::enter);
    REQUIRE(h.assessment().respondents.size() == 1);
    const Respondent& ballot = h.assessment().respondents[0];
    CHECK(ballot.role == "Doctor");
    CHECK(!ballot.unfinished);
    CHECK(said(ballot.said, "years") == std::vector<std::string>{"Less than a year"});
    CHECK(h.assessment().said.empty());
    // The next person sees nothing of it.
    h.press(Key::enter);
    CHECK(!h.view().at_last);
}

TEST_CASE("after a vote the questions without a score come too") {
    OwnWords h;
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.carry_out(ShowItem{{"B2"}});
    h.press(Key::right);
    REQUIRE(h.view().at_last);
    h.click("next");
    CHECK(h.state().screen == ScreenId::profile);
}

TEST_CASE("without bands the Profile says no band, and shows the instrument's own unit") {
    OwnWords h;
    for (const auto& [item, value] : std::vector<std::pair<const char*, double>>{{"A1", 4}, {"A2", 3}, {"B1", 5}})
        h.carry_out(Edit{AgreeAnswer{{item}, Answer::of(value)}});
    h.carry_out(GoTo{ScreenId::profile});
    h.settle();
    CHECK(h.shows("mean 4.8"));
    CHECK(!h.shows("Not scored"));
    CHECK(!h.shows("Band"));
    h.carry_out(GoTo{ScreenId::start});
    h.settle();
    CHECK(!h.shows("Not scored"));
}

TEST_CASE("a questionnaire's card says that something in it may not mean what it says, and shows what") {
    Harness h;
    (void)h.folder().file(
        "data/upside-down.toml",
        "format = \"readiness-questionnaire/1\"\nid = \"upside-down\"\nversion = \"1.0\"\n"
        "title = \"Upside down\"\n[[scale]]\nid = \"s\"\noptions = [\n"
        "{ value = 2, label = \"Agree\" },\n{ value = 1, label = \"Disagree\" },\n]\n"
        "[[factor]]\nid = \"f\"\ntitle = \"F\"\n[[item]]\nid = \"A1\"\nfactor = \"f\"\nscale = \"s\"\n"
        "text = \"We are ready.\"\n");
    h.restart();
    h.settle();
    CHECK(h.shows("1 warning"));
    h.click("warnings of upside-down.toml");
    h.settle();
    CHECK(h.shows("Show the details"));
    h.type("d");
    h.settle();
    CHECK(h.shows("looks upside down"));
    h.press(Key::escape);
    // It can be used all the same.
    h.click("start upside-down of upside-down.toml");
    CHECK(h.has("accept"));
}
