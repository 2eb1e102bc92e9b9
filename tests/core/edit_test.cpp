#include "core/model/edit.h"

#include <chrono>
#include <string>
#include <vector>

#include "catch.h"
#include "core/model/change.h"
#include "core/model/edit_steps.h"
#include "core/model/evidence.h"

using namespace readiness;

namespace {

const ItemId L1{"L1"};
const ItemId L2{"L2"};

AgreeAnswer agree(const ItemId& item, std::optional<Answer> answer, bool moving = false) {
    return {item, answer, moving};
}

}  // namespace

// ------------------------------------------------------------------------------------------------------ applied

TEST_CASE("an answer is agreed, changed and taken back") {
    Assessment assessment = applied({}, agree(L1, Answer::of(4)));
    REQUIRE(find_agreed(assessment, L1) != nullptr);
    CHECK(find_agreed(assessment, L1)->answer == Answer::of(4));
    assessment = applied(assessment, agree(L1, Answer::dont_know()));
    CHECK(assessment.consensus.size() == 1);
    CHECK(find_agreed(assessment, L1)->answer == Answer::dont_know());
    assessment = applied(assessment, agree(L1, std::nullopt));
    CHECK(find_agreed(assessment, L1) == nullptr);
    CHECK(applied(assessment, agree(L1, std::nullopt)) == assessment);
}

TEST_CASE("an edit leaves everything else as it was") {
    Assessment before = applied({}, agree(L1, Answer::of(1)));
    before.title = "Ward 7";
    before.notes = {{L2, "note", {}, {}}};
    const Assessment after = applied(before, agree(L2, Answer::of(2)));
    CHECK(find_agreed(after, L1)->answer == Answer::of(1));
    CHECK(after.title == "Ward 7");
    CHECK(after.notes == before.notes);
}

TEST_CASE("a new answer keeps the reason and the unknown keys that stand with the old one") {
    Assessment assessment = applied({}, agree(L1, Answer::of(4)));
    assessment = applied(assessment, WriteWhy{L1, "the chief said so"});
    assessment.consensus[0].extras = {{"asked_by", {std::string("Ann")}}};
    assessment = applied(assessment, agree(L1, Answer::of(2)));
    CHECK(find_agreed(assessment, L1)->why == "the chief said so");
    CHECK(find_agreed(assessment, L1)->extras.size() == 1);
}

TEST_CASE("a reason needs an agreed answer") {
    CHECK(applied({}, WriteWhy{L1, "because"}) == Assessment{});
    const Assessment assessment = applied(applied({}, agree(L1, Answer::of(4))), WriteWhy{L1, "because"});
    CHECK(find_agreed(assessment, L1)->why == "because");
    CHECK(find_agreed(applied(assessment, WriteWhy{L1, ""}), L1)->why.empty());
}

TEST_CASE("an empty note goes away, unless its file says more about it") {
    Assessment assessment = applied({}, WriteNote{L1, "ask again"});
    REQUIRE(find_note(assessment, L1) != nullptr);
    CHECK(find_note(assessment, L1)->text == "ask again");
    assessment = applied(assessment, WriteNote{L1, "asked"});
    CHECK(assessment.notes.size() == 1);
    CHECK(find_note(assessment, L1)->text == "asked");
    CHECK(applied(assessment, WriteNote{L1, ""}).notes.empty());
    assessment.notes[0].extras = {{"colour", {std::string("red")}}};
    CHECK(applied(assessment, WriteNote{L1, ""}).notes.size() == 1);
}

TEST_CASE("each detail is written to its own place") {
    Assessment assessment;
    int number = 0;
    constexpr Detail all[] = {Detail::title,      Detail::organisation, Detail::team,
                              Detail::initiative, Detail::stage,        Detail::facilitator};
    for (const Detail detail : all)
        assessment = applied(assessment, WriteDetail{detail, std::to_string(++number)});
    CHECK(assessment.title == "1");
    CHECK(assessment.organisation == "2");
    CHECK(assessment.team == "3");
    CHECK(assessment.initiative == "4");
    CHECK(assessment.stage == "5");
    CHECK(assessment.facilitator == "6");
    for (const Detail detail : all)
        CHECK(detail_of(assessment, detail) == std::to_string(static_cast<int>(detail) + 1));
}

