#include "core/result/ways.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "catch.h"
#include "core/base/find_by_id.h"
#include "core/result/what_if.h"
#include "core/scoring/item_scores.h"
#include "core/statistics/tolerance.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

using Steps = std::vector<int>;  ///< By item.

/// Readiness that the item can be moved to, from today's upwards.
std::vector<double> levels_of(const Questionnaire& q, const Item& item, double today) {
    std::vector<double> levels = {today};
    for (double answer = -100; answer <= 100; ++answer) {
        const bool corner = item.scale == ScaleId{"agree"} || answer == -100 || answer == -20 || answer == 0 ||
                            answer == 10 || answer == 100;
        const std::optional<double> readiness = corner ? readiness_of(q, item, answer) : std::nullopt;
        if (readiness && *readiness > today + hair) levels.push_back(*readiness);
    }
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

/// Every combination of steps, tried out as a whole; the best of those that reach the goal.
std::optional<Steps> by_brute_force(const ScoredAssessment& subject,
                                    const std::function<bool(const WhatIf&)>& reached) {
    const Questionnaire& q = subject.questionnaire();
    std::vector<std::vector<double>> levels;
    for (std::size_t i = 0; i < q.items.size(); ++i) {
        const std::optional<double>& score = subject.profile()->items[i].score;
        levels.push_back(score ? levels_of(q, q.items[i], *score) : std::vector<double>{0});
    }
    std::optional<Steps> best;
    const auto rank = [](const Steps& steps) {
        int sum = 0;
        Steps most_first;
        for (const int step : steps) {
            sum += step;
            most_first.push_back(-step);
        }
        return std::tuple(sum, std::ranges::count_if(steps, [](int step) { return step > 0; }), most_first);
    };
    Steps steps(q.items.size(), 0);
    while (true) {
        if (!best || rank(steps) < rank(*best)) {
            std::vector<Move> moves;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                if (steps[i] > 0)
                    moves.emplace_back(ItemMove{q.items[i].id, levels[i][static_cast<std::size_t>(steps[i])]});
            }
            if (reached(what_if(subject, moves))) best = steps;
        }
        std::size_t i = 0;
        while (i < steps.size() && steps[i] + 1 == static_cast<int>(levels[i].size()))
            steps[i++] = 0;
        if (i == steps.size()) return best;
        ++steps[i];
    }
}

std::optional<Steps> steps_of_way(const ScoredAssessment& subject, const Way& way) {
    if (way.outcome == Way::Outcome::out_of_reach) return std::nullopt;
    Steps steps;
    for (const Item& item : subject.questionnaire().items) {
        const WayStep* step = find_by_item(way.steps, item.id);
        steps.push_back(step != nullptr ? step->steps : 0);
    }
    return steps;
}

/// Four or five items in one or two factors, with weights, reversed ones, numbers, odd options and rules.
Questionnaire any_questionnaire(std::mt19937& chance) {
    Questionnaire q = blank();
    for (std::size_t option = 0; option < 3; ++option)  // Equal scores, and a best answer that is not 100.
        std::get<ChoiceScale>(q.scales[0].kind).options[option].score = std::vector<double>{0, 10, 10}[option];
    if (chance() % 2 == 0) std::get<ChoiceScale>(q.scales[0].kind).options[4].score = 85;
    const unsigned items = 3 + chance() % 2;
    for (unsigned i = 0; i < items; ++i) {
        Item& item = add_item(q, std::string(1, static_cast<char>('A' + i)), chance() % 4 == 0 ? "g" : "f",
                              chance() % 4 == 0 ? "change" : "agree");
        item.reverse = chance() % 3 == 0;
        item.weight = static_cast<double>(1 + chance() % 3);
        if (chance() % 3 != 0) item.barriers = {{{"b"}, static_cast<double>(1 + chance() % 2), {}}};
        if (chance() % 3 == 0) {
            const double at_or_below = static_cast<double>(chance() % 12) * 10;
            item.blocks = BlocksRule{{"b"}, at_or_below, chance() % 2 == 0 ? 0.34 : 0.6, 0.5, {}};
        }
    }
    return q;
}

