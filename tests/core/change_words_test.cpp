// What was undone, in words.
#include "core/words/change_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "core/words/group_words.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

/// A plan with one action.
Assessment plan() {
    Assessment assessment;
    assessment.actions = {own_action("Drop the paper chart", {"b"}, "a1")};
    return assessment;
}

Action with_other_words_and_owner() {
    Action action = plan().actions[0];
    action.text = "Drop both paper charts";
    action.owner = "Kim";
    return action;
}

std::string undone(const Edit& edit) {
    return step_text(with_items(3), evidence_with({"b"}), change_of(edit, plan()), StepWay::back);
}

}  // namespace

TEST_CASE("a step says what it changed, on which question, and which key takes it the other way") {
    Tally counted = hands("B", {1, 0, 0, 0, 0});
    CHECK(undone(CountHands{counted}) == "Undone: hands on question 2 (Ctrl Y to redo)");
    CHECK(step_text(with_items(3), {}, change_of(CountHands{counted}, {}), StepWay::forth) ==
          "Done again: hands on question 2 (Ctrl Z to undo)");
    CHECK(undone(AgreeAnswer{{"C"}, Answer::of(1)}) == "Undone: the agreed answer to question 3 (Ctrl Y to redo)");
    CHECK(undone(WriteDetail{Detail::team, "Ward 7"}) == "Undone: the team (Ctrl Y to redo)");
    CHECK(undone(WriteNote{{"elsewhere"}, "x"}) == "Undone: the note on a question (Ctrl Y to redo)");
}

TEST_CASE("every kind of edit has its words, and none says what was answered on a ballot") {
    const std::vector<Edit> edits = {AgreeAnswer{{"A"}, {}},
                                     WriteWhy{{"A"}, "t"},
                                     WriteNote{{"A"}, "t"},
                                     WriteDetail{},
                                     LeaveOpen{{"A"}},
                                     ChooseMode{},
                                     CountPeople{},
                                     CountHands{},
                                     RevealHands{{"A"}},
                                     RevealBallots{{"A"}},
                                     SealBallots{true},
                                     SealBallots{false},
                                     BeginBallot{{"r"}, "nurse"},
                                     HandInBallot{{"r"}},
                                     RemoveBallot{{"r"}},
                                     ImportBallots{},
                                     ListRoles{},
                                     ChooseMinimumGroup{},
                                     AddAction{own_action("Pay for cover", {}, "a2")},
                                     WriteAction{"a1", ActionText::what, "t"},
                                     WriteAction{"a1", ActionText::owner, "t"},
                                     WriteAction{"a1", ActionText::when, "t"},
                                     WriteAction{"a1", ActionText::sign, "t"},
                                     WriteAction{"a1", ActionText::obstacle, "t"},
                                     DateAction{"a1", {}},
                                     AimAction{"a1", {"b"}, {}},
                                     MoveAction{"a1", ActionStatus::done},
                                     PlaceAction{"a1", 1},
                                     RewriteAction{with_other_words_and_owner()},
                                     RemoveAction{"a1"},
                                     AnswerOurs{{"b"}, Ours::no},
                                     DateLookAgain{},
                                     TakeOver{{}, TakeOver::From::copy},
                                     TakeOver{{}, TakeOver::From::earlier_version},
                                     MarkBallot{{"r"}, {"A"}, {}}};
    std::vector<std::string> all;
    for (const Edit& edit : edits) {
        const std::string words = undone(edit);
        CHECK(words.size() > std::string("Undone:  (Ctrl Y to redo)").size());
        CHECK(std::ranges::find(all, words) == all.end());
        all.push_back(words);
    }
    CHECK(undone(MarkBallot{{"r"}, {"B"}, Answer::of(4)}) == "Undone: an answer on a ballot (Ctrl Y to redo)");
}

TEST_CASE("a step on the plan says what it changed of which action, also if that is no longer there") {
    CHECK(undone(WriteAction{"a1", ActionText::owner, "Kim"}) ==
          "Undone: the owner of “Drop the paper chart” (Ctrl Y to redo)");
    CHECK(undone(MoveAction{"a1", ActionStatus::done}) ==
          "Undone: the status of “Drop the paper chart” (Ctrl Y to redo)");
    CHECK(undone(RemoveAction{"a1"}) == "Undone: removing “Drop the paper chart” (Ctrl Y to redo)");
    CHECK(undone(AddAction{own_action("Pay for cover", {}, "a2")}) ==
          "Undone: adding “Pay for cover” (Ctrl Y to redo)");
    CHECK(undone(AddAction{own_action(" ", {}, "a2")}) == "Undone: adding an action (Ctrl Y to redo)");
    CHECK(undone(DateAction{"elsewhere", {}}) == "Undone: the date of an action (Ctrl Y to redo)");
    CHECK(undone(AnswerOurs{{"b"}, Ours::no}) == "Undone: whether we can change “Barrier b” (Ctrl Y to redo)");
    CHECK(undone(AnswerOurs{{"x"}, Ours::no}) == "Undone: whether we can change a barrier (Ctrl Y to redo)");
}

TEST_CASE("the words of a long action are cut between two characters") {
    const std::string long_text = "Zwölf Ärzte üben die Übergabe jeden Morgen früh im großen Hörsaal";
    CHECK(undone(AddAction{own_action(long_text, {}, "a2")}) ==
          "Undone: adding “Zwölf Ärzte üben die Übergabe jeden Morg…” (Ctrl Y to redo)");
}

TEST_CASE("hands are counted in words, with what is missing or too many") {
    Assessment assessment;
    CHECK(hands_text(assessment, 1) == "1 hand");
    assessment.people = 12;
    CHECK(hands_text(assessment, 5) == "5 of 12 hands: 7 to come");
    CHECK(hands_text(assessment, 12) == "12 of 12 hands");
    CHECK(hands_text(assessment, 34) == "34 of 12 hands: 22 too many");
}

TEST_CASE("questions are named by their places") {
    const Questionnaire questionnaire = with_items(3);
    CHECK(questions_text(questionnaire, std::vector<ItemId>{{"B"}}) == "question 2");
    CHECK(questions_text(questionnaire, std::vector<ItemId>{{"C"}, {"A"}}) == "questions 1 and 3");
    CHECK(questions_text(questionnaire, std::vector<ItemId>{{"A"}, {"B"}, {"C"}}) == "questions 1, 2 and 3");
}
