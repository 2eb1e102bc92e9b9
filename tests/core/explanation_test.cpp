#include "core/words/explanation.h"

#include <algorithm>
#include <random>

#include "catch.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/scoring.h"
#include "scoring_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

using Texts = std::vector<std::string>;

Profile ward_profile(const Assessment& assessment) {
    return score(ward_questionnaire(), ward_evidence(), assessment);
}

Explanation factor_of_ward(const Assessment& assessment, const char* id = "leadership") {
    return explain_factor(ward_questionnaire(), ward_profile(assessment), {id});
}

Explanation barrier_of_ward(const Assessment& assessment, const char* id) {
    return explain_barrier(ward_questionnaire(), ward_evidence(), ward_profile(assessment), {id});
}

Texts ids_of(const Explanation& explanation) {
    Texts ids;
    for (const Term& term : explanation.terms)
        ids.push_back(term.id);
    return ids;
}

bool has(const Texts& remarks, const std::string& part) {
    return std::any_of(remarks.begin(), remarks.end(),
                       [&](const std::string& remark) { return remark.find(part) != std::string::npos; });
}

/// Three people: 4 and 2 on L1, one does not know L2, W1 is 0, 5 and 10.
Assessment ward_ballots() {
    using sample::ballots;
    return ballots({{{"L1", Answer::of(4)}, {"L2", Answer::dont_know()}, {"W1", Answer::of(0)}},
                    {{"L1", Answer::of(2)}, {"L2", Answer::of(2)}, {"W1", Answer::of(5)}},
                    {{"L2", Answer::not_applicable()}, {"W1", Answer::of(10)}}});
}

}  // namespace

// --------------------------------------------------------------------------------------------- numbers as text

TEST_CASE("a score is shown whole, and never so that it seems to lie in another band") {
    const Questionnaire q = sample::blank();  // Bands at 40 and 70.
    CHECK(score_text(q, 72.0) == "72");
    CHECK(score_text(q, 71.5) == "72");
    CHECK(score_text(q, 69.4) == "69");
    CHECK(score_text(q, 69.6) == "69.6");
    CHECK(score_text(q, 69.96) == "69.96");
    CHECK(score_text(q, 70.0) == "70");
    CHECK(score_text(q, 69.99999999999) == "70");  // Equal to 70 but for binary fractions: it is in the band.
    CHECK(score_text(q, 39.7) == "39.7");
    CHECK(score_text(q, 40.2) == "40");
    CHECK(score_text(q, 0.0) == "0");
    CHECK(score_text(q, 99.7) == "100");
    CHECK(score_text(q, std::nullopt) == "–");
}

TEST_CASE("a pressure is never shown so that it seems to have another status") {
    CHECK(pressure_text(60.0) == "60");
    CHECK(pressure_text(60.00000000001) == "60");
    CHECK(pressure_text(60.4) == "60.4");  // Blocking, and 60 would be watch.
    CHECK(pressure_text(60.04) == "60.04");
    CHECK(pressure_text(59.6) == "60");
    CHECK(pressure_text(30.2) == "30.2");
    CHECK(pressure_text(30.0) == "30");
    CHECK(pressure_text(29.9) == "30");
    CHECK(pressure_text(std::nullopt) == "–");
}

TEST_CASE("what is shown of any number has the number's own band or status") {
    const Questionnaire q = sample::blank();
    std::mt19937 random(3);
    std::uniform_real_distribution<double> near(-0.6, 0.6);
    for (int i = 0; i < 2000; ++i) {
        const double score = std::vector<double>{40, 70, 30, 60}[static_cast<std::size_t>(i % 4)] + near(random);
        INFO(score);
        REQUIRE(band_of(q, std::stod(score_text(q, score))) == band_of(q, score));
        REQUIRE(status_at(std::stod(pressure_text(score))) == status_at(score));
        REQUIRE(std::stod(score_text(q, score)) == Approx(score).margin(0.5));
    }
}

TEST_CASE("a number is written as people write it") {
    CHECK(number_text(5) == "5");
    CHECK(number_text(-5) == "−5");
    CHECK(number_text(12.5) == "12.5");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(100) == "100");
}

TEST_CASE("an answer is told in the scale's words") {
    const Questionnaire q = ward_questionnaire();
    CHECK(answer_text(q.scales[0], Answer::of(4)) == "Agree");
    CHECK(answer_text(q.scales[0], Answer::of(9)) == "9");  // No option: as it stands in the file.
    CHECK(answer_text(q.scales[0], Answer::dont_know()) == "Don't know");
    CHECK(answer_text(q.scales[1], Answer::not_applicable()) == "Not applicable");
    CHECK(answer_text(q.scales[1], Answer::of(-5)) == "−5\u00a0%");
}

