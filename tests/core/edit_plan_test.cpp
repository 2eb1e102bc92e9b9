// Edits of the plan: its actions, what can be done about a barrier, and the day to look again.
#include <chrono>
#include <string>
#include <vector>

#include "catch.h"
#include "core/model/change.h"
#include "core/model/edit.h"
#include "core/model/edit_steps.h"
#include "core/model/evidence.h"

using namespace readiness;

namespace {

using namespace std::chrono_literals;

Assessment with_plan() {
    Assessment assessment;
    assessment.actions = {own_action("Drop the paper chart", {"workload"}, "a1"), own_action("Ask finance", {}, "a2")};
    assessment.actions[0].extras = {{"cost", {std::string("none")}}};
    return assessment;
}

}  // namespace

TEST_CASE("an action is added at the end, and one whose id is there is not added again") {
    const Assessment before = with_plan();
    const Assessment after = applied(before, AddAction{own_action("Own idea", {}, next_action_id(before.actions))});
    REQUIRE(after.actions.size() == 3);
    CHECK(after.actions[2].id == "a3");
    CHECK(after.actions[2].text == "Own idea");
    CHECK(after.actions[2].status == ActionStatus::open);
    CHECK(applied(after, AddAction{own_action("Another", {}, "a3")}) == after);
}

TEST_CASE("an action made from a measure has its title, and the barrier that it was offered against") {
    Measure measure;
    measure.id = {"relieve-work"};
    measure.title = "Take something away before you add";
    measure.who = "ward manager";
    const Action action = action_from(measure, {"workload"}, "a7");
    CHECK(action.text == "Take something away before you add");
    CHECK(action.measure.text == "relieve-work");
    CHECK(action.barrier.text == "workload");
    CHECK(action.owner.empty());
}

TEST_CASE("the next id is above the highest number that an action has") {
    CHECK(next_action_id({}) == "a1");
    std::vector<Action> actions = {own_action("", {}, "a12"), own_action("", {}, "a3"), own_action("", {}, "asking"),
                                   own_action("", {}, "a99x"), own_action("", {}, "a99999999999999999999")};
    CHECK(next_action_id(actions) == "a13");
    actions = {own_action("", {}, "own")};
    CHECK(next_action_id(actions) == "a1");
}

TEST_CASE("each text of an action is written to its own place, and nothing else changes") {
    const Assessment before = with_plan();
    Assessment after = before;
    for (const ActionText part : all_action_texts)
        after = applied(after, WriteAction{"a1", part, "text " + std::to_string(static_cast<int>(part))});
    const Action& action = after.actions[0];
    CHECK(action.text == "text 0");
    CHECK(action.owner == "text 1");
    CHECK(action.when == "text 2");
    CHECK(action.sign == "text 3");
    CHECK(action.obstacle == "text 4");
    CHECK(action.extras == before.actions[0].extras);
    CHECK(after.actions[1] == before.actions[1]);
    CHECK(applied(before, WriteAction{"elsewhere", ActionText::owner, "Kim"}) == before);
}

TEST_CASE("an action gets a date, an aim and a status, loses them, and is removed") {
    const Assessment before = with_plan();
    const auto day = 2026y / std::chrono::December / 8;
    Assessment after = applied(before, DateAction{"a2", day});
    CHECK(after.actions[1].due == day);
    CHECK(applied(after, DateAction{"a2", std::nullopt}) == before);
    after = applied(before, AimAction{"a2", {"no-slack"}, {"budget-line"}});
    CHECK(after.actions[1].barrier.text == "no-slack");
    CHECK(after.actions[1].measure.text == "budget-line");
    for (const ActionStatus status : all_action_statuses)
        CHECK(applied(before, MoveAction{"a1", status}).actions[0].status == status);
    after = applied(before, RemoveAction{"a1"});
    REQUIRE(after.actions.size() == 1);
    CHECK(after.actions[0].id == "a2");
    for (const Edit& edit : {Edit(DateAction{"x", day}), Edit(AimAction{"x", {}, {}}),
                             Edit(MoveAction{"x", ActionStatus::done}), Edit(RemoveAction{"x"})})
        CHECK(applied(before, edit) == before);
}

