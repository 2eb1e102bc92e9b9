#include "core/result/ways.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <utility>
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

/// A place that a question can be moved to: by an answer, or with votes as a mean.
struct Place {
    double readiness = 0;
    int steps = 0;
};

/// How long a way is: its steps, then its questions.
using Length = std::pair<int, int>;

int steps_to(double from, double to) {
    return std::max(1, static_cast<int>(std::ceil((to - from) / 25 - 1e-9)));
}

/// The readiness of each answer that a way may lead to, rising.
std::vector<double> readiness_of_answers(const Questionnaire& q, const Item& item) {
    std::vector<double> levels;
    for (double answer = -100; answer <= 100; ++answer) {
        const bool corner = item.scale == ScaleId{"agree"} || answer == -100 || answer == -20 || answer == 0 ||
                            answer == 10 || answer == 100;
        const std::optional<double> readiness = corner ? readiness_of(q, item, answer) : std::nullopt;
        if (readiness) levels.push_back(*readiness);
    }
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

/// Where the item can be moved to from `today`, which is the first place.
std::vector<Place> places_of(const ScoredAssessment& subject, const Item& item, double today) {
    const std::vector<double> levels = readiness_of_answers(subject.questionnaire(), item);
    std::vector<Place> places = {{today, 0}};
    if (subject.profile()->mode == Mode::ballots) {
        for (double mean = today + 25; mean < levels.back() - hair; mean += 25)
            places.push_back({mean, steps_to(today, mean)});
        if (levels.back() > today + hair) places.push_back({levels.back(), steps_to(today, levels.back())});
        return places;
    }
    for (const double readiness : levels) {
        const int more = item.scale == ScaleId{"change"} && readiness == levels.back() ? 1 : 0;
        if (readiness > today + hair) places.push_back({readiness, steps_to(today, readiness) + more});
    }
    return places;
}

using Reached = std::function<bool(const WhatIf&)>;

/// Every combination of places, tried out as a whole; how long the shortest is of those that reach the goal.
std::optional<Length> by_brute_force(const ScoredAssessment& subject, const Reached& reached) {
    const Questionnaire& q = subject.questionnaire();
    std::vector<std::vector<Place>> places;
    for (std::size_t i = 0; i < q.items.size(); ++i) {
        const std::optional<double>& score = subject.profile()->items[i].score;
        places.push_back(score ? places_of(subject, q.items[i], *score) : std::vector<Place>{{}});
    }
    std::optional<Length> best;
    std::vector<std::size_t> chosen(q.items.size(), 0);
    while (true) {
        Length length{0, 0};
        std::vector<Move> moves;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (chosen[i] == 0) continue;
            const Place& place = places[i][chosen[i]];
            moves.emplace_back(ItemMove{q.items[i].id, place.readiness});
            length = {length.first + place.steps, length.second + 1};
        }
        if ((!best || length < *best) && reached(what_if(subject, moves))) best = length;
        std::size_t i = 0;
        while (i < chosen.size() && chosen[i] + 1 == places[i].size())
            chosen[i++] = 0;
        if (i == chosen.size()) return best;
        ++chosen[i];
    }
}

std::optional<Length> length_of(const Way& way) {
    if (way.outcome == Way::Outcome::out_of_reach) return std::nullopt;
    return Length{way.step_count(), static_cast<int>(way.steps.size())};
}

std::vector<Move> moves_of(const Way& way) {
    std::vector<Move> moves;
    for (const WayStep& step : way.steps)
        moves.emplace_back(ItemMove{step.item, step.to});
    return moves;
}

/// The way leads to the goal, and with a mean that rises by a tenth less it would not.
void check_goes_no_further(const ScoredAssessment& subject, const Way& way, const Reached& reached) {
    if (way.outcome != Way::Outcome::possible) return;
    CHECK(reached(what_if(subject, moves_of(way))));
    for (std::size_t i = 0; i < way.steps.size(); ++i) {
        if (way.steps[i].how != WayStep::How::mean) continue;
        std::vector<Move> less = moves_of(way);
        less[i] = ItemMove{way.steps[i].item, std::max(way.steps[i].from, way.steps[i].to - 0.1 - 1e-6)};
        CHECK_FALSE(reached(what_if(subject, less)));
    }
}

