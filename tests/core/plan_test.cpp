// What stands on a plan, what is offered for it, and when to look again.
#include "core/result/plan.h"

#include <chrono>
#include <string>
#include <vector>

#include "catch.h"
#include "core/result/look_again.h"
#include "core/result/scored_assessment.h"
#include "scored_sample.h"
#include "scoring_sample.h"
#include "shipped_sample.h"
#include "ward_sample.h"

using namespace readiness;
using namespace std::chrono_literals;
using std::chrono::August;
using std::chrono::December;
using std::chrono::February;
using std::chrono::January;
using std::chrono::November;
using std::chrono::October;
using std::chrono::year_month_day;

namespace {

using Texts = std::vector<std::string>;

constexpr year_month_day today = 2026y / November / 26;

/// Four barriers with one question each, on the scale from 1 (0) to 5 (100).
Questionnaire four_questions() {
    Questionnaire q = sample::with_items(4);
    for (Item& item : q.items)
        item.barriers = {{{"b" + item.id.text}, 1, {}}};
    return q;
}

Evidence four_barriers() {
    Evidence evidence = sample::evidence_with({"bA", "bB", "bC", "bD"});
    for (const char* id : {"m1", "m2"}) {
        Measure& measure = evidence.measures.emplace_back();
        measure.id = {id};
        measure.title = std::string("Measure ") + id;
    }
    evidence.barriers[0].counter = {{"m2"}, {"m1"}, {"m-missing"}};
    evidence.barriers[1].counter = {{"m1"}};
    return evidence;
}

/// bA has a pressure of 75 and is strong, bB 100 and strong, bC 50 and to watch, bD 0 and little seen.
Assessment four_answers() {
    return sample::agreed({{"A", Answer::of(2)}, {"B", Answer::of(1)}, {"C", Answer::of(3)}, {"D", Answer::of(5)}});
}

Offers offers(const Assessment& assessment) {
    return offers_of(scored(four_questions(), four_barriers(), assessment));
}

Texts ids_of(const Offers& offers) {
    Texts ids;
    for (const OfferedBarrier& offered : offers.barriers)
        ids.push_back(offered.barrier.text);
    return ids;
}

Action with(std::string id, ActionStatus status, std::string owner = "") {
    Action action = own_action("Do it", {}, std::move(id));
    action.status = status;
    action.owner = std::move(owner);
    return action;
}

std::vector<Action> open_ones(int count) {
    std::vector<Action> actions;
    for (int i = 0; i < count; ++i)
        actions.push_back(with("a" + std::to_string(i), i % 2 == 0 ? ActionStatus::open : ActionStatus::doing));
    return actions;
}

}  // namespace

// ------------------------------------------------------------------------------------------------- what is offered

TEST_CASE("strong barriers are offered before those to watch, each from the highest pressure, and no other") {
    const Offers found = offers(four_answers());
    CHECK(ids_of(found) == Texts{"bB", "bA", "bC"});
    CHECK_FALSE(found.nothing);
    CHECK(found.barriers[1].status == BarrierStatus::blocking);
    CHECK(found.barriers[1].pressure == 75.0);
    CHECK(found.barriers[2].status == BarrierStatus::watch);
}

TEST_CASE("what needs help is offered after the others, and what we cannot change last") {
    Assessment assessment = four_answers();
    assessment.ours = {{{"bB"}, Ours::no, {}, {}}, {{"bC"}, Ours::yes, {}, {}}};
    Offers found = offers(assessment);
    CHECK(ids_of(found) == Texts{"bA", "bC", "bB"});  // A yes overtakes no barrier that is not answered yet.
    CHECK_FALSE(found.barriers[0].ours);
    CHECK(found.barriers[1].ours == Ours::yes);
    CHECK(found.barriers[2].ours == Ours::no);
    assessment.ours.push_back({{"bA"}, Ours::with_help, {}, {}});
    CHECK(ids_of(offers(assessment)) == Texts{"bC", "bA", "bB"});
}

TEST_CASE("an answer on a barrier that is not in the way offers nothing") {
    Assessment assessment = four_answers();
    assessment.ours = {{{"bD"}, Ours::yes, {}, {}}, {{"elsewhere"}, Ours::yes, {}, {}}};
    CHECK(ids_of(offers(assessment)) == Texts{"bB", "bA", "bC"});
}

TEST_CASE("measures are offered best first, without those that the evidence does not have") {
    const Offers found = offers(four_answers());
    REQUIRE(found.barriers[1].measures.size() == 2);
    CHECK(found.barriers[1].measures[0].measure.text == "m2");
    CHECK(found.barriers[1].measures[1].measure.text == "m1");
    CHECK_FALSE(found.barriers[1].measures[0].on_plan());
    CHECK(found.barriers[2].measures.empty());
}

