#include <random>

#include "catch.h"
#include "core/groups/role_scores.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/statistics/group_statistics.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/sources.h"
#include "core/words/titles.h"
#include "scoring_sample.h"
#include "ward_sample.h"

using namespace readiness;

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
    CHECK(pressure_text(60.4) == "60.4");  // Strong, and 60 would be watch.
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

TEST_CASE("how far the collecting of ballots has come is said with the people who are expected") {
    Assessment assessment;
    assessment.respondents.resize(3);
    assessment.respondents[2].unfinished = true;
    CHECK(collected_text(assessment) == "2 ballots are in, 1 not finished");
    assessment.people = 6;
    CHECK(collected_text(assessment) == "2 of 6 ballots are in, 1 not finished");
    assessment.respondents.pop_back();
    CHECK(collected_text(assessment) == "2 of 6 ballots are in");
    assessment.people = 1;
    CHECK(collected_text(assessment) == "2 ballots are in");
    assessment.respondents.pop_back();
    CHECK(collected_text(assessment) == "1 of 1 ballot is in");
}

TEST_CASE("a number is written as people write it") {
    CHECK(number_text(5) == "5");
    CHECK(number_text(-5) == "−5");
    CHECK(number_text(12.5) == "12.5");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(100) == "100");
}

TEST_CASE("an answer is written in the scale's words") {
    const Questionnaire q = ward_questionnaire();
    CHECK(answer_text(q.scales[0], Answer::of(4)) == "Agree");
    CHECK(answer_text(q.scales[0], Answer::of(9)) == "9");  // No option: as it is in the file.
    CHECK(answer_text(q.scales[0], Answer::dont_know()) == "Don't know");
    CHECK(answer_text(q.scales[1], Answer::not_applicable()) == "Not applicable");
    CHECK(answer_text(q.scales[1], Answer::of(-5)) == "−5\u00a0%");
    CHECK(answer_text(q.scales[1], Answer::of(12)) == "+12\u00a0%");
    CHECK(answer_text(q.scales[1], Answer::of(0)) == "0\u00a0%");
}

TEST_CASE("counts name only what there is") {
    CHECK(counts_text({3, 0, 0, 2}) == "3 of 5 answered");
    CHECK(counts_text({3, 1, 0, 1}) == "3 of 5 answered, 1 don't know");
    CHECK(counts_text({3, 1, 2, 0}) == "3 of 6 answered, 1 don't know, 2 not applicable");
    CHECK(counts_text({}) == "0 of 0 answered");
}

TEST_CASE("one is one, and several are several") {
    CHECK(people_text(1) == "1 person");
    CHECK(people_text(0) == "0 people");
    CHECK(ballots_text(1) == "1 ballot");
    CHECK(ballots_text(9) == "9 ballots");
    CHECK(share_text(43, 45) == "43 of 45");
}

TEST_CASE("barriers are counted by status, and what there is none of beyond these is not named") {
    CHECK(barriers_text({2, 3, 4, 0, 0}) == "2 strong · 3 to watch · 4 little seen");
    CHECK(barriers_text({0, 0, 1, 2, 5}) ==
          "0 strong · 0 to watch · 1 little seen · 2 not assessed · 5 not asked here");
}

TEST_CASE("bands and statuses have words for people") {
    CHECK(band_title(ward_questionnaire(), {"developing"}) == "Developing");
    CHECK(band_title(ward_questionnaire(), {}) == "Not scored");
    CHECK(status_title(BarrierStatus::blocking) == "Strong");
    CHECK(status_title(BarrierStatus::watch) == "Watch");
    CHECK(status_title(BarrierStatus::clear) == "Little seen");
    CHECK(status_title(BarrierStatus::not_assessed) == "Not assessed");
}

TEST_CASE("an item's group figures stand in one line, and nothing without answers") {
    ItemResult item;
    CHECK(item_figures_text(item).empty());
    item.spread = spread_of(std::vector<double>{2, 4, 4, 5});
    item.rwg = 0.2083;
    item.rwg_skewed = 0.0;
    CHECK(item_figures_text(item) ==
          "Mean 3.75, standard deviation 1.26, middle 4 (half of the answers from 3.5 to 4.25). r_WG 0.21, against "
          "habit 0.00. "
          "Mean distance from the mean 0.88, from the middle 0.75.");
}

TEST_CASE("one answer has no figures of how far people agree") {
    ItemResult item;
    item.spread = spread_of(std::vector<double>{4});
    CHECK(item_figures_text(item) == "Mean 4.00, middle 4 (half of the answers from 4 to 4).");
}

TEST_CASE("a barrier that was assessed is firm or may change; one that was not is neither") {
    BarrierResult barrier;
    CHECK(certainty_title(barrier).empty());
    barrier.status = BarrierStatus::watch;
    CHECK(certainty_title(barrier) == "may change");
    barrier.certain = true;
    CHECK(certainty_title(barrier) == "firm");
}

TEST_CASE("people without a role are called so") {
    CHECK(role_title({}) == "No role given");
    CHECK(role_title({"Nurse", 3, true, Visibility::shown, {}, {}}) == "Nurse");
}

