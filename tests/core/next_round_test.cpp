// The same questionnaire again, for the same team: a file of its own beside the earlier one.
#include "core/storage/next_round.h"

#include <chrono>
#include <filesystem>
#include <string>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/words/dates.h"
#include "temporary_folder.h"

using namespace readiness;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

constexpr sys_seconds begun{sys_days{2026y / November / 24} + 9h};
constexpr sys_seconds now{sys_days{2027y / February / 24} + 10h};

std::string utc_day(sys_seconds moment) {
    return day_text(local_seconds(moment.time_since_epoch()));
}

std::string text_of_ward(const std::string& more = "") {
    return "format = \"readiness-assessment/1\"\nid = \"first\"\ntitle = \"Sepsis, Ward 7\"\norganisation = \"St "
           "Anna\"\n"
           "team = \"Ward 7\"\ninitiative = \"Sepsis bundle\"\nstage = \"before-rollout\"\nfacilitator = \"Kim\"\n"
           "created = 2026-11-24T09:00:00Z\nlook_again = 2027-02-24\nmode = \"consensus\"\npeople = 12\n"
           "minimum_group = 6\nroles = [\"Nurse\"]\nown = \"kept in this file only\"\n" +
           more +
           "[questionnaire]\nid = \"pulse\"\nversion = \"1.0\"\n[consensus]\nL1 = 3\n"
           "[[note]]\nitem = \"L1\"\ntext = \"A note\"\n[[action]]\nid = \"a1\"\ntext = \"Ask\"\n";
}

struct Files {
    TemporaryFolder folder;
    Library library{fs::path(READINESS_SOURCE_DIR) / "questionnaires", folder.path};

    Loaded<fs::path> begin(const fs::path& file) { return begin_next_round(file, "second", library, now, utc_day); }
    static Assessment read(const fs::path& path) {
        const Loaded<Assessment> assessment = read_assessment(bytes_of(path), text_of(path));
        REQUIRE(assessment.value.has_value());
        return *assessment.value;
    }
};

}  // namespace

TEST_CASE("the next round is about the same change of the same team, and has no answer, note or action yet") {
    Files files;
    const fs::path file = files.folder.file("sepsis-ward-7.readiness.toml", text_of_ward());
    const std::string before = bytes_of(file);
    const auto path = files.begin(file);
    REQUIRE(path.value.has_value());
    CHECK(*path.value == files.folder.path / "sepsis-ward-7-24-feb-2027.readiness.toml");
    CHECK(bytes_of(file) == before);

    const Assessment next = Files::read(*path.value);
    CHECK(next.id == "second");
    CHECK(next.follows == "first");
    CHECK(next.title == "Sepsis, Ward 7, 24 Feb 2027");
    CHECK(next.organisation == "St Anna");
    CHECK(next.team == "Ward 7");
    CHECK(next.initiative == "Sepsis bundle");
    CHECK(next.facilitator == "Kim");
    CHECK(next.created == now);
    CHECK(next.modified == now);
    CHECK(next.people == 12);
    CHECK(next.minimum_group == 6);
    CHECK(next.roles == std::vector<std::string>{"Nurse"});
    CHECK(next.questionnaire.id == "pulse");
    CHECK_FALSE(next.look_again.has_value());
    CHECK(next.consensus.empty());
    CHECK(next.notes.empty());
    CHECK(next.actions.empty());
    CHECK(next.extras.empty());
    CHECK_FALSE(next.sealed);
}

TEST_CASE("an earlier edition is answered again, although there is a newer one") {
    Files files;
    const auto path = files.begin(files.folder.file("a.readiness.toml", text_of_ward()));
    REQUIRE(path.value.has_value());
    CHECK(Files::read(*path.value).questionnaire.version == "1.0");
    const auto found = files.library.find_instrument(Files::read(*path.value).questionnaire, *path.value);
    REQUIRE(found.value.has_value());
    CHECK((*found.value)->questionnaire.version == "1.0");
    CHECK((*found.value)->sha256 == Files::read(*path.value).questionnaire.sha256);
}

