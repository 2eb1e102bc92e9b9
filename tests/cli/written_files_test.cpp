// What every command keeps to when it reads and writes files.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "cli_run.h"
#include "core/platform/path_text.h"
#include "core/platform/process_mark.h"
#include "core/sample_files.h"
#include "in_child.h"
#include "mentions.h"

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

namespace {

struct WardFolder : CliFolder {
    WardFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file_with_evidence("ward", "scan.toml"));
        folder.file(shipped / "scan.toml", evidence_file());
        folder.file("team.readiness.toml", ballots_file(9));
        folder.file("old.toml", "old");
    }
    [[nodiscard]] std::string bytes(const fs::path& name) const { return bytes_of(folder.path / name); }
    [[nodiscard]] fs::perms permissions(const fs::path& name) const {
        return fs::status(folder.path / name).permissions();
    }
    /// What is in the folder, without what the test itself writes.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder.path))
            names.push_back(readiness::text_of(entry.path().filename()));
        std::erase_if(names, [](const std::string& name) { return name == ".output" || name == ".errors"; });
        std::ranges::sort(names);
        return names;
    }
};

/// Each command that makes a file, up to the file's name.
std::vector<Arguments> makers() {
    return {{"score", "team.readiness.toml", "-o"},
            {"score", "team.readiness.toml", "--format", "toml", "-o"},
            {"merge", "team.readiness.toml", "-o"},
            {"share", "team.readiness.toml", "-o"}};
}

