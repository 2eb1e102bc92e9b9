#include "core/storage/copy_for_others.h"

#include <filesystem>
#include <optional>
#include <string>

#include "catch.h"
#include "core/model/assessment.h"
#include "mentions.h"
#include "problems_text.h"
#include "shared_sample.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

struct Outside {
    TemporaryFolder folder;
    fs::path data = folder.path / "data";
    fs::path state = folder.path / "state";
    fs::path team = folder.path / "team.readiness.toml";

    [[nodiscard]] Loaded<ScoredAssessment> copy(const Assessment& assessment) const {
        const ScoredAssessment scored =
            ::scored(sample::shared_questionnaire(), sample::evidence_with({"b"}), assessment);
        ShareRequest request;
        request.now = sample::sharing_day;
        request.ledger_folder = state;
        return copy_for_others(scored, team, request, data);
    }
};

}  // namespace

TEST_CASE("if a report would tell of a few people beside the copy of another assessment, there is none") {
    const Outside outside;
    REQUIRE(outside.copy(sample::ballots_of(1, 8, "first")).value);
    Assessment second = sample::ballots_of(1, 8, "second");
    second.title = "Ward 7 again";
    for (std::size_t person : {0U, 1U}) {
        for (ItemAnswer& given : second.respondents[person].answers)
            given.answer = Answer::of(given.answer.value == 1 ? 2 : 1);
    }
    const Loaded<ScoredAssessment> copy = outside.copy(second);
    CHECK_FALSE(copy.value);
    CHECK(mentions(lines_of(copy.problems), "there can be no copy now"));
}

TEST_CASE("an earlier copy of the same assessment is what others see until enough has changed") {
    const Outside outside;
    REQUIRE(outside.copy(sample::ballots_of(1, 9)).value);
    const Loaded<ScoredAssessment> copy = outside.copy(sample::ballots_of(1, 10));
    REQUIRE(copy.value);
    CHECK(copy.value->assessment().stored_profile->people == 9);
}

TEST_CASE("a copy that shows groups of fewer than five people gives no report for others") {
    const Outside outside;
    const Loaded<ScoredAssessment> copy = outside.copy(sample::ballots_of(1, 9));
    REQUIRE(copy.value);
    Assessment made = copy.value->assessment();
    CHECK(outside.copy(made).value);
    made.minimum_group = 4;
    const Loaded<ScoredAssessment> refused = outside.copy(made);
    CHECK_FALSE(refused.value);
    CHECK(mentions(lines_of(refused.problems), "it shows groups of 4 people and more"));
}
