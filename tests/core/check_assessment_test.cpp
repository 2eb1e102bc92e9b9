// Assessments beside their questionnaire, and stored scores beside recomputed ones.
#include "core/files/check_assessment.h"

#include <string>

#include "catch.h"
#include "core/files/evidence_toml.h"
#include "core/files/questionnaire_toml.h"
#include "core/scoring/scoring.h"
#include "core/scoring/stored_profile.h"
#include "file_text.h"
#include "mentions.h"
#include "problems_text.h"
#include "scoring_sample.h"

using namespace readiness;

namespace {

Questionnaire tiny() {
    return read_questionnaire(file_text(test_data() / "tiny-questionnaire.toml"), "tiny.toml").value.value();
}

Profile scored(const Assessment& assessment) {
    const Evidence evidence = read_evidence(file_text(test_data() / "tiny-evidence.toml"), "e").value.value();
    return score(tiny(), evidence, assessment);
}

Assessment assessment_of(std::vector<AgreedAnswer> consensus) {
    Assessment assessment;
    assessment.questionnaire = {"tiny", "1.0", "", {}, {7, 1}};
    assessment.consensus = std::move(consensus);
    return assessment;
}

FactorResult factor_result(const char* id, std::optional<double> score = {}, const char* band = "") {
    FactorResult result;
    result.id = {id};
    result.score = score;
    result.band = {band};
    return result;
}

BarrierResult barrier_result(const char* id) {
    BarrierResult result;
    result.id = {id};
    result.asked = true;
    return result;
}

std::string checked(const Assessment& assessment, std::string_view sha256 = "") {
    return lines_of(check_assessment(assessment, tiny(), sha256, "a"));
}

}  // namespace

TEST_CASE("answers on their scales give no problem") {
    Assessment assessment = assessment_of({{{"L1"}, Answer::of(3), "", {}, {}},
                                           {{"L2"}, Answer::dont_know(), "", {}, {}},
                                           {{"W1"}, Answer::of(-12.5), "", {}, {}}});
    assessment.respondents = {
        {{"r"}, "", {{{"L1"}, Answer::of(1), {}}, {{"W1"}, Answer::not_applicable(), {}}}, {}, {}}};
    assessment.tallies = {
        {{"L1"}, {1, 2, 3}, {}, 0, 0, {}, {}}, {{"L2"}, {}, {}, 4, 0, {}, {}}, {{"W1"}, {}, {-100, 100}, 0, 0, {}, {}}};
    assessment.notes = {{{"L1"}, "…", {}, {}}};
    CHECK(checked(assessment) == "");
}

TEST_CASE("an answer to an item that the questionnaire does not have is an error at its place") {
    const Assessment assessment = assessment_of({{{"L7"}, Answer::dont_know(), "", {}, {12, 1}}});
    CHECK(checked(assessment) ==
          "a:12:1: error: [consensus] names the item \"L7\", which the questionnaire does not have (it has: L1, L2, "
          "W1)\n");
}

TEST_CASE("an answer between two options or past the end of a scale is an error") {
    const Assessment assessment =
        assessment_of({{{"L1"}, Answer::of(2.5), "", {}, {12, 1}}, {{"W1"}, Answer::of(100.5), "", {}, {13, 1}}});
    CHECK(checked(assessment) ==
          "a:12:1: error: [consensus] answers item \"L1\" with 2.5, which is not on its scale \"agree\" (write one of: "
          "1, "
          "2, 3)\n"
          "a:13:1: error: [consensus] answers item \"W1\" with 100.5, which is not on its scale \"workload-change\" "
          "(write "
          "a number from -100 to 100)\n");
}

TEST_CASE("ballots alone are checked as those of an assessment are") {
    Assessment assessment = assessment_of({});
    assessment.respondents = {{{"r"}, "", {{{"L1"}, Answer::of(9), {12, 1}}, {{"L9"}, Answer::of(1), {12, 9}}}, {}, {}},
                              {{"s"}, "", {{{"W1"}, Answer::of(1000), {13, 1}}}, {}, {}}};
    const std::vector<Problem> whole = check_assessment(assessment, tiny(), "", "a");
    CHECK(whole.size() == 3);
    const Respondent* const ballots[] = {&assessment.respondents[0], &assessment.respondents[1]};
    CHECK(check_ballots(ballots, tiny(), "a") == whole);
    CHECK(check_ballots({}, tiny(), "a").empty());
}

TEST_CASE("another questionnaire is the only problem that is told") {
    Assessment assessment = assessment_of({{{"L7"}, Answer::of(1), "", {}, {12, 1}}});
    assessment.questionnaire.id = "full-scan";
    CHECK(checked(assessment) ==
          "a:7:1: error: the assessment answers the questionnaire \"full-scan\", and not \"tiny\" (open it with the "
          "questionnaire \"full-scan\")\n");
}

