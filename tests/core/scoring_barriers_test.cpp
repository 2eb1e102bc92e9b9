// Levels 8 and 9: pressure, status, `blocks` rules and certainty of barriers.
#include <initializer_list>
#include <optional>
#include <vector>

#include "catch.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/scoring.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

const Answer dk = Answer::dont_know();
const Answer na = Answer::not_applicable();

Answer of(double value) {
    return Answer::of(value);
}

/// Items A, B, C… that each bear on the barrier "b" with these weights.
Questionnaire linked(std::initializer_list<double> weights) {
    Questionnaire q = with_items(static_cast<int>(weights.size()));
    std::size_t i = 0;
    for (const double weight : weights)
        q.items[i++].barriers = {{{"b"}, weight, {}}};
    return q;
}

/// One item N on a number scale that gives the number itself as readiness, bearing on "b".
Questionnaire direct() {
    Questionnaire q = blank();
    q.scales.push_back({{"direct"}, NumberScale{"", 0, 100, {{0, 0}, {100, 100}}}, {}});
    add_item(q, "N", "f", "direct").barriers = {{{"b"}, 1, {}}};
    return q;
}

/// As linked(), with a rule on A: at least `share` of the answers at 25 or below block "b".
Questionnaire ruled(std::initializer_list<double> weights, double share) {
    Questionnaire q = linked(weights);
    q.items[0].blocks = BlocksRule{{"b"}, 25, share, 0.5, {}};
    return q;
}

BarrierResult barrier_of(const Questionnaire& q, const Assessment& assessment) {
    return score(q, evidence_with({"b"}), assessment).barriers.at(0);
}

}  // namespace

// ------------------------------------------------------------------------------------------ pressure and status

TEST_CASE("a barrier's pressure is 100 minus the weighted mean of its items") {
    // 100 - (1 * 75 + 0.5 * 0) / 1.5 = 50
    const BarrierResult barrier = barrier_of(linked({1, 0.5}), agreed({{"A", of(4)}, {"B", of(1)}}));
    CHECK(barrier.pressure == 50.0);
    CHECK(barrier.status == BarrierStatus::watch);
    CHECK(barrier.answered_weight == 1.5);
}

TEST_CASE("the weight of an item in its factor has no part in a barrier") {
    Questionnaire q = linked({1, 1});
    q.items[0].weight = 9;
    CHECK(barrier_of(q, agreed({{"A", of(5)}, {"B", of(1)}})).pressure == 50.0);
}

TEST_CASE("a pressure of 60 does not block, and one of 30 asks for no watching") {
    const Questionnaire q = direct();
    const auto status = [&](double readiness) { return barrier_of(q, agreed({{"N", of(readiness)}})).status; };
    CHECK(status(39.99) == BarrierStatus::blocking);
    CHECK(status(40) == BarrierStatus::watch);  // exactly 60
    CHECK(status(69.99) == BarrierStatus::watch);
    CHECK(status(70) == BarrierStatus::clear);  // exactly 30
}

TEST_CASE("a pressure of 60 in decimals does not block, whatever binary fractions make of it") {
    Questionnaire q = linked({0.1, 0.1, 0.1});
    q.scales[0].kind = ChoiceScale{{{1, "a", 39.9}, {2, "b", 40.0}, {3, "c", 40.1}}};
    const BarrierResult barrier = barrier_of(q, agreed({{"A", of(1)}, {"B", of(2)}, {"C", of(3)}}));
    CHECK(barrier.pressure.value() == Approx(60));
    CHECK(barrier.status == BarrierStatus::watch);
    CHECK(status_at(60.00000000001) == BarrierStatus::watch);
    CHECK(status_at(60.001) == BarrierStatus::blocking);
    CHECK(status_at(30.00000000001) == BarrierStatus::clear);
    CHECK(status_at(std::nullopt) == BarrierStatus::not_assessed);
}

TEST_CASE("half of a barrier's weight answered is enough, and less is not") {
    CHECK(barrier_of(linked({1, 1}), agreed({{"A", of(2)}})).pressure == 75.0);
    const BarrierResult barrier = barrier_of(linked({1, 1.01}), agreed({{"A", of(2)}}));
    CHECK_FALSE(barrier.pressure);
    CHECK(barrier.status == BarrierStatus::not_assessed);
    CHECK(barrier.answered_weight == 1);
    CHECK(barrier.applicable_weight == 2.01);
}

