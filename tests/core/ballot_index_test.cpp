#include "core/model/ballot_index.h"

#include <chrono>
#include <string>

#include "catch.h"

using namespace readiness;

namespace {

Assessment with_ballots(int number) {
    Assessment assessment;
    for (int i = 0; i < number; ++i) {
        Respondent respondent;
        respondent.id = {"a long random id of a ballot " + std::to_string(i)};
        assessment.respondents.push_back(respondent);
    }
    return assessment;
}

}  // namespace

TEST_CASE("a ballot is found by its id, of two with one id the first, and what is not there is not found") {
    Assessment assessment = with_ballots(3);
    assessment.respondents.push_back(assessment.respondents[1]);
    const BallotIndex index(assessment);
    for (const std::size_t place : {0U, 1U, 2U})
        CHECK(index.find(assessment.respondents[place].id) == &assessment.respondents[place]);
    CHECK(index.find({"another"}) == nullptr);
    CHECK(BallotIndex(Assessment()).find({"another"}) == nullptr);
}

TEST_CASE("each of very many ballots is found at once") {
    const Assessment assessment = with_ballots(100'000);
    const auto begin = std::chrono::steady_clock::now();
    const BallotIndex index(assessment);
    for (const Respondent& ballot : assessment.respondents)
        REQUIRE(index.find(ballot.id) == &ballot);
    // One after the other they would take minutes.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
