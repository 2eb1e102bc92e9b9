#include "catch.h"
#include "cli_run.h"
#include "core/sample_files.h"
#include "in_child.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

struct WardFolder : CliFolder {
    WardFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", ballots_file(9));
    }

    /// More people have answered: the file keeps what it has, and gets their ballots.
    void come_to(int people) const {
        const std::string all = ballots_file(people);
        std::string team = bytes_of(folder.path / "team.readiness.toml");
        for (int person = 0; person < people; ++person) {
            const std::string id = "id = \"person-" + std::to_string(person) + "\"";
            if (mentions(team, "[[respondent]]\n" + id)) continue;
            const std::size_t at = all.find(id);
            team += "\n[[respondent]]\n" + all.substr(at, all.find('}', at) + 2 - at);
        }
        folder.file("team.readiness.toml", team);
    }
};

const std::vector<std::string> share = {"share", "team.readiness.toml", "-o", "copy.readiness.toml"};

const std::vector<std::string> report = {"report", "team.readiness.toml", "--for-others", "-o", "page.txt"};

/// As nobody, as root may write to any file.
CliOutcome run_as_nobody(const CliFolder& folder, const std::vector<std::string>& arguments) {
    CliOutcome outcome;
    outcome.code = in_child([&] {
        become_nobody();
        return folder.run(arguments).code;
    });
    outcome.errors = bytes_of(folder.folder.path / ".errors");
    return outcome;
}

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
    // The assessment keeps what went out, and everything that it had.
    const std::string team = bytes_of(folder.folder.path / "team.readiness.toml");
    CHECK(mentions(team, "[[given_out]]"));
    CHECK(mentions(team, "secret = "));
    CHECK(mentions(team, "person-8"));

    const CliOutcome valid = folder.run({"validate", "copy.readiness.toml"});
    CHECK(valid.code == 0);
    CHECK(valid.output.empty());
    CHECK(mentions(valid.errors, "copy.readiness.toml: a shareable copy"));
    CHECK(mentions(valid.errors, "1 file, 0 errors, 0 warnings\n"));

    CHECK(fs::exists(folder.ledger()));
    CHECK_FALSE(fs::exists(folder.state / "shared-copies.toml"));
    CHECK_FALSE(mentions(folder.run({"questionnaires"}).output, "shared-copies"));

    const CliOutcome scored = folder.run({"score", "copy.readiness.toml"});
    CHECK(scored.code == 0);
    CHECK(mentions(scored.output, "A shareable copy"));
    CHECK(mentions(scored.output, "Overall 44 of 100: Low."));
    CHECK(folder.run({"score", "copy.readiness.toml", "--format", "json"}).code == 0);
}

TEST_CASE("sharing after one more ballot gives the same scores and says why") {
    const WardFolder folder;
    CHECK(folder.run(share).code == 0);
    const std::string before = bytes_of(folder.folder.path / "copy.readiness.toml");
    folder.come_to(10);
    const CliOutcome again = folder.run(share_again());
    CHECK(again.code == 0);
    CHECK(again.output == "copy.readiness.toml: the scores of an earlier copy\n");
    CHECK(mentions(again.errors, "with 9 people, and no new ones."));
    CHECK(mentions(again.errors, "what 1 person said"));
    CHECK(bytes_of(folder.folder.path / "copy.readiness.toml") == before);

    folder.come_to(14);
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
    folder.folder.file(folder.ledger(), "nonsense");
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
        const std::string copy = bytes_of(folder.folder.path / "copy-of-ten.readiness.toml");
        CHECK(mentions(copy, "shareable = true"));
        if (codes == std::vector{0, 0}) {
            CHECK(copy == bytes_of(folder.folder.path / "copy-of-nine.readiness.toml"));
        } else {  // The tenth ballot is not in the other file, as if it was withdrawn.
            CHECK(codes == std::vector{2, 0});
        }
    }
}

TEST_CASE("no other folder makes what was shared forgotten, and neither does another computer with the file") {
    WardFolder folder;
    CHECK(folder.run(share).code == 0);
    const std::string kept = bytes_of(folder.folder.path / "team.readiness.toml");
    folder.folder.file("team.readiness.toml", ballots_file(10));
    folder.data = folder.folder.path / "another";
    CHECK(folder.run(share_again()).output == "copy.readiness.toml: the scores of an earlier copy\n");
    folder.state = folder.folder.path / "another-state";
    CHECK(folder.run(share_again()).output == "copy.readiness.toml: the scores of an earlier copy\n");

    folder.state_home = folder.folder.path / "other-computer";
    folder.folder.file("team.readiness.toml", kept);
    folder.come_to(10);
    const CliOutcome there = folder.run(share_again());
    CAPTURE(there.errors);
    CHECK(there.output == "copy.readiness.toml: the scores of an earlier copy\n");
}

