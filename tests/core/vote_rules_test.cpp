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
    room.progress = {.counting = true, .ballots_shown = false, .counts_unseen = false};
    CHECK_FALSE(room.is_sealed());
    CHECK_FALSE(room.hands().sealed);
    room.progress.counts_unseen = true;
    CHECK(room.is_sealed());
}

TEST_CASE("counted hands stay sealed until they are revealed, whatever the setting is by then") {
    Room room{.assessment = tally({sealed(hands("A", {0, 2, 1, 0, 0}))})};
    for (const bool unseen : {false, true}) {
        room.progress.counts_unseen = unseen;
        CHECK(room.is_sealed());
        CHECK(room.can_reveal());
        CHECK(room.rounds() == 0);
    }
    CHECK_FALSE(begins_with_counting(room.assessment, a));
    room.assessment = applied(room.assessment, RevealHands{a});
    CHECK_FALSE(room.is_sealed());
    CHECK_FALSE(room.can_reveal());
    CHECK(room.rounds() == 1);
}

TEST_CASE("a second show of hands keeps the first in sight only when it is revealed itself") {
    Room room{.assessment = tally({hands("A", {0, 2, 1, 0, 0})})};
    CHECK_FALSE(room.has_voted_before());
    room.assessment = applied(room.assessment, VoteAgain{a});
    CHECK(room.has_voted_before());
    CHECK_FALSE(room.is_sealed());
    CHECK(room.rounds() == 1);
    room.assessment = applied(room.assessment, CountHands{sealed(hands("A", {3, 0, 0, 0, 0}))});
    CHECK(room.rounds() == 0);
    room.assessment = applied(room.assessment, RevealHands{a});
    CHECK(room.rounds() == 2);
}

TEST_CASE("ballots on a question are seen once they are opened and the question is revealed") {
    Room room{.assessment = with_ballots(false)};
    CHECK(room.is_sealed());
    CHECK(room.can_reveal());
    CHECK(room.rounds() == 0);
    room.progress.ballots_shown = true;
    CHECK_FALSE(room.is_sealed());
    CHECK(room.has_voted_before());
    CHECK(room.rounds() == 1);
}

TEST_CASE("ballots that are sealed are no round to show, even if the question was revealed") {
    Room room{.assessment = with_ballots(true)};
    room.progress.ballots_shown = true;
    CHECK(room.rounds() == 0);
}

TEST_CASE("while hands are counted after ballots there is nothing to reveal yet") {
    Room room{.assessment = with_ballots(false)};
    room.progress = {.counting = true, .ballots_shown = true, .counts_unseen = true};
    CHECK(room.is_sealed());
    CHECK_FALSE(room.can_reveal());
}

TEST_CASE("hands settle a question of hands; agreement or a disagreement left standing settles any other") {
    Assessment assessment = tally({hands("A", {1, 0, 0, 0, 0})});
    CHECK(is_settled(assessment, a));
    CHECK_FALSE(is_settled(assessment, {"B"}));
    assessment.mode = Mode::ballots;
    CHECK_FALSE(is_settled(assessment, a));
    CHECK(is_settled(applied(assessment, AgreeAnswer{a, Answer::of(2)}), a));
    CHECK(is_settled(applied(assessment, LeaveOpen{a, true}), a));
}
