#include "core/storage/share.h"

#include <cerrno>

#include "catch.h"
#include "core/platform/file_lock.h"
#include "core/result/scored_assessment.h"
#include "mentions.h"
#include "problems_text.h"
#include "shared_sample.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

struct Place {
    TemporaryFolder folder;
    fs::path data = folder.path / "data";
    fs::path state = folder.path / "state";
    fs::path moved = {};
    fs::path output = folder.path / "copy.readiness.toml";
    fs::path team = folder.file("team.readiness.toml", "the assessment itself");
    std::chrono::milliseconds patience = std::chrono::hours(1);
    mutable std::optional<RecordGivenOut> kept = {};  ///< What the assessment was to keep last.
    std::optional<Problem> not_kept = {};             ///< What keeps the assessment from it.

    SharedFile share(Assessment assessment, bool replace = false, const BeforeWriteStep& before_step = {}) const {
        const ScoredAssessment counted =
            scored(sample::shared_questionnaire(), sample::evidence_with({"b"}), std::move(assessment));
        ShareRequest request{output, replace, sample::sharing_day, patience, state, moved};
        request.keep = [this, before = ledger()](const RecordGivenOut& keep) {
            CHECK(ledger() == before);  // The assessment has it first.
            if (!not_kept) kept = keep;
            return not_kept;
        };
        kept.reset();
        return readiness::share(counted, team, request, data, before_step);
    }
    /// Empty if it is no file.
    [[nodiscard]] std::string ledger() const {
        return fs::is_regular_file(ledger_path(state)) ? bytes_of(ledger_path(state)) : "";
    }
    [[nodiscard]] Assessment keeping(Assessment assessment) const {
        return kept ? applied(std::move(assessment), *kept) : assessment;
    }
};

/// What is brought to the disk in turn: the ledger and the copy are tried before either is written.
enum class Flush { ledger_tried, copy_tried, ledger_written, copy_written };

BeforeWriteStep full_at(Flush flush) {
    return [flush, flushes = 0](WriteStep step) mutable {
        return step == WriteStep::flush && flushes++ == static_cast<int>(flush) ? ENOSPC : 0;
    };
}

}  // namespace

TEST_CASE("sharing keeps a record of the copy and leaves the assessment alone") {
    const Place place;
    const SharedFile shared = place.share(sample::ballots_of(1, 9));
    CHECK(lines_of(shared.problems).empty());
    CHECK(shared.written);
    CHECK(mentions(bytes_of(place.output), "shareable = true"));
    CHECK(mentions(place.ledger(), "format = \"readiness-shared-copies/2\""));
    CHECK(bytes_of(place.team) == "the assessment itself");
}

TEST_CASE("no group of fewer than five leaves the team, also if the assessment has a smaller one") {
    const Place place;
    Assessment few = sample::ballots_of(1, 4);
    few.minimum_group = 3;
    const SharedFile refused = place.share(few);
    CHECK_FALSE(refused.written);
    CHECK(mentions(lines_of(refused.problems), "4 people took part, and with fewer than 5"));
    Assessment more = sample::ballots_of(1, 9);
    more.minimum_group = 3;
    CHECK(place.share(more).written);
    // Five is what a file without the key has.
    CHECK_FALSE(mentions(bytes_of(place.output), "minimum_group"));
}

TEST_CASE("where more than twenty took part, no group of fewer than ten leaves the team") {
    const Place place;
    CHECK(place.share(sample::ballots_of(1, 21)).written);
    CHECK(mentions(bytes_of(place.output), "minimum_group = 10"));
}

TEST_CASE("the next copy with one more ballot has the same scores, and the ledger stays") {
    const Place place;
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    const std::string ledger = place.ledger();
    const SharedFile shared = place.share(sample::ballots_of(1, 10), true);
    CHECK(shared.written);
    CHECK(shared.is_earlier);
    CHECK(mentions(bytes_of(place.output), "people = 9"));
    CHECK(place.ledger() == ledger);
}

TEST_CASE("a copy that only the assessment has on record is put on record on this computer too") {
    const Place first;
    const Assessment before = sample::with_secrets(sample::ballots_of(1, 9));
    REQUIRE(first.share(before).written);
    const Assessment assessment = first.keeping(before);
    REQUIRE(assessment.given_out.size() == 1);
    const Place second;
    const SharedFile shared = second.share(assessment);
    CHECK(shared.written);
    CHECK_FALSE(second.kept);
    CHECK(second.ledger() == first.ledger());
}

TEST_CASE("a copy that only this computer has on record is kept in the assessment before it goes out again") {
    const Place place;
    CHECK(place.share(sample::with_secrets(sample::ballots_of(1, 9))).written);
    REQUIRE(place.kept);
    const std::optional<GivenOut> record = place.kept->record;
    // As after a report that was cancelled.
    const Assessment without = sample::with_secrets(sample::ballots_of(1, 9));
    CHECK(place.share(without, true).written);
    REQUIRE(place.kept);
    CHECK(place.kept->record == record);
    CHECK(place.share(place.keeping(without), true).written);
    CHECK_FALSE(place.kept);
}

