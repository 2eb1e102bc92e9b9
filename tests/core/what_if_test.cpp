#include "core/result/what_if.h"

#include <optional>
#include <random>
#include <vector>

#include "catch.h"
#include "core/base/find_by_id.h"
#include "core/result/moved_answers.h"
#include "core/scoring/item_scores.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

/// Factors f (A, B) and g (C, D). Barrier "b" is asked about by A and C, and A alone can make it strong; "c" by D.
Questionnaire two_factors() {
    Questionnaire q = with_items(2);
    add_item(q, "C", "g");
    add_item(q, "D", "g");
    q.items[0].barriers = {{{"b"}, 1, {}}};
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.34, 0.5, {}};
    q.items[2].barriers = {{{"b"}, 1, {}}};
    q.items[3].barriers = {{{"c"}, 1, {}}};
    return q;
}

ScoredAssessment sample_of(const Assessment& assessment) {
    return scored(two_factors(), evidence_with({"b", "c", "never-asked"}), assessment);
}

WhatIf tried(const ScoredAssessment& subject, std::vector<Move> moves) {
    return what_if(subject, moves);
}

const MovedFactor& factor(const WhatIf& result, const char* id) {
    return *find_by_id(result.factors, FactorId{id});
}

const MovedBarrier& barrier(const WhatIf& result, const char* id) {
    return *find_by_id(result.barriers, BarrierId{id});
}

Answers all(int a, int b, int c, int d) {
    return {{"A", Answer::of(a)}, {"B", Answer::of(b)}, {"C", Answer::of(c)}, {"D", Answer::of(d)}};
}

std::optional<RefusedMove::Why> why_refused(const WhatIf& result) {
    return result.refused.empty() ? std::nullopt : std::optional(result.refused.front().why);
}

Answer any_answer(std::mt19937& chance) {
    const unsigned kind = chance() % 8;
    if (kind == 0) return Answer::dont_know();
    if (kind == 1) return Answer::not_applicable();
    return Answer::of(static_cast<double>(1 + chance() % agree_steps));
}

Answers any_answers(std::mt19937& chance) {
    Answers answers;
    for (const char* id : {"A", "B", "C", "D"}) {
        if (chance() % 6 != 0) answers.emplace_back(id, any_answer(chance));
    }
    return answers;
}

Assessment any_assessment(std::mt19937& chance) {
    const unsigned kind = chance() % 4;
    if (kind == 0) return agreed(any_answers(chance));
    std::vector<Answers> people;
    for (unsigned i = 0; i < 1 + chance() % 5; ++i)
        people.push_back(any_answers(chance));
    Assessment assessment = ballots(people);
    if (kind == 1) return assessment;
    if (kind == 2) {
        assessment.basis = Reading::agreed_first;
        assessment.consensus = agreed(any_answers(chance)).consensus;
        return assessment;
    }
    std::vector<Tally> tallies;
    for (const char* id : {"A", "B", "C", "D"}) {
        std::vector<int> counts;
        for (int option = 0; option < agree_steps; ++option)
            counts.push_back(static_cast<int>(chance() % 3));
        tallies.push_back(hands(id, counts, static_cast<int>(chance() % 2)));
    }
    return tally(tallies, 9);
}

}  // namespace

TEST_CASE("values move by the smallest amount that brings their mean to the target") {
    const std::vector<WeightedValue> values = {{0, 1}, {75, 1}};
    CHECK(amount_to_mean(values, 37.5) == Approx(0));
    CHECK(amount_to_mean(values, 60) == Approx(22.5));
    CHECK(amount_to_mean(values, 75) == Approx(50));   // 75 is full after 25: 50 and 100.
    CHECK(amount_to_mean(values, 25) == Approx(-25));  // 0 cannot fall: 0 and 50.
    CHECK(amount_to_mean(values, 100) == Approx(100));
    CHECK(amount_to_mean(values, 0) == Approx(-75));
    CHECK(amount_to_mean({}, 50) == 0);
    const std::vector<WeightedValue> weighted = {{0, 3}, {80, 1}};
    CHECK(amount_to_mean(weighted, 50) == Approx(100.0 / 3));  // 33⅓ three times and 100: 50.
}

