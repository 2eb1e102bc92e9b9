// By how many people a factor was scored: with ballots, with hands, with agreed answers among them.
#include "core/scoring/scored_by.h"

#include <optional>
#include <vector>

#include "catch.h"
#include "core/scoring/scoring.h"
#include "core/words/counts.h"
#include "core/words/factor_row.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

std::optional<ScoredBy> scored_by_of(const Questionnaire& q, const Assessment& assessment) {
    const Profile profile = profile_of(q, assessment);
    return scored_by(profile, profile.factors.at(0));
}

/// Two questions of one factor, answered by so many hands, of so many people.
Assessment hands_on_two(int on_a, int on_b, int people) {
    return tally({hands("A", {0, 0, 0, on_a, 0}), hands("B", {0, 0, 0, on_b, 0})}, people);
}

}  // namespace

TEST_CASE("a factor on ballots is scored by those who have a score of their own") {
    const Answers both = {{"A", Answer::of(4)}, {"B", Answer::of(2)}};
    const Answers unsure = {{"A", Answer::dont_know()}, {"B", Answer::dont_know()}};
    CHECK(scored_by_of(with_items(2), ballots({both, unsure, both, {}})) == ScoredBy{2, 2, 4});
    CHECK(scored_by_of(with_items(2), ballots({both, both})) == ScoredBy{2, 2, 2});
    CHECK(scored_by_of(with_items(2), ballots({both, both}))->all());
    CHECK_FALSE(scored_by_of(with_items(2), ballots({unsure, {}})));
}

TEST_CASE("a factor on hands is scored by the fewest to the most that answered one of its questions") {
    CHECK(scored_by_of(with_items(2), hands_on_two(12, 3, 15)) == ScoredBy{3, 12, 15});
    CHECK_FALSE(scored_by_of(with_items(2), hands_on_two(12, 3, 15))->all());
    CHECK(scored_by_of(with_items(2), hands_on_two(15, 15, 15))->all());
}

TEST_CASE("an agreed answer among hands is everybody's, and is not counted as hands") {
    Assessment assessment = hands_on_two(12, 3, 15);
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"B"}, Answer::of(4), "", {}, {}}};
    CHECK(scored_by_of(with_items(2), assessment) == ScoredBy{12, 12, 15});
    assessment.consensus.push_back({{"A"}, Answer::of(4), "", {}, {}});
    CHECK_FALSE(scored_by_of(with_items(2), assessment));
    CHECK_FALSE(scored_by_of(with_items(2), agreed({{"A", Answer::of(4)}, {"B", Answer::of(4)}})));
}

TEST_CASE("by how many a factor was scored is said in a few words") {
    CHECK(scored_by_text({3, 3, 15}) == "3 of 15 people");
    CHECK(scored_by_text({3, 12, 15}) == "3 to 12 of 15 people");
    CHECK(scored_by_text({1, 1, 1}) == "1 of 1 people");
    CHECK(scored_by_short({3, 3, 15}) == "3 of 15");
    CHECK(scored_by_short({3, 12, 15}) == "3–12 of 15");
}

TEST_CASE("a row says by how many its factor was scored, unless by all") {
    const auto scored_by_in_row = [](const Assessment& assessment) {
        return factor_rows(scored(with_items(2), {}, assessment), FactorOrder::questionnaire).at(0).scored_by;
    };
    CHECK(scored_by_in_row(hands_on_two(12, 3, 15)) == "3–12 of 15");
    CHECK(scored_by_in_row(hands_on_two(15, 15, 15)).empty());
    CHECK(scored_by_in_row(agreed({{"A", Answer::of(4)}})).empty());
}

TEST_CASE("a shareable copy does not say by how many of its people a factor was scored") {
    Assessment copy = hands_on_two(12, 3, 15);
    copy.shareable = true;
    copy.tallies.clear();
    copy.stored_profile = StoredProfile{};
    copy.stored_profile->people = 15;
    copy.stored_profile->factors = {{{"f"}, 72.0, "ready", {}, {}}};
    const ScoredAssessment shown = scored(with_items(2), {}, copy);
    CHECK(factor_rows(shown, FactorOrder::questionnaire).at(0).scored_by.empty());
}