TEST_CASE("the day in a title becomes today's, so that it does not grow with each round") {
    Assessment earlier;
    earlier.id = "first";
    earlier.created = begun;
    earlier.title = "Pulse, 24 Nov 2026";
    const Assessment second = next_round_of(earlier, "second", now, utc_day);
    CHECK(second.title == "Pulse, 24 Feb 2027");
    CHECK(next_round_of(second, "third", now + days(90), utc_day).title == "Pulse, 25 May 2027");
    earlier.title = "";
    CHECK(next_round_of(earlier, "second", now, utc_day).title == "24 Feb 2027");
}

TEST_CASE("ballots of the next round are sealed until they are opened") {
    Assessment earlier;
    earlier.mode = Mode::ballots;
    CHECK(next_round_of(earlier, "second", now, utc_day).sealed);
    earlier.mode = Mode::tally;
    CHECK_FALSE(next_round_of(earlier, "second", now, utc_day).sealed);
}

TEST_CASE("the next round takes nobody's file name") {
    Files files;
    const fs::path file = files.folder.file("sepsis-ward-7.readiness.toml", text_of_ward());
    const fs::path other = files.folder.file("sepsis-ward-7-24-feb-2027.readiness.toml", "somebody else's");
    const auto path = files.begin(file);
    REQUIRE(path.value.has_value());
    CHECK(path.value->filename() == "sepsis-ward-7-24-feb-2027-2.readiness.toml");
    CHECK(bytes_of(other) == "somebody else's");
}

TEST_CASE("a copy for other people, and a file that cannot be read, have no next round") {
    Files files;
    const std::string text = GENERATE(text_of_ward("shareable = true\n"), std::string("title = "));
    const fs::path file = files.folder.file("other.readiness.toml", text);
    const auto path = files.begin(file);
    CHECK_FALSE(path.value.has_value());
    CHECK_FALSE(path.problems.empty());
    CHECK(bytes_of(file) == text);
    CHECK(std::distance(fs::directory_iterator(files.folder.path), {}) == 1);
}

TEST_CASE("two rounds with ballots have one secret for codes for pairing, whichever gets codes first") {
    Files files;
    const auto begin = [&](const fs::path& file) {
        return begin_next_round(file, "second", files.library, now, utc_day, "a secret of this family");
    };
    std::string ballots = text_of_ward();
    ballots.replace(ballots.find("\"consensus\""), std::string("\"consensus\"").size(), "\"ballots\"");
    const fs::path file = files.folder.file("ballots.readiness.toml", ballots);
    const Assessment before = Files::read(file);
    const auto path = begin(file);
    REQUIRE(path.value.has_value());
    Assessment after = Files::read(file);
    CHECK(after.pair_secret == "a secret of this family");
    CHECK(Files::read(*path.value).pair_secret == after.pair_secret);
    // Nothing else of the earlier round is another.
    CHECK(after.modified == before.modified);
    CHECK(after.consensus == before.consensus);
    CHECK(after.notes == before.notes);
    CHECK(after.actions == before.actions);
    CHECK(after.extras == before.extras);

    // One that is there goes on, and the file is not touched.
    const std::string bytes = bytes_of(file);
    const auto third = begin_next_round(file, "third", files.library, now, utc_day, "another secret");
    REQUIRE(third.value.has_value());
    CHECK(Files::read(*third.value).pair_secret == "a secret of this family");
    CHECK(bytes_of(file) == bytes);

    // A show of hands, and one agreed answer, have no codes.
    const fs::path agreed = files.folder.file("agreed.readiness.toml", text_of_ward());
    REQUIRE(begin(agreed).value.has_value());
    CHECK(bytes_of(agreed) == text_of_ward());
}