/// Four or five items in one or two factors, with weights, reversed ones, numbers, odd options and rules.
Questionnaire any_questionnaire(std::mt19937& chance, bool with_rules) {
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
        if (with_rules && chance() % 3 == 0) {
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

Assessment any_votes(const Questionnaire& q, std::mt19937& chance, unsigned most = 4) {
    std::vector<Answers> people;
    for (unsigned i = 0; i < 2 + chance() % (most - 1); ++i)
        people.push_back(any_answers(q, chance));
    return ballots(people);
}

/// Votes on questions without rules, or agreed answers on questions with some.
ScoredAssessment any_subject(std::mt19937& chance) {
    const bool votes = chance() % 2 == 0;
    const Questionnaire q = any_questionnaire(chance, !votes);
    return scored(q, evidence_with({"b"}), votes ? any_votes(q, chance) : agreed(any_answers(q, chance)));
}

/// The votes after the way: of the low ones the highest say the answer that is high enough.
Assessment after_votes(const ScoredAssessment& subject, const Way& way) {
    Assessment changed = subject.assessment();
    for (const WayVotes& votes : way.votes) {
        const Item& item = *find_item(subject.questionnaire(), votes.item);
        std::vector<std::pair<double, Answer*>> low;
        for (Respondent& person : changed.respondents) {
            for (auto& given : person.answers) {
                if (given.item != item.id) continue;
                const double readiness = readiness_of(subject.questionnaire(), item, given.answer.value).value();
                if (readiness <= item.blocks->at_or_below + hair) low.emplace_back(readiness, &given.answer);
            }
        }
        CHECK(static_cast<int>(low.size()) == votes.low);
        std::ranges::sort(low, std::greater{}, [](const auto& answer) { return answer.first; });
        for (int i = 0; i < votes.otherwise; ++i)
            *low.at(static_cast<std::size_t>(i)).second = Answer::of(votes.answer);
    }
    return changed;
}

}  // namespace

TEST_CASE("the way to the next band is the shortest of all combinations, and goes no further than it must") {
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
            CHECK(way == Way{Way::Outcome::there_already, {}, {}, {}, {}});
            continue;
        }
        CHECK(way.band == (today.band == BandId{"not-ready"} ? BandId{"developing"} : BandId{"ready"}));
        const auto reached = [&](const WhatIf& result) {
            return band_rank(subject.questionnaire(), result.factors.front().band_after) >=
                   band_rank(subject.questionnaire(), way.band);
        };
        CHECK(length_of(way) == by_brute_force(subject, reached));
        check_goes_no_further(subject, way, reached);
        possible += way.outcome == Way::Outcome::possible ? 1 : 0;
    }
    CHECK(possible > 15);
}

TEST_CASE("the way out of a barrier is the shortest of all combinations, with its rules") {
    std::mt19937 chance(5);
    int possible = 0;
    int with_rule = 0;
    int stuck = 0;
    for (int round = 0; round < 150; ++round) {
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
            CHECK(length_of(way) == by_brute_force(subject, reached));
            check_goes_no_further(subject, way, reached);
            possible += way.outcome == Way::Outcome::possible ? 1 : 0;
            with_rule += std::ranges::any_of(way.steps, [](const WayStep& step) { return step.ends_rule.has_value(); });
            stuck += way.rules_that_stay.empty() ? 0 : 1;
        }
    }
    CHECK(possible > 20);
    CHECK(with_rule > 5);
    CHECK(stuck > 2);
}

TEST_CASE("with votes a way says how many low ones would have to be higher, and that and its means reach the goal") {
    std::mt19937 chance(23);
    int by_votes = 0;
    int by_both = 0;
    for (int round = 0; round < 200; ++round) {
        const Questionnaire q = any_questionnaire(chance, true);
        const ScoredAssessment subject = scored(q, evidence_with({"b"}), any_votes(q, chance, 8));
        const Way way = way_out(subject, {"b"}, BarrierStatus::watch);
        if (way.votes.empty()) continue;
        INFO("round " << round);
        ++by_votes;
        by_both += way.steps.empty() ? 0 : 1;
        const ScoredAssessment then = scored(q, subject.evidence(), after_votes(subject, way));
        CHECK(what_if(then, moves_of(way)).barriers.front().after >= BarrierStatus::watch);
        for (std::size_t i = 0; i < way.votes.size(); ++i) {
            Way one_less = way;
            --one_less.votes[i].otherwise;
            const ScoredAssessment still = scored(q, subject.evidence(), after_votes(subject, one_less));
            CHECK(still.profile()->barriers.front().status == BarrierStatus::blocking);
        }
    }
    CHECK(by_votes > 30);
    CHECK(by_both > 10);
}

TEST_CASE("two low votes of six make a barrier strong, and one of them less takes it out") {
    Questionnaire q = with_items(2);
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.333, 0.5, {}};
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    std::vector<Answers> people(6, Answers{{"A", Answer::of(5)}, {"B", Answer::of(5)}});
    people[0][0].second = people[1][0].second = Answer::of(2);
    const Way way = way_out(scored(q, evidence_with({"b"}), ballots(people)), {"b"}, BarrierStatus::watch);
    CHECK(way == Way{Way::Outcome::possible, {}, {{{"A"}, 2, 6, 1, 3}}, {}, {}});
}

