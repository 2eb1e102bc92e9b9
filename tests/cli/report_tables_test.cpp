// Reports as tables and as figures: .csv, .xlsx, .json.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli_run.h"
#include "core/export/xlsx.h"
#include "core/sample_files.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

struct TablesFolder : CliFolder {
    TablesFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", assessment_file("ward"));
        std::string ballots =
            "format = \"readiness-assessment/1\"\nid = \"i1\"\ntitle = \"Ward 7\"\nmode = \"ballots\"\n"
            "\n[questionnaire]\nid = \"ward\"\nversion = \"1.0\"\n"
            "\n[[action]]\nid = \"a1\"\ntext = \"secret action\"\n";
        for (int i = 0; i < 6; ++i)
            ballots += "\n[[respondent]]\nid = \"secret-" + std::to_string(i) + "\"\nanswers = { L1 = 2 }\n";
        folder.file("ballots.readiness.toml", ballots);
    }

    CliOutcome report(const std::string& file, const std::string& output,
                      const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words = {"report", file, "-o", output, "--replace"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    [[nodiscard]] std::string bytes(const std::string& name) const { return bytes_of(folder.path / name); }
};

}  // namespace

TEST_CASE("a report that ends in .csv is a table of answers, or of factors if that is asked for") {
    const TablesFolder folder;
    CHECK(folder.report("team.readiness.toml", "team.csv").output ==
          "team.csv: the answers as a table for any program\n");
    const std::string answers = folder.bytes("team.csv");
    CHECK(
        answers.starts_with("\xEF\xBB\xBF"
                            "for,assessment,team,"));
    CHECK(mentions(answers, "\r\nthe room,Ward 7,"));
    CHECK(mentions(answers, ",agreed,,agreed,,answered,2,Yes,,100,1,yes,,\r\n"));
    CHECK(folder.report("team.readiness.toml", "same.csv", {"--part", "answers"}).code == 0);
    CHECK(folder.bytes("same.csv") == answers);
    CHECK(folder.report("team.readiness.toml", "team.csv", {"--part", "factors"}).output ==
          "team.csv: the factors as a table for any program\n");
    CHECK(mentions(folder.bytes("team.csv"), ",leadership,Leadership,Leadership,100,high,High,no,100,100,yes,"));
}

TEST_CASE("a report that ends in .json is what score prints as JSON, and the plan") {
    const TablesFolder folder;
    CHECK(folder.report("ballots.readiness.toml", "ward.json").output ==
          "ward.json: the whole report as JSON for other programs\n");
    auto report = nlohmann::ordered_json::parse(folder.bytes("ward.json"));
    CHECK(report["for"] == "the-room");
    CHECK(report["plan"]["actions"][0]["text"] == "secret action");
    report.erase("for");
    report.erase("plan");
    CHECK(report ==
          nlohmann::ordered_json::parse(folder.run({"score", "ballots.readiness.toml", "--format", "json"}).output));
}

TEST_CASE("a report that ends in .xlsx is a workbook, or says why there is none") {
    const TablesFolder folder;
    const CliOutcome outcome = folder.report("team.readiness.toml", "team.XLSX");
    if (readiness::can_write_xlsx()) {
        CHECK(outcome.code == 0);
        CHECK(outcome.output == "team.XLSX: the whole report as a workbook for a spreadsheet\n");
        CHECK(outcome.errors.empty());
        CHECK(folder.bytes("team.XLSX").starts_with("PK"));
    } else {
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, "built without the library for .xlsx files"));
        CHECK_FALSE(fs::exists(folder.folder.path / "team.XLSX"));
    }
}

TEST_CASE("a part goes only with the formats that have it") {
    const TablesFolder folder;
    for (const auto& [output, part, why] :
         {std::tuple("a.csv", "summary", "the first page cannot be written as .csv"),
          std::tuple("a.csv", "full", "the whole report cannot be written as .csv"),
          std::tuple("a.txt", "answers", "the answers cannot be written as .txt (use .csv for it)"),
          std::tuple("a.svg", "factors", "the factors cannot be written as .svg (use .csv for it)"),
          std::tuple("a.json", "summary", "the first page cannot be written as .json")}) {
        INFO(output << " " << part);
        const CliOutcome outcome = folder.report("team.readiness.toml", output, {"--part", part});
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, why));
        CHECK_FALSE(fs::exists(folder.folder.path / output));
    }
}

TEST_CASE("tables for others hold what a shareable copy holds, and no single person's answers") {
    const TablesFolder folder;
    const CliOutcome refused = folder.report("ballots.readiness.toml", "others.csv", {"--for-others"});
    CHECK(refused.code == 2);
    CHECK(mentions(refused.errors, "there are no single answers in a copy for others (choose the part factors)"));
    CHECK_FALSE(fs::exists(folder.ledger()));

    CHECK(folder.report("ballots.readiness.toml", "others.csv", {"--for-others", "--part", "factors"}).code == 0);
    CHECK(mentions(folder.bytes("others.csv"), "\r\nothers,Ward 7,"));
    CHECK(mentions(folder.bytes("others.csv"), ",leadership,Leadership,Leadership,,high,High,no,"));
    CHECK(folder.report("ballots.readiness.toml", "others.json", {"--for-others"}).code == 0);
    const auto json = nlohmann::json::parse(folder.bytes("others.json"));
    CHECK(json["for"] == "others");
    CHECK_FALSE(json.contains("plan"));
    CHECK_FALSE(mentions(folder.bytes("others.json") + folder.bytes("others.csv"), "secret"));
    CHECK(fs::exists(folder.ledger()));
}

TEST_CASE("there is no table of factors where each question is read by itself") {
    const TablesFolder folder;
    std::string by_question = questionnaire_file("ward", "Ward check");
    const std::string key = "results = \"factors\"";
    by_question.replace(by_question.find(key), key.size(), "results = \"questions\"");
    folder.folder.file(folder.shipped / "ward.toml", by_question);
    const CliOutcome outcome = folder.report("team.readiness.toml", "team.csv", {"--part", "factors"});
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, "there are no factor scores"));
    CHECK(folder.report("team.readiness.toml", "team.csv").code == 0);
}