TEST_CASE("references are cited as in print: page, and runs of three or more joined") {
    Barrier barrier;
    CHECK(citation(barrier).empty());
    barrier.page = 21;
    CHECK(citation(barrier) == "page 21");
    barrier.refs = {369};
    CHECK(citation(barrier) == "page 21, ref 369");
    barrier.refs = {369, 370, 371, 380, 381};
    CHECK(citation(barrier) == "page 21, refs 369–371, 380, 381");
    barrier.pages = {21, 22};
    CHECK(citation(barrier) == "pages 21 to 22, refs 369–371, 380, 381");
    barrier.pages.clear();
    EvidenceSource source;
    source.title = "Spreading";
    CHECK(citation(source, barrier) == "Spreading, page 21, refs 369–371, 380, 381");
    source.series = "Evidence scan No. 20";
    CHECK(citation(source, barrier) == "Evidence scan No. 20, page 21, refs 369–371, 380, 381");
    CHECK(citation(source, {}) == "Evidence scan No. 20");
}

TEST_CASE("a source is named with what is known of it") {
    EvidenceSource source;
    CHECK(source_text(source).empty());
    source.title = "Spreading improvement";
    CHECK(source_text(source) == "Spreading improvement");
    source.publisher = "A foundation";
    source.year = 2014;
    CHECK(source_text(source) == "Spreading improvement, A foundation, 2014");
}

TEST_CASE("pages are named in order, with neighbours joined") {
    CHECK(pages_text({}).empty());
    CHECK(pages_text({3}) == "page 3");
    CHECK(pages_text({24, 23}) == "pages 23 to 24");
    CHECK(pages_text({8, 14, 15, 16, 24}) == "pages 8, 14 to 16, 24");
}

TEST_CASE("who could do a measure and how long its first step takes are one line, of what is known") {
    Measure measure;
    CHECK(first_step_text(measure).empty());
    measure.takes = "20 minutes";
    CHECK(first_step_text(measure) == "First step: 20 minutes");
    measure.who = "ward manager";
    CHECK(first_step_text(measure) == "Who: ward manager · First step: 20 minutes");
}

TEST_CASE("a grade says how much is known and never reads as how well an approach works") {
    Approach approach;
    CHECK(grade_text(approach) == "How much is known: the source does not grade it.");
    approach.grade = EvidenceGrade{"large", "good"};
    CHECK(grade_text(approach) ==
          "How much is known: large in amount, good in quality. This is not how well it works.");
}

TEST_CASE("a figure is a sentence with its place, beside the barrier that it illustrates") {
    Evidence evidence;
    EvidenceFigure figure;
    figure.about = "2 of 23 sites got far.";
    CHECK(figure_text(figure) == "In numbers: 2 of 23 sites got far.");
    figure.page = 23;
    figure.refs = {447};
    figure.barrier = BarrierId{"b"};
    evidence.figures = {figure};
    CHECK(figure_texts(evidence, {"b"}) ==
          std::vector<std::string>{"In numbers: 2 of 23 sites got far. (page 23, ref 447)"});
    CHECK(figure_texts(evidence, {"other"}).empty());
}

TEST_CASE("a measure says what it rests on, and what is said of an approach or a tip is said once") {
    Evidence evidence;
    evidence.approaches = {
        {{"champions"}, "Champions", "", EvidenceGrade{"some", "medium"}, "They can sway others.", {}, {}},
        {{"posters"}, "Posters", "", std::nullopt, "", {}, {}}};
    evidence.tips = {{4, "Fit the message", "Give each group its own.", 3, {}}, {7, "Plan", "Early.", 0, {}}};
    EvidenceFigure figure;
    figure.about = "180 units took part.";
    figure.approach = ApproachId{"champions"};
    evidence.figures = {figure};
    Measure bare;
    bare.id = {"bare"};
    Measure first;
    first.id = {"first"};
    first.approach = ApproachId{"champions"};
    first.pages = {12, 22};
    first.tips = {4, 7, 99};
    Measure second = first;
    second.id = {"second"};
    second.tips = {4};
    Measure third;
    third.id = {"third"};
    third.approach = ApproachId{"posters"};
    third.pages = {12};
    evidence.measures = {bare, first, second, third};
    Barrier barrier;
    barrier.counter = {{"bare"}, {"first"}, {"second"}, {"lost"}, {"third"}};

    const std::vector<WordedMeasure> worded = measures_against(evidence, barrier);
    REQUIRE(worded.size() == 4);
    CHECK(worded[0].measure->id.text == "bare");
    CHECK(worded[0].basis.empty());
    CHECK(worded[1].basis == std::vector<std::string>{"Champions: They can sway others. How much is known: some in "
                                                      "amount, medium in quality. This is not how well it works.",
                                                      "In numbers: 180 units took part.",
                                                      "Tip 4, page 3: Fit the message. Give each group its own.",
                                                      "Tip 7: Plan. Early.", "In the source: pages 12, 22."});
    CHECK(worded[2].basis == std::vector<std::string>{"Champions: see above.", "Tip 4, page 3: Fit the message.",
                                                      "In the source: pages 12, 22."});
    CHECK(worded[3].basis == std::vector<std::string>{"Posters: How much is known: the source does not grade it.",
                                                      "In the source: page 12."});
}
