// The reading that counts agreed answers first, and ballots or hands where nothing is agreed.
#include "catch.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "scoring_sample.h"

using namespace readiness;

namespace {

/// Two factors of two items each: f has A and B, g has C and D. The first barrier is A's and C's.
Questionnaire four_items() {
    Questionnaire q = sample::blank();
    sample::add_item(q, "A", "f").barriers = {{{"wall"}, 1, {}}};
    sample::add_item(q, "B", "f");
    sample::add_item(q, "C", "g").barriers = {{{"wall"}, 1, {}}};
    sample::add_item(q, "D", "g");
    return q;
}

/// Five hands on each: A and B at 75 or so, C and D divided.
Assessment five_hands() {
    Assessment assessment = sample::tally({sample::hands("A", {0, 0, 0, 5, 0}), sample::hands("B", {0, 0, 0, 5, 0}),
                                           sample::hands("C", {2, 0, 0, 0, 3}), sample::hands("D", {2, 0, 0, 0, 3})});
    assessment.basis = Reading::agreed_first;
    return assessment;
}

Profile profile_of(const Assessment& assessment) {
    return score(four_items(), sample::evidence_with({"wall"}), assessment);
}

const ItemResult& item(const Profile& profile, const char* id) {
    return *find_result(profile, ItemId{id});
}

Assessment with_agreed(Assessment assessment, const sample::Answers& answers) {
    assessment.consensus = sample::agreed(answers).consensus;
    return assessment;
}

}  // namespace

TEST_CASE("an item counts with its agreed answer if there is one, and else with the hands") {
    const Profile profile = profile_of(with_agreed(five_hands(), {{"C", Answer::of(1)}}));
    CHECK(item(profile, "C").agreed);
    CHECK(item(profile, "C").score == 0.0);
    CHECK_FALSE(item(profile, "D").agreed);
    CHECK(item(profile, "D").score == 60.0);
    CHECK(find_result(profile, FactorId{"g"})->score == 30.0);
    CHECK(find_result(profile, FactorId{"f"})->score == 75.0);
    CHECK(find_result(profile, FactorId{"g"})->floor == Floor{{"C"}, 0});
}

TEST_CASE("a divided room is not hidden by what it agreed on") {
    const Profile hands = profile_of(five_hands());
    const Profile profile = profile_of(with_agreed(five_hands(), {{"C", Answer::of(5)}, {"D", Answer::of(5)}}));
    CHECK(item(profile, "C").split);
    CHECK(item(profile, "C").counts == item(hands, "C").counts);
    CHECK(item(profile, "C").spread == item(hands, "C").spread);
    CHECK(item(profile, "C").rwg == item(hands, "C").rwg);
    CHECK(find_result(profile, FactorId{"g"})->verdict == find_result(hands, FactorId{"g"})->verdict);
    CHECK(find_result(profile, FactorId{"g"})->score == 100.0);
}

TEST_CASE("an agreed \"don't know\" and \"not applicable\" count as agreed answers do") {
    const Profile profile =
        profile_of(with_agreed(five_hands(), {{"A", Answer::dont_know()}, {"C", Answer::not_applicable()}}));
    CHECK_FALSE(item(profile, "A").score);
    CHECK(item(profile, "A").low == 0.0);
    CHECK(item(profile, "A").high == 100.0);
    CHECK_FALSE(item(profile, "C").low);
    CHECK(find_result(profile, FactorId{"g"})->score == 60.0);  // D alone applies.
}

TEST_CASE("pressure and bounds follow the agreed answer") {
    Assessment assessment = five_hands();
    assessment.people = 10;  // Five gave no hand.
    const Profile hands = profile_of(assessment);
    const Profile profile = profile_of(with_agreed(assessment, {{"A", Answer::of(1)}, {"C", Answer::of(1)}}));
    CHECK(hands.barriers[0].pressure == 32.5);
    CHECK_FALSE(hands.barriers[0].certain);
    CHECK(profile.barriers[0].pressure == 100.0);
    CHECK(profile.barriers[0].certain);
    CHECK(item(profile, "A").low == item(profile, "A").high);
}

TEST_CASE("a rule that blocks asks the agreed answer, and else the share of the votes") {
    Questionnaire q = four_items();
    q.items[2].blocks = BlocksRule{{"wall"}, 0, 0.34, 0.5, {}};
    const auto status = [&](const Assessment& assessment) {
        return score(q, sample::evidence_with({"wall"}), assessment).barriers[0].status;
    };
    CHECK(status(five_hands()) == BarrierStatus::blocking);
    CHECK(status(with_agreed(five_hands(), {{"C", Answer::of(5)}})) == BarrierStatus::clear);
    CHECK(status(with_agreed(five_hands(), {{"C", Answer::of(1)}})) == BarrierStatus::blocking);
}

