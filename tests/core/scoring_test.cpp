// Levels 1 to 7 for one agreed answer each. Groups and barriers have files of their own.

#include <limits>

#include "catch.h"
#include "core/scoring/item_scores.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

const Answer dk = Answer::dont_know();
const Answer na = Answer::not_applicable();

FactorResult factor_of(const Questionnaire& q, const Answers& answers) {
    return profile_of(q, agreed(answers)).factors.at(0);
}

double readiness_at(const NumberScale& scale, double value) {
    Questionnaire q = blank();
    q.scales = {{{"line"}, scale, {}}};
    return readiness_of(q, add_item(q, "A", "f", "line"), value).value();
}

}  // namespace

// ------------------------------------------------------------------------------------------- level 1: one answer

TEST_CASE("options are evenly spaced from 0 to 100") {
    const Questionnaire q = with_items(1);
    const double expected[] = {0, 25, 50, 75, 100};  // 100 (i - 1) / (5 - 1)
    for (int i = 0; i < 5; ++i)
        CHECK(readiness_of(q, q.items[0], i + 1) == expected[i]);

    Questionnaire four = with_items(1);
    four.scales[0].kind = ChoiceScale{{{1, "a", {}}, {2, "b", {}}, {3, "c", {}}, {4, "d", {}}}};
    CHECK(readiness_of(four, four.items[0], 2).value() == Approx(100.0 / 3));  // 100 * 1 / 3
    CHECK(readiness_of(four, four.items[0], 4) == 100.0);
}

TEST_CASE("the values of options say nothing about their scores, their order does") {
    Questionnaire q = with_items(1);
    q.scales[0].kind = ChoiceScale{{{-7, "a", {}}, {0.5, "b", {}}, {1000, "c", {}}}};
    CHECK(readiness_of(q, q.items[0], -7) == 0.0);
    CHECK(readiness_of(q, q.items[0], 0.5) == 50.0);
    CHECK(readiness_of(q, q.items[0], 1000) == 100.0);
}

TEST_CASE("an option's own score takes the place of its even step, and of that alone") {
    Questionnaire q = with_items(1);
    q.scales[0].kind = ChoiceScale{{{1, "a", {}}, {2, "b", 20.0}, {3, "c", {}}}};
    CHECK(readiness_of(q, q.items[0], 1) == 0.0);
    CHECK(readiness_of(q, q.items[0], 2) == 20.0);
    CHECK(readiness_of(q, q.items[0], 3) == 100.0);
}

TEST_CASE("a reversed item counts 100 minus its score") {
    Questionnaire q = with_items(1);
    q.items[0].reverse = true;
    CHECK(readiness_of(q, q.items[0], 1) == 100.0);
    CHECK(readiness_of(q, q.items[0], 4) == 25.0);
    q.scales[0].kind = ChoiceScale{{{1, "a", 10.0}, {2, "b", 80.0}}};
    CHECK(readiness_of(q, q.items[0], 1) == 90.0);
    Item& number = add_item(q, "N", "f", "change");
    number.reverse = true;
    CHECK(readiness_of(q, number, 5) == 45.0);  // The line is at 55 there.
}

TEST_CASE("a number lies on the line between its neighbouring points") {
    const Questionnaire q = blank();
    const NumberScale& scale = *q.scales[1].number();
    CHECK(readiness_at(scale, -20) == 100);
    CHECK(readiness_at(scale, -10) == 85);  // half way from 100 to 70
    CHECK(readiness_at(scale, 0) == 70);
    CHECK(readiness_at(scale, 2.5) == 62.5);  // 70 + (40 - 70) * 2.5 / 10
    CHECK(readiness_at(scale, 9.999) == Approx(40.003));
}

TEST_CASE("at a step the later point holds") {
    const Questionnaire q = blank();
    CHECK(readiness_at(*q.scales[1].number(), 10) == 0);
    CHECK(readiness_at({"", 0, 10, {{0, 0}, {0, 30}, {10, 30}, {10, 100}}}, 0) == 30);
    CHECK(readiness_at({"", 0, 10, {{0, 0}, {0, 30}, {10, 30}, {10, 100}}}, 10) == 100);
}

TEST_CASE("beyond its first and last point a number scale is flat") {
    const Questionnaire q = blank();
    const NumberScale& scale = *q.scales[1].number();
    CHECK(readiness_at(scale, -100) == 100);
    CHECK(readiness_at(scale, -20.001) == 100);
    CHECK(readiness_at(scale, 10.001) == 0);
    CHECK(readiness_at(scale, 100) == 0);
}

