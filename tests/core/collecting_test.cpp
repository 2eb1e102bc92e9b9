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
    const auto box = [](const std::vector<std::string>& roles) {
        Assessment assessment = with_ballots(static_cast<int>(roles.size()), 1, std::nullopt);
        for (std::size_t i = 0; i < roles.size(); ++i)
            assessment.respondents[i].role = roles[i];
        assessment.respondents.back().role = "porter";  // Who is still answering is not counted.
        return ballots_by_role(assessment);
    };
    CHECK(box({"Nurse", "doctor", "", "doctor", " nurse", "nurse", ""}) ==
          BallotCounts{{{"doctor", 2}, {"Nurse", 3}, {"", 2}}, 0});
    // One person's role is not told, and not by what is left either.
    CHECK(box({"nurse", "nurse", "nurse", "doctor", "cook"}) == BallotCounts{{{"nurse", 3}}, 2});
    CHECK(box({"nurse", "nurse", "nurse", "doctor", "doctor", "cook"}) == BallotCounts{{{"nurse", 3}}, 3});
    CHECK(box({"nurse", "nurse", "nurse", "doctor"}) == BallotCounts{{}, 4});
    CHECK(box({"nurse"}) == BallotCounts{{}, 1});
    CHECK(ballots_by_role({}) == BallotCounts{});
}

TEST_CASE("a room of fewer people than the smallest group is asked once, before the first ballot") {
    CHECK(asks_small_room(with_ballots(0, 0, 4)));
    CHECK_FALSE(asks_small_room(with_ballots(0, 0, 5)));
    CHECK_FALSE(asks_small_room(with_ballots(0, 1, 4)));
    CHECK_FALSE(asks_small_room(with_ballots(0, 0, std::nullopt)));
    CHECK(few_people(with_ballots(4, 0, std::nullopt)) == 4);
    CHECK(few_people(with_ballots(2, 0, 12)) == std::nullopt);
    CHECK(few_people(with_ballots(0, 0, std::nullopt)) == std::nullopt);
    CHECK(small_room_question(4) ==
          "There are 4 of you. With so few people, the results show what each of you answered. Does everybody agree to "
          "that?");
    CHECK(small_room_question(1) == "You are the only one. The results show what you answered. Do you agree to that?");
    CHECK(small_room_warning(4) == "with 4 people, the results show what each of them answered");
}
