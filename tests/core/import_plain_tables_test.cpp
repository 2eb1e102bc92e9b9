// Tables of no tool that is known by sight, and what holds for the tables of all.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/importing/import_map.h"
#include "core/words/import_words.h"
#include "import_shapes.h"

using namespace importing;

TEST_CASE("a plain table: codes of the instrument, and titles above the headers") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in("Umfrage 2026;;\r\n;;\r\nAC.2-1;F1;Funktion\r\n2;3;Pflege\r\n0;4;Ärztin\r\n",
                                         {"F1=3 F2=2", "F1=4 F2=0"}, questionnaire);
    CHECK(looked.tells(TellKind::titles_above));
    CHECK(looked.ballots(questionnaire)[1].respondent.role == "Ärztin");
}

TEST_CASE("a plain table: one row an answer") {
    const Looked looked = check_comes_in(
        "person;question;answer\r\np1;L1;Agree\r\np1;W1;10\r\np2;L1;Don't know\r\np2;W1;-5\r\np2;L2;2\r\n",
        {"L1=4 W1=10", "L1=dk L2=2 W1=-5"});
    CHECK(looked.tells(TellKind::one_row_an_answer));
}

TEST_CASE("a plain table: of two answers of one person to one question the later counts, and the earlier is told") {
    const Looked looked = check_comes_in(
        "person;question;answer\np1;L1;Agree\np1;L2;2\np1;L1;Disagree\np1;L2;2\np2;L1;1\np2;L2;3\np2;L1;\n",
        {"L1=2 L2=2", "L1=1 L2=3"});
    const auto& tells = looked.proposal().tells;
    const auto told = std::ranges::find(tells, TellKind::answered_again, &Tell::kind);
    REQUIRE(told != tells.end());
    CHECK(told->rows == std::vector<std::uint32_t>{2});
    CHECK(tell_words(*told, looked.proposal(), edition_one()) ==
          "Row 2 is left out: the same person answers the same question in a later row, which stays.");
}

TEST_CASE("a plain table: one row an answer, with texts and other names of columns") {
    check_comes_in(csv({{"ward", "A", "A", "B", "B"},
                        {"who", "7", "7", "9", "9"},
                        {"statement", l1, l2, l1, l2},
                        {"level", "Agree", "Disagree", "In between", "Agree"}}),
                   {"L1=4 L2=2", "L1=3 L2=4"});
}

TEST_CASE("a plain table: one row an answer without saying whose is refused") {
    const Looked looked = look_at_file("question;answer\r\nL1;Agree\r\nL1;Disagree\r\nL2;Agree\r\n", edition_one());
    CHECK_FALSE(looked.look);
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message == "each row is one answer, and no column says whose it is");
}

TEST_CASE("a plain table: counts are refused with what to do") {
    const Looked looked = look_at_file(
        csv({{"Question", l1, l2}, {"Strongly disagree", "1", "0"}, {"Disagree", "2", "3"}, {"Agree", "5", "4"}}),
        edition_one());
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message.starts_with("this file counts answers"));
    CHECK_FALSE(looked.problems[0].hint.empty());
}

TEST_CASE("a plain table: a file of something else is refused") {
    const Looked looked = look_at_file("name;price\r\napple;1\r\npear;2\r\n", edition_one());
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message == "no column has a question of this questionnaire");
}

TEST_CASE("rows with more cells than headers are left out, since answers would be under the wrong question") {
    const Looked looked =
        check_comes_in("L1,L2,comment\n4,5,fine\n3,2,well, I think\n1,1,\n", {"L1=4 L2=5", "L1=1 L2=1"});
    CHECK(looked.tells(TellKind::too_long));
}