TEST_CASE("what is not applicable leaves a barrier's weight, and don't know stays in it") {
    CHECK(barrier_of(linked({1, 1, 1}), agreed({{"A", of(2)}, {"B", na}})).pressure == 75.0);  // 1 of 2
    CHECK_FALSE(barrier_of(linked({1, 1, 1}), agreed({{"A", of(2)}, {"B", dk}})).pressure);    // 1 of 3
}

TEST_CASE("an item counts as answered for a barrier when anyone answered it") {
    // One of three answered A, with 25; nobody B.
    const BarrierResult barrier = barrier_of(linked({1, 1}), ballots({{{"A", of(2)}}, {}, {{"B", dk}}}));
    CHECK(barrier.pressure == 75.0);
    // The group's mean counts, not the factor's: 100 - (100 + 0 + 25) / 3.
    CHECK(barrier_of(linked({1}), ballots({{{"A", of(5)}}, {{"A", of(1)}}, {{"A", of(2)}}})).pressure.value() ==
          Approx(100 - 125.0 / 3));
}

TEST_CASE("a barrier that no item bears on is not assessed, and says that it was not asked") {
    const BarrierResult barrier = score(linked({1}), evidence_with({"other"}), agreed({{"A", of(1)}})).barriers.at(0);
    CHECK_FALSE(barrier.pressure);
    CHECK(barrier.status == BarrierStatus::not_assessed);
    CHECK_FALSE(barrier.asked);
    CHECK(barrier.reasons.empty());
    CHECK(barrier_of(linked({1}), {}).asked);
}

TEST_CASE("the reasons are the answered items from the lowest") {
    const BarrierResult barrier =
        barrier_of(linked({1, 0.5, 1, 1}), agreed({{"A", of(4)}, {"B", of(1)}, {"C", of(3)}}));
    CHECK(barrier.reasons == std::vector<Reason>{{{"B"}, 0, 0.5, Reason::Rule::pressure},
                                                 {{"C"}, 50, 1, Reason::Rule::pressure},
                                                 {{"A"}, 75, 1, Reason::Rule::pressure}});
}

// ---------------------------------------------------------------------------------------------------- the rules

TEST_CASE("in consensus a rule fires where the agreed answer is low enough") {
    const Questionnaire q = ruled({1, 1}, 0.34);
    CHECK(barrier_of(q, agreed({{"A", of(2)}, {"B", of(5)}})).status == BarrierStatus::blocking);  // exactly 25
    CHECK(barrier_of(q, agreed({{"A", of(3)}, {"B", of(5)}})).status == BarrierStatus::clear);     // 50
    CHECK(barrier_of(q, agreed({{"A", dk}, {"B", of(5)}})).status == BarrierStatus::clear);
    // A rule that fires leaves the pressure as it is: 100 - (25 + 100) / 2.
    CHECK(barrier_of(q, agreed({{"A", of(2)}, {"B", of(5)}})).pressure == 37.5);
}

TEST_CASE("a rule counts readiness, after any reversal") {
    Questionnaire q = ruled({1}, 0.34);
    q.items[0].reverse = true;
    CHECK(barrier_of(q, agreed({{"A", of(5)}})).status == BarrierStatus::blocking);
    CHECK(barrier_of(q, agreed({{"A", of(1)}})).status == BarrierStatus::clear);
}

