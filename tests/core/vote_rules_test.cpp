// What a room may see while it votes on a question.
#include "core/groups/vote_rules.h"

#include "catch.h"
#include "core/model/edit.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

const ItemId a{"A"};

Tally sealed(Tally tally) {
    tally.sealed = true;
    return tally;
}

Assessment with_ballots(bool are_sealed) {
    Assessment assessment = ballots({{{"A", Answer::of(1)}}, {{"A", Answer::of(5)}}});
    assessment.sealed = are_sealed;
    return assessment;
}

struct Room {
    Questionnaire questionnaire = with_items(2);
    Assessment assessment;
    VoteProgress progress = {};

    [[nodiscard]] bool is_sealed() const { return is_vote_sealed(assessment, a, progress); }
    [[nodiscard]] bool can_reveal() const { return can_reveal_vote(assessment, a, progress); }
    [[nodiscard]] bool has_voted_before() const { return voted_before(assessment, a, progress); }
    [[nodiscard]] Tally hands() const {
        return current_hands(questionnaire, assessment, *find_item(questionnaire, a), progress);
    }
    [[nodiscard]] std::size_t rounds() const {
        return rounds_to_show(questionnaire, assessment, *find_item(questionnaire, a), progress).size();
    }
};

}  // namespace

TEST_CASE("a vote by hands begins with counting, from zero and sealed") {
    const Room room{.assessment = tally({})};
    CHECK(begins_with_counting(room.assessment, a));
    CHECK(room.hands().counts == std::vector<int>{0, 0, 0, 0, 0});
    CHECK(room.hands().sealed);
    CHECK(room.rounds() == 0);
    CHECK_FALSE(room.can_reveal());
}

TEST_CASE("hands that are counted openly are seen at once") {
    Room room{.assessment = tally({})};
    room.progress = {.counting = true, .new_round = false, .counts_shown = true};
    CHECK_FALSE(room.is_sealed());
    CHECK(room.hands().sealed);
    room.progress.counts_shown = false;
    CHECK(room.is_sealed());
}

TEST_CASE("counted hands stay sealed until they are revealed, also while their counts are shown") {
    Room room{.assessment = tally({sealed(hands("A", {0, 2, 1, 0, 0}))})};
    CHECK(room.is_sealed());
    CHECK(room.can_reveal());
    CHECK(room.rounds() == 0);
    room.progress.counts_shown = true;
    CHECK_FALSE(room.is_sealed());
    CHECK(room.can_reveal());
    CHECK(room.rounds() == 1);
    CHECK_FALSE(is_settled(room.assessment, a));
    room.progress.counts_shown = false;
    room.assessment = applied(room.assessment, RevealHands{a});
    CHECK_FALSE(room.is_sealed());
    CHECK_FALSE(room.can_reveal());
    CHECK(room.rounds() == 1);
}

TEST_CASE("a second show of hands keeps the first in sight only when it is revealed itself") {
    Room room{.assessment = tally({hands("A", {0, 2, 1, 0, 0})})};
    CHECK_FALSE(room.has_voted_before());
    room.progress.new_round = true;
    CHECK(room.has_voted_before());
    CHECK(room.is_sealed());
    CHECK_FALSE(room.can_reveal());
    CHECK(room.hands().counts == std::vector<int>{0, 0, 0, 0, 0});
    CHECK(room.rounds() == 0);
    room.assessment = applied(room.assessment, CountHands{sealed(hands("A", {3, 0, 0, 0, 0})), true});
    room.progress.new_round = false;
    CHECK(room.rounds() == 0);
    room.assessment = applied(room.assessment, RevealHands{a});
    CHECK(room.rounds() == 2);
}

TEST_CASE("ballots on a question are seen once they are opened and the question is revealed") {
    Room room{.assessment = with_ballots(false)};
    CHECK(room.is_sealed());
    CHECK(room.can_reveal());
    CHECK(room.rounds() == 0);
    room.assessment = applied(room.assessment, RevealBallots{a});
    CHECK_FALSE(room.is_sealed());
    CHECK(room.has_voted_before());
    CHECK(room.rounds() == 1);
}

TEST_CASE("ballots that are sealed are no round to show, even if the question was revealed or counts are shown") {
    Room room{.assessment = applied(with_ballots(true), RevealBallots{a})};
    room.progress.counts_shown = true;
    CHECK(room.rounds() == 0);
}

TEST_CASE("while hands are counted after ballots there is nothing to reveal yet") {
    Room room{.assessment = applied(with_ballots(false), RevealBallots{a})};
    room.progress = {.counting = true, .new_round = true, .counts_shown = false};
    CHECK(room.is_sealed());
    CHECK_FALSE(room.can_reveal());
}

namespace {

using Stage = VoteStanding::Stage;

Assessment room_of(int people, const Tally& tally) {
    Assessment assessment = sample::tally({tally});
    assessment.people = people;
    return assessment;
}

}  // namespace

TEST_CASE("hands that were counted and not revealed settle nothing, nor do fewer hands than people") {
    Tally five = sealed(hands("A", {5, 0, 0, 0, 0}));
    CHECK(standing_of(room_of(12, five), a) == VoteStanding{Stage::counting, 5});
    CHECK(standing_of(room_of(5, five), a) == VoteStanding{Stage::hidden, 5});
    CHECK(standing_of(room_of(3, five), a) == VoteStanding{Stage::counting, 5});
    for (const int people : {3, 5, 12})
        CHECK_FALSE(is_settled(room_of(people, five), a));
    five.sealed = false;
    for (const int people : {3, 5, 12})
        CHECK(is_settled(room_of(people, five), a));
    CHECK_FALSE(is_settled(room_of(12, five), {"B"}));
}

TEST_CASE("counting goes on where it was left") {
    const Tally five = sealed(hands("A", {5, 0, 0, 0, 0}));
    CHECK(begins_with_counting(room_of(12, five), a));
    CHECK_FALSE(begins_with_counting(room_of(5, five), a));
    CHECK_FALSE(begins_with_counting(room_of(12, hands("A", {5, 0, 0, 0, 0})), a));
}

TEST_CASE("more hands than people are counted as such") {
    CHECK(hands_too_many(room_of(12, {}), hands("A", {34, 0, 0, 0, 0})) == 22);
    CHECK(hands_too_many(room_of(12, {}), hands("A", {12, 0, 0, 0, 0})) == 0);
    CHECK(hands_too_many({}, hands("A", {12, 0, 0, 0, 0})) == 0);
}

TEST_CASE("opened ballots settle a question once it is revealed, agreed on or left open") {
    const Assessment assessment = with_ballots(false);
    CHECK(standing_of(assessment, a).stage == Stage::not_voted);
    CHECK(standing_of(applied(assessment, RevealBallots{a}), a).stage == Stage::revealed);
    CHECK(standing_of(applied(assessment, AgreeAnswer{a, Answer::of(2)}), a).stage == Stage::agreed);
    CHECK(standing_of(applied(assessment, LeaveOpen{a, true}), a).stage == Stage::left_open);
    const Assessment again =
        applied(applied(assessment, RevealBallots{a}), CountHands{sealed(hands("A", {2, 0, 0, 0, 0})), true});
    CHECK_FALSE(is_settled(again, a));
}

TEST_CASE("an agreed answer does not stand for a vote that was not held") {
    Assessment assessment = applied(tally({}), AgreeAnswer{a, Answer::of(2)});
    CHECK_FALSE(is_settled(assessment, a));
    assessment = applied(assessment, CountHands{hands("A", {5, 0, 0, 0, 0})});
    CHECK(standing_of(assessment, a).stage == Stage::agreed);
}
