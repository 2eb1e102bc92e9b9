// The questionnaires and the evidence that ship with the program: in order, and nothing of the scan left out.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <toml++/toml.h>
#include <vector>

#include "catch.h"
#include "core/files/evidence_toml.h"
#include "core/files/questionnaire_toml.h"
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
#include "file_text.h"
#include "problems_text.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

fs::path questionnaire_folder() {
    return source_folder() / "questionnaires";
}

Questionnaire shipped_questionnaire(const std::string& name) {
    Loaded<Questionnaire> loaded = read_questionnaire(file_text(questionnaire_folder() / name), name);
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

Evidence shipped_evidence() {
    Loaded<Evidence> loaded =
        read_evidence(file_text(questionnaire_folder() / "evidence" / "scan20.toml"), "scan20.toml");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

/// The scan's facts as they are checked in beside the tests.
toml::table catalogue_facts() {
    return toml::parse_file(text_of(test_data() / "catalogue-facts.toml"));
}

std::vector<int> whole_numbers(const toml::table& table, std::string_view key) {
    std::vector<int> numbers;
    for (const toml::node& node : *table[key].as_array())
        numbers.push_back(node.value_or(0));
    return numbers;
}

/// How many items bear on the barrier.
std::ptrdiff_t items_on(const Questionnaire& questionnaire, const BarrierId& barrier) {
    return std::count_if(questionnaire.items.begin(), questionnaire.items.end(), [&](const Item& item) {
        return std::any_of(item.barriers.begin(), item.barriers.end(),
                           [&](const BarrierLink& link) { return link.barrier == barrier; });
    });
}

/// A question for a number that blocks on more work, as soon as it is ten per cent more.
bool blocks_from_ten_percent(const Questionnaire& questionnaire, const Item& item) {
    const bool asks_for_number = scale_of(questionnaire, item).number() != nullptr;
    if (!asks_for_number || !item.blocks || item.blocks->barrier.text != "workload-increase") return false;
    return readiness_of(questionnaire, item, 10).value() <= item.blocks->at_or_below &&
           readiness_of(questionnaire, item, 9.9).value() > item.blocks->at_or_below;
}

}  // namespace

TEST_CASE("every shipped questionnaire reads without any problem, and its barriers are in its evidence") {
    std::vector<fs::path> files = toml_files_in(questionnaire_folder());
    CHECK(files.size() >= 3);
    const std::vector<fs::path> earlier = toml_files_in(editions_folder(questionnaire_folder()));
    CHECK(earlier.size() >= 3);
    files.insert(files.end(), earlier.begin(), earlier.end());
    for (const fs::path& file : files) {
        const Loaded<Questionnaire> questionnaire = read_questionnaire(file_text(file), text_of(file.filename()));
        CHECK(lines_of(questionnaire.problems) == "");
        REQUIRE(questionnaire.value);
        const Loaded<Evidence> evidence = read_evidence(
            file_text(questionnaire_folder() / questionnaire.value->evidence), questionnaire.value->evidence);
        REQUIRE(evidence.value);
        CHECK(lines_of(check_barriers(*questionnaire.value, *evidence.value, text_of(file.filename()))) == "");
    }
}

TEST_CASE("every shipped evidence catalogue reads without any problem") {
    const std::vector<fs::path> files = toml_files_in(questionnaire_folder() / "evidence");
    CHECK(files.size() >= 1);
    for (const fs::path& file : files) {
        CHECK(lines_of(read_evidence(file_text(file), text_of(file.filename())).problems) == "");
    }
}

TEST_CASE("the evidence has exactly the barriers of the scan, with level, page and references") {
    const Evidence evidence = shipped_evidence();
    const toml::table facts = catalogue_facts();
    CHECK(evidence.barriers.size() == 30);
    CHECK(facts["barriers"].as_array()->size() == 30);
    for (const toml::node& node : *facts["barriers"].as_array()) {
        const toml::table& fact = *node.as_table();
        INFO(fact);
        const Barrier* barrier = find_barrier(evidence, {fact["id"].value_or(std::string())});
        REQUIRE(barrier);
        CHECK(to_text(barrier->level) == fact["level"].value_or(std::string_view()));
        CHECK(barrier->page == fact["page"].value_or(0));
        CHECK(barrier->refs == whole_numbers(fact, "refs"));
        CHECK(barrier->about != "");
    }
}

TEST_CASE("the evidence has exactly the approaches of the scan, with amount, quality and pages") {
    const Evidence evidence = shipped_evidence();
    const toml::table facts = catalogue_facts();
    CHECK(evidence.approaches.size() == 13);
    CHECK(facts["approaches"].as_array()->size() == 13);
    for (const toml::node& node : *facts["approaches"].as_array()) {
        const toml::table& fact = *node.as_table();
        INFO(fact);
        const Approach* approach = find_approach(evidence, {fact["id"].value_or(std::string())});
        REQUIRE(approach);
        const EvidenceGrade as_written = approach->grade.value_or(EvidenceGrade{"not graded", "not graded"});
        CHECK(as_written.amount == fact["amount"].value_or(std::string_view()));
        CHECK(as_written.quality == fact["quality"].value_or(std::string_view()));
        CHECK(approach->pages == whole_numbers(fact, "pages"));
    }
}

TEST_CASE("the evidence has the ten tips, from 1 to 10") {
    const Evidence evidence = shipped_evidence();
    REQUIRE(evidence.tips.size() == 10);
    CHECK(catalogue_facts()["tips"].value_or(0) == 10);
    for (std::size_t i = 0; i < evidence.tips.size(); ++i)
        CHECK(evidence.tips[i].number == static_cast<int>(i) + 1);
}

TEST_CASE("something can be done about every barrier: two measures at least, of 45 or more") {
    const Evidence evidence = shipped_evidence();
    CHECK(evidence.measures.size() >= 45);
    for (const Barrier& barrier : evidence.barriers) {
        INFO(barrier.id.text);
        CHECK(barrier.counter.size() >= 2);
    }
}

TEST_CASE("the full scan has eleven factors and some 48 items") {
    const Questionnaire full = shipped_questionnaire("full-scan.toml");
    CHECK(full.factors.size() == 11);
    CHECK(full.items.size() >= 44);
    CHECK(full.items.size() <= 52);
}

TEST_CASE("the full scan asks about every barrier twice or more, and about the context at least once") {
    const Questionnaire full = shipped_questionnaire("full-scan.toml");
    for (const Barrier& barrier : shipped_evidence().barriers) {
        INFO(barrier.id.text);
        CHECK(items_on(full, barrier.id) >= (barrier.level == Level::context ? 1 : 2));
    }
}

TEST_CASE("most factors of the full scan have a reverse-scored item") {
    const Questionnaire full = shipped_questionnaire("full-scan.toml");
    const auto has_reverse = [&](const Factor& factor) {
        const std::vector<const Item*> items = items_of(full, factor.id);
        return std::any_of(items.begin(), items.end(), [](const Item* item) { return item->reverse; });
    };
    CHECK(std::count_if(full.factors.begin(), full.factors.end(), has_reverse) > std::ssize(full.factors) / 2);
}

TEST_CASE("ten per cent more work blocks, in every shipped questionnaire") {
    for (const char* name : {"full-scan.toml", "four-factors.toml", "pulse.toml"}) {
        INFO(name);
        const Questionnaire questionnaire = shipped_questionnaire(name);
        CHECK(std::any_of(questionnaire.items.begin(), questionnaire.items.end(),
                          [&](const Item& item) { return blocks_from_ten_percent(questionnaire, item); }));
    }
}

TEST_CASE("the four-factor questionnaire has some twenty items in four factors") {
    const Questionnaire four = shipped_questionnaire("four-factors.toml");
    CHECK(four.factors.size() == 4);
    CHECK(four.items.size() >= 18);
    CHECK(four.items.size() <= 22);
}

TEST_CASE("the pulse has one item for each factor of the full scan") {
    const Questionnaire pulse = shipped_questionnaire("pulse.toml");
    const Questionnaire full = shipped_questionnaire("full-scan.toml");
    CHECK(pulse.items.size() == pulse.factors.size());
    CHECK(pulse.factors.size() == full.factors.size());
    for (const Factor& factor : full.factors) {
        INFO(factor.id.text);
        CHECK(items_of(pulse, factor.id).size() == 1);
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