TEST_CASE("a measure on the plan is known, against which barrier and with which status") {
    Assessment assessment = four_answers();
    Action action = action_from(four_barriers().measures[0], {"bA"}, "a1");
    action.status = ActionStatus::doing;
    assessment.actions = {action};
    const Offers found = offers(assessment);
    const OfferedMeasure& other = found.barriers[0].measures[0];
    CHECK(other == OfferedMeasure{{"m1"}, "a1", ActionStatus::doing, true});
    CHECK(found.barriers[1].measures[1] == OfferedMeasure{{"m1"}, "a1", ActionStatus::doing, false});
    CHECK(other.on_plan());
}

TEST_CASE("a measure that was dropped is not on the plan, unless another action has it") {
    Assessment assessment = four_answers();
    Action dropped = action_from(four_barriers().measures[0], {"bA"}, "a1");
    dropped.status = ActionStatus::dropped;
    assessment.actions = {dropped};
    CHECK(offers(assessment).barriers[1].measures[1].action == "a1");
    CHECK_FALSE(offers(assessment).barriers[1].measures[1].on_plan());
    assessment.actions.push_back(action_from(four_barriers().measures[0], {"bB"}, "a2"));
    const OfferedMeasure again = offers(assessment).barriers[1].measures[1];
    CHECK(again.action == "a2");
    CHECK(again.against_other);
    CHECK(again.on_plan());
}

TEST_CASE("nothing is offered while answers are sealed, and the reason is given") {
    Assessment sealed = sample::ballots({{{"A", Answer::of(1)}}, {{"A", Answer::of(1)}}});
    CHECK(ids_of(offers(sealed)) == Texts{"bA"});
    sealed.sealed = true;
    CHECK(offers(sealed) == Offers{{}, NothingOffered::sealed});
    Assessment hands = sample::tally({sample::hands("A", {5, 0, 0, 0, 0})});
    hands.tallies[0].sealed = true;
    CHECK(offers(hands) == Offers{{}, NothingOffered::sealed});
}

TEST_CASE("nothing is offered where no barrier is asked about, assessed or in the way") {
    Questionnaire by_question = four_questions();
    by_question.results = Results::questions;
    CHECK(offers_of(scored(by_question, four_barriers(), four_answers())).nothing == NothingOffered::read_by_question);
    CHECK(offers_of(scored(sample::with_items(2), {}, four_answers())).nothing == NothingOffered::no_barriers);
    CHECK(offers_of(scored(sample::with_items(2), four_barriers(), four_answers())).nothing ==
          NothingOffered::no_barriers);
    CHECK(offers({}).nothing == NothingOffered::nothing_assessed);
}

TEST_CASE("nothing in the way is said only if every barrier that can be judged is little seen") {
    const auto nothing = [](const Answer& d) {
        return offers(sample::agreed(
                          {{"A", Answer::of(5)}, {"B", Answer::of(5)}, {"C", Answer::not_applicable()}, {"D", d}}))
            .nothing;
    };
    CHECK(nothing(Answer::of(5)) == NothingOffered::nothing_in_the_way);
    CHECK(nothing(Answer::dont_know()) == NothingOffered::nothing_seen_yet);
    CHECK(offers(sample::agreed({{"A", Answer::of(5)}})).nothing == NothingOffered::nothing_seen_yet);
    Assessment none_applies;
    for (const char* id : {"A", "B", "C", "D"})
        none_applies.consensus.push_back({{id}, Answer::not_applicable(), "", {}, {}});
    CHECK(offers(none_applies).nothing == NothingOffered::nothing_applies);
}

TEST_CASE("of a copy with withheld barriers nobody can say that nothing is in the way") {
    Assessment copy;
    copy.shareable = true;
    copy.mode = Mode::ballots;
    StoredProfile& stored = copy.stored_profile.emplace();
    stored.barriers = {{{"bA"}, 0.0, "clear", {}, {}}, {{"bB"}, {}, "", {}, {}}};
    stored.barriers[1].withheld = true;
    CHECK(offers(copy).nothing == NothingOffered::withheld);
    stored.barriers.pop_back();
    CHECK(offers(copy).nothing == NothingOffered::nothing_seen_yet);
}