TEST_CASE("while ballots are sealed no command says what is in them") {
    const WardFolder folder;
    folder.folder.file("team.readiness.toml", "sealed = true\n" + ballots_file(9));
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"score", "team.readiness.toml"},
                                                      {"score", "team.readiness.toml", "--format", "json"},
                                                      {"what-if", "team.readiness.toml", "--set", "leadership=60"},
                                                      {"report", "team.readiness.toml", "-o", "page.html"},
                                                      {"report", "team.readiness.toml", "-o", "table.csv"},
                                                      share}) {
        CAPTURE(arguments);
        const CliOutcome outcome = folder.run(arguments);
        CHECK(outcome.code == 2);
        CHECK(outcome.output.empty());
        CHECK(mentions(outcome.errors, "sealed"));
    }
    CHECK_FALSE(fs::exists(folder.folder.path / "page.html"));
    CHECK_FALSE(fs::exists(folder.folder.path / "copy.readiness.toml"));
}

TEST_CASE("an assessment that is write-protected is told before anything goes out, and shares as any other afterwards",
          "[posix]") {
    const WardFolder folder;
    const fs::path team = folder.folder.path / "team.readiness.toml";
    fs::permissions(folder.folder.path, fs::perms::all);
    fs::permissions(team, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const std::string before = bytes_of(team);
    const std::vector<std::string> arguments = GENERATE(share, report);
    const CliOutcome protects = run_as_nobody(folder, arguments);
    CAPTURE(protects.errors);
    CHECK(protects.code == 2);
    CHECK(mentions(protects.errors, "team.readiness.toml: error: the file is write-protected"));
    CHECK(mentions(protects.errors, "nothing is shared: this file records what goes out"));
    CHECK_FALSE(fs::exists(folder.folder.path / arguments.back()));
    CHECK_FALSE(fs::exists(folder.ledger()));
    CHECK(bytes_of(team) == before);

    fs::permissions(team, fs::perms::all);
    folder.come_to(14);
    const CliOutcome shared = run_as_nobody(folder, share);
    CHECK(shared.code == 0);
    CHECK(shared.errors.empty());
    CHECK(mentions(bytes_of(folder.folder.path / "copy.readiness.toml"), "people = 14"));
}

TEST_CASE("whoever is refused finds the assessment as it was, byte for byte and under each of its names", "[posix]") {
    const WardFolder folder;
    const fs::path team =
        folder.folder.file("team.readiness.toml", "# Our own remark.\n" + ballots_file(3) + "\n# And another.\n");
    fs::create_hard_link(team, folder.folder.path / "second name");
    const std::string before = bytes_of(team);
    for (const std::vector<std::string>& arguments : {share, report}) {
        const CliOutcome refused = folder.run(arguments);
        CHECK(refused.code == 2);
        CHECK(mentions(refused.errors, "3 people took part"));
        CHECK(bytes_of(team) == before);
        CHECK(fs::hard_link_count(team) == 2);
    }
}

TEST_CASE("an output that cannot be written leaves the assessment as it was, and no record", "[posix]") {
    const WardFolder folder;
    fs::permissions(folder.folder.path, fs::perms::all);
    const fs::path locked = folder.folder.path / "locked";
    fs::create_directory(locked);
    fs::permissions(locked,
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    std::vector<std::string> arguments = GENERATE(share, report);
    arguments.back() = "locked/" + arguments.back();
    const std::string before = bytes_of(folder.folder.path / "team.readiness.toml");
    CHECK(run_as_nobody(folder, arguments).code == 2);
    CHECK(bytes_of(folder.folder.path / "team.readiness.toml") == before);
    CHECK_FALSE(fs::exists(folder.ledger()));
    fs::permissions(locked, fs::perms::owner_all);
}

TEST_CASE("a new copy of an assessment with a second name says that only one name has the record", "[posix]") {
    const WardFolder folder;
    fs::create_hard_link(folder.folder.path / "team.readiness.toml", folder.folder.path / "second name");
    const CliOutcome shared = folder.run(share);
    CHECK(shared.code == 0);
    CHECK(mentions(shared.errors, "team.readiness.toml: warning:"));
    CHECK(mentions(shared.errors, "this file has another name as well"));
}

TEST_CASE("two wards whose ballots have the same ids are told what to do, and share once they have ids of their own") {
    const WardFolder folder;
    CHECK(folder.run(share).code == 0);
    std::string ward_8 = ballots_file(9);
    ward_8.replace(ward_8.find("id = \"i1\""), 9, "id = \"i2\"");
    folder.folder.file("ward-8.readiness.toml", ward_8);
    const std::vector<std::string> share_8 = {"share", "ward-8.readiness.toml", "-o", "copy-8.readiness.toml"};
    const CliOutcome refused = folder.run(share_8);
    CHECK(refused.code == 2);
    CHECK(mentions(refused.errors, "The ballot \"person-0\" was in the copy of"));
    CHECK(mentions(refused.errors, "give each ballot here an id that no other file has"));
    for (std::size_t at = 0; (at = ward_8.find("person-", at)) != std::string::npos; at += 14)
        ward_8.insert(at, "ward-8-");
    folder.folder.file("ward-8.readiness.toml", ward_8);
    CHECK(folder.run(share_8).code == 0);
}