TEST_CASE("counts name only what there is") {
    CHECK(counts_text({3, 0, 0, 2}) == "3 of 5 answered");
    CHECK(counts_text({3, 1, 0, 1}) == "3 of 5 answered, 1 don't know");
    CHECK(counts_text({3, 1, 2, 0}) == "3 of 6 answered, 1 don't know, 2 not applicable");
    CHECK(counts_text({}) == "0 of 0 answered");
}

// ------------------------------------------------------------------------------------------------------- factors

TEST_CASE("a factor's explanation names its items, their answers and their weights") {
    const Explanation explanation = factor_of_ward(ward_assessment());
    CHECK(explanation.claim == "Leadership scores 75 of 100: Ready.");
    CHECK(explanation.rule == "The weighted mean of its answered questions.");
    REQUIRE(explanation.terms.size() == 2);
    CHECK(explanation.terms[0] == Term{"L1", "Our leaders speak for this change.", "Agree", 75.0, 1, true});
    CHECK(explanation.terms[1] ==
          Term{"L2", "Our leaders are busy with other changes.", "Don't know", std::nullopt, 1, false});
    // 75 and an unknown: (75 + 0) / 2 = 37.5 and (75 + 100) / 2 = 87.5.
    CHECK(explanation.remarks ==
          Texts{"It would be 38 if every missing answer were the worst, and 88 if every one were the best."});
}

TEST_CASE("a factor's explanation names its lowest item") {
    Assessment assessment = ward_assessment();
    assessment.consensus[1].answer = Answer::of(5);  // Reversed: 0.
    const Explanation explanation = factor_of_ward(assessment);
    CHECK(has(explanation.remarks, "The lowest question stands at 0: Our leaders are busy with other changes."));
    CHECK_FALSE(has(factor_of_ward(ward_assessment()).remarks, "lowest"));  // Of one answer there is no lowest.
}

TEST_CASE("a factor without a score says why") {
    CHECK(factor_of_ward({}).claim == "Leadership has no score: nothing is answered yet.");
    Questionnaire q = ward_questionnaire();
    q.minimum_answered = 0.75;
    const Profile profile = score(q, ward_evidence(), ward_assessment());
    const Explanation explanation = explain_factor(q, profile, {"leadership"});
    CHECK(explanation.claim == "Leadership has no score: too little is answered.");
    CHECK(has(explanation.remarks, "A score needs answers to at least 75 % of what applies."));
}

TEST_CASE("a group's factor says how many counted, and each item how many answered") {
    const Explanation explanation = factor_of_ward(ward_ballots());
    // 75, and (25 + 75) / 2 with L2 reversed; the third answered none of what applies.
    CHECK(explanation.claim == "Leadership scores 63 of 100: Developing.");
    CHECK(explanation.rule == "The mean of the scores of all who answered enough of its questions.");
    CHECK(has(explanation.remarks, "2 of 3 people answered enough to be counted."));
    CHECK(explanation.terms[0].answer == "2 of 3 answered · opinion is split");
    CHECK(explanation.terms[1].answer == "1 of 3 answered, 1 don't know, 1 not applicable · too few to say");
}

TEST_CASE("an explanation of what is not there is empty") {
    CHECK(factor_of_ward(ward_assessment(), "no-such-factor") == Explanation{});
    CHECK(explain_item(ward_questionnaire(), ward_profile({}), {"Z9"}) == Explanation{});
    CHECK(barrier_of_ward(ward_assessment(), "no-such-barrier") == Explanation{});
}

// ------------------------------------------------------------------------------------------- overall and items

TEST_CASE("the overall's explanation names every factor, and warns of the weakest") {
    const Explanation explanation = explain_overall(ward_questionnaire(), ward_profile(ward_assessment()));
    CHECK(explanation.claim == "Overall 38 of 100: Not ready.");  // (75 + 0) / 2 = 37.5
    CHECK(ids_of(explanation) == Texts{"leadership", "workload"});
    CHECK(explanation.terms[0] == Term{"leadership", "Leadership", "1 of 2 answered, 1 don't know", 75.0, 1, true});
    CHECK(has(explanation.remarks, "The weakest factor is Workload impact with 0."));
    CHECK(has(explanation.remarks, "It would be 19 if every missing answer were the worst, and 44"));
}

TEST_CASE("the overall says which factors it leaves out") {
    Assessment assessment = ward_assessment();
    assessment.consensus.pop_back();
    const Explanation explanation = explain_overall(ward_questionnaire(), ward_profile(assessment));
    CHECK(has(explanation.remarks, "1 of 2 factors has no score yet and is left out."));
    CHECK_FALSE(explanation.terms[1].counts);
    CHECK(explain_overall(ward_questionnaire(), ward_profile({})).claim ==
          "The profile has no score: nothing is answered yet.");
}

