#include "core/groups/collecting.h"

#include "catch.h"
#include "core/words/group_words.h"

using namespace readiness;

namespace {

Assessment with_ballots(int finished, int unfinished, std::optional<int> people) {
    Assessment assessment;
    assessment.mode = Mode::ballots;
    assessment.people = people;
    for (int i = 0; i < finished + unfinished; ++i) {
        assessment.respondents.push_back({{"r" + std::to_string(i)}, "", {}, {}, {}});
        assessment.respondents.back().unfinished = i >= finished;
    }
    return assessment;
}

}  // namespace

TEST_CASE("ballots that were handed in are told apart from those that people are still at") {
    const Assessment assessment = with_ballots(3, 2, 8);
    CHECK(finished_ballots(assessment) == 3);
    CHECK(unfinished_ballots(assessment) == 2);
    CHECK(people_to_come(assessment) == 3);
}

TEST_CASE("nobody is to come if more ballots came in than there are people, or nobody said how many there are") {
    CHECK(people_to_come(with_ballots(5, 0, 3)) == 0);
    CHECK(people_to_come(with_ballots(5, 0, std::nullopt)) == 0);
}

TEST_CASE("everybody answered once a finished ballot is in for each person") {
    CHECK(everybody_answered(with_ballots(3, 0, 3)));
    CHECK(everybody_answered(with_ballots(4, 0, 3)));
    CHECK_FALSE(everybody_answered(with_ballots(2, 1, 3)));
    CHECK_FALSE(everybody_answered(with_ballots(3, 1, 3)));
    CHECK_FALSE(everybody_answered(with_ballots(3, 0, std::nullopt)));
}

TEST_CASE("ballots that are in are counted by role, in no order of time") {
    Assessment assessment = with_ballots(4, 1, std::nullopt);
    assessment.respondents[0].role = "Nurse";
    assessment.respondents[2].role = "doctor";
    assessment.respondents[3].role = " nurse";
    assessment.respondents[4].role = "porter";
    CHECK(ballots_by_role(assessment) == std::vector<RoleCount>{{"doctor", 1}, {"Nurse", 2}, {"", 1}});
    CHECK(ballots_by_role({}).empty());
}

TEST_CASE("a room of fewer people than the smallest group is asked once, before the first ballot") {
    CHECK(asks_small_room(with_ballots(0, 0, 4)));
    CHECK_FALSE(asks_small_room(with_ballots(0, 0, 5)));
    CHECK_FALSE(asks_small_room(with_ballots(0, 1, 4)));
    CHECK_FALSE(asks_small_room(with_ballots(0, 0, std::nullopt)));
    CHECK(small_room_question(4) ==
          "There are 4 of you. With so few people, the results show what each of you answered. Does everybody agree to "
          "that?");
}