TEST_CASE("a rule fires where its share of the answers is met exactly, and not just below") {
    // 1 of 4 is 0.25; don't know, not applicable and no answer are no answers to count.
    const Assessment one_of_four =
        ballots({{{"A", of(2)}}, {{"A", of(5)}}, {{"A", of(5)}}, {{"A", of(5)}}, {{"A", dk}}, {{"A", na}}, {}});
    CHECK(barrier_of(ruled({1}, 0.25), one_of_four).status == BarrierStatus::blocking);
    CHECK(barrier_of(ruled({1}, 0.26), one_of_four).status == BarrierStatus::clear);
    CHECK(barrier_of(ruled({1}, 0.25), one_of_four).pressure == 18.75);  // 100 - (25 + 300) / 4
    // The shipped share of 0.34: 17 of 50 is exactly that, 1 of 3 is less.
    CHECK(barrier_of(ruled({1}, 0.34), tally({hands("A", {0, 17, 0, 0, 33})})).status == BarrierStatus::blocking);
    CHECK(barrier_of(ruled({1}, 0.34), tally({hands("A", {0, 16, 0, 0, 34})})).status != BarrierStatus::blocking);
    CHECK(barrier_of(ruled({1}, 0.34), tally({hands("A", {0, 1, 0, 0, 2})})).status != BarrierStatus::blocking);
}

TEST_CASE("a rule that fires comes first among the reasons, also where its item does not bear on the barrier") {
    Questionnaire q = ruled({1, 1}, 0.34);
    q.items[0].barriers.clear();
    const BarrierResult barrier = barrier_of(q, agreed({{"A", of(2)}, {"B", of(1)}}));
    CHECK(barrier.reasons ==
          std::vector<Reason>{{{"A"}, 25, 0, Reason::Rule::blocks}, {{"B"}, 0, 1, Reason::Rule::pressure}});
    CHECK(barrier.asked);
}

TEST_CASE("a rule blocks even where too little is answered for a pressure") {
    const BarrierResult barrier = barrier_of(ruled({1, 1, 1}, 0.34), agreed({{"A", of(1)}}));
    CHECK(barrier.status == BarrierStatus::blocking);
    CHECK_FALSE(barrier.pressure);
}

TEST_CASE("a rule on another barrier leaves this one alone") {
    Questionnaire q = ruled({1}, 0.34);
    q.items[0].blocks->barrier = {"other"};
    const Profile profile = score(q, evidence_with({"b", "other"}), agreed({{"A", of(2)}}));
    CHECK(profile.barriers[0].status == BarrierStatus::blocking);  // by its pressure of 75
    CHECK(profile.barriers[0].reasons[0].rule == Reason::Rule::pressure);
    CHECK(profile.barriers[1].status == BarrierStatus::blocking);  // by the rule
    CHECK_FALSE(profile.barriers[1].pressure);
}

// --------------------------------------------------------------------------------------------------- certainty

TEST_CASE("a status is firm where the unknowns cannot change it, answered worst or best") {
    CHECK(barrier_of(linked({1, 1}), agreed({{"A", of(4)}, {"B", of(4)}})).certain);
    // A 0, B unknown: pressure from 50 to 100, which is watch and blocking.
    CHECK_FALSE(barrier_of(linked({1, 1}), agreed({{"A", of(1)}, {"B", dk}})).certain);
    // A 0, B unknown with a quarter of the weight: from 80 to 100, both blocking.
    CHECK(barrier_of(linked({1, 0.25}), agreed({{"A", of(1)}, {"B", dk}})).certain);
    // A 100, B unknown at 3 / 7: from 0 to 30, both clear; a little more and it is not firm.
    CHECK(barrier_of(linked({7, 3}), agreed({{"A", of(5)}})).certain);
    CHECK_FALSE(barrier_of(linked({7, 3.1}), agreed({{"A", of(5)}})).certain);
}

TEST_CASE("what is not applicable is no unknown") {
    CHECK(barrier_of(linked({1, 1}), agreed({{"A", of(1)}, {"B", na}})).certain);
}

TEST_CASE("nothing answered depends on unknowns, and nothing to answer is firm") {
    CHECK_FALSE(barrier_of(linked({1}), {}).certain);
    CHECK(barrier_of(linked({1}), agreed({{"A", na}})).certain);
    CHECK(barrier_of(linked({1}), agreed({{"A", na}})).status == BarrierStatus::not_assessed);
}

TEST_CASE("people who did not answer an item are unknown to its barriers") {
    // Two say 100; with a third and a fourth at 0 the pressure is 50, and at 100 it is 0.
    CHECK_FALSE(barrier_of(linked({1}), tally({hands("A", {0, 0, 0, 0, 2})}, 4)).certain);
    CHECK(barrier_of(linked({1}), tally({hands("A", {0, 0, 0, 0, 2})}, 2)).certain);
}

