#include "core/base/problem_log.h"

#include <string>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/files/questionnaire_toml.h"
#include "problems_text.h"
#include "sample_files.h"

using namespace readiness;

TEST_CASE("of many problems the first hundred are kept, and the last says how many more there are") {
    ProblemLog log("a.toml");
    for (int line = 512; line >= 1; --line)
        log.warning({line, 1}, "wrong");
    const std::vector<Problem> problems = log.in_file_order();
    REQUIRE(problems.size() == 101);
    CHECK(problems.front().at.line == 413);
    CHECK(problems[99].at.line == 512);
    CHECK(describe(problems.back()) == "a.toml: warning: and 412 more");
    CHECK(problems.back().stands_for == 412);
}

TEST_CASE("a hundred problems are all of them") {
    ProblemLog log("a.toml");
    for (int line = 1; line <= 100; ++line)
        log.warning({line, 1}, "wrong");
    CHECK_FALSE(log.only_counts(Severity::error));
    CHECK(log.in_file_order().size() == 100);
}

TEST_CASE("an error is never lost behind warnings") {
    ProblemLog log("a.toml");
    for (int line = 1; line <= 300; ++line)
        log.warning({line, 1}, "odd");
    CHECK(log.only_counts(Severity::warning));
    log.error({400, 1}, "wrong");
    const std::vector<Problem> problems = log.in_file_order();
    REQUIRE(problems.size() == 101);
    CHECK(problems[99].message == "wrong");
    CHECK(problems.back().message == "and 201 more");
    CHECK(problems.back().severity == Severity::warning);
    CHECK_FALSE(log.loaded<int>(1).value);
}

TEST_CASE("messages about an assessment's unknown keys stop at a hundred, and every key is kept") {
    std::string text = assessment_file("ward");
    for (int i = 0; i < 512; ++i)
        text += "unknown-" + std::to_string(i) + " = \"x\"\n";
    const Loaded<Assessment> loaded = read_assessment(text, "a.toml");
    REQUIRE(loaded.value);
    CHECK(loaded.problems.size() == 101);
    CHECK(loaded.problems.back().message == "and 412 more");
    REQUIRE(loaded.value->consensus_extras.size() == 512);
    CHECK(loaded.value->consensus_extras.front().key == "unknown-0");
    CHECK(loaded.value->consensus_extras.back().key == "unknown-511");
}

TEST_CASE("messages about a questionnaire's empty items stop at a hundred, all of them errors") {
    std::string text = questionnaire_file("ward", "Ward");
    for (int i = 0; i < 1000; ++i)
        text += "[[item]]\n";
    const Loaded<Questionnaire> loaded = read_questionnaire(text, "q.toml");
    CHECK_FALSE(loaded.value);
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.problems.size() == 101);
    CHECK(loaded.problems.front().message == "item 2 of the questionnaire has no id");
    CHECK(loaded.problems.back().severity == Severity::error);
    CHECK(loaded.problems.back().stands_for == 3900);
}