TEST_CASE("without a move everything stays as it is, however the answers were given") {
    std::mt19937 chance(7);
    for (int round = 0; round < 200; ++round) {
        const ScoredAssessment subject = sample_of(any_assessment(chance));
        const WhatIf result = tried(subject, {});
        const Profile& profile = *subject.profile();
        INFO("round " << round);
        CHECK(result.refused.empty());
        CHECK(result.items.empty());
        CHECK(result.overall_after == profile.overall);
        CHECK(result.overall_before == profile.overall);
        REQUIRE(result.factors.size() == 2);
        for (const MovedFactor& moved : result.factors) {
            CHECK(moved.before == moved.after);
            CHECK(moved.band_before == moved.band_after);
            CHECK(moved.before == find_result(profile, moved.id)->score);
        }
        REQUIRE(result.barriers.size() == 2);  // nobody is asked about the third
        for (const MovedBarrier& moved : result.barriers) {
            CHECK(moved.pressure_before == moved.pressure_after);
            CHECK(moved.before == moved.after);
            CHECK(moved.before == find_result(profile, moved.id)->status);
        }
    }
}

TEST_CASE("an agreed answer that is moved to an option comes to what scoring that option comes to") {
    std::mt19937 chance(11);
    for (int round = 0; round < 200; ++round) {
        const Assessment today = agreed(any_answers(chance));
        const ScoredAssessment subject = sample_of(today);
        const std::size_t index = chance() % 4;
        const Item& item = subject.questionnaire().items[index];
        const double answer = static_cast<double>(1 + chance() % agree_steps);
        Assessment changed = today;
        std::erase_if(changed.consensus, [&](const AgreedAnswer& old) { return old.item == item.id; });
        changed.consensus.push_back({item.id, Answer::of(answer), "", {}, {}});
        const Profile expected = score(subject.questionnaire(), subject.evidence(), changed);
        const WhatIf result =
            tried(subject, {ItemMove{item.id, readiness_of(subject.questionnaire(), item, answer).value()}});
        INFO("round " << round);
        const ItemResult& before = subject.profile()->items[index];
        if (!before.low) {  // it was said not to apply
            CHECK(why_refused(result) == RefusedMove::Why::no_answer);
            continue;
        }
        CHECK(result.refused.empty());
        CHECK(result.overall_after == expected.overall);
        for (const MovedFactor& moved : result.factors)
            CHECK(moved.after == find_result(expected, moved.id)->score);
        for (const MovedBarrier& moved : result.barriers) {
            CHECK(moved.pressure_after == find_result(expected, moved.id)->pressure);
            CHECK(moved.after == find_result(expected, moved.id)->status);
        }
        CHECK(subject.assessment() == today);
    }
}

TEST_CASE("read as agreed first, a question that is tried out comes to what agreeing on that answer comes to") {
    std::mt19937 chance(29);
    int compared = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<Answers> people;
        for (unsigned i = 0; i < 1 + chance() % 6; ++i)
            people.push_back(any_answers(chance));
        Assessment today = ballots(people);
        today.basis = Reading::agreed_first;
        if (chance() % 2 == 0) today.consensus = agreed(any_answers(chance)).consensus;
        const ScoredAssessment subject = sample_of(today);
        const std::size_t index = chance() % 4;
        const Item& item = subject.questionnaire().items[index];
        if (!subject.profile()->items[index].low) continue;
        const double answer = static_cast<double>(1 + chance() % agree_steps);
        Assessment changed = today;
        std::erase_if(changed.consensus, [&](const AgreedAnswer& old) { return old.item == item.id; });
        changed.consensus.push_back({item.id, Answer::of(answer), "", {}, {}});
        const Profile expected = score(subject.questionnaire(), subject.evidence(), changed);
        const WhatIf result =
            tried(subject, {ItemMove{item.id, readiness_of(subject.questionnaire(), item, answer).value()}});
        INFO("round " << round);
        ++compared;
        CHECK(result.overall_after == expected.overall);
        for (const MovedFactor& moved : result.factors)
            CHECK(moved.after == find_result(expected, moved.id)->score);
        for (const MovedBarrier& moved : result.barriers) {
            CHECK(moved.pressure_after == find_result(expected, moved.id)->pressure);
            CHECK(moved.after == find_result(expected, moved.id)->status);
        }
    }
    CHECK(compared > 150);
}