// --------------------------------------------------------------------------------------------------- one undo step

TEST_CASE("what is typed at one place is one step to undo") {
    CHECK(continues(WriteNote{L1, "a"}, WriteNote{L1, "ab"}));
    CHECK(continues(WriteWhy{L1, "a"}, WriteWhy{L1, "ab"}));
    CHECK(continues(WriteDetail{Detail::team, "a"}, WriteDetail{Detail::team, "ab"}));
    CHECK(continues(agree(L1, Answer::of(1), true), agree(L1, Answer::of(2), true)));
}

TEST_CASE("what is typed at another place is another step") {
    CHECK_FALSE(continues(WriteNote{L1, "a"}, WriteNote{L2, "a"}));
    CHECK_FALSE(continues(WriteNote{L1, "a"}, WriteWhy{L1, "a"}));
    CHECK_FALSE(continues(WriteDetail{Detail::team, "a"}, WriteDetail{Detail::title, "a"}));
    CHECK_FALSE(continues(agree(L1, Answer::of(1), true), agree(L2, Answer::of(2), true)));
    CHECK_FALSE(continues(agree(L1, Answer::of(1), true), WriteNote{L1, "a"}));
    CHECK_FALSE(continues(WriteNote{{"title"}, "a"}, WriteDetail{Detail::title, "a"}));
    CHECK(continues(CountPeople{4}, CountPeople{12}));
    CHECK_FALSE(continues(CountPeople{4}, ListRoles{{"nurse"}}));
}

TEST_CASE("each picked answer is a step of its own") {
    CHECK_FALSE(continues(agree(L1, Answer::of(1)), agree(L1, Answer::of(2))));
    CHECK_FALSE(continues(agree(L1, Answer::of(1), true), agree(L1, Answer::of(2))));
    CHECK_FALSE(continues(agree(L1, Answer::of(1)), agree(L1, Answer::of(2), true)));
}

TEST_CASE("picking an answer is saved at once, and typing when it rests") {
    CHECK_FALSE(is_typing(agree(L1, Answer::of(1))));
    CHECK(is_typing(agree(L1, Answer::of(1), true)));
    CHECK(is_typing(WriteNote{L1, "a"}));
    CHECK(is_typing(WriteWhy{L1, "a"}));
    CHECK(is_typing(WriteDetail{Detail::title, "a"}));
}

// -------------------------------------------------------------------------------------------------- many people

namespace {

Tally hands_on_l1(std::vector<int> counts, bool sealed = false) {
    Tally tally;
    tally.item = L1;
    tally.counts = std::move(counts);
    tally.sealed = sealed;
    return tally;
}

}  // namespace

TEST_CASE("a disagreement that is left standing takes the place of an agreed answer, and the other way round") {
    Assessment assessment = applied(applied({}, agree(L1, Answer::of(4))), LeaveOpen{L1});
    CHECK(is_left_open(assessment, L1));
    CHECK(find_agreed(assessment, L1) == nullptr);
    assessment = applied(assessment, LeaveOpen{L1});
    CHECK(assessment.left_open.size() == 1);
    assessment = applied(assessment, agree(L1, Answer::of(2)));
    CHECK_FALSE(is_left_open(assessment, L1));
    CHECK_FALSE(is_left_open(applied(applied({}, LeaveOpen{L2}), LeaveOpen{L2, false}), L2));
}

TEST_CASE("hands are counted, counted again and taken back") {
    Assessment assessment = applied({}, CountHands{hands_on_l1({0, 1, 3}, true)});
    REQUIRE(find_tally(assessment, L1) != nullptr);
    CHECK(hands(*find_tally(assessment, L1)) == 4);
    assessment.tallies[0].extras = {{"hall", {std::string("B")}}};
    assessment = applied(assessment, CountHands{hands_on_l1({2, 1, 3})});
    CHECK(assessment.tallies.size() == 1);
    CHECK(find_tally(assessment, L1)->counts == std::vector<int>{2, 1, 3});
    CHECK(find_tally(assessment, L1)->extras.size() == 1);
    assessment.tallies[0].extras.clear();
    CHECK(applied(assessment, CountHands{hands_on_l1({0, 0, 0})}).tallies.empty());
}

