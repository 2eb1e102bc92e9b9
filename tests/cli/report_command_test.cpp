#include "catch.h"
#include "cli_run.h"
#include "core/sample_files.h"

namespace fs = std::filesystem;

namespace {

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct ReportFolder : CliFolder {
    ReportFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", assessment_file("ward"));
    }

    [[nodiscard]] std::string bytes(const std::string& name) const { return bytes_of(folder.path / name); }
};

}  // namespace

TEST_CASE("a report that ends in .svg is the radar as a picture") {
    const ReportFolder folder;
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(outcome.output == "radar.svg: the radar as a picture\n");
    CHECK(outcome.errors.empty());
    const std::string svg = folder.bytes("radar.svg");
    CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.ends_with("</svg>\n"));
    CHECK(mentions(svg, "<title>Ward 7</title>"));
    CHECK(mentions(svg, ">Leadership</text>"));
    CHECK(folder.bytes("team.readiness.toml") == assessment_file("ward"));
}

TEST_CASE("a picture is dark if that is asked for") {
    const ReportFolder folder;
    CHECK(folder.run({"report", "team.readiness.toml", "-o", "light.svg"}).code == 0);
    CHECK(folder.run({"report", "team.readiness.toml", "--dark", "-o", "dark.svg"}).code == 0);
    CHECK(mentions(folder.bytes("light.svg"), "fill=\"#ffffff\""));
    CHECK(mentions(folder.bytes("dark.svg"), "fill=\"#1a232c\""));
    CHECK_FALSE(mentions(folder.bytes("dark.svg"), "#ffffff"));
}

TEST_CASE("a report that ends in .txt is what score prints") {
    const ReportFolder folder;
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "profile.TXT"});
    CHECK(outcome.code == 0);
    CHECK(folder.bytes("profile.TXT") == folder.run({"score", "team.readiness.toml"}).output);
}

TEST_CASE("a report of an unknown extension is not written, and those that exist are named") {
    const ReportFolder folder;
    for (const char* name : {"report.png", "report", "svg", ".svg"}) {
        const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", name});
        CAPTURE(name);
        CHECK(outcome.code == 2);
        CHECK(outcome.output.empty());
        CHECK(outcome.errors == std::string(name) +
                                    ": no report can be written as this; use a name that ends in .svg (the radar as a "
                                    "picture) or .txt (the whole profile as text)\n");
        CHECK_FALSE(fs::exists(folder.folder.path / name));
    }
    CHECK(folder.run({"report", "team.readiness.toml"}).code == 2);
}

TEST_CASE("a report is written over another file only where that is asked for") {
    const ReportFolder folder;
    folder.folder.file("radar.svg", "mine");
    const CliOutcome kept = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CHECK(kept.code == 2);
    CHECK(kept.errors == "radar.svg already exists: name another file, or add --replace\n");
    CHECK(folder.bytes("radar.svg") == "mine");

    CHECK(folder.run({"report", "team.readiness.toml", "-o", "radar.svg", "--replace"}).code == 0);
    CHECK(mentions(folder.bytes("radar.svg"), "<svg"));
}

TEST_CASE("a report never replaces what it is made from, by whatever name") {
    const ReportFolder folder;
    folder.folder.file("team.txt", assessment_file("ward"));
    folder.folder.file("ward.txt", questionnaire_file("ward", "Ward check"));
    fs::create_symlink("team.txt", folder.folder.path / "link.svg");
    fs::create_hard_link(folder.folder.path / "team.txt", folder.folder.path / "twin.txt");
    for (const char* name : {"team.txt", "./team.txt", "link.svg", "twin.txt", "ward.txt"}) {
        const CliOutcome outcome =
            folder.run({"report", "team.txt", "--questionnaire", "ward.txt", "-o", name, "--replace"});
        CAPTURE(name);
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, "is what the report is made from, and would be lost: name another file"));
    }
    CHECK(folder.bytes("team.txt") == assessment_file("ward"));
    CHECK(folder.bytes("ward.txt") == questionnaire_file("ward", "Ward check"));
}