TEST_CASE("a rule is the reason only where the pressure alone would not make the barrier strong") {
    Questionnaire q = sample::with_items(3);
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.5, 0.5, {}};
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    const auto why = [&](int b, int c) {
        const Assessment assessment =
            sample::agreed({{"A", Answer::of(2)}, {"B", Answer::of(b)}, {"C", Answer::of(c)}});
        return offers_of(scored(q, sample::evidence_with({"b"}), assessment)).barriers.at(0).why;
    };
    CHECK(std::holds_alternative<OneQuestionDecides>(why(5, 4)));
    CHECK(why(1, 2) == WhyOffered(PressingQuestions{{{{"B"}, 0}, {{"A"}, 25}, {{"C"}, 25}}}));
}

TEST_CASE("the lowest questions say why, at most three, and none that is high by itself") {
    Questionnaire q = sample::with_items(6);
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    const Evidence evidence = sample::evidence_with({"b"});
    const auto why = [&](const Assessment& assessment) {
        return offers_of(scored(q, evidence, assessment)).barriers.at(0);
    };
    const OfferedBarrier two = why(sample::agreed({{"A", Answer::of(5)},
                                                   {"B", Answer::of(2)},
                                                   {"C", Answer::of(1)},
                                                   {"D", Answer::of(4)},
                                                   {"E", Answer::of(5)},
                                                   {"F", Answer::dont_know()}}));
    CHECK(two.why == WhyOffered(PressingQuestions{{{{"C"}, 0}, {{"B"}, 25}}}));
    REQUIRE(two.still_open);
    CHECK(two.still_open->unanswered == std::vector<ItemId>{{"F"}});
    const OfferedBarrier many = why(sample::agreed({{"A", Answer::of(1)},
                                                    {"B", Answer::of(1)},
                                                    {"C", Answer::of(1)},
                                                    {"D", Answer::of(1)},
                                                    {"E", Answer::of(1)},
                                                    {"F", Answer::not_applicable()}}));
    CHECK(many.why == WhyOffered(PressingQuestions{{{{"A"}, 0}, {{"B"}, 0}, {{"C"}, 0}}}));
    CHECK(many.still_open == StillOpen{true, {}});
}

TEST_CASE("a question that decides alone says why, with the agreed answer or with the counts") {
    Questionnaire q = sample::with_items(2);
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.5, 0.5, {}};
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    const auto why = [&](const Assessment& assessment) {
        return offers_of(scored(q, sample::evidence_with({"b"}), assessment)).barriers.at(0).why;
    };
    const sample::Answers low = {{"A", Answer::of(2)}, {"B", Answer::of(5)}};
    CHECK(why(sample::agreed(low)) == WhyOffered(OneQuestionDecides{{"A"}, {1, 1, 1, 0}, Answer::of(2)}));
    Assessment both = sample::ballots({low, low, {{"A", Answer::of(5)}, {"B", Answer::of(5)}}});
    CHECK(why(both) == WhyOffered(OneQuestionDecides{{"A"}, {2, 3, 3, 0}, {}}));
    both.basis = Reading::agreed_first;
    both.consensus = sample::agreed(low).consensus;
    REQUIRE(std::holds_alternative<OneQuestionDecides>(why(both)));
    CHECK(std::get<OneQuestionDecides>(why(both)).agreed == Answer::of(2));
}

TEST_CASE("a shareable copy offers its barriers to look at, and says nothing of answers") {
    Assessment copy;
    copy.shareable = true;
    copy.mode = Mode::ballots;
    StoredProfile& stored = copy.stored_profile.emplace();
    stored.barriers = {{{"bA"}, 75.0, "blocking", {}, {}}};
    const Offers found = offers(copy);
    CHECK(ids_of(found) == Texts{"bA"});
    CHECK(found.barriers[0].why == WhyOffered(AnswersNotInCopy{}));
    CHECK_FALSE(found.barriers[0].still_open);
    CHECK(is_read_only(copy));
    CHECK_FALSE(is_read_only(four_answers()));
}

TEST_CASE("each barrier of the shipped evidence that is in the way has measures to offer and a reason") {
    for (const char* name : {"four-factors.toml", "full-scan.toml"}) {
        const Questionnaire q = shipped::questionnaire(name);
        Assessment worst;
        for (const Item& item : q.items) {
            const Scale& scale = scale_of(q, item);
            const double low = scale.choice() ? scale.choice()->options.front().value : scale.number()->min;
            const double high = scale.choice() ? scale.choice()->options.back().value : scale.number()->max;
            const bool top_is_worst = item.reverse || scale.number() != nullptr;
            worst.consensus.push_back({item.id, Answer::of(top_is_worst ? high : low), "", {}, {}});
        }
        const Offers found = offers_of(scored(q, shipped::evidence(), worst));
        REQUIRE(found.barriers.size() > 5);
        for (const OfferedBarrier& offered : found.barriers) {
            INFO(offered.barrier.text);
            CHECK(offered.measures.size() >= 3);
            const auto* low = std::get_if<PressingQuestions>(&offered.why);
            CHECK((low == nullptr || !low->lowest.empty()));
        }
    }
}