TEST_CASE("a rule that would fire under the worst answers makes a status depend on unknowns") {
    // B has nearly all the weight: the pressure stays clear from 1 to 5 or so, but A could block.
    const Questionnaire q = ruled({0.05, 1}, 0.34);
    CHECK_FALSE(barrier_of(q, agreed({{"A", dk}, {"B", of(5)}})).certain);
    CHECK_FALSE(barrier_of(q, agreed({{"B", of(5)}})).certain);
    CHECK(barrier_of(q, agreed({{"A", na}, {"B", of(5)}})).certain);
    CHECK(barrier_of(q, agreed({{"A", of(5)}, {"B", of(5)}})).certain);
    // 1 low of 4, and one who does not know: 2 of 5 would be 0.4.
    const Answers high = {{"A", of(5)}, {"B", of(5)}};
    const Answers low = {{"A", of(2)}, {"B", of(5)}};
    const Answers open = {{"A", dk}, {"B", of(5)}};
    CHECK(barrier_of(q, ballots({low, high, high, high})).certain);
    CHECK_FALSE(barrier_of(q, ballots({low, high, high, high, open})).certain);
}

TEST_CASE("a rule that fires makes a status firm only if it would still fire once everybody has answered") {
    const Questionnaire q = ruled({1, 1}, 0.34);
    CHECK(barrier_of(q, agreed({{"A", of(1)}, {"B", dk}})).certain);
    // 1 low of 2; with two unknowns at best it is 1 of 4, and then only the pressure counts.
    const BarrierResult half = barrier_of(q, ballots({{{"A", of(1)}}, {{"A", of(5)}}, {}, {}}));
    CHECK(half.status == BarrierStatus::blocking);
    CHECK_FALSE(half.certain);
    // 2 low of 3; with one unknown at best it is 2 of 4.
    CHECK(barrier_of(q, ballots({{{"A", of(1)}}, {{"A", of(1)}}, {{"A", of(5)}}, {}})).certain);
}

// ------------------------------------------------------------------------------------------ a rule needs answers

namespace {

/// A question with a rule and little weight beside one that all answer best: the barrier's pressure stays under 30.
Questionnaire ruled_beside_calm(double share, double answered) {
    Questionnaire q = ruled({0.05, 1}, share);
    q.items[0].blocks->answered = answered;
    return q;
}

/// So many ballots on A: low ones, best ones, don't know, not applicable and without an answer. All say 5 to B.
Assessment ballots_on_a(int low, int best, int unsure, int inapplicable = 0, int silent = 0) {
    std::vector<Answers> people;
    const auto add = [&](int count, const std::optional<Answer>& answer) {
        for (int i = 0; i < count; ++i) {
            people.push_back({{"B", of(5)}});
            if (answer) people.back().emplace_back("A", *answer);
        }
    };
    add(low, of(1));
    add(best, of(5));
    add(unsure, dk);
    add(inapplicable, na);
    add(silent, std::nullopt);
    return ballots(people);
}

}  // namespace

TEST_CASE("a rule fires only if half of those concerned answered, and else the status may change") {
    const Questionnaire q = ruled_beside_calm(0.333, 0.5);
    // 20 were asked and 18 do not know: 1 of 2 answers is low.
    const BarrierResult few = barrier_of(q, ballots_on_a(1, 1, 18));
    CHECK(few.status == BarrierStatus::clear);
    CHECK_FALSE(few.certain);
    CHECK(few.reasons[0].rule == Reason::Rule::pressure);
    // 3 of 6 is half; one more without an answer, and it is not.
    CHECK(barrier_of(q, ballots_on_a(1, 2, 3)).status == BarrierStatus::blocking);
    // With all six answers one low one could be too few, and two could not.
    CHECK_FALSE(barrier_of(q, ballots_on_a(1, 2, 3)).certain);
    CHECK(barrier_of(q, ballots_on_a(2, 1, 3)).certain);
    CHECK(barrier_of(q, ballots_on_a(1, 2, 3, 0, 1)).status == BarrierStatus::clear);
    CHECK_FALSE(barrier_of(q, ballots_on_a(1, 2, 3, 0, 1)).certain);
}