TEST_CASE("a rule is credited with no more than it needs, and a number scale's best end is not sought") {
    Questionnaire q = blank();
    std::get<NumberScale>(q.scales[1].kind).points = {{-20, 100}, {0, 75}, {10, 25}, {20, 0}};
    add_item(q, "N", "f", "change").blocks = BlocksRule{{"b"}, 25, 0.333, 0.5, {}};
    add_item(q, "A");
    add_item(q, "B");
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    const auto way = [&](double n, int a, int b) {
        return way_out(
            scored(q, evidence_with({"b"}), agreed({{"N", Answer::of(n)}, {"A", Answer::of(a)}, {"B", Answer::of(b)}})),
            {"b"}, BarrierStatus::watch);
    };
    // 0, 0 and 0: 120 points are needed, of which the rule asks for 75.
    using enum WayStep::How;
    CHECK(way(20, 1, 1).steps ==
          std::vector<WayStep>{{{"N"}, other_answer, 3, 0, 75, 0.0, 0.0}, {{"A"}, other_answer, 2, 0, 50, 3.0, {}}});
    // With A and B at their best only the rule is left.
    CHECK(way(10, 5, 5).steps == std::vector<WayStep>{{{"N"}, other_answer, 2, 25, 75, 0.0, 0.0}});
}

TEST_CASE("read as agreed first a way leads to an answer that the room agrees on, be it under the mean") {
    Questionnaire q = blank();
    std::get<NumberScale>(q.scales[1].kind).points = {{-20, 100}, {0, 75}, {5, 50}, {10, 25}, {20, 0}};
    Item& item = add_item(q, "N", "f", "change");
    item.blocks = BlocksRule{{"b"}, 25, 0.333, 0.5, {}};
    item.barriers = {{{"b"}, 1, {}}};
    std::vector<Answers> people(10, Answers{{"N", Answer::of(-20)}});
    for (std::size_t i = 0; i < 4; ++i)
        people[i][0].second = Answer::of(10);
    Assessment assessment = ballots(people);
    assessment.basis = Reading::agreed_first;
    const Way way = way_out(scored(q, evidence_with({"b"}), assessment), {"b"}, BarrierStatus::watch);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"N"}, WayStep::How::agreement, 1, 70, 50, 5.0, 5.0});
    CHECK(way.votes.empty());
}

TEST_CASE("read as agreed first no way agrees on an answer that would make a waiting rule fire") {
    Questionnaire q = with_items(1);
    q.items[0].blocks = BlocksRule{{"b"}, 50, 0.5, 0.9, {}};
    q.items[0].barriers = {{{"b"}, 1, {}}};
    Assessment assessment = ballots({{{"A", Answer::of(1)}}, {{"A", Answer::of(2)}}, {}});
    assessment.basis = Reading::agreed_first;
    const Way way = way_out(scored(q, evidence_with({"b"}), assessment), {"b"}, BarrierStatus::watch);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front().to == 75);
}

TEST_CASE("of equally short ways the one with fewer questions is taken, then the first in the file") {
    Questionnaire q = with_items(3);
    // 25, 25 and 25: 40 needs 45 points in all, which is two steps: one question twice, the first of them.
    const Way way = way_to_next_band(
        scored(q, {}, agreed({{"A", Answer::of(2)}, {"B", Answer::of(2)}, {"C", Answer::of(2)}})), {"f"});
    REQUIRE(way.outcome == Way::Outcome::possible);
    CHECK(way.step_count() == 2);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"A"}, WayStep::How::other_answer, 2, 25, 75, 4.0, {}});
}

TEST_CASE("with votes the mean rises to the least tenth that is enough") {
    Questionnaire q = with_items(1);
    const Way way = way_to_next_band(
        scored(q, {}, ballots({{{"A", Answer::of(1)}}, {{"A", Answer::of(3)}}, {{"A", Answer::of(3)}}})), {"f"});
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front().how == WayStep::How::mean);
    CHECK(way.steps.front().from == Approx(100.0 / 3));
    CHECK(way.steps.front().to == 40);
    CHECK(way.steps.front().steps == 1);
    CHECK_FALSE(way.steps.front().answer.has_value());
}

TEST_CASE("a step on a number scale leads to the next point, on the side of today's answer") {
    Questionnaire q = blank();
    std::get<NumberScale>(q.scales[1].kind).points = {{-50, 0}, {-10, 100}, {10, 100}, {50, 0}};
    add_item(q, "N", "f", "change");
    const Way way = way_to_next_band(scored(q, {}, agreed({{"N", Answer::of(40)}})), {"f"});
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"N"}, WayStep::How::other_answer, 4, 25, 100, 10.0, {}});
}

TEST_CASE("a question whose rule makes the barrier strong is a step that is needed, however low the pressure is") {
    Questionnaire q = with_items(2);
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.5, 0.5, {}};
    q.items[1].barriers = {{{"b"}, 1, {}}};
    const auto subject = scored(q, evidence_with({"b"}), agreed({{"A", Answer::of(1)}, {"B", Answer::of(5)}}));
    const Way way = way_out(subject, {"b"}, BarrierStatus::watch);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps.front() == WayStep{{"A"}, WayStep::How::other_answer, 2, 0, 50, 3.0, 3.0});

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
