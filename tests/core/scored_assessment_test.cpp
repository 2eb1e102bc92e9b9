#include "core/result/scored_assessment.h"

#include <chrono>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/groups/role_scores.h"
#include "core/result/assessment_file.h"
#include "core/result/assessment_summary.h"
#include "scored_sample.h"
#include "scoring_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

Assessment sealed_ward() {
    Assessment assessment = divided_ward();
    assessment.sealed = true;
    assessment.consensus = ward_assessment().consensus;
    for (std::size_t i = 0; i < assessment.respondents.size(); ++i)
        assessment.respondents[i].role = i < 3 ? "nurse" : "doctor";
    assessment.minimum_group = 3;
    return assessment;
}

ScoredAssessment scored_ward(const Assessment& assessment) {
    return scored(ward_questionnaire(), ward_evidence(), assessment);
}

}  // namespace

TEST_CASE("nothing can be had of sealed ballots, by no way") {
    const ScoredAssessment sealed = scored_ward(sealed_ward());
    CHECK(sealed.shown() == ScoredAssessment::Shown::nothing_yet);
    CHECK(sealed.profile() == nullptr);
    CHECK(sealed.other_ways().empty());
    CHECK(sealed.roles().empty());

    Assessment opened = sealed_ward();
    opened.sealed = false;
    const ScoredAssessment open = scored_ward(opened);
    CHECK(open.shown() == ScoredAssessment::Shown::everything);
    CHECK(open.profile() != nullptr);
    CHECK(open.other_ways().size() == 1);
    CHECK(open.roles().size() == 2);
}

TEST_CASE("one question whose hands the room has not seen keeps all results back") {
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::tally;
    assessment.tallies = {sample::hands("L1", {0, 1, 3, 0, 0}), sample::hands("L2", {0, 1, 3, 0, 0})};
    CHECK(scored_ward(assessment).profile() != nullptr);
    assessment.tallies[1].sealed = true;
    CHECK(scored_ward(assessment).profile() == nullptr);
}

TEST_CASE("sealed ballots beside agreed answers are in no other way of answering either") {
    Assessment assessment = sealed_ward();
    assessment.mode = Mode::consensus;
    const ScoredAssessment agreed = scored_ward(assessment);
    REQUIRE(agreed.profile() != nullptr);
    CHECK(agreed.profile()->mode == Mode::consensus);
    CHECK(agreed.other_ways().empty());
    CHECK(agreed.roles().empty());
}

TEST_CASE("a summary has the profile's numbers, and of sealed ballots only how many there are") {
    Assessment assessment = sealed_ward();
    assessment.look_again = std::chrono::year(2027) / std::chrono::February / 24;
    const AssessmentSummary sealed = summary_of(scored_ward(assessment));
    CHECK(sealed.look_again == assessment.look_again);
    CHECK(sealed.respondents == 6);
    CHECK(sealed.of == 0);
    CHECK_FALSE(sealed.overall.has_value());
    CHECK(sealed.factors.empty());

    assessment.sealed = false;
    const ScoredAssessment open = scored_ward(assessment);
    const AssessmentSummary summary = summary_of(open);
    CHECK(summary.title == assessment.title);
    CHECK(summary.questionnaire == "ward");
    CHECK(summary.overall == open.profile()->overall.score);
    CHECK(summary.band == open.profile()->overall.band);
    CHECK(summary.answered == 18);
    CHECK(summary.of == 18);
    CHECK(summary.factors.size() == 2);
}

TEST_CASE("the file of sealed ballots has no scores, and keys that others put beside them stay") {
    Assessment assessment = sealed_ward();
    assessment.sealed = false;
    assessment = read_assessment(assessment_file_text(scored_ward(assessment)), "ward").value.value();
    REQUIRE(assessment.stored_profile.has_value());
    CHECK(assessment.stored_profile->overall.has_value());
    CHECK(assessment.stored_profile->factors.size() == 2);

    assessment.sealed = true;
    Assessment saved = read_assessment(assessment_file_text(scored_ward(assessment)), "ward").value.value();
    CHECK_FALSE(saved.stored_profile.has_value());

    assessment.stored_profile->extras = {{"drawn_by", {std::string("another program")}}};
    saved = read_assessment(assessment_file_text(scored_ward(assessment)), "ward").value.value();
    REQUIRE(saved.stored_profile.has_value());
    CHECK(saved.stored_profile->extras == assessment.stored_profile->extras);
    CHECK_FALSE(saved.stored_profile->overall.has_value());
    CHECK(saved.stored_profile->factors.empty());
}