TEST_CASE("a copy goes neither over the assessment nor, unasked, over another file", "[links]") {
    Place place;
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    const SharedFile again = place.share(sample::ballots_of(1, 9));
    CHECK_FALSE(again.written);
    CHECK(mentions(lines_of(again.problems), "already exists"));

    place.output = place.folder.path / "data" / ".." / "team.readiness.toml";
    const SharedFile over = place.share(sample::ballots_of(1, 9), true);
    CHECK_FALSE(over.written);
    CHECK(mentions(lines_of(over.problems), "this file is read for it, and would be lost"));
    fs::create_symlink(place.team, place.folder.path / "link");
    place.output = place.folder.path / "link";
    CHECK_FALSE(place.share(sample::ballots_of(1, 9), true).written);
    CHECK(bytes_of(place.team) == "the assessment itself");
}

TEST_CASE("nothing is shared where the ledger cannot be read", "[links]") {
    const Place place;
    const std::string broken = GENERATE("what is this", "format = \"readiness-shared-copies/3\"\n", "");
    place.folder.file("state/shared-copies.toml", broken);
    const SharedFile shared = place.share(sample::ballots_of(1, 9));
    CHECK_FALSE(shared.written);
    CHECK(mentions(lines_of(shared.problems), "nothing is shared: this file records what was shared before"));
    CHECK(mentions(lines_of(shared.problems), "shared-copies.toml"));
    CHECK_FALSE(fs::exists(place.output));
    CHECK(place.ledger() == broken);
}

TEST_CASE("nothing is shared where the ledger is a folder or a link to nowhere", "[links]") {
    const Place place;
    fs::create_directories(place.state);
    if (GENERATE(true, false)) {
        fs::create_directories(ledger_path(place.state));
    } else {
        fs::create_symlink(place.folder.path / "nowhere", ledger_path(place.state));
    }
    CHECK_FALSE(place.share(sample::ballots_of(1, 9)).written);
    CHECK_FALSE(fs::exists(place.output));
}

TEST_CASE("where the ledger or the copy cannot be written nothing is shared, and nothing says that a copy went out") {
    const Place place;
    const bool is_of_ledger = GENERATE(true, false);
    const SharedFile shared =
        place.share(sample::ballots_of(1, 9), false, full_at(is_of_ledger ? Flush::ledger_tried : Flush::copy_tried));
    CHECK_FALSE(shared.written);
    CHECK(mentions(lines_of(shared.problems), "the disk is full"));
    CHECK(mentions(lines_of(shared.problems), "what was shared before, and it cannot be written") == is_of_ledger);
    CHECK_FALSE(place.kept);
    CHECK_FALSE(fs::exists(place.output));
    CHECK(place.ledger().empty());
}

TEST_CASE("what the assessment cannot keep is neither on record nor shared, and the next copy is a new one") {
    Place place;
    place.not_kept = Problem{Severity::error, "team.readiness.toml", {}, "the file is write-protected", ""};
    const SharedFile shared = place.share(sample::ballots_of(1, 9));
    CHECK_FALSE(shared.written);
    CHECK(mentions(lines_of(shared.problems), "the file is write-protected"));
    CHECK(mentions(lines_of(shared.problems), "nothing is shared: this file records what goes out"));
    CHECK_FALSE(fs::exists(place.output));
    CHECK(place.ledger().empty());
    place.not_kept.reset();
    const SharedFile again = place.share(sample::ballots_of(1, 9));
    CHECK(again.written);
    CHECK_FALSE(again.is_earlier);
}

TEST_CASE("a record without a copy holds nobody out: the same ballots give the copy, and five more a new one") {
    const Place place;
    const Flush flush = GENERATE(Flush::ledger_written, Flush::copy_written);
    CHECK_FALSE(place.share(sample::ballots_of(1, 9), false, full_at(flush)).written);
    CHECK_FALSE(fs::exists(place.output));
    const Assessment kept = place.keeping(sample::ballots_of(1, 9));
    REQUIRE(kept.given_out.size() == 1);
    const int more = GENERATE(0, 5);
    Assessment now = kept;
    for (int number = 10; number < 10 + more; ++number)
        now.respondents.push_back(sample::person(number));
    const SharedFile shared = place.share(now);
    CHECK(lines_of(shared.problems).empty());
    CHECK(shared.written);
    CHECK_FALSE(shared.is_earlier);
    CHECK(mentions(bytes_of(place.output), more == 0 ? "people = 9" : "people = 14"));
}

TEST_CASE("a copy that could not be written is on record, so that the next one cannot differ from it by little") {
    const Place place;
    CHECK_FALSE(place.share(sample::ballots_of(1, 9), false, full_at(Flush::copy_written)).written);
    CHECK(mentions(place.ledger(), "[[given_out]]"));
    CHECK(place.share(sample::ballots_of(1, 10)).is_earlier);
}

TEST_CASE("what is refused, and an earlier copy, change nothing in the assessment") {
    const Place place;
    CHECK_FALSE(place.share(sample::ballots_of(1, 4)).written);
    CHECK_FALSE(place.kept);
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    REQUIRE(place.kept);
    CHECK(place.share(sample::ballots_of(1, 10), true).is_earlier);
    CHECK_FALSE(place.kept);
}

