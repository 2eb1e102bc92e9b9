// What two files of one assessment say differently, and one made of both.
#include "core/merging/copy_differences.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "core/model/instrument.h"
#include "core/words/copy_words.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

using Kind = CopyDifference::Kind;
using Only = CopyDifference::Only;

Instrument ward() {
    return {ward_questionnaire(), ward_evidence(), "abc"};
}

Respondent ballot(const char* id, double l1) {
    return {{id}, "", {{{"L1"}, Answer::of(l1), {}}}, {}, {}};
}

/// Says something of every kind.
Assessment full() {
    Assessment a = ward_assessment();
    a.team = "Team A";
    a.people = 8;
    a.roles = {"nurse"};
    a.left_open = {{"L2"}};
    a.consensus.erase(a.consensus.begin() + 1);
    a.notes = {{{"L1"}, "ask again", {}, {}}};
    a.actions = {own_action("Pay for cover", {"no-leader"}, "a1")};
    a.ours = {{{"no-leader"}, Ours::with_help, {}, {}}};
    a.look_again = std::chrono::year{2027} / 3 / 1;
    Tally tally;
    tally.item = {"L1"};
    tally.counts = {0, 0, 1, 2, 0};
    a.tallies = {tally};
    tally.counts = {3, 0, 0, 0, 0};
    a.earlier_tallies = {{tally, 1}};
    return a;
}

std::vector<Kind> kinds_of(const std::vector<CopyDifference>& differences) {
    std::vector<Kind> kinds;
    for (const CopyDifference& one : differences)
        kinds.push_back(one.kind);
    return kinds;
}

}  // namespace

TEST_CASE("two files that say the same differ in nothing, wherever in the file things stand") {
    Assessment here = full();
    Assessment there = full();
    there.consensus[0].at = {7, 3};
    there.notes[0].at = {9, 1};
    there.modified = std::chrono::sys_seconds(std::chrono::seconds(5));
    std::ranges::reverse(there.consensus);
    CHECK(copy_differences(here, there).empty());
    CHECK_FALSE(ballot_differences(here, there).any());
    CHECK(differences_text({}, {}) == "Nothing differs.");
}

TEST_CASE("each thing that an empty file does not say is a difference, and can be taken from either") {
    const Assessment here = full();
    Assessment empty;
    empty.title = here.title;
    const auto differences = copy_differences(here, empty);
    CHECK(kinds_of(differences) == std::vector<Kind>{Kind::detail, Kind::people, Kind::roles, Kind::agreed, Kind::hands,
                                                     Kind::note, Kind::agreed, Kind::agreed, Kind::action, Kind::ours,
                                                     Kind::look_again});
    for (const CopyDifference& one : differences)
        CHECK(one.only == Only::here);
    CHECK(copy_differences(with_taken(here, empty, differences), empty).empty());

    const auto back = copy_differences(empty, here);
    CHECK(std::ranges::all_of(back, [](const CopyDifference& one) { return one.only == Only::there; }));
    CHECK(copy_differences(with_taken(empty, here, back), here).empty());
}

TEST_CASE("what both say in different ways is asked about, and one is taken without the other") {
    const Assessment here = full();
    Assessment there = full();
    there.consensus[0].answer = Answer::of(2);
    there.consensus[0].why = "they said so";
    there.notes[0].text = "settled";
    const auto differences = copy_differences(here, there);
    REQUIRE(kinds_of(differences) == std::vector<Kind>{Kind::agreed, Kind::note});
    CHECK(differences[0].only == Only::neither);
    const Assessment merged = with_taken(here, there, std::span(differences).first(1));
    CHECK(find_agreed(merged, {"L1"})->answer == Answer::of(2));
    CHECK(find_agreed(merged, {"L1"})->why == "they said so");
    CHECK(find_note(merged, {"L1"})->text == "ask again");
}