TEST_CASE("an action is rewritten as a whole, and what differs is named if it is one thing") {
    const Assessment before = with_plan();
    Action action = before.actions[1];
    const auto change = [&] { return change_of(RewriteAction{action}, before); };
    action.owner = "Kim";
    CHECK(change().kind == Change::Kind::action_text);
    CHECK(change().part == ActionText::owner);
    CHECK(applied(before, RewriteAction{action}) == applied(before, WriteAction{"a2", ActionText::owner, "Kim"}));
    action = before.actions[1];
    action.status = ActionStatus::done;
    CHECK(change().kind == Change::Kind::action_status);
    action.due = 2026y / std::chrono::December / 8;
    CHECK(change().kind == Change::Kind::several_of_action);
    CHECK(change().action_words == before.actions[1].text);
    CHECK(applied(before, RewriteAction{action}).actions[1] == action);
    action.id = "elsewhere";
    CHECK(applied(before, RewriteAction{action}) == before);
}

TEST_CASE("an action moves to another place of the plan, and the others keep their order") {
    Assessment before = with_plan();
    before.actions.resize(2);
    before = applied(before, AddAction{own_action("Last", {}, "a3")});
    const auto order = [&](const char* id, std::size_t place) {
        std::string ids;
        for (const Action& action : applied(before, PlaceAction{id, place}).actions)
            ids += action.id;
        return ids;
    };
    CHECK(order("a3", 0) == "a3a1a2");
    CHECK(order("a1", 1) == "a2a1a3");
    CHECK(order("a1", 99) == "a2a3a1");
    CHECK(order("a2", 1) == "a1a2a3");
    CHECK(order("elsewhere", 0) == "a1a2a3");
    CHECK(change_of(PlaceAction{"a1", 0}, before).kind == Change::Kind::action_place);
    CHECK(is_about_plan(Change::Kind::action_place));
    CHECK_FALSE(is_about_plan(Change::Kind::agreed_answer));
}

TEST_CASE("whether we can change a barrier is answered once, changed and taken back") {
    Assessment assessment = applied({}, AnswerOurs{{"workload"}, Ours::no});
    assessment.ours[0].extras = {{"by", {std::string("all")}}};
    assessment = applied(assessment, AnswerOurs{{"no-slack"}, Ours::yes});
    assessment = applied(assessment, AnswerOurs{{"workload"}, Ours::with_help});
    REQUIRE(assessment.ours.size() == 2);
    CHECK(find_ours(assessment, {"workload"}) == Ours::with_help);
    CHECK(assessment.ours[0].extras.size() == 1);
    assessment = applied(assessment, AnswerOurs{{"workload"}, std::nullopt});
    CHECK_FALSE(find_ours(assessment, {"workload"}));
    CHECK(find_ours(assessment, {"no-slack"}) == Ours::yes);
    CHECK(applied(assessment, AnswerOurs{{"workload"}, std::nullopt}) == assessment);
}

TEST_CASE("the date to look again is set and taken back") {
    const auto day = 2027y / std::chrono::February / 24;
    const Assessment assessment = applied({}, DateLookAgain{day});
    CHECK(assessment.look_again == day);
    CHECK(applied(assessment, DateLookAgain{}) == Assessment{});
}

TEST_CASE("typing at one part of one action is one step, and all else on the plan is saved at once") {
    CHECK(continues(WriteAction{"a1", ActionText::owner, "K"}, WriteAction{"a1", ActionText::owner, "Ki"}));
    CHECK_FALSE(continues(WriteAction{"a1", ActionText::owner, "K"}, WriteAction{"a1", ActionText::what, "K"}));
    CHECK_FALSE(continues(WriteAction{"a1", ActionText::owner, "K"}, WriteAction{"a2", ActionText::owner, "Ki"}));
    CHECK(is_typing(WriteAction{"a1", ActionText::owner, "K"}));
    for (const Edit& edit : {Edit(AddAction{}), Edit(DateAction{"a1", {}}), Edit(AimAction{"a1", {}, {}}),
                             Edit(MoveAction{"a1", {}}), Edit(RemoveAction{"a1"}), Edit(RewriteAction{}),
                             Edit(PlaceAction{"a1", 0}), Edit(AnswerOurs{{"b"}, {}}), Edit(DateLookAgain{})}) {
        CHECK_FALSE(is_typing(edit));
        CHECK_FALSE(continues(edit, edit));
    }
}