TEST_CASE("agreed answers are shared without a ledger") {
    const Place place;
    place.folder.file("state/shared-copies.toml", "what is this");
    Assessment agreed = sample::agreed({{"A", Answer::of(4)}});
    agreed.id = "agreed";
    agreed.questionnaire.id = "sample";
    CHECK(place.share(agreed).written);
}

TEST_CASE("what is refused leaves neither a copy nor a record") {
    const Place place;
    const SharedFile shared = place.share(sample::ballots_of(1, 4));
    CHECK_FALSE(shared.written);
    CHECK(has_errors(shared.problems));
    CHECK_FALSE(fs::exists(place.output));
    CHECK(place.ledger().empty());
}

TEST_CASE("nothing is shared while another program shares", "[links]") {
    Place place;
    place.patience = std::chrono::milliseconds(0);
    fs::create_directories(place.folder.path / "elsewhere");
    fs::create_directories(place.state);
    const bool ledger_is_elsewhere = GENERATE(false, true);
    if (ledger_is_elsewhere) fs::create_symlink("../elsewhere/shared-copies.toml", ledger_path(place.state));
    const fs::path beside = ledger_is_elsewhere ? place.folder.path / "elsewhere" : place.state;
    std::error_code error;
    auto lock = FileLock::take(beside / ".shared-copies.toml.lock", std::chrono::milliseconds(0), error);
    REQUIRE(lock);
    const SharedFile shared = place.share(sample::ballots_of(1, 9));
    CHECK_FALSE(shared.written);
    CHECK(mentions(lines_of(shared.problems), "another program is sharing at this moment (try again in a moment)"));
    CHECK_FALSE(fs::exists(place.output));
    CHECK(place.ledger().empty());
}

TEST_CASE("others may share again as soon as a copy was written, or none") {
    Place place;
    place.patience = std::chrono::milliseconds(0);
    CHECK_FALSE(place.share(sample::ballots_of(1, 9), false, [](WriteStep) { return EIO; }).written);
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    CHECK(place.share(sample::ballots_of(1, 9), true).written);
}

TEST_CASE("where the ledger's folder cannot be written to nothing is shared") {
    const Place place;
    place.folder.file("state", "no folder");
    const SharedFile shared = place.share(sample::ballots_of(1, 9));
    CHECK_FALSE(shared.written);
    CHECK(mentions(lines_of(shared.problems), "a part of the path is a file, not a folder"));
    CHECK(mentions(lines_of(shared.problems), "nothing is shared: this file records what was shared before"));
    CHECK_FALSE(fs::exists(place.output));
}

TEST_CASE("only the person can read the ledger, whatever folder for data there is, and the copy's record is returned",
          "[posix]") {
    Place place;
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    CHECK(fs::status(ledger_path(place.state)).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK_FALSE(fs::exists(place.data));
    REQUIRE(place.kept);
    CHECK(place.kept->secrets.size() == 9);
    CHECK(place.kept->secrets[0].secret.size() == 32);
    CHECK(place.kept->secrets[0].secret != place.kept->secrets[1].secret);
    CHECK_FALSE(mentions(place.ledger(), place.kept->secrets[0].secret));
    place.data = place.folder.path / "another";
    place.output = place.folder.path / "second.readiness.toml";
    CHECK(place.share(sample::ballots_of(1, 10)).is_earlier);
}

TEST_CASE("the ledger of an earlier version is taken over and removed, and a broken one keeps all from being shared") {
    const Place place;
    place.folder.file("data/shared-copies.toml", "format = \"readiness-shared-copies/1\"\nwhat = [");
    CHECK_FALSE(place.share(sample::ballots_of(1, 9)).written);
    place.folder.file("data/shared-copies.toml", "format = \"readiness-shared-copies/1\"\n");
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    CHECK_FALSE(fs::exists(old_ledger_path(place.data)));
    CHECK(mentions(place.ledger(), "[[given_out]]"));
}

TEST_CASE(
    "a ledger that an earlier version was told to keep elsewhere counts too, and a broken one there keeps all back") {
    Place place;
    CHECK(place.share(sample::ballots_of(1, 9)).written);
    place.moved = place.state;
    place.state = place.folder.path / "usual";
    place.output = place.folder.path / "second.readiness.toml";
    CHECK(place.share(sample::ballots_of(1, 10)).is_earlier);
    CHECK(mentions(place.ledger(), "[[given_out]]"));
    place.folder.file("state/shared-copies.toml", "what is this");
    place.output = place.folder.path / "third.readiness.toml";
    CHECK_FALSE(place.share(sample::ballots_of(1, 10)).written);
}

TEST_CASE("without a folder for the ledger nothing is shared") {
    Place place;
    place.state.clear();
    const SharedFile shared = place.share(sample::ballots_of(1, 9));
    CHECK_FALSE(shared.written);
    CHECK(mentions(lines_of(shared.problems), "nothing is shared"));
}