TEST_CASE("a person's name, staff number and telephone are seen by the texts where the header does not say so") {
    const Looked looked = check_comes_in(csv({{"Contact", "ann@example.org", "bo@example.org", ""},
                                              {"Reach me at", "+44 20 7946 0000", "020 7946 0001", "020 7946 0002"},
                                              {"Where", "192.0.2.1", "192.0.2.2", "192.0.2.3"},
                                              {"When", "24.11.2026 09:00", "24.11.2026 09:01", "24.11.2026 09:02"},
                                              {l1, "4", "3", "2"}}),
                                         {"L1=4", "L1=3", "L1=2"});
    CHECK(looked.column("Contact").reason == LeftOut::email);
    CHECK(looked.column("Reach me at").reason == LeftOut::phone);
    CHECK(looked.column("Where").reason == LeftOut::network_address);
    CHECK(looked.column("When").reason == LeftOut::time);
}

TEST_CASE("two columns that are decided to be one question give one answer") {
    Decisions decisions;
    decisions.columns["a"] = {ColumnTarget::item, "L1"};
    decisions.columns["b"] = {ColumnTarget::item, "L1"};
    check_comes_in("a,b,L2\n4,5,3\n", {"L1=4 L2=3"}, edition_one(), decisions);
}

TEST_CASE("a decision that is not on the scale of a question does not go for it") {
    Decisions decisions;
    decisions.answers[{std::string(every_scale), "perhaps"}] = AnswerMeaning::of(50);
    const Looked looked = look_at_file("L1,W1\nPerhaps,Perhaps\n", edition_one(), decisions);
    CHECK(asked(looked) == std::vector<std::string>{"Perhaps"});
    CHECK(all_answers(looked, edition_one()) == std::vector<std::string>{"W1=50"});
}

TEST_CASE("an option within the words of somebody's own answer is not picked") {
    const Questionnaire questionnaire = german();
    const Looked looked =
        check_comes_in(csv({{"F1", "1", "2", "3"}, {"standorte", "Neue Station", "OP, Aufwachraum, Station", "1.5"}}),
                       {"F1=1", "F1=2", "F1=3"}, questionnaire);
    const std::vector<ImportedBallot> ballots = looked.ballots(questionnaire);
    const auto sites = [&](std::size_t ballot) { return ballots.at(ballot).respondent.said.at(0).texts; };
    CHECK(sites(0) == std::vector<std::string>{"Neue Station"});
    CHECK(sites(1) == std::vector<std::string>{"Station", "OP, Aufwachraum"});
    CHECK(sites(2) == std::vector<std::string>{"1.5"});
}

TEST_CASE("a header with thousands of pieces, and one with thousands of tags that never end, are read at once") {
    std::string pieces;
    std::string tags;
    for (int i = 0; i < 100'000; ++i) {
        pieces += "a" + std::to_string(i) + ". ";
        tags += "<b" + std::to_string(i);
    }
    check_comes_in(csv({{l1, "4", "2"}, {pieces, "x", "y"}, {tags, "x", "y"}}), {"L1=4", "L1=2"});
}

TEST_CASE("thousands of texts that are no answers are asked once each, at once") {
    std::string file = "L1,L2\n";
    for (int i = 0; i < 8'000; ++i)
        file += "remark" + std::to_string(i % 4'000) + " of mine,4\n";
    const Looked looked = look_at_file(file, edition_one());
    REQUIRE(looked.look);
    REQUIRE(looked.proposal().asks.size() == 4'000);
    CHECK(looked.proposal().asks[3'999].rows == 2);
    ImportMap map = with_form({}, open_entries(looked.proposal(), edition_one()));
    map = with_form(map, open_entries(looked.proposal(), edition_one()));
    REQUIRE(map.forms.size() == 1);
    CHECK(map.forms[0].answers.size() == 4'000);
}

TEST_CASE("rows about which something can be chosen are named without what becomes of them") {
    CHECK(found_words({TellKind::unfinished, 2, {5, 9}}) == "Rows 5 and 9 were not handed in.");
    CHECK(found_words({TellKind::test, 1, {2}}) == "Row 2 was to try the form out.");
    CHECK(found_words({TellKind::same_person, 1, {4}}) == "Row 4 is from a person who is in another row too.");
    CHECK(found_words({TellKind::unfinished, 0, {}}).empty());
    CHECK(found_words({TellKind::alike, 2, {3, 9}}).empty());
}
