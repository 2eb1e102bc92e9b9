// A factor as a row of a table: on the screen and in the text report.
#include "core/words/factor_row.h"

#include "catch.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

ScoredAssessment ward(const Assessment& assessment) {
    return scored(ward_questionnaire(), ward_evidence(), assessment);
}

}  // namespace

TEST_CASE("a row has the factor's score, band, bounds, lowest question and answers in words") {
    const auto rows = factor_rows(ward(ward_assessment()), FactorOrder::questionnaire);
    REQUIRE(rows.size() == 2);
    const FactorRow& leadership = rows[0];
    CHECK(leadership.title == "Leadership");
    CHECK(leadership.score == "75");
    CHECK(leadership.band == "Ready");
    CHECK(leadership.band_rank == 2);
    CHECK(leadership.bands == 3);
    // 75 and an unknown: (75 + 0) / 2 = 37.5 and (75 + 100) / 2 = 87.5.
    CHECK(leadership.bounds == leadership.low + "–" + leadership.high);
    CHECK(leadership.low == "38");
    CHECK(leadership.high == "88");
    CHECK(leadership.lowest == "75");
    CHECK(leadership.lowest_item == "L1");
    CHECK(leadership.answered == "1 of 2");
    CHECK(leadership.agreement == "too few to say");
    CHECK(leadership.agreement_short == "too few");
    CHECK(leadership.agreement_figures == "Fewer than five people: no verdict.");
    CHECK(leadership.marks.score == 75.0);
    CHECK_FALSE(leadership.marks.middle_half.has_value());
    CHECK(leadership.marks.limits == std::vector<double>{40, 70});
}

TEST_CASE("a row whose answers are all known has a certain score") {
    const auto rows = factor_rows(ward(ward_assessment()), FactorOrder::questionnaire);
    CHECK(rows[1].bounds == "firm");
}

TEST_CASE("a row without a score says so, and has no place among the bands") {
    Assessment assessment = ward_assessment();
    assessment.consensus.clear();
    const auto rows = factor_rows(ward(assessment), FactorOrder::questionnaire);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].score == "–");
    CHECK(rows[0].band == "Not scored");
    CHECK_FALSE(rows[0].band_rank.has_value());
    CHECK(rows[0].lowest == "–");
    CHECK(rows[0].answered == "0 of 2");
    CHECK(rows[0].agreement == "–");
    CHECK(rows[0].agreement_figures == "Nothing to compare.");
}

TEST_CASE("rows come from the weakest factor, or in the questionnaire's order") {
    const ScoredAssessment scored = ward(ward_assessment());
    CHECK(factor_rows(scored, FactorOrder::weakest_first)[0].factor.text == "workload");
    CHECK(factor_rows(scored, FactorOrder::questionnaire)[0].factor.text == "leadership");
}

TEST_CASE("a split wins over how far people agree, and is named with the figures") {
    const auto rows = factor_rows(ward(divided_ward()), FactorOrder::questionnaire);
    CHECK(rows[0].is_split);
    CHECK(rows[0].agreement == "split on 1");
    CHECK(rows[0].agreement_figures.find("Opinion is split on L1.") != std::string::npos);
    CHECK_FALSE(rows[1].is_split);
    CHECK(rows[0].marks.middle_half.has_value());
}

TEST_CASE("a profile that may not be shown has no rows") {
    Assessment assessment = divided_ward();
    assessment.sealed = true;
    CHECK(factor_rows(ward(assessment), FactorOrder::questionnaire).empty());
}
