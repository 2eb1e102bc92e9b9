#include "core/report/profile_radar.h"

#include "catch.h"
#include "scored_sample.h"
#include "scoring_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

ScoredAssessment scored_ward(const Assessment& assessment) {
    return scored(ward_questionnaire(), ward_evidence(), assessment);
}

/// The divided ward's first people, each with a role.
Assessment ballots_of(std::size_t people) {
    Assessment assessment = divided_ward();
    assessment.respondents.resize(people);
    for (std::size_t i = 0; i < people; ++i)
        assessment.respondents[i].role = i < 3 ? "nurse" : "doctor";
    assessment.minimum_group = 3;
    return assessment;
}

std::vector<std::string> names_of(const RadarModel& model) {
    std::vector<std::string> names;
    for (const RadarOverlay& overlay : model.overlays)
        names.push_back(overlay.name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a radar has an axis for each factor with its score, its bounds and the bands of the questionnaire") {
    const RadarModel model = profile_radar(scored_ward(ward_assessment()));
    CHECK(model.band_limits == std::vector<double>{40, 70});
    CHECK(model.band_titles == Names{"Not ready", "Developing", "Ready"});
    REQUIRE(model.axes.size() == 2);
    CHECK(model.axes[0].id == "leadership");
    CHECK(model.axes[0].title == "Leadership");
    CHECK(model.axes[0].value_text == "75");
    CHECK(model.axes[0].value == 75);
    CHECK(model.axes[0].low == 37.5);
    CHECK(model.axes[0].high == 87.5);
    CHECK_FALSE(model.axes[0].middle_half.has_value());
    CHECK(model.axes[1].short_title == "Workload");
    CHECK(model.score_words == "score, 0 at the left to 100");
    CHECK(model.overlays.empty());
    CHECK_FALSE(model.selected.has_value());
}

TEST_CASE("a factor without a score has no bar, since its bounds reach over the whole axis") {
    Assessment assessment = ward_assessment();
    std::erase_if(assessment.consensus, [](const AgreedAnswer& agreed) { return agreed.item == ItemId{"W1"}; });
    const RadarModel model = profile_radar(scored_ward(assessment));
    REQUIRE_FALSE(model.axes[1].value.has_value());
    CHECK_FALSE(model.axes[1].low.has_value());
    CHECK_FALSE(model.axes[1].high.has_value());
}

TEST_CASE("five people have their middle half on the radar and no single scores, four the other way round") {
    const RadarModel five = profile_radar(scored_ward(ballots_of(5)));
    REQUIRE(five.axes[0].middle_half.has_value());
    CHECK(five.axes[0].middle_half->of_people);
    CHECK(five.axes[0].people.empty());

    const RadarModel four = profile_radar(scored_ward(ballots_of(4)));
    CHECK_FALSE(four.axes[0].middle_half.has_value());
    CHECK(four.axes[0].people.size() == 4);
}

TEST_CASE("hands have no single scores, however few they are") {
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::tally;
    assessment.tallies = {sample::hands("L1", {0, 1, 1, 0, 0}), sample::hands("L2", {0, 1, 1, 0, 0})};
    CHECK(profile_radar(scored_ward(assessment)).axes[0].people.empty());
    assessment.tallies = {sample::hands("L1", {0, 3, 3, 0, 0}), sample::hands("L2", {0, 3, 3, 0, 0})};
    const RadarModel six = profile_radar(scored_ward(assessment));
    REQUIRE(six.axes[0].middle_half.has_value());
    CHECK_FALSE(six.axes[0].middle_half->of_people);
}

TEST_CASE("sealed answers have no radar") {
    Assessment assessment = ballots_of(6);
    assessment.sealed = true;
    CHECK(profile_radar(scored_ward(assessment)) == RadarModel());
}

TEST_CASE("the other way of answering lies over the radar, and the roles that are chosen in its place") {
    Assessment assessment = ballots_of(6);
    assessment.consensus = ward_assessment().consensus;
    const ScoredAssessment ward = scored_ward(assessment);
    const RadarModel plain = profile_radar(ward);
    CHECK(names_of(plain) == Names{"agreed answers"});
    CHECK(plain.score_words == "6 ballots");

    const Names chosen = {"nurse", "doctor"};
    const RadarModel roles = profile_radar(ward, chosen);
    CHECK(names_of(roles) == Names{"doctor", "nurse"});
    CHECK(roles.score_words == "all together");
    CHECK(roles.overlays[0].ink != roles.overlays[1].ink);
    CHECK(roles.overlays[0].mark != roles.overlays[1].mark);
    CHECK(roles.overlays[0].dash != roles.overlays[1].dash);
    CHECK(roles.overlays[0].values.size() == roles.axes.size());
}

TEST_CASE("a role that is withheld is on no radar, even if it is asked for") {
    Assessment assessment = ballots_of(6);
    assessment.minimum_group = 5;
    const Names chosen = {"doctor", "nurse"};
    CHECK(names_of(profile_radar(scored_ward(assessment), chosen)).empty());
}