TEST_CASE("a rule that keeps a barrier has the count of the low votes after the moves, an agreed answer none") {
    const ScoredAssessment votes = sample_of(ballots({all(1, 3, 5, 3), all(1, 3, 5, 3), all(5, 3, 5, 3)}));
    CHECK(barrier(tried(votes, {ItemMove{{"A"}, 50}}), "b").kept_counts == std::vector<RuleCount>{{2, 3, 3, 0}});
    const ScoredAssessment room = sample_of(agreed(all(1, 3, 5, 3)));
    CHECK(barrier(tried(room, {ItemMove{{"C"}, 50}}), "b").kept_counts == std::vector<RuleCount>{{}});
}

TEST_CASE("ballots on a question move by the same number of points, none of them above 100") {
    const ScoredAssessment subject = sample_of(ballots({all(1, 3, 3, 3), all(3, 3, 3, 3), all(5, 3, 3, 3)}));
    const WhatIf result = tried(subject, {ItemMove{{"B"}, 75}, ItemMove{{"A"}, 75}});
    REQUIRE(result.items.size() == 2);
    CHECK(result.items[0] == MovedItem{{"A"}, 50, 75});
    CHECK(result.items[1] == MovedItem{{"B"}, 50, 75});
    CHECK(factor(result, "f").after.value() == Approx(75));
    CHECK(factor(result, "f").band_before == BandId{"developing"});
    CHECK(factor(result, "f").band_after == BandId{"ready"});
    CHECK(factor(result, "g").after == factor(result, "g").before);
}

TEST_CASE("a rule goes on counting low ballots when the mean has risen, and is named where it keeps the barrier") {
    // A: 0, 0, 100: two thirds are low. At a mean of 50 the low ones are at 25: still low. At 60 they are at 40.
    const ScoredAssessment subject = sample_of(ballots({all(1, 3, 5, 3), all(1, 3, 5, 3), all(5, 3, 5, 3)}));
    REQUIRE(find_result(*subject.profile(), BarrierId{"b"})->status == BarrierStatus::blocking);
    const WhatIf low = tried(subject, {ItemMove{{"A"}, 50}});
    CHECK(barrier(low, "b").after == BarrierStatus::blocking);
    CHECK(barrier(low, "b").kept_by == std::vector<ItemId>{{"A"}});
    CHECK(barrier(low, "b").pressure_after.value() == Approx(25));
    const WhatIf higher = tried(subject, {ItemMove{{"A"}, 60}});
    CHECK(barrier(higher, "b").after == BarrierStatus::clear);
    CHECK(barrier(higher, "b").kept_by.empty());
}

TEST_CASE("a move down can make a barrier strong by a rule") {
    const ScoredAssessment subject = sample_of(agreed(all(4, 4, 5, 4)));
    const WhatIf result = tried(subject, {ItemMove{{"A"}, 25}});
    CHECK(barrier(result, "b").before == BarrierStatus::clear);
    CHECK(barrier(result, "b").after == BarrierStatus::blocking);
    CHECK(barrier(result, "b").kept_by == std::vector<ItemId>{{"A"}});
}

TEST_CASE("a factor that moves takes its questions and their barriers with it") {
    const ScoredAssessment subject = sample_of(agreed(all(1, 4, 1, 3)));  // f: 0 and 75
    const WhatIf result = tried(subject, {FactorMove{{"f"}, 60}});
    CHECK(factor(result, "f").after.value() == Approx(60));
    REQUIRE(result.items.size() == 2);
    CHECK(result.items[0].after.value() == Approx(22.5));
    CHECK(result.items[1].after.value() == Approx(97.5));
    CHECK(barrier(result, "b").pressure_before.value() == Approx(100));
    CHECK(barrier(result, "b").pressure_after.value() == Approx(88.75));
    CHECK(result.overall_after.score.value() == Approx(42.5));  // g stays at 25
}