Answers any_answers(const Questionnaire& q, std::mt19937& chance) {
    Answers answers;
    for (const Item& item : q.items) {
        if (chance() % 7 == 0) continue;
        const bool agree = item.scale == ScaleId{"agree"};
        answers.emplace_back(item.id.text, Answer::of(agree ? static_cast<double>(1 + chance() % agree_steps)
                                                            : static_cast<double>(chance() % 41) - 25));
    }
    return answers;
}

ScoredAssessment any_subject(std::mt19937& chance) {
    const Questionnaire q = any_questionnaire(chance);
    if (chance() % 2 == 0) return scored(q, evidence_with({"b"}), agreed(any_answers(q, chance)));
    std::vector<Answers> people;
    for (unsigned i = 0; i < 2 + chance() % 3; ++i)
        people.push_back(any_answers(q, chance));
    return scored(q, evidence_with({"b"}), ballots(people));
}

}  // namespace

TEST_CASE("the way to the next band is the best of all combinations of steps") {
    std::mt19937 chance(3);
    int possible = 0;
    for (int round = 0; round < 60; ++round) {
        const ScoredAssessment subject = any_subject(chance);
        const FactorResult& today = subject.profile()->factors.front();
        const Way way = way_to_next_band(subject, today.id);
        INFO("round " << round);
        if (!today.score) {
            CHECK(way.outcome == Way::Outcome::not_scored);
            continue;
        }
        if (today.band == BandId{"ready"}) {
            CHECK(way == Way{Way::Outcome::there_already, {}, {}, {}});
            continue;
        }
        CHECK(way.band == (today.band == BandId{"not-ready"} ? BandId{"developing"} : BandId{"ready"}));
        const auto reached = [&](const WhatIf& result) {
            return band_rank(subject.questionnaire(), result.factors.front().band_after) >=
                   band_rank(subject.questionnaire(), way.band);
        };
        CHECK(steps_of_way(subject, way) == by_brute_force(subject, reached));
        possible += way.outcome == Way::Outcome::possible ? 1 : 0;
    }
    CHECK(possible > 15);
}

TEST_CASE("the way out of a barrier is the best of all combinations of steps, with its rules") {
    std::mt19937 chance(5);
    int possible = 0;
    int with_rule = 0;
    int stuck = 0;
    for (int round = 0; round < 100; ++round) {
        const ScoredAssessment subject = any_subject(chance);
        const BarrierResult& today = subject.profile()->barriers.front();
        for (const BarrierStatus goal : {BarrierStatus::watch, BarrierStatus::clear}) {
            const Way way = way_out(subject, {"b"}, goal);
            INFO("round " << round << ", goal " << to_text(goal));
            if (!today.pressure) {
                CHECK((way.outcome == Way::Outcome::not_scored || goal == BarrierStatus::watch));
                continue;
            }
            if (today.status >= goal) {
                CHECK(way.outcome == Way::Outcome::there_already);
                continue;
            }
            const auto reached = [&](const WhatIf& result) { return result.barriers.front().after >= goal; };
            CHECK(steps_of_way(subject, way) == by_brute_force(subject, reached));
            possible += way.outcome == Way::Outcome::possible ? 1 : 0;
            with_rule += std::ranges::any_of(way.steps, &WayStep::ends_rule) ? 1 : 0;
            stuck += way.rules_that_stay.empty() ? 0 : 1;
        }
    }
    CHECK(possible > 20);
    CHECK(with_rule > 5);
    CHECK(stuck > 2);
}

