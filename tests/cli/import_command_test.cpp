#include "catch.h"
#include "cli_run.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

const fs::path source = READINESS_SOURCE_DIR;
const std::string head = "Timestamp,Email Address,Your role,Senior leaders here openly support this change.\n";
const std::string ann = "11/24/2026 9:00:05,ann@example.org,Nurse,Agree\n";
const std::string bo = "11/24/2026 9:01:05,bo@example.org,Doctor,Disagree\n";
const std::string unclear = "11/24/2026 9:02:05,cy@example.org,Doctor,Perhaps\n";

struct FormFolder : CliFolder {
    FormFolder() {
        fs::create_directories(shipped / "editions");
        fs::create_directories(shipped / "evidence");
        for (const char* name : {"editions/four-factors-1.0.toml", "evidence/scan20.toml"})
            fs::copy_file(source / "questionnaires" / name, shipped / name);
        fs::copy_file(source / "questionnaires" / "editions" / "four-factors-1.0.toml", folder.path / "q.toml");
        folder.file("answers.csv", head + ann + bo);
    }
    [[nodiscard]] std::string out() const { return bytes_of(folder.path / "out.readiness.toml"); }
    [[nodiscard]] CliOutcome import(std::vector<std::string> more, const std::string& file = "answers.csv") const {
        more.insert(more.begin(), {"import", file, "-q", "q.toml", "-o", "out.readiness.toml"});
        return run(more);
    }
};

}  // namespace

TEST_CASE("importing writes an assessment of ballots, and says what came in") {
    const FormFolder folder;
    const CliOutcome outcome = folder.import({"--title", "Ward 7"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "answers.csv: 2 rows, comma, UTF-8, looks like an export of Google Forms\n"));
    CHECK(mentions(outcome.output, "Left out, since it may say who somebody is: Email Address.\n"));
    CHECK(mentions(outcome.output, "out.readiness.toml: 2 ballots taken\n"));
    const std::string text = folder.out();
    CHECK(mentions(text, "title = \"Ward 7\"\n"));
    CHECK(mentions(text, "mode = \"ballots\"\n"));
    CHECK(mentions(text, "role = \"Doctor\"\nanswers = { L1 = 2 }\n"));
    CHECK_FALSE(mentions(text, "example.org"));
    CHECK(folder.run({"validate", "out.readiness.toml"}).code == 0);
}

TEST_CASE("a dry run shows each column and writes nothing") {
    const FormFolder folder;
    const CliOutcome outcome = folder.import({"--dry-run", "--map", "map.toml"});
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "What will come in: 2 ballots, 2 of 2 answers.\n"));
    CHECK(mentions(outcome.output, "left out: an e-mail address"));
    CHECK(mentions(outcome.output, "2 of 2"));
    CHECK_FALSE(fs::exists(folder.folder.path / "out.readiness.toml"));
    CHECK_FALSE(fs::exists(folder.folder.path / "map.toml"));
    CHECK(folder.run({"import", "answers.csv", "-q", "q.toml", "--dry-run"}).code == 0);
}

TEST_CASE("what has to be decided is said with row and column, and nothing is written") {
    const FormFolder folder;
    folder.folder.file("answers.csv", head + ann + unclear);
    const CliOutcome outcome = folder.import({});
    CHECK(outcome.code == 1);
    CHECK(mentions(outcome.errors,
                   "answers.csv:3:4: error: column D, \"Senior leaders here openly support this change.\": "
                   "what does \"Perhaps\" mean? 1 answer says it"));
    CHECK(mentions(outcome.output, "text = \"Perhaps\"\nmeans = \"missing\"\n"));
    CHECK_FALSE(fs::exists(folder.folder.path / "out.readiness.toml"));
}

TEST_CASE("a map file decides, and remembers what was decided") {
    const FormFolder folder;
    folder.folder.file("answers.csv", head + ann + unclear);
    folder.folder.file(
        "map.toml",
        "format = \"readiness-import-map/1\"\n\n[[form]]\n\n[[form.answer]]\ntext = \"Perhaps\"\nmeans = 3\n");
    CHECK(folder.import({"--map", "map.toml"}).code == 0);
    CHECK(mentions(folder.out(), "answers = { L1 = 3 }\n"));
    const std::string map = bytes_of(folder.folder.path / "map.toml");
    CHECK(mentions(map, "shape = \""));
    CHECK(mentions(map, "tool = \"Google Forms\"\n"));
    folder.folder.file("map.toml",
                       "format = \"readiness-import-map/1\"\n[[form]]\n[[form.answer]]\ntext = \"a\"\nmeans = \"b\"\n");
    const CliOutcome wrong = folder.import({"--map", "map.toml"});
    CHECK(wrong.code == 1);
    CHECK(mentions(wrong.errors, "map.toml:5:9: error"));
}

TEST_CASE("a longer export adds only what is new to the assessment that is there") {
    const FormFolder folder;
    CHECK(folder.import({}).code == 0);
    const std::string before = folder.out();
    const CliOutcome same = folder.import({});
    CHECK(same.code == 0);
    CHECK(mentions(same.output, "0 ballots taken, 2 already there"));
    CHECK(folder.out() == before);
    folder.folder.file("longer.csv", head + ann + bo + "11/24/2026 9:03:05,dee@example.org,Manager,Strongly agree\n");
    const CliOutcome longer = folder.run({"import", "longer.csv", "-o", "out.readiness.toml"});
    CAPTURE(longer.errors);
    CHECK(longer.code == 0);
    CHECK(mentions(longer.output, "1 ballot taken, 2 already there"));
    const CliOutcome fresh = folder.import({"--replace"}, "answers.csv");
    CHECK(fresh.code == 0);
    CHECK(mentions(fresh.output, "2 ballots taken"));
}

TEST_CASE("what cannot be brought in ends with 1 or 2, and leaves what is there alone") {
    const FormFolder folder;
    CHECK(folder.import({}).code == 0);
    const std::string before = folder.out();
    folder.folder.file("broken.csv", head + "1,\"never closed\n");
    const CliOutcome broken = folder.import({}, "broken.csv");
    CHECK(broken.code == 1);
    CHECK(mentions(broken.errors, "broken.csv:2:3: error: a quotation mark is opened here and never closed"));
    folder.folder.file("other.csv", "name;price\napple;1\n");
    CHECK(folder.import({}, "other.csv").code == 1);
    CHECK(folder.run({"import", "answers.csv"}).code == 2);
    CHECK(folder.run({"import", "answers.csv", "-o", "new.readiness.toml"}).code == 2);
    CHECK(folder.run({"import", "answers.csv", "-q", "none", "-o", "new.readiness.toml"}).code == 2);
    CHECK(folder.run({"import", "answers.csv", "-q", "q.toml", "-o", "q.toml"}).code == 2);
    CHECK(folder.run({"import", "answers.csv", "-q", "q.toml", "-o", "answers.csv"}).code == 2);
    CHECK(folder.import({"--twice", "never"}).code == 2);
    CHECK(folder.out() == before);
}

TEST_CASE("a questionnaire can be named by its id") {
    const FormFolder folder;
    fs::copy_file(folder.folder.path / "q.toml", folder.shipped / "four-factors.toml");
    const CliOutcome outcome = folder.run({"import", "answers.csv", "-q", "four-factors", "-o", "out.readiness.toml"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 0);
}
