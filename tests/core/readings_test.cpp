// What a profile can count, and what stays sealed in every reading.
#include "core/groups/readings.h"

#include "catch.h"
#include "core/groups/sealing.h"
#include "core/result/assessment_summary.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;

namespace {

using Readings = std::vector<Reading>;

/// Five hands on A, five ballots, and B agreed: as asked for.
Assessment answered(bool agreed, bool ballots, bool hands) {
    Assessment assessment;
    if (agreed) assessment.consensus = sample::agreed({{"B", Answer::of(5)}}).consensus;
    const sample::Answers one = {{"A", Answer::of(4)}, {"B", Answer::of(2)}};
    if (ballots) assessment.respondents = sample::ballots({one, one, one, one, one}).respondents;
    if (hands) assessment.tallies = {sample::hands("A", {0, 0, 0, 5, 0})};
    assessment.mode = hands ? Mode::tally : ballots ? Mode::ballots : Mode::consensus;
    return assessment;
}

ScoredAssessment scored(const Assessment& assessment) {
    return ::scored(sample::with_items(2), {}, assessment);
}

}  // namespace

TEST_CASE("the readings offered are those for which something was collected") {
    CHECK(readings_to_choose(answered(true, false, false)) == Readings{Reading::consensus});
    CHECK(readings_to_choose(answered(false, false, true)) == Readings{Reading::tally});
    CHECK(readings_to_choose(answered(true, false, true)) ==
          Readings{Reading::agreed_first, Reading::consensus, Reading::tally});
    CHECK(readings_to_choose(answered(false, true, true)) == Readings{Reading::ballots, Reading::tally});
    CHECK(readings_to_choose(answered(true, true, true)).size() == 4);
}

TEST_CASE("with one kind of answer there is nothing to choose, though agreed answers would come first") {
    Assessment assessment = answered(false, false, true);
    assessment.basis = Reading::agreed_first;
    CHECK(readings_to_choose(assessment) == Readings{Reading::tally});
}

TEST_CASE("the reading that is chosen is always offered, so that there is a way back from it") {
    Assessment assessment = answered(false, false, true);
    assessment.basis = Reading::consensus;
    CHECK(readings_to_choose(assessment) == Readings{Reading::consensus, Reading::tally});
}

TEST_CASE("a reading of sealed answers is not offered, and shows nothing if it is chosen") {
    Assessment assessment = answered(true, false, true);
    assessment.basis = Reading::consensus;
    assessment.tallies[0].sealed = true;
    CHECK(readings_to_choose(assessment) == Readings{Reading::consensus});
    for (const Reading reading : {Reading::agreed_first, Reading::tally}) {
        assessment.basis = reading;
        CHECK(has_sealed_results(assessment));
        CHECK(scored(assessment).profile() == nullptr);
        CHECK_FALSE(opening_edits(assessment).empty());
    }
    assessment = answered(true, true, false);
    assessment.sealed = true;
    for (const Reading reading : {Reading::agreed_first, Reading::ballots}) {
        assessment.basis = reading;
        CHECK(scored(assessment).profile() == nullptr);
    }
    assessment.basis = Reading::consensus;
    REQUIRE(scored(assessment).profile() != nullptr);
    CHECK(scored(assessment).other_ways().empty());
}

TEST_CASE("beside agreed answers first, the votes alone are another way") {
    Assessment assessment = answered(true, false, true);
    assessment.basis = Reading::agreed_first;
    const ScoredAssessment both = scored(assessment);
    REQUIRE(both.other_ways().size() == 1);
    CHECK(both.other_ways()[0].reading == Reading::tally);
    assessment.consensus.clear();
    CHECK(scored(assessment).other_ways().empty());
}

TEST_CASE("what a profile counts has words, with how many answers are agreed") {
    Assessment assessment = answered(true, false, true);
    assessment.basis = Reading::agreed_first;
    const ScoredAssessment both = scored(assessment);
    CHECK(basis_text(*both.profile()) == "a show of hands and 1 agreed answer");
    CHECK(answered_text(*both.profile()) == "2 of 2 questions answered");
    CHECK(summary_of(both).answered == 2);
    CHECK(summary_of(both).of == 2);
    assessment.consensus.clear();
    CHECK(basis_text(*scored(assessment).profile()) == "a show of hands");
    CHECK(answered_text(*scored(assessment).profile()) == "1 of 2 questions answered");
}

TEST_CASE("what is kept when the room answers in another way is named") {
    CHECK(kept_text(answered(true, false, false)) ==
          "1 agreed answer is kept. The Profile counts agreed answers first.");
    CHECK(kept_text(answered(false, true, true)) == "5 ballots and 1 show of hands are kept.");
    CHECK(kept_text(Assessment()).empty());
}

TEST_CASE("questions are open until the room is done with them in its own way") {
    const Questionnaire questionnaire = sample::with_items(2);
    const auto open = [&](const Assessment& assessment) { return has_open_questions(questionnaire, assessment); };
    CHECK(open(answered(true, false, false)));
    Assessment hands = answered(false, false, true);
    CHECK(open(hands));
    hands.left_open = {{"B"}};
    CHECK_FALSE(open(hands));
    CHECK_FALSE(open(answered(true, false, true)));  // B is agreed.
    Assessment ballots = answered(false, true, false);
    CHECK_FALSE(open(ballots));
    ballots.respondents[0].unfinished = true;
    CHECK_FALSE(open(ballots));  // Opened without it.
    ballots.sealed = true;
    CHECK(open(ballots));
    ballots.sealed = false;
    ballots.respondents.clear();
    CHECK(open(ballots));
}