TEST_CASE("hands stay sealed until they are revealed") {
    Assessment assessment = applied({}, CountHands{hands_on_l1({0, 1, 3}, true)});
    CHECK(find_tally(assessment, L1)->sealed);
    CHECK_FALSE(find_tally(applied(assessment, RevealHands{L1}), L1)->sealed);
    CHECK(applied(assessment, RevealHands{L2}) == assessment);
}

TEST_CASE("voting again keeps each earlier round with its number") {
    Assessment assessment = applied({}, CountHands{hands_on_l1({4, 0, 0}, true)});
    CHECK(round_of(assessment, L1) == 1);
    assessment = applied(assessment, CountHands{hands_on_l1({1, 3, 0}), true});
    CHECK(find_tally(assessment, L1)->counts == std::vector<int>{1, 3, 0});
    CHECK(round_of(assessment, L1) == 2);
    CHECK(round_of(assessment, L2) == 1);
    assessment = applied(assessment, CountHands{hands_on_l1({0, 0, 4}), true});
    REQUIRE(assessment.earlier_tallies.size() == 2);
    CHECK(assessment.earlier_tallies[0].round == 1);
    CHECK(assessment.earlier_tallies[0].tally.counts == std::vector<int>{4, 0, 0});
    CHECK_FALSE(assessment.earlier_tallies[0].tally.sealed);
    CHECK(assessment.earlier_tallies[1].round == 2);
    CHECK(applied(assessment, CountHands{hands_on_l1({0, 0, 0}), true}) == assessment);
}

TEST_CASE("a vote that loses all its hands again gives way to the round before") {
    const Assessment before = applied({}, CountHands{hands_on_l1({4, 0, 0})});
    const Assessment again = applied(before, CountHands{hands_on_l1({0, 1, 0}, true), true});
    CHECK(applied(again, CountHands{hands_on_l1({0, 0, 0}, true)}) == before);
}

TEST_CASE("the first hand of another vote is a step of its own, and the next ones go on with it") {
    const CountHands earlier{hands_on_l1({4, 0, 0})};
    const CountHands first{hands_on_l1({1, 0, 0}), true};
    CHECK_FALSE(continues(earlier, first));
    CHECK(continues(first, CountHands{hands_on_l1({1, 2, 0})}));
}

TEST_CASE("ballots on an item are revealed once and for good") {
    Assessment assessment = applied(applied({}, RevealBallots{L1}), RevealBallots{L1});
    CHECK(assessment.revealed == std::vector<ItemId>{L1});
    CHECK(is_revealed(assessment, L1));
    CHECK_FALSE(is_revealed(assessment, L2));
}

TEST_CASE("an edit names what it changes, and where") {
    CHECK(change_of(CountHands{hands_on_l1({1})}, {}) == Change{Change::Kind::hands, L1});
    CHECK(change_of(MarkBallot{{"a"}, L2, Answer::of(1)}, {}) == Change{Change::Kind::ballot_answer, L2});
    CHECK(change_of(WriteDetail{Detail::team, "x"}, {}) == Change{Change::Kind::detail, {}, Detail::team});
    CHECK(change_of(SealBallots{true}, {}).kind == Change::Kind::sealed_ballots);
    CHECK(change_of(SealBallots{false}, {}).kind == Change::Kind::opened_ballots);
    CHECK_FALSE(change_of(CountPeople{3}, {}).item.has_value());
}

TEST_CASE("an edit of the plan names the action or the barrier that it changes") {
    Assessment before;
    before.actions = {own_action("Drop the paper chart", {}, "a1")};
    const Change written = change_of(WriteAction{"a1", ActionText::sign, "x"}, before);
    CHECK(written.kind == Change::Kind::action_text);
    CHECK(written.part == ActionText::sign);
    CHECK(written.action == "a1");
    CHECK(written.action_words == "Drop the paper chart");
    CHECK(change_of(AddAction{own_action("New", {}, "a2")}, before).action == "a2");
    CHECK(change_of(AnswerOurs{{"b"}, Ours::no}, before).barrier.text == "b");
    CHECK_FALSE(change_of(MoveAction{"a1", ActionStatus::done}, before).item.has_value());
}

