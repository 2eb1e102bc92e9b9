#include "core/model/assessment_difference.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "core/model/edit.h"

using namespace readiness;

namespace {

Respondent ballot(const std::string& id, int answers) {
    Respondent respondent;
    respondent.id = {id};
    for (int i = 0; i < answers; ++i)
        respondent.answers.push_back({{"I" + std::to_string(i)}, Answer::of(i % 5 + 1), {}});
    return respondent;
}

Assessment with_ballots(int people) {
    Assessment assessment;
    assessment.title = "Ward 7";
    for (int i = 0; i < people; ++i)
        assessment.respondents.push_back(ballot("person-" + std::to_string(i), 10));
    return assessment;
}

/// Any edit of many kinds, the same for the same source of numbers.
Edit any_edit(std::mt19937& random) {
    const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const ItemId item{"I" + std::to_string(number(10))};
    const RespondentId person{"person-" + std::to_string(number(12))};
    switch (number(14)) {
        case 0: return AgreeAnswer{item, Answer::of(number(5) + 1)};
        case 1: return AgreeAnswer{item, std::nullopt};
        case 2: return WriteNote{item, number(3) == 0 ? "" : "note " + std::to_string(number(9))};
        case 3: return LeaveOpen{item, number(2) == 0};
        case 4: return MarkBallot{person, item, Answer::of(number(5) + 1)};
        case 5: return MarkBallot{person, item, std::nullopt};
        case 6: return RemoveBallot{person};
        case 7: return ImportBallots{{ballot("new-" + std::to_string(number(5)), number(10))}, {}};
        case 8: return ChooseMode{number(2) == 0 ? Mode::ballots : Mode::consensus};
        case 9: return WriteDetail{Detail::title, "Title " + std::to_string(number(9))};
        case 10: {
            CountHands hands;
            hands.tally.item = item;
            hands.tally.counts = {number(3), number(3)};
            hands.new_round = number(2) == 0;
            return hands;
        }
        case 11: {
            Action action;
            action.id = "action-" + std::to_string(number(4));
            action.text = "Do it";
            return AddAction{action};
        }
        case 12: return PlaceAction{"action-" + std::to_string(number(4)), static_cast<std::size_t>(number(4))};
        default: return RemoveAction{"action-" + std::to_string(number(4))};
    }
}

}  // namespace

TEST_CASE("after many edits the differences lead back to each state, and forth again") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        std::vector<Assessment> states = {with_ballots(12)};
        std::vector<AssessmentDifference> ways;
        for (int i = 0; i < 200; ++i) {
            states.push_back(applied(states.back(), any_edit(random)));
            ways.emplace_back(states[states.size() - 2], states.back());
            CHECK(ways.back().empty() == (states[states.size() - 2] == states.back()));
        }
        Assessment assessment = states.back();
        for (std::size_t i = ways.size(); i-- > 0;) {
            ways[i].cross(assessment);
            REQUIRE(assessment == states[i]);
        }
        for (std::size_t i = 0; i < ways.size(); ++i) {
            ways[i].cross(assessment);
            REQUIRE(assessment == states[i + 1]);
        }
    }
}

TEST_CASE("what the profile counts can be left out of a difference") {
    const Assessment before = with_ballots(1);
    Assessment after = before;
    after.basis = Reading::ballots;
    after.title = "Ward 8";
    AssessmentDifference way(before, after);
    way.leave_basis();
    Assessment assessment = after;
    assessment.basis = Reading::agreed_first;
    way.cross(assessment);
    CHECK(assessment.title == "Ward 7");
    CHECK(assessment.basis == Reading::agreed_first);
}