TEST_CASE("an answer here and a disagreement that was left open there are one difference") {
    Assessment here = full();
    here.left_open.clear();
    here.consensus.push_back({{"L2"}, Answer::of(3), "", {}, {}});
    const Assessment there = full();
    const auto differences = copy_differences(here, there);
    REQUIRE(kinds_of(differences) == std::vector<Kind>{Kind::agreed});
    CHECK(side_text(ward(), here, differences[0]) == "In between");
    CHECK(side_text(ward(), there, differences[0]) == "Left open");
    const Assessment merged = with_taken(here, there, differences);
    CHECK(is_left_open(merged, {"L2"}));
    CHECK(find_agreed(merged, {"L2"}) == nullptr);
}

TEST_CASE("ballots differ by their ids, and the order of answers on them does not matter") {
    Assessment here;
    here.respondents = {ballot("a", 1), ballot("b", 2), ballot("c", 3)};
    Assessment there;
    there.respondents = {ballot("b", 2), ballot("c", 4), ballot("d", 5), ballot("e", 5)};
    CHECK(ballot_differences(here, there) == BallotDifferences{1, 2, 1});
    CHECK(merged_ballots_text(ballot_differences(here, there)) ==
          "2 ballots are added. 1 ballot that is in both, with other answers, is taken from the file that was saved "
          "later.");
    Respondent turned = ballot("x", 1);
    turned.answers.push_back({{"L2"}, Answer::of(2), {}});
    here.respondents = {turned};
    std::ranges::reverse(turned.answers);
    there.respondents = {turned};
    CHECK_FALSE(ballot_differences(here, there).any());
}

TEST_CASE("what was said to questions outside the factors is compared and taken like any other answer") {
    Assessment here = full();
    here.said = {{{"best"}, {"The huddle"}, false, {}}};
    Assessment there = full();
    there.said = {{{"best"}, {"The board", "The huddle"}, true, {3, 1}}};
    const auto differences = copy_differences(here, there);
    REQUIRE(kinds_of(differences) == std::vector<Kind>{Kind::said});
    CHECK(side_text(ward(), here, differences[0]) == "The huddle");
    CHECK(side_text(ward(), there, differences[0]) == "The board, The huddle");
    CHECK(side_text(ward(), full(), differences[0]) == "Nothing");
    CHECK(with_taken(here, there, differences).said == there.said);
    CHECK(copy_differences(full(), here)[0].only == Only::there);
    Respondent one = ballot("a", 1);
    one.said = here.said;
    here.respondents = {one};
    one.said[0].at = {9, 9};
    there.respondents = {one};
    CHECK_FALSE(ballot_differences(here, there).any());
}

TEST_CASE("hands that the room has not seen are not shown") {
    Assessment side = full();
    side.tallies[0].sealed = true;
    CHECK(side_text(ward(), side, {.kind = Kind::hands, .item = {"L1"}}) == "Hands counted, not revealed");
    side.tallies[0].sealed = false;
    CHECK(side_text(ward(), side, {.kind = Kind::hands, .item = {"L1"}}) == "3 hands, 1 In between, 2 Agree (round 2)");
}

TEST_CASE("differences are said in words, with questions by the numbers that people see") {
    CHECK(difference_title(ward(), {.kind = Kind::agreed, .item = {"L1"}}) ==
          "Question 1: Our leaders speak for this change.");
    CHECK(difference_title(ward(), {.kind = Kind::agreed, .item = {"gone"}}) == "Question gone");
    CHECK(side_text(ward(), full(), {.kind = Kind::agreed, .item = {"gone"}}) == "No answer");
    CHECK(side_text(ward(), full(), {.kind = Kind::action, .action = "a1"}) == "Pay for cover · Open");
    CHECK(side_text(ward(), Assessment{}, {.kind = Kind::look_again}) == "Nothing");
    const auto differences = copy_differences(full(), Assessment{});
    CHECK(differences_text(differences, {1, 1, 0}) ==
          "3 answers, 1 show of hands, 1 note, 3 parts of the plan, 4 details and 2 ballots differ.");
    CHECK(differences_text(std::span(differences).first(1), {}) == "1 detail differs.");
}
