// Levels 1 to 7 for several people: ballots, and a show of hands.
#include "catch.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

const Answer dk = Answer::dont_know();
const Answer na = Answer::not_applicable();

Answer of(int value) {
    return Answer::of(value);
}

FactorResult factor_of(const Questionnaire& q, const Assessment& assessment) {
    return profile_of(q, assessment).factors.at(0);
}

}  // namespace

// ------------------------------------------------------------------------------------------------------- ballots

TEST_CASE("a group's factor score is the mean of its people's scores, not of all answers") {
    const Questionnaire q = with_items(2);
    // The first has (100 + 50) / 2 = 75, the second 0 from the one item answered: (75 + 0) / 2.
    // The mean of all three answers would be 50.
    const FactorResult factor = factor_of(q, ballots({{{"A", of(5)}, {"B", of(3)}}, {{"A", of(1)}}}));
    CHECK(factor.score == 37.5);
    CHECK(factor.respondent_scores == std::vector<double>{75, 0});
}

TEST_CASE("who answered too little of a factor has no part in its score") {
    const Questionnaire q = with_items(3);
    // The second answered 1 of 3, the third 1 of 2 that apply.
    const FactorResult factor = factor_of(
        q, ballots({{{"A", of(5)}, {"B", of(5)}, {"C", of(4)}}, {{"A", of(1)}}, {{"A", of(2)}, {"B", na}, {"C", dk}}}));
    CHECK(factor.score.value() == Approx((275.0 / 3 + 25) / 2));
    CHECK(factor.respondent_scores.size() == 2);
    CHECK(factor.counts == AnswerCounts{5, 1, 1, 2});
}

TEST_CASE("an item's score is the mean over all who answered it") {
    const Questionnaire q = with_items(1);
    const Profile profile = profile_of(q, ballots({{{"A", of(5)}}, {{"A", of(2)}}, {{"A", dk}}, {{"A", na}}, {}}));
    const ItemResult& item = profile.items[0];
    CHECK(item.score == 62.5);  // (100 + 25) / 2
    CHECK(item.counts == AnswerCounts{2, 1, 1, 1});
    CHECK(item.low == 31.25);   // (100 + 25 + 0 + 0) / 4
    CHECK(item.high == 81.25);  // (100 + 25 + 100 + 100) / 4
    CHECK(item.answers == std::vector<AnswerCount>{{2, 25, 1}, {5, 100, 1}});
    CHECK(profile.respondents == 5);
}

TEST_CASE("bounds of ballots are the mean over all people, also those without a score") {
    const Questionnaire q = with_items(4);
    const FactorResult factor =
        factor_of(q, ballots({
                         {{"A", of(5)}, {"B", of(5)}, {"C", of(3)}, {"D", dk}},  // low 250 / 4, high 350 / 4
                         {{"A", of(2)}},                                         // no score; low 25 / 4, high 325 / 4
                         {{"A", na}, {"B", na}, {"C", na}, {"D", of(4)}},        // 75 and 75
                         {{"A", na}, {"B", na}, {"C", na}, {"D", na}},           // nothing applies: no part in it
                     }));
    CHECK(factor.low.value() == Approx((62.5 + 6.25 + 75) / 3));
    CHECK(factor.high.value() == Approx((87.5 + 81.25 + 75) / 3));
    CHECK(factor.score.value() == Approx((250.0 / 3 + 75) / 2));
}

TEST_CASE("the floor of ballots is the item with the lowest mean") {
    const Questionnaire q = with_items(2);
    const FactorResult factor = factor_of(q, ballots({{{"A", of(5)}, {"B", of(3)}}, {{"A", of(2)}, {"B", of(5)}}}));
    REQUIRE(factor.floor);
    CHECK(*factor.floor == Floor{{"A"}, 62.5});  // (100 + 25) / 2, against (50 + 100) / 2
}

TEST_CASE("a ballot that is not finished counts in nothing") {
    const Questionnaire q = with_items(2);
    Assessment assessment = ballots({{{"A", of(5)}, {"B", of(3)}}, {{"A", of(1)}}});
    assessment.respondents[1].unfinished = true;
    CHECK(profile_of(q, assessment) == profile_of(q, ballots({{{"A", of(5)}, {"B", of(3)}}})));
    CHECK(profile_of(q, assessment).respondents == 1);
    assessment.respondents[0].unfinished = true;
    CHECK(profile_of(q, assessment) == profile_of(q, ballots({})));
    CHECK(collected_readings(assessment).empty());
}

TEST_CASE("ballots without anybody give a profile without scores and bounds") {
    const Profile profile = profile_of(with_items(2), ballots({}));
    CHECK_FALSE(profile.overall.score);
    CHECK_FALSE(profile.overall.low);
    CHECK(profile.counts.of() == 0);
    CHECK(profile.respondents == 0);
}

TEST_CASE("the overall of ballots comes from the factors' scores and bounds") {
    Questionnaire q = blank();
    add_item(q, "A", "one");
    add_item(q, "B", "two");
    q.factors[1].weight = 3;
    const Profile profile = profile_of(q, ballots({{{"A", of(5)}, {"B", of(2)}}, {{"A", of(3)}, {"B", dk}}}));
    // One: (100 + 50) / 2 = 75. Two: 25, with bounds (25 + 0) / 2 and (25 + 100) / 2.
    CHECK(profile.overall.score == 37.5);   // (75 + 3 * 25) / 4
    CHECK(profile.overall.low == 28.125);   // (75 + 3 * 12.5) / 4
    CHECK(profile.overall.high == 65.625);  // (75 + 3 * 62.5) / 4
    CHECK(profile.overall.weakest.text == "two");
}