Arguments with(Arguments arguments, const Arguments& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("no command writes over a file unless that is asked for, and then it does") {
    const WardFolder folder;
    for (const Arguments& maker : makers()) {
        CAPTURE(maker);
        folder.folder.file("there.toml", "old");
        const CliOutcome kept = folder.run(with(maker, {"there.toml"}));
        CHECK(kept.code == 2);
        CHECK(kept.errors == "there.toml: error: this file already exists (name another file, or add --replace)\n");
        CHECK(folder.bytes("there.toml") == "old");
        CHECK(folder.run(with(maker, {"there.toml", "--replace"})).code == 0);
        CHECK(folder.bytes("there.toml") != "old");
    }
}

TEST_CASE("no command writes over what it reads, by whatever name, even if it is to replace", "[links]") {
    const WardFolder folder;
    fs::create_symlink("team.readiness.toml", folder.folder.path / "link.toml");
    fs::create_hard_link(folder.folder.path / "team.readiness.toml", folder.folder.path / "twin.toml");
    fs::create_directory_symlink(folder.folder.path, folder.folder.path / "here");
    const std::string before = folder.bytes("team.readiness.toml");
    for (const Arguments& maker : makers()) {
        for (const char* name : {"team.readiness.toml", "./team.readiness.toml", "data/../team.readiness.toml",
                                 "link.toml", "twin.toml", "here/team.readiness.toml"}) {
            CAPTURE(maker, name);
            const CliOutcome outcome = folder.run(with(maker, {name, "--replace"}));
            CHECK(outcome.code == 2);
            CHECK(mentions(outcome.errors, "this file is read for it, and would be lost"));
            CHECK(folder.bytes("team.readiness.toml") == before);
        }
    }
}

TEST_CASE("no command writes over the questionnaire and the evidence that it finds by itself") {
    const WardFolder folder;
    const std::string questionnaire = bytes_of(folder.shipped / "ward.toml");
    for (const Arguments& maker : makers()) {
        for (const char* name : {"ward.toml", "scan.toml"}) {
            CAPTURE(maker, name);
            const CliOutcome outcome =
                folder.run(with(maker, {readiness::text_of(folder.shipped / name), "--replace"}));
            CHECK(outcome.code == 2);
            CHECK(mentions(outcome.errors, "and it would be lost"));
        }
    }
    CHECK(bytes_of(folder.shipped / "ward.toml") == questionnaire);
    CHECK(bytes_of(folder.shipped / "scan.toml") == evidence_file());
}

TEST_CASE("no command writes over the record of shared copies") {
    const WardFolder folder;
    REQUIRE(folder.run({"share", "team.readiness.toml", "-o", "copy.readiness.toml"}).code == 0);
    const std::string ledger = bytes_of(folder.ledger());
    REQUIRE_FALSE(ledger.empty());
    folder.folder.file("elsewhere/shared-copies.toml", ledger);
    for (const Arguments& maker : makers()) {
        for (const char* name : {"state-home/readiness/shared-copies.toml", "elsewhere/shared-copies.toml"}) {
            CAPTURE(maker, name);
            CHECK(folder.run(with(maker, {name, "--replace"})).code == 2);
        }
    }
    CHECK(bytes_of(folder.ledger()) == ledger);
}

TEST_CASE("what a command makes may be read by its owner alone, and a file that it replaces keeps its permissions",
          "[posix]") {
    const WardFolder folder;
    for (const Arguments& maker : makers()) {
        CAPTURE(maker);
        fs::remove(folder.folder.path / "new.toml");
        CHECK(folder.run(with(maker, {"new.toml"})).code == 0);
        CHECK(folder.permissions("new.toml") == fs::perms(0600));
        fs::permissions(folder.folder.path / "new.toml", fs::perms(0640));
        CHECK(folder.run(with(maker, {"new.toml", "--replace"})).code == 0);
        CHECK(folder.permissions("new.toml") == fs::perms(0640));
    }
    CHECK(fs::status(folder.ledger()).permissions() == fs::perms(0600));
}

TEST_CASE("nothing but plain files is read, and nobody waits for a pipe", "[posix]") {
    const WardFolder folder;
    REQUIRE(make_pipe(folder.folder.path / "pipe.toml"));
    REQUIRE(make_pipe(folder.data / "pipe.toml"));
    for (const char* name : {"pipe.toml", "/dev/zero", "/dev/null"}) {
        for (const char* word : {"validate", "score"}) {
            CAPTURE(name, word);
            const CliOutcome outcome = folder.run({word, name});
            CHECK(outcome.code == 1);
            CHECK(mentions(outcome.output + outcome.errors, "this is no plain file"));
        }
    }
    CHECK(folder.run({"score", "team.readiness.toml"}).code == 0);
    CHECK(folder.run({"questionnaires"}).code == 0);
    CHECK(folder.run({"score", "team.readiness.toml", "--questionnaire", "pipe.toml"}).code == 2);
    folder.folder.file("data/own.toml", questionnaire_file_with_evidence("own", "../pipe.toml"));
    const CliOutcome evidence = folder.run({"validate", "data/own.toml"});
    CHECK(mentions(evidence.output, "this is no plain file"));
}

TEST_CASE("evidence that is missing, or has no possible name, is told with line and column") {
    const WardFolder folder;
    folder.folder.file("lost.toml", questionnaire_file_with_evidence("lost", "nowhere.toml"));
    CHECK(folder.run({"validate", "lost.toml"})
              .output.starts_with("lost.toml:5:12: error: the evidence file \"nowhere.toml\" was not found"));
    folder.folder.file("scan", evidence_file());
    folder.folder.file("cut.toml", questionnaire_file_with_evidence("cut", "scan\\u0000.toml"));
    const CliOutcome cut = folder.run({"validate", "cut.toml"});
    CHECK(cut.code == 1);
    CHECK(cut.output.starts_with("cut.toml:5:12: error: \"scan\\u0000.toml\" is no name of a file"));
}

TEST_CASE("nothing from a file or its name is obeyed by the terminal", "[posix]") {
    const WardFolder folder;
    const std::string evil = "a\x1b]0;owned\x07\nsecond\xc2\x9b\x33m\xe2\x80\xae.readiness.toml";
    std::string text = assessment_file("ward");
    text.replace(text.find("Ward 7"), 6, "T\\u001b[31m\\nx\\u009b\\u202e");
    text.replace(text.find("L1 ="), 2, "\"L\\u001b[2J\\nevil: error: x\\u202e\"");
    folder.folder.file(evil, text);
    for (const Arguments& arguments : std::vector<Arguments>{{"validate", evil},
                                                             {"score", evil},
                                                             {"score", evil, "--format", "json"},
                                                             {"score", evil, "--format", "toml"},
                                                             {"merge", evil, "-o", evil + "x"},
                                                             {"share", evil, "-o", evil + "y"},
                                                             {"what-if", evil},
                                                             {"validate", evil + "z"},
                                                             {"score", evil, "-o", "old.toml"}}) {
        const CliOutcome outcome = folder.run(arguments);
        const std::string printed = outcome.output + outcome.errors;
        CAPTURE(arguments.front(), printed);
        CHECK_FALSE(printed.empty());
        for (const char* obeyed : {"\x1b", "\x07", "\xc2\x9b", "\xe2\x80\xae", "\r"})
            CHECK_FALSE(mentions(printed, obeyed));
        CHECK_FALSE(mentions(printed, "\nevil: error"));
        CHECK_FALSE(mentions(printed, "\nsecond"));
    }
}

TEST_CASE("what validate calls wrong is neither merged nor shared in silence") {
    const WardFolder folder;
    std::string text = ballots_file(9);
    text.replace(text.find("L1 = 1"), 6, "L1 = 7");
    folder.folder.file("off.readiness.toml", text);
    for (const char* word : {"merge", "share"}) {
        const std::string made = std::string(word) + ".readiness.toml";
        const CliOutcome outcome = folder.run({word, "off.readiness.toml", "-o", made});
        CAPTURE(word, outcome.errors);
        CHECK(mentions(outcome.errors, "off.readiness.toml:13:13: "));
        CHECK(outcome.code == 1);
    }
    CHECK(folder.run({"validate", "off.readiness.toml"}).code == 1);
}

TEST_CASE("what a killed run left behind is removed by the next one", "[posix]") {
    const WardFolder folder;
    in_child([&] {
        folder.folder.file(".~readiness-" + readiness::own_process_mark() + "-0123abcd.tmp", "secret");
        return 0;
    });
    CHECK(folder.run({"score", "team.readiness.toml", "-o", "new.toml"}).code == 0);
    CHECK(folder.names() == std::vector<std::string>{"data", "new.toml", "old.toml", "shipped", "team.readiness.toml"});
}

TEST_CASE("ten copies shared at once are all on record") {
    const WardFolder folder;
    std::vector<Arguments> runs;
    for (int i = 0; i < 10; ++i) {
        const std::string name = "team-" + std::to_string(i);
        std::string text = ballots_file(9);
        text.replace(text.find("id = \"i1\""), 9, "id = \"" + name + "\"");
        for (std::size_t at = text.find("person-"); at != std::string::npos; at = text.find("person-", at + 10))
            text.replace(at, 7, name + "-");
        folder.folder.file(name + ".readiness.toml", text);
        runs.push_back({"share", name + ".readiness.toml", "-o", name + ".copy.readiness.toml"});
    }
    CHECK(folder.run_at_once(runs) == std::vector<int>(10, 0));
    const std::string ledger = bytes_of(folder.ledger());
    std::size_t copies = 0;
    for (std::size_t at = ledger.find("[[given_out]]"); at != std::string::npos;
         at = ledger.find("[[given_out]]", at + 1))
        ++copies;
    CHECK(copies == 10);
}
