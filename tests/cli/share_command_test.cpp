#include "catch.h"
#include "cli_run.h"
#include "core/sample_files.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

struct WardFolder : CliFolder {
    WardFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", ballots_file(9));
    }
};

const std::vector<std::string> share = {"share", "team.readiness.toml", "-o", "copy.readiness.toml"};

std::vector<std::string> share_again() {
    std::vector<std::string> arguments = share;
    arguments.emplace_back("--replace");
    return arguments;
}

}  // namespace

TEST_CASE("a shareable copy can be validated and scored, and says what it is") {
    const WardFolder folder;
    const CliOutcome shared = folder.run(share);
    CAPTURE(shared.errors);
    CHECK(shared.code == 0);
    CHECK(shared.output == "copy.readiness.toml: shareable copy\n");
    const std::string copy = bytes_of(folder.folder.path / "copy.readiness.toml");
    CHECK_FALSE(mentions(copy, "Secret"));
    CHECK_FALSE(mentions(copy, "person-"));
    CHECK(bytes_of(folder.folder.path / "team.readiness.toml") == ballots_file(9));

    const CliOutcome valid = folder.run({"validate", "copy.readiness.toml"});
    CHECK(valid.code == 0);
    CHECK(valid.output.empty());
    CHECK(mentions(valid.errors, "copy.readiness.toml: a shareable copy"));
    CHECK(mentions(valid.errors, "1 file, 0 errors, 0 warnings\n"));

    CHECK(fs::exists(folder.data / "shared-copies.toml"));
    CHECK_FALSE(mentions(folder.run({"questionnaires"}).output, "shared-copies"));

    const CliOutcome scored = folder.run({"score", "copy.readiness.toml"});
    CHECK(scored.code == 0);
    CHECK(mentions(scored.output, "A shareable copy"));
    CHECK(mentions(scored.output, "Overall 44 of 100: Low."));
    CHECK(folder.run({"score", "copy.readiness.toml", "--format", "json"}).code == 0);
}

TEST_CASE("sharing after one more ballot gives the same bytes and says why") {
    const WardFolder folder;
    CHECK(folder.run(share).code == 0);
    const std::string before = bytes_of(folder.folder.path / "copy.readiness.toml");
    folder.folder.file("team.readiness.toml", ballots_file(10));
    const CliOutcome again = folder.run(share_again());
    CHECK(again.code == 0);
    CHECK(again.output == "copy.readiness.toml: an earlier copy, unchanged\n");
    CHECK(mentions(again.errors, "with 9 people. 1 ballot added since. It will be in a copy once 5 have been added."));
    CHECK(bytes_of(folder.folder.path / "copy.readiness.toml") == before);

    folder.folder.file("team.readiness.toml", ballots_file(14));
    CHECK(folder.run(share_again()).output == "copy.readiness.toml: shareable copy\n");
    CHECK(bytes_of(folder.folder.path / "copy.readiness.toml") != before);
}

TEST_CASE("the assessment itself, and a file that is there, are not written over") {
    const WardFolder folder;
    CHECK(folder.run({"share", "team.readiness.toml", "-o", "team.readiness.toml", "--replace"}).code == 2);
    CHECK(folder.run(share).code == 0);
    const CliOutcome again = folder.run(share);
    CHECK(again.code == 2);
    CHECK(mentions(again.errors, "copy.readiness.toml: error: this file already exists"));
}

TEST_CASE("too few people, and a broken ledger, end with 2 and without a copy") {
    const WardFolder folder;
    folder.folder.file("team.readiness.toml", ballots_file(4));
    CHECK(folder.run(share).code == 2);
    folder.folder.file("team.readiness.toml", ballots_file(9));
    folder.folder.file("data/shared-copies.toml", "nonsense");
    const CliOutcome broken = folder.run(share);
    CHECK(broken.code == 2);
    CHECK(mentions(broken.errors, "shared-copies.toml"));
    CHECK(mentions(broken.errors, "nothing is shared"));
    CHECK_FALSE(fs::exists(folder.folder.path / "copy.readiness.toml"));
}

TEST_CASE("two who share at the same moment do not give out copies that differ by one person") {
    for (int pair = 0; pair < 20; ++pair) {
        const WardFolder folder;
        folder.folder.file("nine.readiness.toml", ballots_file(9));
        folder.folder.file("ten.readiness.toml", ballots_file(10));
        const std::vector<int> codes =
            folder.run_at_once({{"share", "nine.readiness.toml", "-o", "copy-of-nine.readiness.toml"},
                                {"share", "ten.readiness.toml", "-o", "copy-of-ten.readiness.toml"}});
        CHECK(codes == std::vector{0, 0});
        const std::string copy = bytes_of(folder.folder.path / "copy-of-nine.readiness.toml");
        CHECK(mentions(copy, "shareable = true"));
        CHECK(copy == bytes_of(folder.folder.path / "copy-of-ten.readiness.toml"));
    }
}