TEST_CASE("those to whom a question does not apply are not concerned by its rule") {
    const Questionnaire q = ruled_beside_calm(0.333, 0.5);
    CHECK(barrier_of(q, ballots_on_a(1, 1, 2, 16)).status == BarrierStatus::blocking);
    CHECK(barrier_of(q, ballots_on_a(1, 1, 3, 16)).status == BarrierStatus::clear);
}

TEST_CASE("a questionnaire chooses how many of those concerned must have answered") {
    CHECK(barrier_of(ruled_beside_calm(0.5, 0.1), ballots_on_a(1, 1, 18)).status == BarrierStatus::blocking);
    CHECK(barrier_of(ruled_beside_calm(0.5, 0.11), ballots_on_a(1, 1, 18)).status == BarrierStatus::clear);
    CHECK(barrier_of(ruled_beside_calm(0.5, 1), ballots_on_a(3, 2, 1)).status == BarrierStatus::clear);
    CHECK(barrier_of(ruled_beside_calm(0.5, 1), ballots_on_a(3, 2, 0)).status == BarrierStatus::blocking);
    // 3 of 30 is a tenth, whatever binary fractions make of it.
    CHECK(barrier_of(ruled_beside_calm(0.5, 0.1), ballots_on_a(3, 0, 27)).status == BarrierStatus::blocking);
}

TEST_CASE("a rule of a third counts one of three, of six two and of thirty ten") {
    const Questionnaire q = ruled_beside_calm(0.333, 0.5);
    const auto status = [&](int low, int best) { return barrier_of(q, ballots_on_a(low, best, 0)).status; };
    for (const int third : {1, 2, 3, 10}) {
        INFO(third);
        CHECK(status(third, 2 * third) == BarrierStatus::blocking);
        CHECK(status(third, 2 * third + 1) == BarrierStatus::clear);
    }
}

TEST_CASE("one agreed answer decides a rule alone, among however many hands") {
    const Questionnaire q = ruled_beside_calm(0.333, 1);
    CHECK(barrier_of(q, agreed({{"A", of(1)}, {"B", of(5)}})).status == BarrierStatus::blocking);
    Assessment room = tally({hands("A", {0, 0, 0, 0, 2}), hands("B", {0, 0, 0, 0, 12})}, 12);
    room.basis = Reading::agreed_first;
    room.consensus = {{{"A"}, of(2), "", {}, {}}};
    CHECK(barrier_of(q, room).status == BarrierStatus::blocking);
    CHECK(barrier_of(q, room).certain);
}

TEST_CASE("a rule that waits is uncertain also if it would fire in the end in any case") {
    // 5 of 5 answers are low, 11 were asked: also with the rest at best 5 of 11 is over a third.
    const BarrierResult sure_to_come = barrier_of(ruled_beside_calm(0.333, 0.5), ballots_on_a(5, 0, 6));
    CHECK(sure_to_come.status == BarrierStatus::clear);
    CHECK_FALSE(sure_to_come.certain);
    // Where the mean alone is low enough, the rule changes nothing.
    const BarrierResult low_anyway = barrier_of(ruled({1}, 0.333), ballots_on_a(5, 0, 1));
    CHECK(low_anyway.status == BarrierStatus::blocking);
}

TEST_CASE("with too little answered for a pressure, a rule that waits leaves the barrier not assessed") {
    Questionnaire q = ruled({1, 3}, 0.333);
    std::vector<Answers> people(9);
    people[0] = {{"A", of(1)}};
    const BarrierResult barrier = barrier_of(q, ballots(people));
    CHECK(barrier.status == BarrierStatus::not_assessed);
    CHECK_FALSE(barrier.certain);
}

TEST_CASE("a rule's count has the low answers, all answers, and those concerned") {
    const Questionnaire q = ruled_beside_calm(0.333, 0.5);
    const Profile profile = score(q, evidence_with({"b"}), ballots_on_a(2, 1, 3, 4, 5));
    CHECK(count_of(*q.items[0].blocks, profile.items[0]) == RuleCount{2, 3, 11, 4});
    CHECK(outcome_of(*q.items[0].blocks, profile.items[0]) == RuleOutcome::waiting);
}