// --------------------------------------------------------------------------------------------- how far the plan is

TEST_CASE("actions are counted by status, and what was dropped is no part of the plan") {
    const std::vector<Action> actions = {with("a1", ActionStatus::open), with("a2", ActionStatus::done),
                                         with("a3", ActionStatus::dropped), with("a4", ActionStatus::doing),
                                         with("a5", ActionStatus::open)};
    const PlanCounts counts = count_actions(actions);
    CHECK(counts == PlanCounts{2, 1, 1, 1});
    CHECK(counts.of() == 4);
    CHECK(counts.to_do() == 3);
    CHECK(count_actions({}).of() == 0);
}

TEST_CASE("an action is late from the day after its date until it is done or dropped") {
    Action action = with("a1", ActionStatus::open);
    CHECK_FALSE(is_late(action, today));
    action.due = today;
    CHECK_FALSE(is_late(action, today));
    CHECK(is_late(action, 2026y / November / 27));
    action.status = ActionStatus::doing;
    CHECK(is_late(action, 2027y / January / 1));
    const Action late = action;
    action.status = ActionStatus::done;
    CHECK_FALSE(is_late(action, 2027y / January / 1));
    action.status = ActionStatus::dropped;
    CHECK_FALSE(is_late(action, 2027y / January / 1));
    CHECK(late_actions(std::vector{action, late, with("a3", ActionStatus::open)}, 2027y / January / 1) == Texts{"a1"});
}

TEST_CASE("more than five actions at once get a gentle word, and done ones none") {
    CHECK(remarks_on(open_ones(5)).empty());
    CHECK(remarks_on(open_ones(6)) == std::vector<PlanRemark>{ManyActions{6}});
    std::vector<Action> actions = open_ones(6);
    actions[0].status = ActionStatus::done;
    actions[1].status = ActionStatus::dropped;
    CHECK(remarks_on(actions).empty());
    CHECK(remarks_on({}).empty());
}

TEST_CASE("three actions of one owner get a gentle word, however the name is written") {
    std::vector<Action> actions = {with("a1", ActionStatus::open, "Kim Élan"), with("a2", ActionStatus::open, "Lee"),
                                   with("a3", ActionStatus::doing, " kim élan "), with("a4", ActionStatus::open, "Lee"),
                                   with("a5", ActionStatus::open, "KIM ÉLAN")};
    CHECK(remarks_on(actions) == std::vector<PlanRemark>{ManyOfOneOwner{"Kim Élan", 3}});
    actions.push_back(with("a6", ActionStatus::open, "lee"));
    CHECK(remarks_on(actions) ==
          std::vector<PlanRemark>{ManyActions{6}, ManyOfOneOwner{"Kim Élan", 3}, ManyOfOneOwner{"Lee", 3}});
    actions[0].status = ActionStatus::done;
    CHECK(remarks_on(actions) == std::vector<PlanRemark>{ManyOfOneOwner{"Lee", 3}});
}

TEST_CASE("nobody owns what has no owner") {
    const std::vector<Action> actions = {with("a1", ActionStatus::open), with("a2", ActionStatus::open, " "),
                                         with("a3", ActionStatus::open)};
    CHECK(remarks_on(actions).empty());
}

// --------------------------------------------------------------------------------------------------- looking again

TEST_CASE("the proposed date is three months on, or the last day of a shorter month") {
    CHECK(proposed_look_again(2026y / November / 24) == 2027y / February / 24);
    CHECK(proposed_look_again(2026y / November / 30) == 2027y / February / 28);
    CHECK(proposed_look_again(2027y / November / 30) == 2028y / February / 29);
    CHECK(proposed_look_again(2027y / August / 31) == 2027y / November / 30);
    CHECK(proposed_look_again(2027y / October / 31) == 2028y / January / 31);
}

TEST_CASE("the date to look again is near from two weeks before, and passed on the day after") {
    CHECK(look_again_on(std::nullopt, today) == LookAgain::no_date);
    const auto date = 2026y / December / 24;
    CHECK(look_again_on(date, 2026y / December / 9) == LookAgain::later);
    CHECK(look_again_on(date, 2026y / December / 10) == LookAgain::near);
    CHECK(look_again_on(date, date) == LookAgain::near);
    CHECK(look_again_on(date, 2026y / December / 25) == LookAgain::passed);
    CHECK(look_again_on(2027y / January / 5, 2026y / December / 24) == LookAgain::near);
}