TEST_CASE("a value that is not on its scale has no readiness and counts as unanswered") {
    Questionnaire q = with_items(1);
    const Item number = add_item(q, "N", "f", "change");
    CHECK_FALSE(readiness_of(q, q.items[0], 0));
    CHECK_FALSE(readiness_of(q, q.items[0], 2.5));
    CHECK_FALSE(readiness_of(q, number, 100.1));
    CHECK_FALSE(readiness_of(q, number, std::numeric_limits<double>::quiet_NaN()));
    const Profile profile = profile_of(q, agreed({{"A", Answer::of(9)}, {"Z", Answer::of(3)}}));
    CHECK(profile.counts == AnswerCounts{0, 0, 0, 2});
}

// ---------------------------------------------------------------------------------------------- levels 2 and 3

TEST_CASE("a factor's score is the weighted mean of its answered items") {
    Questionnaire q = with_items(3);
    CHECK(factor_of(q, {{"A", Answer::of(5)}, {"B", Answer::of(3)}, {"C", Answer::of(1)}}).score == 50.0);
    q.items[0].weight = 2;
    q.items[2].weight = 0.5;
    // (2 * 100 + 1 * 50 + 0.5 * 0) / 3.5 = 71.43
    CHECK(factor_of(q, {{"A", Answer::of(5)}, {"B", Answer::of(3)}, {"C", Answer::of(1)}}).score.value() ==
          Approx(250 / 3.5));
}

TEST_CASE("don't know, not applicable and unanswered enter no mean, and each is counted") {
    const Questionnaire q = with_items(6);
    const FactorResult factor =
        factor_of(q, {{"A", Answer::of(5)}, {"B", Answer::of(4)}, {"C", Answer::of(4)}, {"D", dk}, {"E", na}});
    CHECK(factor.score.value() == Approx(250.0 / 3));  // (100 + 75 + 75) / 3
    CHECK(factor.counts == AnswerCounts{3, 1, 1, 1});
    CHECK(factor.counts.of() == 6);
}

TEST_CASE("an unanswered item does not lower the score") {
    const Questionnaire q = with_items(2);
    CHECK(factor_of(q, {{"A", Answer::of(4)}, {"B", Answer::of(4)}}).score == 75.0);
    CHECK(factor_of(q, {{"A", Answer::of(4)}}).score == 75.0);
}

TEST_CASE("half of the weight answered is just enough for a score") {
    Questionnaire q = with_items(4);
    CHECK(factor_of(q, {{"A", Answer::of(5)}, {"B", Answer::of(3)}}).score == 75.0);  // 2 of 4
    CHECK_FALSE(factor_of(q, {{"A", Answer::of(5)}, {"B", dk}}).score);               // 1 of 4
    q.items[3].weight = 3;
    CHECK(factor_of(q, {{"D", Answer::of(5)}}).score == 100.0);                     // 3 of 6
    CHECK_FALSE(factor_of(q, {{"A", Answer::of(5)}, {"B", Answer::of(5)}}).score);  // 2 of 6
}

TEST_CASE("a share that is met exactly in decimals is met, whatever binary fractions make of it") {
    Questionnaire q = with_items(3);
    q.minimum_answered = 0.8;
    q.items[0].weight = 0.1;
    q.items[1].weight = 0.7;
    q.items[2].weight = 0.2;
    REQUIRE(0.1 + 0.7 < 0.8 * (0.1 + 0.7 + 0.2));
    CHECK(factor_of(q, {{"A", Answer::of(5)}, {"B", Answer::of(5)}}).score.value() == Approx(100));
    CHECK_FALSE(factor_of(q, {{"B", Answer::of(5)}}).score);
}

TEST_CASE("what is not applicable leaves the weight that could have been answered") {
    const Questionnaire q = with_items(4);
    CHECK_FALSE(factor_of(q, {{"A", Answer::of(4)}}).score);                          // 1 of 4
    CHECK(factor_of(q, {{"A", Answer::of(4)}, {"B", na}, {"C", na}}).score == 75.0);  // 1 of 2
}

TEST_CASE("a factor that applies to nobody has no score and no bounds") {
    const Questionnaire q = with_items(2);
    const FactorResult factor = factor_of(q, {{"A", na}, {"B", na}});
    CHECK_FALSE(factor.score);
    CHECK_FALSE(factor.low);
    CHECK_FALSE(factor.high);
    CHECK_FALSE(factor.floor);
}

TEST_CASE("a band starts at its limit and ends before the next one") {
    Questionnaire q = blank();
    add_item(q, "N", "f", "change");
    CHECK(factor_of(q, {{"N", Answer::of(0)}}).band.text == "ready");          // 70
    CHECK(factor_of(q, {{"N", Answer::of(0.01)}}).band.text == "developing");  // 69.97
    CHECK(factor_of(q, {{"N", Answer::of(9.9)}}).band.text == "developing");   // 40.3
    CHECK(factor_of(q, {{"N", Answer::of(10)}}).band.text == "not-ready");     // 0
    CHECK(factor_of(q, {{"N", dk}}).band.empty());
}