TEST_CASE("an item's explanation counts its answers and says that it is turned round") {
    const Explanation plain = explain_item(ward_questionnaire(), ward_profile(ward_ballots()), {"L1"});
    CHECK(plain.claim == "50 of 100: Our leaders speak for this change.");
    CHECK(plain.terms ==
          std::vector<Term>{{"L1", "Disagree", "1 answer", 25.0, 1, true}, {"L1", "Agree", "1 answer", 75.0, 1, true}});
    CHECK(plain.rule.find("turned round") == std::string::npos);
    const Explanation reversed = explain_item(ward_questionnaire(), ward_profile(ward_ballots()), {"L2"});
    CHECK(reversed.rule.find("turned round") != std::string::npos);
    CHECK(has(reversed.remarks, "1 \u201cdon't know\u201d: counted, and left out of the mean."));
    CHECK(has(reversed.remarks, "1 \u201cnot applicable\u201d: counted, and left out of the mean."));
    const Explanation number = explain_item(ward_questionnaire(), ward_profile({}), {"W1"});
    CHECK(number.claim == "No score yet: How much work does this change add to a usual week?");
    CHECK(number.rule == "The number is placed on a line between fixed points.");
}

// ------------------------------------------------------------------------------------------------------ barriers

TEST_CASE("a barrier's explanation names the rule that fired, its items and what is missing") {
    const Explanation explanation = barrier_of_ward(ward_assessment(), "workload-increase");
    CHECK(explanation.claim == "The change adds work: Blocking, pressure 100 of 100.");
    CHECK(ids_of(explanation) == Texts{"W1", "L2"});  // L2 bears on it too; it is not known.
    CHECK(explanation.terms[0] ==
          Term{"W1", "How much work does this change add to a usual week?", "10\u00a0%", 0.0, 1, true});
    CHECK(explanation.terms[1].weight == 0.5);
    CHECK_FALSE(explanation.terms[1].counts);
    CHECK(explanation.remarks == Texts{"Question W1 alone blocks: the agreed answer counts 0 or less."});
}

TEST_CASE("for a group the rule is told with its share") {
    Assessment assessment = ward_ballots();
    assessment.respondents.pop_back();
    assessment.respondents[1].answers[2].answer = Answer::of(10);  // Now one of two says 10.
    CHECK(has(barrier_of_ward(assessment, "workload-increase").remarks,
              "Question W1 alone blocks: at least 34 % of the answers count 0 or less."));
}

TEST_CASE("a barrier says that its status depends on unknowns, or that too little is answered") {
    Assessment assessment = ward_assessment();
    assessment.consensus.pop_back();
    const Explanation open = barrier_of_ward(assessment, "workload-increase");
    CHECK(open.claim == "The change adds work: Not assessed.");
    CHECK(open.remarks == Texts{"Less than half of what bears on it is answered."});
    CHECK(ids_of(open) == Texts{"L2", "W1"});

    assessment.consensus.push_back({{"W1"}, Answer::of(-20), "", {}, {}});
    // W1 100 at weight 1, L2 unknown at 0.5: pressure from 0 to 33.
    CHECK(barrier_of_ward(assessment, "workload-increase").remarks ==
          Texts{"Depends on unknowns: the missing answers could change this."});
    CHECK(barrier_of_ward(ward_assessment(), "weak-ties").remarks ==
          Texts{"This questionnaire has no question about it."});
}

TEST_CASE("bands and statuses have words for people") {
    CHECK(band_title(ward_questionnaire(), {"developing"}) == "Developing");
    CHECK(band_title(ward_questionnaire(), {}) == "Not scored");
    CHECK(status_title(BarrierStatus::blocking) == "Blocking");
    CHECK(status_title(BarrierStatus::watch) == "Watch");
    CHECK(status_title(BarrierStatus::clear) == "Clear");
    CHECK(status_title(BarrierStatus::not_assessed) == "Not assessed");
}

TEST_CASE("an item's group figures stand in one line, and nothing without answers") {
    ItemResult item;
    CHECK(item_figures_text(item).empty());
    item.spread = spread_of(std::vector<double>{2, 4, 4, 5});
    item.rwg = 0.2083;
    CHECK(
        item_figures_text(item) ==
        "Mean 3.75, standard deviation 1.26, middle 4 (half of the answers from 3.5 to 4.25). r_WG 0.21. Mean distance "
        "from the mean 0.88, from the middle 0.75.");
}

TEST_CASE("one answer has no figures of how far people agree") {
    ItemResult item;
    item.spread = spread_of(std::vector<double>{4});
    CHECK(item_figures_text(item) == "Mean 4.00, middle 4 (half of the answers from 4 to 4).");
}

TEST_CASE("in a shareable copy an explanation keeps its claim and rule, and says that the answers are not there") {
    Explanation explanation{
        "Leadership scores 72 of 100: Ready.", "The mean.", {{"L1", "Leaders", "", 72.0, 1, true}}, {}};
    const Explanation shared = without_answers(explanation);
    CHECK(shared.claim == explanation.claim);
    CHECK(shared.rule == explanation.rule);
    CHECK(shared.terms.empty());
    CHECK(shared.remarks.size() == 1);
}