TEST_CASE("sealed answers give no report") {
    const ReportFolder folder;
    folder.folder.file("sealed.readiness.toml",
                       "format = \"readiness-assessment/1\"\nid = \"i1\"\ntitle = \"Ward 7\"\nmode = \"ballots\"\n"
                       "sealed = true\n\n[questionnaire]\nid = \"ward\"\nversion = \"1.0\"\n"
                       "\n[[respondent]]\nid = \"r1\"\nanswers = { L1 = 2 }\n");
    for (const char* name : {"radar.svg", "profile.txt"}) {
        const CliOutcome outcome = folder.run({"report", "sealed.readiness.toml", "-o", name});
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, "sealed.readiness.toml: error: its answers are sealed"));
        CHECK_FALSE(fs::exists(folder.folder.path / name));
    }
}

TEST_CASE("a report takes the questionnaire that is named") {
    const CliFolder folder;
    folder.folder.file("elsewhere/ward.toml", questionnaire_file("ward", "Ward check"));
    folder.folder.file("team.readiness.toml", assessment_file("ward"));
    const CliOutcome lost = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CHECK(lost.code == 2);
    CHECK(mentions(lost.errors, "Or name the questionnaire: --questionnaire PATH\n"));
    CHECK(folder.run({"report", "team.readiness.toml", "--questionnaire", "elsewhere/ward.toml", "-o", "radar.svg"})
              .code == 0);
}

TEST_CASE("a report that cannot be written ends with 2 and why, and what was there stays") {
    const ReportFolder folder;
    folder.folder.file("file", "");
    const CliOutcome nowhere = folder.run({"report", "team.readiness.toml", "-o", "file/radar.svg"});
    CHECK(nowhere.code == 2);
    CHECK(mentions(nowhere.errors, "file/radar.svg"));

    folder.folder.file("radar.svg/mine", "mine");
    const CliOutcome kept = folder.run({"report", "team.readiness.toml", "--replace", "-o", "radar.svg"});
    CHECK(kept.code == 2);
    CHECK(mentions(kept.errors, "radar.svg: error: "));
    CHECK(folder.bytes("radar.svg/mine") == "mine");
}

TEST_CASE("an assessment that cannot be read gives no report") {
    const ReportFolder folder;
    folder.folder.file("broken.readiness.toml", "format = \"readiness-assessment/1\"\ntitle = 7\n");
    const CliOutcome outcome = folder.run({"report", "broken.readiness.toml", "-o", "radar.svg"});
    CHECK(outcome.code != 0);
    CHECK(mentions(outcome.errors, "broken.readiness.toml:2:9: error: "));
    CHECK_FALSE(fs::exists(folder.folder.path / "radar.svg"));
    CHECK(folder.run({"report", "missing.readiness.toml", "-o", "radar.svg"}).code == 2);
}

TEST_CASE("there is no picture of an assessment that is read question by question, and it says what to write") {
    const ReportFolder folder;
    std::string by_question = questionnaire_file("ward", "Ward check");
    const std::string key = "results = \"factors\"";
    by_question.replace(by_question.find(key), key.size(), "results = \"questions\"");
    folder.folder.file(folder.shipped / "ward.toml", by_question);
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CHECK(outcome.code == 2);
    CHECK(outcome.output.empty());
    CHECK(mentions(outcome.errors, "radar.svg: there is no radar to draw"));
    CHECK(mentions(outcome.errors, ".txt"));
    CHECK_FALSE(fs::exists(folder.folder.path / "radar.svg"));
    CHECK(folder.run({"report", "team.readiness.toml", "-o", "profile.txt"}).code == 0);
    CHECK(mentions(folder.bytes("profile.txt"), "One question cannot stand for a whole factor."));
}