TEST_CASE("a score that meets a band's limit in decimals is in the band") {
    Questionnaire q = with_items(3);
    q.scales[0].kind = ChoiceScale{{{1, "a", 34.1}, {2, "b", 67.1}, {3, "c", 18.8}}};
    const FactorResult factor = factor_of(q, {{"A", Answer::of(1)}, {"B", Answer::of(2)}, {"C", Answer::of(3)}});
    REQUIRE(factor.score.value() < 40);  // (34.1 + 67.1 + 18.8) / 3 is 40, and in binary a hair less.
    CHECK(factor.band.text == "developing");
}

// ---------------------------------------------------------------------------------------------- levels 5, 6, 7

TEST_CASE("bounds take every unknown as the worst and as the best answer") {
    Questionnaire q = with_items(4);
    // Answered 75 and 25, one don't know, one unanswered: (75 + 25 + 0 + 0) / 4 and (75 + 25 + 100 + 100) / 4.
    FactorResult factor = factor_of(q, {{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", dk}});
    CHECK(factor.low == 25.0);
    CHECK(factor.high == 75.0);
    // Not applicable stays out: (75 + 25 + 0) / 3 and (75 + 25 + 100) / 3.
    factor = factor_of(q, {{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", dk}, {"D", na}});
    CHECK(factor.low.value() == Approx(100.0 / 3));
    CHECK(factor.high.value() == Approx(200.0 / 3));
    // With weights 1, 1, 2: (75 + 25 + 2 * 0) / 4 and (75 + 25 + 2 * 100) / 4.
    q.items[2].weight = 2;
    factor = factor_of(q, {{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", dk}, {"D", na}});
    CHECK(factor.low == 25.0);
    CHECK(factor.high == 75.0);
}

TEST_CASE("bounds are there without a score, and meet the score where all is known") {
    const Questionnaire q = with_items(3);
    FactorResult factor = factor_of(q, {});
    CHECK_FALSE(factor.score);
    CHECK(factor.low == 0.0);
    CHECK(factor.high == 100.0);
    factor = factor_of(q, {{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", na}});
    CHECK(factor.low == factor.score);
    CHECK(factor.high == factor.score);
}

TEST_CASE("the floor is the lowest item, and of equals the first") {
    Questionnaire q = with_items(4);
    FactorResult factor = factor_of(q, {{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", Answer::of(2)}, {"D", dk}});
    REQUIRE(factor.floor);
    CHECK(*factor.floor == Floor{{"B"}, 25});
    CHECK_FALSE(factor_of(q, {{"A", dk}}).floor);
    // A third is a third, also as 100 minus two thirds.
    q.scales[0].kind = ChoiceScale{{{1, "a", {}}, {2, "b", {}}, {3, "c", {}}, {4, "d", {}}}};
    q.items[1].reverse = true;
    factor = factor_of(q, {{"A", Answer::of(2)}, {"B", Answer::of(3)}});
    REQUIRE(factor.floor);
    CHECK(factor.floor->item.text == "A");
}

TEST_CASE("the overall is the weighted mean of the factors that have a score") {
    Questionnaire q = blank();
    add_item(q, "A", "one");
    add_item(q, "B", "two");
    add_item(q, "C", "three");
    q.factors[0].weight = 3;
    const Profile profile = profile_of(q, agreed({{"A", Answer::of(5)}, {"B", Answer::of(2)}, {"C", dk}}));
    CHECK(profile.overall.score == 81.25);  // (3 * 100 + 1 * 25) / 4
    CHECK(profile.overall.band.text == "ready");
    CHECK(profile.overall.scored_factors == 2);
    CHECK(profile.overall.factors == 3);
    // Bounds are over all three: (3 * 100 + 25 + 0) / 5 and (3 * 100 + 25 + 100) / 5.
    CHECK(profile.overall.low == 65.0);
    CHECK(profile.overall.high == 85.0);
}

TEST_CASE("the weakest factor is the one with the lowest score, and of equals the first") {
    Questionnaire q = blank();
    for (const char* id : {"A", "B", "C"})
        add_item(q, id, std::string("factor-") + id);
    const auto weakest = [&](const Answers& answers) { return profile_of(q, agreed(answers)).overall.weakest.text; };
    CHECK(weakest({{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", Answer::of(3)}}) == "factor-B");
    CHECK(weakest({{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", Answer::of(2)}}) == "factor-B");
    CHECK(weakest({{"B", dk}, {"C", Answer::of(5)}}) == "factor-C");
    CHECK(weakest({}) == "");
}

TEST_CASE("an empty assessment has no scores, and everything is unanswered") {
    const Questionnaire q = with_items(3);
    const Profile profile = profile_of(q, {});
    CHECK_FALSE(profile.overall.score);
    CHECK(profile.overall.band.empty());
    CHECK(profile.overall.low == 0.0);
    CHECK(profile.overall.high == 100.0);
    CHECK(profile.counts == AnswerCounts{0, 0, 0, 3});
    CHECK(profile.items.size() == 3);
}