TEST_CASE("of equally short ways the one with fewer questions is taken, then the first in the file") {
    Questionnaire q = with_items(3);
    // 25, 25 and 25: 40 needs 45 points in all, which is two steps: one question twice, the first of them.
    const Way way = way_to_next_band(
        scored(q, {}, agreed({{"A", Answer::of(2)}, {"B", Answer::of(2)}, {"C", Answer::of(2)}})), {"f"});
    REQUIRE(way.outcome == Way::Outcome::possible);
    CHECK(way.step_count() == 2);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"A"}, 2, 25, 75, 4, false});
}

TEST_CASE("with votes a step leads from the mean to the next score on the scale") {
    Questionnaire q = with_items(1);
    const Way way = way_to_next_band(
        scored(q, {}, ballots({{{"A", Answer::of(1)}}, {{"A", Answer::of(3)}}, {{"A", Answer::of(3)}}})), {"f"});
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front().from == Approx(100.0 / 3));
    CHECK(way.steps.front().to == 50);
    CHECK(way.steps.front().steps == 1);
    CHECK(way.steps.front().answer == 3);
}

TEST_CASE("a step on a number scale leads to the next point, on the side of today's answer") {
    Questionnaire q = blank();
    std::get<NumberScale>(q.scales[1].kind).points = {{-50, 0}, {-10, 100}, {10, 100}, {50, 0}};
    add_item(q, "N", "f", "change");
    const Way way = way_to_next_band(scored(q, {}, agreed({{"N", Answer::of(40)}})), {"f"});
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"N"}, 1, 25, 100, 10, false});
}

TEST_CASE("a question whose rule makes the barrier strong is a step that is needed, however low the pressure is") {
    Questionnaire q = with_items(2);
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.5, 0.5, {}};
    q.items[1].barriers = {{{"b"}, 1, {}}};
    const auto subject = scored(q, evidence_with({"b"}), agreed({{"A", Answer::of(1)}, {"B", Answer::of(5)}}));
    const Way way = way_out(subject, {"b"}, BarrierStatus::watch);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"A"}, 2, 0, 50, 3, true});

    q.items[0].blocks->at_or_below = 100;
    const Way none = way_out(scored(q, evidence_with({"b"}), subject.assessment()), {"b"}, BarrierStatus::watch);
    CHECK(none.outcome == Way::Outcome::out_of_reach);
    CHECK(none.rules_that_stay == std::vector<ItemId>{{"A"}});
}

TEST_CASE("a barrier of very many questions has a way too") {
    Questionnaire q = blank();
    Answers answers;
    for (int i = 0; i < most_items_compared + 20; ++i) {
        Item& item = add_item(q, "Q" + std::to_string(i));
        item.barriers = {{{"b"}, 1, {}}};
        answers.emplace_back(item.id.text, Answer::of(2));
    }
    const auto subject = scored(q, evidence_with({"b"}), agreed(answers));
    const Way way = way_out(subject, {"b"}, BarrierStatus::watch);
    CHECK(way.outcome == Way::Outcome::possible);
    CHECK(way.step_count() == 36);  // From 75 to 60: 15 points of each of 60 questions, by 25 a step.
}

TEST_CASE("there is no way where nothing can be tried out, nor for a barrier that nothing is known of") {
    Questionnaire q = with_items(1);
    q.items[0].barriers = {{{"b"}, 1, {}}};
    const auto nothing = scored(q, evidence_with({"b"}), agreed({}));
    CHECK(way_out(nothing, {"b"}, BarrierStatus::watch).outcome == Way::Outcome::not_scored);
    CHECK(way_out(nothing, {"unheard-of"}, BarrierStatus::watch).outcome == Way::Outcome::not_scored);
    CHECK(way_to_next_band(nothing, {"f"}).outcome == Way::Outcome::not_scored);
    Assessment sealed = ballots({{{"A", Answer::of(1)}}});
    sealed.sealed = true;
    CHECK(way_to_next_band(scored(q, {}, sealed), {"f"}).outcome == Way::Outcome::not_scored);
}