// --------------------------------------------------------------------------------------------------------- tally

TEST_CASE("a tally's factor score is the weighted mean of its item means") {
    Questionnaire q = with_items(2);
    q.items[1].weight = 3;
    // A: (1 * 0 + 3 * 100) / 4 = 75. B: (2 * 25 + 2 * 75) / 4 = 50. (75 + 3 * 50) / 4 = 56.25.
    const FactorResult factor = factor_of(q, tally({hands("A", {1, 0, 0, 0, 3}), hands("B", {0, 2, 0, 2, 0})}));
    CHECK(factor.score == 56.25);
    CHECK(factor.counts == AnswerCounts{8, 0, 0, 0});
    CHECK(factor.respondent_scores.empty());
    REQUIRE(factor.floor);
    CHECK(*factor.floor == Floor{{"B"}, 50});
}

TEST_CASE("the people in the room are as many as the file says, or as the largest show of hands") {
    const Questionnaire q = with_items(2);
    const std::vector<Tally> tallies = {hands("A", {1, 0, 0, 0, 3}, 1), hands("B", {0, 2, 0, 0, 0})};
    CHECK(profile_of(q, tally(tallies)).respondents == 5);
    CHECK(profile_of(q, tally(tallies)).items[1].counts == AnswerCounts{2, 0, 0, 3});
    CHECK(profile_of(q, tally(tallies, 8)).respondents == 8);
    CHECK(profile_of(q, tally(tallies, 8)).items[0].counts == AnswerCounts{4, 1, 0, 3});
}

TEST_CASE("fewer people than hands does not take answers away") {
    const Profile profile = profile_of(with_items(1), tally({hands("A", {0, 0, 0, 0, 4})}, 2));
    CHECK(profile.items[0].counts == AnswerCounts{4, 0, 0, 0});
    CHECK(profile.items[0].score == 100.0);
}

TEST_CASE("people in the room who raised no hand are unknown in a tally's bounds") {
    const Questionnaire q = with_items(1);
    // 4 answers of 100, one don't know, one not applicable, and 2 of 8 people without a hand:
    // low 400 / 7, high (400 + 300) / 7.
    const FactorResult factor = factor_of(q, tally({hands("A", {0, 0, 0, 0, 4}, 1, 1)}, 8));
    CHECK(factor.score == 100.0);
    CHECK(factor.low.value() == Approx(400.0 / 7));
    CHECK(factor.high == 100.0);
    CHECK(factor.counts == AnswerCounts{4, 1, 1, 2});
}

TEST_CASE("a tally's bounds weigh the items' bounds") {
    Questionnaire q = with_items(2);
    q.items[1].weight = 3;
    // A: 2 of 4 people say 100: 50 to 100. B: nobody was asked: 0 to 100.
    const FactorResult factor = factor_of(q, tally({hands("A", {0, 0, 0, 0, 2})}, 4));
    CHECK_FALSE(factor.score);  // a quarter of the weight
    CHECK(factor.low == 12.5);  // (50 + 3 * 0) / 4
    CHECK(factor.high == 100.0);
}

TEST_CASE("an item that applies to nobody in the room stays out of the tally") {
    const Questionnaire q = with_items(3);
    // B and C would leave only a third of the weight answered; not applicable to all four, they leave all of it.
    const Assessment assessment =
        tally({hands("A", {0, 0, 0, 4, 0}), hands("B", {0, 0, 0, 0, 0}, 0, 4), hands("C", {0, 0, 0, 0, 0}, 0, 4)});
    const FactorResult factor = factor_of(q, assessment);
    CHECK(factor.score == 75.0);
    CHECK(factor.low == 75.0);
    CHECK(factor.high == 75.0);
}

TEST_CASE("numbers called out are placed on the line one by one") {
    Questionnaire q = blank();
    add_item(q, "N", "f", "change");
    const Profile profile = profile_of(q, tally({numbers("N", {-20, 0, 0, 10})}));
    CHECK(profile.items[0].score == 60.0);  // (100 + 70 + 70 + 0) / 4
    CHECK(profile.items[0].answers == std::vector<AnswerCount>{{-20, 100, 1}, {0, 70, 2}, {10, 0, 1}});
    CHECK(profile.respondents == 4);
}

TEST_CASE("one person's ballot, one agreed answer and one raised hand come to the same") {
    const Questionnaire q = with_items(2);
    const FactorResult agreed_one = factor_of(q, agreed({{"A", of(4)}, {"B", dk}}));
    const FactorResult ballot = factor_of(q, ballots({{{"A", of(4)}, {"B", dk}}}));
    const FactorResult hand = factor_of(q, tally({hands("A", {0, 0, 0, 1, 0}), hands("B", {0, 0, 0, 0, 0}, 1)}));
    for (const FactorResult& other : {ballot, hand}) {
        CHECK(other.score == agreed_one.score);
        CHECK(other.low == agreed_one.low);
        CHECK(other.high == agreed_one.high);
        CHECK(other.floor == agreed_one.floor);
        CHECK(other.counts == agreed_one.counts);
    }
}
