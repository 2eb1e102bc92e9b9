// The questionnaires and the examples that ship with the program.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "core/groups/discussion.h"
#include "core/groups/role_scores.h"
#include "core/groups/workshop_summary.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"
#include "core/storage/assessment_name.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "core/storage/toml_files.h"
#include "shipped_sample.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("every shipped questionnaire reads without any problem, and its barriers are in its evidence") {
    std::vector<fs::path> files = toml_files_in(shipped::questionnaire_folder());
    CHECK(files.size() >= 3);
    const std::vector<fs::path> earlier = toml_files_in(editions_folder(shipped::questionnaire_folder()));
    CHECK(earlier.size() >= 3);
    files.insert(files.end(), earlier.begin(), earlier.end());
    for (const fs::path& file : files) {
        const Loaded<Questionnaire> questionnaire = read_questionnaire(file_text(file), text_of(file.filename()));
        CHECK(lines_of(questionnaire.problems) == "");
        REQUIRE(questionnaire.value);
        const Loaded<Evidence> evidence = read_evidence(
            file_text(shipped::questionnaire_folder() / questionnaire.value->evidence), questionnaire.value->evidence);
        REQUIRE(evidence.value);
        CHECK(lines_of(check_barriers(*questionnaire.value, *evidence.value, text_of(file.filename()))) == "");
    }
}

TEST_CASE("every shipped example opens without a remark, with the questionnaire that it answered") {
    std::size_t examples = 0;
    for (const auto& entry : fs::directory_iterator(source_folder() / "assets" / "examples")) {
        Library library(source_folder() / "questionnaires", source_folder() / "no-data");
        const Loaded<OpenedAssessment> opened = open_assessment(entry.path(), library);
        INFO(text_of(entry.path()));
        CHECK(lines_of(opened.problems) == "");
        REQUIRE(opened.value);
        REQUIRE(opened.value->scored);
        CHECK(opened.value->scored->questionnaire_matches());
        CHECK(opened.value->scored->profile() != nullptr);
        CHECK(is_named_as_assessment(entry.path()));
        ++examples;
    }
    CHECK(examples >= 3);
}

TEST_CASE("the examples of a vote show what a vote is for") {
    const auto opened = [](const char* name) {
        Library library(source_folder() / "questionnaires", source_folder() / "no-data");
        const fs::path path = source_folder() / "assets" / "examples" / name;
        return open_assessment(path, library).value.value().scored.value();
    };
    for (const char* name : {"bedside-handover-ward-4.readiness.toml", "nurse-led-discharge-ward-9.readiness.toml"}) {
        INFO(name);
        const ScoredAssessment example = opened(name);
        const Profile& profile = *example.profile();
        CHECK(profile.respondents == 12);
        CHECK(talk_about_first(example.questionnaire(), profile).size() >= 3);
        std::set<Verdict> verdicts;
        for (const ItemResult& item : profile.items) {
            if (item.verdict) verdicts.insert(*item.verdict);
        }
        for (const Verdict verdict : {Verdict::agreement, Verdict::alike, Verdict::some, Verdict::little})
            CHECK(verdicts.contains(verdict));
        const WorkshopSummary summary = workshop_summary(example.questionnaire(), example.assessment());
        CHECK(summary.left_open.size() == 1);
        CHECK_FALSE(summary.to_ask.empty());
        CHECK(summary.voted_again.size() == 1);
        CHECK(summary.reasons.size() >= 2);
        CHECK(summary.notes.size() >= 2);
    }
    const ScoredAssessment ballots = opened("nurse-led-discharge-ward-9.readiness.toml");
    CHECK(std::ranges::count_if(ballots.roles(), &RoleScores::shown) == 2);
}
