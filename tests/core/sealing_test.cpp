#include "core/groups/sealing.h"

#include "catch.h"

using namespace readiness;

namespace {

Tally counted(const char* item, bool sealed) {
    Tally tally;
    tally.item = {item};
    tally.counts = {1, 0};
    tally.sealed = sealed;
    return tally;
}

}  // namespace

TEST_CASE("sealed ballots count only where the profile is made from ballots") {
    Assessment assessment;
    assessment.sealed = true;
    CHECK_FALSE(has_sealed_results(assessment));
    assessment.mode = Mode::ballots;
    CHECK(has_sealed_results(assessment));
    CHECK(opening_edits(assessment) == std::vector<Edit>{SealBallots{false}});
    assessment.mode = Mode::tally;
    CHECK_FALSE(has_sealed_results(assessment));
    CHECK(opening_edits(assessment).empty());
}

TEST_CASE("hands that were counted and not revealed seal the results of hands") {
    Assessment assessment;
    assessment.tallies = {counted("A", false), counted("B", true), counted("C", true)};
    CHECK_FALSE(has_sealed_results(assessment));
    assessment.mode = Mode::tally;
    CHECK(has_sealed_results(assessment));
    CHECK(sealed_tallies(assessment) == std::vector<ItemId>{{"B"}, {"C"}});
    CHECK(opening_edits(assessment) == std::vector<Edit>{RevealHands{{"B"}}, RevealHands{{"C"}}});
}

TEST_CASE("what opens sealed results leaves none sealed") {
    for (const Mode mode : {Mode::consensus, Mode::ballots, Mode::tally}) {
        Assessment assessment;
        assessment.mode = mode;
        assessment.sealed = true;
        assessment.tallies = {counted("A", true)};
        for (const Edit& edit : opening_edits(assessment))
            assessment = applied(std::move(assessment), edit);
        CHECK_FALSE(has_sealed_results(assessment));
    }
}
