#include "core/scoring/middle_half.h"

#include "catch.h"
#include "core/scoring/profile.h"

using namespace readiness;

namespace {

Profile profile_of(Mode mode, int n) {
    Profile profile;
    profile.mode = mode;
    FactorResult factor;
    factor.id = {"f"};
    factor.n = n;
    factor.spread.q1 = 40;
    factor.spread.q3 = 60;
    profile.factors = {factor};
    ItemResult item;
    item.factor = {"f"};
    item.answers = {{1, 0, 2}, {2, 50, 2}, {3, 100, 4}};
    profile.items = {item};
    return profile;
}

}  // namespace

TEST_CASE("ballots show the middle half of the people") {
    const Profile profile = profile_of(Mode::ballots, 8);
    CHECK(middle_half(profile, profile.factors[0]) == MiddleHalf{40, 60, true});
}

TEST_CASE("hands show the middle half of all answers") {
    const Profile profile = profile_of(Mode::tally, 8);
    // R: quantile(c(0,0,50,50,100,100,100,100), c(.25,.75)) is 37.5 and 100.
    CHECK(middle_half(profile, profile.factors[0]) == MiddleHalf{37.5, 100, false});
}

TEST_CASE("few people and one agreed answer have no middle half") {
    const Profile few = profile_of(Mode::ballots, 4);
    CHECK_FALSE(middle_half(few, few.factors[0]));
    const Profile agreed = profile_of(Mode::consensus, 8);
    CHECK_FALSE(middle_half(agreed, agreed.factors[0]));
}

TEST_CASE("single scores are shown of fewer than five ballots, and of nothing else") {
    const auto scores_of = [](Mode mode, int n) {
        Profile profile = profile_of(mode, n);
        profile.factors[0].respondent_scores = {25, 50};
        return single_scores(profile, profile.factors[0]);
    };
    CHECK(scores_of(Mode::ballots, 4) == std::vector<double>{25, 50});
    CHECK(scores_of(Mode::ballots, 5).empty());
    CHECK(scores_of(Mode::tally, 4).empty());
    CHECK(scores_of(Mode::consensus, 4).empty());
}