TEST_CASE("ballots keep each person's score beside what is agreed") {
    Assessment assessment = sample::ballots({{{"A", Answer::of(5)}, {"B", Answer::of(5)}}, {{"A", Answer::of(1)}}});
    assessment.basis = Reading::agreed_first;
    const Profile profile = profile_of(with_agreed(assessment, {{"A", Answer::of(3)}}));
    const FactorResult& f = profile.factors[0];
    CHECK(f.score == 75.0);  // A is agreed at 50, and B's mean is 100.
    CHECK(f.respondent_scores == std::vector<double>{100, 0});
    CHECK(f.n == 2);
    CHECK(profile.respondents == 2);
}

TEST_CASE("agreed first counts the votes of the mode, or those that there are") {
    Assessment assessment;
    assessment.basis = Reading::agreed_first;
    const auto votes = [&](Mode mode) {
        assessment.mode = mode;
        return votes_counted(assessment);
    };
    CHECK(votes(Mode::tally) == Mode::tally);
    assessment.consensus = sample::agreed({{"A", Answer::of(4)}}).consensus;
    CHECK(votes(Mode::tally) == Mode::consensus);  // Seven agreed answers, and the room goes on by hands.
    assessment.tallies = five_hands().tallies;
    CHECK(votes(Mode::consensus) == Mode::tally);
    CHECK(votes(Mode::ballots) == Mode::tally);
    assessment.respondents = sample::ballots({{{"A", Answer::of(5)}}}).respondents;
    CHECK(votes(Mode::tally) == Mode::tally);
    CHECK(votes(Mode::ballots) == Mode::ballots);
    CHECK(votes(Mode::consensus) == Mode::ballots);
}

TEST_CASE("agreed answers go on counting as they did when the room changes to hands") {
    Assessment agreed = sample::agreed({{"A", Answer::of(4)}, {"B", Answer::of(2)}, {"C", Answer::of(2)}});
    const Profile before = profile_of(agreed);
    agreed.mode = Mode::tally;
    agreed.basis = Reading::agreed_first;
    agreed.people = 5;
    const Profile after = profile_of(agreed);
    CHECK(after.factors == before.factors);
    CHECK(after.overall == before.overall);
    // The first hands are counted: what was agreed still counts.
    agreed.tallies = {sample::hands("D", {0, 0, 0, 5, 0})};
    const Profile mixed = profile_of(agreed);
    CHECK(find_result(mixed, FactorId{"f"})->score == find_result(before, FactorId{"f"})->score);
    CHECK(answered_part(mixed) == AnsweredPart{4, 4, true, 3});
}

TEST_CASE("an assessment without a basis is read as its mode says") {
    Assessment assessment = with_agreed(five_hands(), {{"C", Answer::of(1)}});
    assessment.basis.reset();
    CHECK(profile_of(assessment).reading == Reading::tally);
    CHECK(item(profile_of(assessment), "C").score == 60.0);
    assessment.basis = Reading::consensus;
    CHECK(profile_of(assessment).mode == Mode::consensus);
    CHECK(profile_of(assessment).counts.answered == 1);
}

TEST_CASE("more hands than people are so many people") {
    Assessment assessment =
        sample::tally({sample::hands("A", {0, 0, 0, 6, 0}), sample::hands("B", {0, 0, 0, 5, 0})}, 5);
    const Profile profile = profile_of(assessment);
    CHECK(profile.respondents == 6);
    CHECK(profile.counts.of() == 24);
    CHECK(item(profile, "B").counts.unanswered == 1);
}

TEST_CASE("an overall over less than half of the factors' weight is provisional and has no band") {
    const auto overall = [](double weight_of_f, const sample::Answers& answers) {
        Questionnaire q = four_items();
        q.factors[0].weight = weight_of_f;
        return score(q, {}, sample::agreed(answers)).overall;
    };
    const sample::Answers only_f = {{"A", Answer::of(4)}};
    const OverallResult less = overall(0.9, only_f);
    CHECK(less.provisional);
    CHECK(less.band.empty());
    CHECK(less.score == 75.0);
    CHECK(less.scored_factors == 1);
    const OverallResult half = overall(1, only_f);
    CHECK_FALSE(half.provisional);
    CHECK(half.band == BandId{"ready"});
    CHECK_FALSE(overall(1, {}).provisional);
}
