#include "catch.h"
#include "cli_run.h"
#include "core/sample_files.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

std::string ballots_file(const std::string& ballots, const std::string& id = "i1",
                         const std::string& questionnaire = "ward") {
    return "format = \"readiness-assessment/1\"\nid = \"" + id +
           "\"\ntitle = \"Ward 7\"\nmode = \"ballots\"\n\n[questionnaire]\nid = \"" + questionnaire +
           "\"\nversion = \"1.0\"\n" + ballots;
}

std::string ballot(const std::string& id, int answer) {
    return "\n[[respondent]]\nid = \"" + id + "\"\nanswers = { L1 = " + std::to_string(answer) + " }\n";
}

struct WardFolder : CliFolder {
    WardFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("a.readiness.toml", ballots_file(ballot("r1", 1) + ballot("r2", 2)));
        folder.file("b.readiness.toml", ballots_file(ballot("r2", 2) + ballot("r3", 2), "i2"));
    }
    [[nodiscard]] fs::path out() const { return folder.path / "all.readiness.toml"; }
};

}  // namespace

TEST_CASE("merging writes a new assessment and prints a line for each file and a total") {
    const WardFolder folder;
    const std::string before = bytes_of(folder.folder.path / "a.readiness.toml");
    const CliOutcome outcome =
        folder.run({"merge", "a.readiness.toml", "b.readiness.toml", "-o", "all.readiness.toml", "--title", "Both"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(outcome.output ==
          "a.readiness.toml: 2 ballots taken\n"
          "b.readiness.toml: 1 ballot taken, 1 already included\n"
          "all.readiness.toml: 3 ballots of 2 files\n");
    CHECK(mentions(outcome.errors, "b.readiness.toml:10:1: warning: ballot \"r2\" is already included"));
    CHECK(mentions(outcome.errors,
                   "all.readiness.toml: warning: with 3 people, the results show what each of them answered"));
    const std::string text = bytes_of(folder.out());
    CHECK(mentions(text, "title = \"Both\"\n"));
    CHECK(mentions(text, "[[merged]]\nfile = \"a.readiness.toml\"\n"));
    CHECK(bytes_of(folder.folder.path / "a.readiness.toml") == before);
    const CliOutcome checked = folder.run({"validate", "all.readiness.toml"});
    CAPTURE(checked.output);
    CHECK(checked.errors == "1 file, 0 errors, 0 warnings\n");
}

TEST_CASE("merging again carries on from what was merged before") {
    const WardFolder folder;
    CHECK(folder.run({"merge", "a.readiness.toml", "-o", "all.readiness.toml"}).code == 0);
    const CliOutcome outcome = folder.run(
        {"merge", "all.readiness.toml", "b.readiness.toml", "a.readiness.toml", "-o", "more.readiness.toml"});
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "more.readiness.toml: 3 ballots of 3 files\n"));
    CHECK(mentions(bytes_of(folder.folder.path / "more.readiness.toml"), "[[merged]]\nfile = \"a.readiness.toml\"\n"));
}

TEST_CASE("one refused file keeps everything from being written, unless it is to be skipped") {
    const WardFolder folder;
    folder.folder.file("c.readiness.toml", ballots_file(ballot("r9", 1), "i3", "pulse"));
    folder.folder.file("d.readiness.toml", "nothing of the kind\n");
    const std::vector<std::string> files = {"merge", "a.readiness.toml",  "c.readiness.toml", "d.readiness.toml",
                                            "-o",    "all.readiness.toml"};
    const CliOutcome outcome = folder.run(files);
    CHECK(outcome.code == 1);
    CHECK(mentions(outcome.output, "c.readiness.toml: refused\n"));
    CHECK(mentions(outcome.output, "Nothing was written"));
    CHECK(mentions(outcome.errors, "c.readiness.toml:6:1: error: it answers the questionnaire \"pulse\""));
    CHECK(mentions(outcome.errors, "d.readiness.toml:1"));
    CHECK_FALSE(fs::exists(folder.out()));

    std::vector<std::string> skipping = files;
    skipping.emplace_back("--skip");
    const CliOutcome skipped = folder.run(skipping);
    CHECK(skipped.code == 0);
    CHECK(mentions(skipped.output, "all.readiness.toml: 2 ballots of 1 file\n"));
}

TEST_CASE("skipping every file writes nothing") {
    const WardFolder folder;
    folder.folder.file("team.readiness.toml", assessment_file("ward"));
    const CliOutcome outcome = folder.run({"merge", "team.readiness.toml", "-o", "all.readiness.toml", "--skip"});
    CHECK(outcome.code == 1);
    CHECK(mentions(outcome.output, "Nothing was written"));
    CHECK_FALSE(fs::exists(folder.out()));
}

TEST_CASE("agreed answers are merged as ballots where that is asked for") {
    const WardFolder folder;
    folder.folder.file("team.readiness.toml", assessment_file("ward"));
    CHECK(folder.run({"merge", "team.readiness.toml", "-o", "all.readiness.toml"}).code == 1);
    const CliOutcome outcome =
        folder.run({"merge", "team.readiness.toml", "--agreed-as-ballots", "-o", "all.readiness.toml"});
    CHECK(outcome.code == 0);
    CHECK(mentions(bytes_of(folder.out()), "id = \"agreed-"));
}

TEST_CASE("a file that is there is written over only where that is asked for") {
    const WardFolder folder;
    folder.folder.file("all.readiness.toml", "mine");
    const CliOutcome outcome = folder.run({"merge", "a.readiness.toml", "-o", "all.readiness.toml"});
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, "all.readiness.toml: error: this file already exists"));
    CHECK(bytes_of(folder.out()) == "mine");
    CHECK(folder.run({"merge", "a.readiness.toml", "-o", "all.readiness.toml", "--replace"}).code == 0);
}

TEST_CASE("merging without the questionnaire at hand ends with 2") {
    const CliFolder folder;
    folder.folder.file("a.readiness.toml", ballots_file(ballot("r1", 1)));
    const CliOutcome outcome = folder.run({"merge", "a.readiness.toml", "-o", "all.readiness.toml"});
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, "no questionnaire \"ward\""));
}