TEST_CASE("a factor comes to the score that it is moved to, however the answers were given") {
    std::mt19937 chance(13);
    int moved = 0;
    for (int round = 0; round < 300; ++round) {
        const ScoredAssessment subject = sample_of(any_assessment(chance));
        const double target = static_cast<double>(chance() % 101);
        const WhatIf result = tried(subject, {FactorMove{{"f"}, target}});
        INFO("round " << round);
        if (!factor(result, "f").before) {
            CHECK(why_refused(result) == RefusedMove::Why::no_score);
            CHECK_FALSE(factor(result, "f").after.has_value());
            continue;
        }
        ++moved;
        CHECK(factor(result, "f").after.value() == Approx(target).margin(1e-9));
        CHECK(factor(result, "g").after == factor(result, "g").before);
        for (const MovedItem& item : result.items) {
            CHECK(item.after.value() >= 0);
            CHECK(item.after.value() <= 100);
            CHECK((item.after.value() > item.before.value()) == (target > *factor(result, "f").before));
        }
    }
    CHECK(moved > 100);
}

TEST_CASE("a question that nobody answered can be tried out, and counts as agreed") {
    const Answers nothing_on_a = {{"B", Answer::of(3)}, {"C", Answer::of(3)}, {"D", Answer::of(3)}};
    for (const Assessment& assessment : {agreed(nothing_on_a), ballots({nothing_on_a, nothing_on_a})}) {
        const WhatIf result = tried(sample_of(assessment), {ItemMove{{"A"}, 100}});
        CHECK(result.refused.empty());
        CHECK(result.items == std::vector<MovedItem>{{{"A"}, std::nullopt, 100}});
        CHECK(factor(result, "f").after.value() == Approx(75));
        CHECK(barrier(result, "b").pressure_after.value() == Approx(25));
    }
}

TEST_CASE("a move that cannot be made is left out and named, and the others are made") {
    Answers answers = all(3, 3, 3, 3);
    answers[3].second = Answer::not_applicable();
    const ScoredAssessment subject = sample_of(agreed(answers));
    const WhatIf result =
        tried(subject, {ItemMove{{"X"}, 50}, ItemMove{{"A"}, 101}, ItemMove{{"B"}, 75}, ItemMove{{"B"}, 50},
                        FactorMove{{"f"}, 50}, ItemMove{{"D"}, 50}, FactorMove{{"x"}, 50}, FactorMove{{"g"}, -1}});
    using Why = RefusedMove::Why;
    CHECK(result.refused == std::vector<RefusedMove>{{0, Why::unknown_id},
                                                     {1, Why::out_of_range},
                                                     {3, Why::moved_already},
                                                     {4, Why::moved_already},
                                                     {5, Why::no_answer},
                                                     {6, Why::unknown_id},
                                                     {7, Why::out_of_range}});
    CHECK(result.items == std::vector<MovedItem>{{{"B"}, 50, 75}});
    CHECK(why_refused(tried(sample_of(agreed({})), {FactorMove{{"f"}, 50}})) == Why::no_score);
    CHECK(why_refused(tried(subject, {FactorMove{{"f"}, 60}, ItemMove{{"A"}, 50}})) == Why::moved_already);
    CHECK(why_refused(tried(sample_of(ballots({})), {ItemMove{{"A"}, 50}})) == Why::no_answer);
}

TEST_CASE("nothing can be tried out on sealed answers, on a copy without answers, or question by question") {
    Assessment sealed = ballots({all(3, 3, 3, 3)});
    sealed.sealed = true;
    CHECK(why_no_what_if(sample_of(sealed)) == NoWhatIf::sealed);
    CHECK(tried(sample_of(sealed), {ItemMove{{"A"}, 50}}) == WhatIf{});

    Assessment copy = ballots({});
    copy.shareable = true;
    copy.stored_profile.emplace();
    CHECK(why_no_what_if(sample_of(copy)) == NoWhatIf::without_answers);

    Questionnaire single = two_factors();
    single.results = Results::questions;
    const ScoredAssessment by_question = scored(single, evidence_with({"b"}), agreed(all(3, 3, 3, 3)));
    CHECK(why_no_what_if(by_question) == NoWhatIf::read_by_question);
    CHECK(tried(by_question, {ItemMove{{"A"}, 50}}) == WhatIf{});

    CHECK_FALSE(why_no_what_if(sample_of(agreed(all(3, 3, 3, 3)))).has_value());
}