TEST_CASE("a ballot is begun, marked, handed in and removed") {
    const RespondentId ann{"a1"};
    Assessment assessment = applied({}, BeginBallot{ann, "nurse"});
    REQUIRE(find_respondent(assessment, ann) != nullptr);
    CHECK(find_respondent(assessment, ann)->unfinished);
    CHECK(find_respondent(assessment, ann)->role == "nurse");
    assessment = applied(assessment, MarkBallot{ann, L1, Answer::of(3)});
    assessment = applied(assessment, MarkBallot{ann, L2, Answer::dont_know()});
    assessment = applied(assessment, MarkBallot{ann, L1, Answer::of(5)});
    CHECK(*find_answer(assessment.respondents[0], L1) == Answer::of(5));
    assessment = applied(assessment, MarkBallot{ann, L2, std::nullopt});
    CHECK(find_answer(assessment.respondents[0], L2) == nullptr);
    CHECK(applied(assessment, MarkBallot{{"nobody"}, L1, Answer::of(1)}) == assessment);
    CHECK(applied(assessment, BeginBallot{ann, "doctor"}) == assessment);
    assessment = applied(assessment, HandInBallot{ann});
    CHECK_FALSE(find_respondent(assessment, ann)->unfinished);
    CHECK(applied(assessment, RemoveBallot{ann}).respondents.empty());
}

TEST_CASE("ballots stand in the order of their random ids, and not of their coming") {
    Assessment assessment = applied(applied({}, BeginBallot{{"m"}, ""}), BeginBallot{{"c"}, ""});
    Respondent from_file;
    from_file.id = {"f"};
    assessment = applied(assessment, ImportBallots{{from_file}, {}});
    REQUIRE(assessment.respondents.size() == 3);
    CHECK(assessment.respondents[0].id.text == "c");
    CHECK(assessment.respondents[1].id.text == "f");
    CHECK(assessment.respondents[2].id.text == "m");
}

TEST_CASE("opening leaves out what is not finished, or hands it in where that is asked for") {
    Assessment assessment = applied({}, BeginBallot{{"a"}, ""});
    assessment = applied(assessment, SealBallots{true, true});
    CHECK(assessment.sealed);
    CHECK(assessment.respondents[0].unfinished);  // Only opening takes anything in.
    CHECK(handed_in_ballots(assessment).empty());
    CHECK(applied(assessment, SealBallots{false}).respondents[0].unfinished);
    const Assessment with_it = applied(assessment, SealBallots{false, true});
    CHECK_FALSE(with_it.sealed);
    CHECK_FALSE(with_it.respondents[0].unfinished);
    REQUIRE(handed_in_ballots(with_it).size() == 1);
    CHECK(handed_in_ballots(with_it)[0]->id == with_it.respondents[0].id);
}

TEST_CASE("imported ballots join the others, and one whose id is there takes its place") {
    Assessment assessment = applied(applied({}, BeginBallot{{"a"}, ""}), BeginBallot{{"b"}, ""});
    Respondent b;
    b.id = {"b"};
    b.role = "nurse";
    Respondent c;
    c.id = {"c"};
    MergedFile file;
    file.file = "ward.readiness.toml";
    assessment = applied(assessment, ImportBallots{{b, c}, {file}});
    REQUIRE(assessment.respondents.size() == 3);
    CHECK(assessment.respondents[1] == b);
    CHECK(assessment.respondents[2] == c);
    CHECK(assessment.merged_files == std::vector{file});
}

TEST_CASE("the smallest group shown never falls below three") {
    CHECK(applied({}, ChooseMinimumGroup{4}).minimum_group == 4);
    CHECK(applied({}, ChooseMinimumGroup{1}).minimum_group == least_minimum_group);
}