TEST_CASE("another fingerprint is told where both are known and the version is the same") {
    Assessment assessment = assessment_of({});
    CHECK(checked(assessment, "aa") == "");
    assessment.questionnaire.sha256 = "bb";
    CHECK(checked(assessment) == "");
    CHECK(checked(assessment, "bb") == "");
    CHECK(check_assessment(assessment, tiny(), "aa", "a").size() == 1);
    assessment.questionnaire.version = "0.9";
    const std::vector<Problem> problems = check_assessment(assessment, tiny(), "aa", "a");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == Severity::warning);
    CHECK(problems[0].message ==
          "the assessment answers version \"0.9\" of the questionnaire; the one found here is version \"1.0\"");
}

TEST_CASE("a stored profile that was just made differs in nothing") {
    Assessment assessment = assessment_of({{{"L1"}, Answer::of(3), "", {}, {}}, {{"L2"}, Answer::of(2), "", {}, {}}});
    CHECK(check_stored_profile(assessment, scored(assessment), "a").empty());
    assessment.stored_profile = stored_profile_of(scored(assessment));
    CHECK(lines_of(check_stored_profile(assessment, scored(assessment), "a")) == "");
}

TEST_CASE("stored scores have one decimal") {
    Profile profile;
    profile.overall.score = 58.2499;
    profile.factors = {factor_result("leadership", 66.66666, "developing")};
    profile.barriers = {barrier_result("no-leader")};
    const StoredProfile stored = stored_profile_of(profile);
    CHECK(stored.overall == 58.2);
    CHECK(stored.factors[0].score == 66.7);
    CHECK(stored.factors[0].band == "developing");
    CHECK_FALSE(stored.barriers[0].pressure);
    CHECK(stored.barriers[0].status == "not-assessed");
}

TEST_CASE("barriers that the questionnaire does not ask about stay out of the file") {
    Profile profile;
    profile.barriers = {barrier_result("asked"), barrier_result("not-asked")};
    profile.barriers[1].asked = false;
    const StoredProfile stored = stored_profile_of(profile);
    REQUIRE(stored.barriers.size() == 1);
    CHECK(stored.barriers[0].id.text == "asked");
}

TEST_CASE("a difference within the rounding of the file is none") {
    Assessment assessment = assessment_of({});
    Profile profile;
    for (const double stored : {58.2, 58.3}) {
        assessment.stored_profile = StoredProfile{};
        assessment.stored_profile->overall = stored;
        profile.overall.score = 58.25;
        CHECK(check_stored_profile(assessment, profile, "a").empty());
        profile.overall.score = stored + 0.0501;
        CHECK(check_stored_profile(assessment, profile, "a").size() == 1);
    }
}

TEST_CASE("a score that only the file or only the profile has is told with both values") {
    Assessment assessment = assessment_of({});
    assessment.stored_profile = StoredProfile{};
    assessment.stored_profile->at = {20, 1};
    assessment.stored_profile->factors = {{{"old"}, 50.0, "", {}, {24, 1}}};
    Profile profile;
    profile.factors = {factor_result("new", 61.25)};
    CHECK(lines_of(check_stored_profile(assessment, profile, "a")) ==
          "a:20:1: warning: score of factor \"new\" is none in the file and 61.3 when recomputed (the recomputed one "
          "counts; the next save puts it into the file)\n"
          "a:24:1: warning: score of factor \"old\" is 50.0 in the file and none when recomputed (the recomputed one "
          "counts; the next save puts it into the file)\n");
}

TEST_CASE("keys that a stored profile holds besides ours are carried over to the next one") {
    Profile profile;
    profile.factors = {factor_result("a"), factor_result("b")};
    profile.barriers = {barrier_result("c")};
    StoredProfile before;
    before.extras = {{"spread", {3.5}}};
    before.factors = {{{"b"}, 1.0, "", {{"rank", {true}}}, {}}, {{"gone"}, 1.0, "", {{"rank", {false}}}, {}}};
    before.barriers = {{{"c"}, 1.0, "", {{"rank", {true}}}, {}}};
    const StoredProfile stored = stored_profile_of(profile, before);
    CHECK(stored.extras == before.extras);
    CHECK(stored.factors[0].extras.empty());
    CHECK(stored.factors[1].extras == before.factors[0].extras);
    CHECK(stored.barriers[0].extras == before.barriers[0].extras);
    CHECK(stored.factors.size() == 2);
}

TEST_CASE("of a sealed ballot no answer is told, only how many do not fit") {
    Assessment assessment = sample::ballots({{{"A", Answer::of(9)}, {"B", Answer::of(4)}}});
    assessment.questionnaire.id = "sample";
    const Questionnaire questionnaire = sample::with_items(2);
    CHECK(mentions(lines_of(check_assessment(assessment, questionnaire, "", "a")), "with 9"));
    assessment.sealed = true;
    const std::string told = lines_of(check_assessment(assessment, questionnaire, "", "a"));
    CHECK(mentions(told, "1 answer of a sealed ballot is not on the scale"));
    CHECK_FALSE(mentions(told, "9"));
    CHECK_FALSE(mentions(told, "r0"));
    // More than are listed one by one.
    for (int more = 0; more < 249; ++more)
        assessment.respondents.push_back(assessment.respondents.front());
    CHECK(mentions(lines_of(check_assessment(assessment, questionnaire, "", "a")),
                   "250 answers of sealed ballots are not on the scale"));
}