TEST_CASE(
    "once there is a ballot the smallest group only rises, and what went out stays on record in an older version") {
    Assessment early = applied({}, ChooseMinimumGroup{3});
    early = applied(early, BeginBallot{{"a"}, ""});
    GivenOut record;
    record.assessment = "team";
    Assessment now = applied(early, RecordGivenOut{record, {{{"a"}, "secret of a"}}, "secret of hands"});
    now = applied(now, ChooseMinimumGroup{5});
    CHECK(applied(now, ChooseMinimumGroup{4}).minimum_group == 5);
    const Assessment restored = applied(now, TakeOver{early, TakeOver::From::earlier_version});
    CHECK(restored.minimum_group == 5);
    CHECK(restored.given_out == std::vector{record});
    CHECK(restored.respondents.at(0).secret == "secret of a");
    CHECK(restored.hands_secret == "secret of hands");
    now.respondents.clear();
    CHECK(applied(now, ChooseMinimumGroup{4}).minimum_group == 4);
}

TEST_CASE("changing the way of answering loses nothing") {
    Assessment assessment = applied(applied({}, agree(L1, Answer::of(4))), CountHands{hands_on_l1({1, 1, 1})});
    Assessment after = applied(assessment, ChooseMode{Mode::ballots});
    CHECK(after.mode == Mode::ballots);
    after.mode = assessment.mode;
    after.basis = assessment.basis;
    CHECK(after == assessment);
}

TEST_CASE("changing the way of answering lets agreed answers count first, whatever comes") {
    const Assessment agreed = applied({}, agree(L1, Answer::of(4)));
    CHECK(reading_of(agreed) == Reading::consensus);
    CHECK(reading_of(applied(agreed, ChooseMode{Mode::tally})) == Reading::agreed_first);
    CHECK(reading_of(applied(agreed, ChooseMode{Mode::ballots})) == Reading::agreed_first);
    // Back again without any hand: as before.
    const Assessment back = applied(applied(agreed, ChooseMode{Mode::tally}), ChooseMode{Mode::consensus});
    CHECK(back == agreed);
    // Hands go on counting when the room goes on to agree.
    Assessment hands = applied({}, CountHands{hands_on_l1({1, 1, 1})});
    hands.mode = Mode::tally;
    CHECK(reading_of(applied(hands, ChooseMode{Mode::consensus})) == Reading::agreed_first);
}

TEST_CASE("ballots from elsewhere leave what the profile counts as it is") {
    Assessment ours;
    ours.mode = Mode::ballots;
    ours.basis = Reading::consensus;
    CHECK(applied(ours, ImportBallots{{Respondent{}}, {}}).basis == Reading::consensus);
}

TEST_CASE("choosing the way that is there already changes nothing") {
    Assessment hands;
    hands.mode = Mode::tally;
    CHECK(applied(hands, ChooseMode{Mode::tally}) == hands);
}

TEST_CASE("counts on one item are one step, and passing the keyboard ends all steps") {
    Tally other = hands_on_l1({1});
    other.item = L2;
    CHECK(continues(CountHands{hands_on_l1({1})}, CountHands{hands_on_l1({1, 2})}));
    CHECK_FALSE(continues(CountHands{hands_on_l1({1})}, CountHands{other}));
    CHECK(passes_the_keyboard(BeginBallot{{"a"}, ""}));
    CHECK(passes_the_keyboard(HandInBallot{{"a"}}));
    CHECK_FALSE(passes_the_keyboard(MarkBallot{{"a"}, L1, Answer::of(1)}));
}

TEST_CASE("taking another file over leaves which assessment it is, and which questionnaire it answers") {
    Assessment here;
    here.id = "one";
    here.title = "Ward 7";
    here.created = std::chrono::sys_seconds(std::chrono::seconds(10));
    here.questionnaire = {"ward", "1.0", "abc", {}, {}};
    here.consensus = {{{"L1"}, Answer::of(4), "", {}, {}}};
    Assessment there = here;
    there.id = "two";
    there.title = "Ward 8";
    there.created = std::chrono::sys_seconds(std::chrono::seconds(20));
    there.questionnaire.sha256 = "def";
    there.shareable = true;
    there.consensus[0].answer = Answer::of(2);
    const Assessment after = applied(here, TakeOver{there});
    CHECK(after.id == "one");
    CHECK(after.created == here.created);
    CHECK(after.questionnaire == here.questionnaire);
    CHECK_FALSE(after.shareable);
    CHECK(after.title == "Ward 8");
    CHECK(after.consensus == there.consensus);
}
