// Every call of every writer fails once, or from then on: whatever the program says of it afterwards is true, nothing
// is lost, and nothing is left behind.
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/base/utf8.h"
#include "core/platform/path_text.h"
#include "core/shared_sample.h"
#include "core/storage/earlier_versions.h"
#include "core/storage/file_moves.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/library.h"
#include "core/storage/next_round.h"
#include "core/storage/open_mark.h"
#include "core/storage/output_file.h"
#include "core/storage/retitle.h"
#include "core/storage/save_over.h"
#include "core/storage/share.h"
#include "core/storage/whole_file.h"
#include "faults/injection.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// Longer than one write of half of it.
const std::string old_text = "old " + std::string(50, 'o');
const std::string new_text = "new " + std::string(90, 'n');
const std::string their_text = "theirs " + std::string(70, 't');

/// What is in a folder: the bytes of each file, by its path there.
using Contents = std::map<std::string, std::string>;

Contents contents_of(const fs::path& folder) {
    Contents contents;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) contents[text_of(fs::relative(entry.path(), folder))] = bytes_of(entry.path());
    }
    return contents;
}

bool is_own_temporary(const std::string& name) {
    return name.find(".~readiness-") != std::string::npos;
}

/// How one thing is written, and what must hold afterwards.
struct Writer {
    const char* name;
    std::function<void(const fs::path&)> prepare;
    std::function<bool(const fs::path&)> write;  ///< True if the program says that it is done.
    std::function<void(const Contents&, bool)> check;
};

void only(const Contents& contents, const std::vector<std::string>& names) {
    std::vector<std::string> there;
    for (const auto& [name, bytes] : contents) {
        // The file of a lock is empty, and stays.
        if (!name.ends_with(".lock")) there.push_back(name);
    }
    CHECK(there == names);
}

std::string at(const Contents& contents, const std::string& name) {
    const auto found = contents.find(name);
    return found == contents.end() ? "nothing" : found->second;
}

constexpr auto no_preparation = [](const fs::path&) {};

void put_old(const fs::path& folder) {
    std::ofstream(folder / "a.readiness.toml") << old_text;
}
void put_theirs(const fs::path& folder) {
    std::ofstream(folder / "a.readiness.toml") << their_text;
}

std::string assessment_text() {
    return "format = \"readiness-assessment/1\"\nid = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\ntitle = \"Ward 7\"\n"
           "mode = \"consensus\"\n[questionnaire]\nid = \"pulse\"\nversion = \"1.0\"\n[consensus]\nL1 = 3\n";
}

void put_assessment(const fs::path& folder) {
    std::ofstream(folder / "ward-7.readiness.toml") << assessment_text();
}

bool has_answer(const std::string& text) {
    return text.find("L1 = ") != std::string::npos && text.ends_with('\n');
}

constexpr std::chrono::sys_seconds now{std::chrono::seconds(1795510800)};
constexpr const char* an_id = "1d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10";

/// Reads the shipped questionnaires once for all runs.
Library& shipped_library() {
    const fs::path shipped = fs::path(READINESS_SOURCE_DIR) / "questionnaires";
    static Library library(shipped, shipped);
    return library;
}

SharedFile share_into(const fs::path& folder) {
    const ScoredAssessment counted =
        scored(sample::shared_questionnaire(), sample::evidence_with({"b"}), sample::ballots_of(1, 9));
    ShareRequest request{folder / "copy.readiness.toml", false, sample::sharing_day};
    request.ledger_folder = folder / "state";
    request.keep = [&](const RecordGivenOut& /*keep*/) {
        return write_whole_file(folder / "team.readiness.toml", "it keeps the record");
    };
    return share(counted, folder / "team.readiness.toml", request, folder / "data");
}

Writer over_a_file() {
    return {"a file that is replaced", put_old,
            [](const fs::path& folder) { return !write_whole_file(folder / "a.readiness.toml", new_text); },
            [](const Contents& contents, bool done) {
                only(contents, {"a.readiness.toml"});
                CHECK(at(contents, "a.readiness.toml") == (done ? new_text : old_text));
            }};
}

Writer in_a_new_folder() {
    return {"a file in a folder that is not there", no_preparation,
            [](const fs::path& folder) { return !write_whole_file(folder / "b" / "c" / "a", new_text); },
            [](const Contents& contents, bool done) {
                only(contents, done ? std::vector<std::string>{"b/c/a"} : std::vector<std::string>{});
                if (done) CHECK(at(contents, "b/c/a") == new_text);
            }};
}

Writer new_output() {
    return {"an output that must be new", no_preparation,
            [](const fs::path& folder) { return !write_output({folder / "a"}, new_text); },
            [](const Contents& contents, bool done) {
                only(contents, done ? std::vector<std::string>{"a"} : std::vector<std::string>{});
                if (done) CHECK(at(contents, "a") == new_text);
            }};
}

Writer saving() {
    return {"an assessment that is saved", put_old,
            [](const fs::path& folder) {
                return !save_over(folder / "a.readiness.toml", new_text, sha256_hex(old_text)).problem;
            },
            [](const Contents& contents, bool done) {
                CHECK(at(contents, "a.readiness.toml") == (done ? new_text : old_text));
                // What could not be read is kept, as nobody knows that it is known.
                const std::string kept = "a (changed elsewhere).readiness.toml";
                if (contents.contains(kept)) CHECK(contents.at(kept) == old_text);
                CHECK(contents.size() <= (done ? 2U : 1U));
            }};
}

Writer saving_over_theirs() {
    return {"an assessment that is saved over another program's version", put_theirs,
            [](const fs::path& folder) {
                return !save_over(folder / "a.readiness.toml", new_text, sha256_hex(old_text)).problem;
            },
            [](const Contents& contents, bool done) {
                const std::string kept = "a (changed elsewhere).readiness.toml";
                CHECK(at(contents, "a.readiness.toml") == (done ? new_text : their_text));
                if (done) CHECK(at(contents, kept) == their_text);
                CHECK(contents.size() == (done ? 2 : 1));
            }};
}

Writer saving_where_none_is() {
    return {"an assessment that was removed meanwhile", no_preparation,
            [](const fs::path& folder) {
                return !save_over(folder / "a.readiness.toml", new_text, sha256_hex(old_text)).problem;
            },
            [](const Contents& contents, bool done) {
                only(contents, done ? std::vector<std::string>{"a.readiness.toml"} : std::vector<std::string>{});
                if (done) CHECK(at(contents, "a.readiness.toml") == new_text);
            }};
}

Writer sharing() {
    return {"a shared copy and the record of it", no_preparation,
            [](const fs::path& folder) { return share_into(folder).written; },
            [](const Contents& contents, bool done) {
                const std::string copy = at(contents, "copy.readiness.toml");
                const std::string ledger = at(contents, "state/shared-copies.toml");
                CHECK((copy != "nothing") == done);
                if (done) CHECK(copy.find("shareable = true") != std::string::npos);
                // No copy without a record, and none that the assessment does not keep; a record without a copy does no
                // harm.
                if (done || ledger != "nothing") CHECK(ledger.find("[[given_out]]") != std::string::npos);
                if (ledger != "nothing") CHECK(at(contents, "team.readiness.toml") == "it keeps the record");
                CHECK(contents.size() <= 4);
            }};
}

Writer moving_to_the_bin() {
    return {"a file that is moved to the bin", put_old,
            [](const fs::path& folder) { return move_to_bin(folder / "a.readiness.toml", folder).value.has_value(); },
            [](const Contents& contents, bool done) {
                only(contents, {done ? "Bin/a.readiness.toml" : "a.readiness.toml"});
                CHECK(contents.begin()->second == old_text);
            }};
}

Writer duplicating() {
    return {"a duplicate", put_assessment,
            [](const fs::path& folder) {
                return duplicate_assessment(folder / "ward-7.readiness.toml", an_id, shipped_library(), now)
                    .value.has_value();
            },
            [](const Contents& contents, bool done) {
                CHECK(at(contents, "ward-7.readiness.toml") == assessment_text());
                if (done) CHECK(has_answer(at(contents, "ward-7-copy.readiness.toml")));
                CHECK(contents.size() == (done ? 2 : 1));
            }};
}

Writer renaming() {
    return {"a new title", put_assessment,
            [](const fs::path& folder) {
                return rename_assessment(folder / "ward-7.readiness.toml", "Ward 9", shipped_library(), now)
                    .value.has_value();
            },
            [](const Contents& contents, bool done) {
                REQUIRE(contents.size() == 1);
                CHECK(has_answer(contents.begin()->second));
                CHECK((contents.begin()->second.find("title = \"Ward 9\"") != std::string::npos) == done);
            }};
}

Writer next_round() {
    return {"the next round", put_assessment,
            [](const fs::path& folder) {
                const DayOf day_of = [](std::chrono::sys_seconds) { return std::string("today"); };
                return begin_next_round(folder / "ward-7.readiness.toml", an_id, shipped_library(), now, day_of)
                    .value.has_value();
            },
            [](const Contents& contents, bool done) {
                CHECK(at(contents, "ward-7.readiness.toml") == assessment_text());
                CHECK(contents.size() == (done ? 2 : 1));
            }};
}

Writer marking() {
    return {"the mark of an open file", no_preparation,
            [](const fs::path& folder) { return OpenMark::take(folder, folder / "a", now).mark.has_value(); },
            [](const Contents& contents, bool) { only(contents, {}); }};
}

std::string version_name(int minute) {
    return "v/" + version_file_name(now - std::chrono::minutes(minute), VersionKind::while_changing);
}

/// As many as are kept: one more, and the oldest goes.
void put_versions(const fs::path& folder) {
    fs::create_directories(folder / "v");
    for (std::size_t i = 1; i <= versions_kept; ++i)
        std::ofstream(folder / version_name(static_cast<int>(i))) << old_text << i;
}

Writer keeping_a_version() {
    return {"an earlier version that is kept", put_versions,
            [](const fs::path& folder) {
                return keep_version_in(folder / "v", new_text, now, VersionKind::while_changing).value.has_value();
            },
            [](const Contents& contents, bool done) {
                CHECK(at(contents, version_name(0)) == (done ? new_text : "nothing"));
                for (std::size_t i = 1; i < versions_kept; ++i)
                    CHECK(at(contents, version_name(static_cast<int>(i))) == old_text + std::to_string(i));
                // The oldest went, unless it could not be removed.
                CHECK(contents.size() >= versions_kept);
                CHECK(contents.size() <= versions_kept + (done ? 1U : 0U));
            }};
}

std::string text_with_ballots(std::string_view ballots) {
    std::string text =
        "format = \"readiness-assessment/1\"\nid = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\ntitle = \"Ward 7\"\n"
        "mode = \"ballots\"\n[questionnaire]\nid = \"pulse\"\nversion = \"1.0\"\n";
    return text.append(ballots);
}
constexpr std::string_view ballot_that_stays = "[[respondent]]\nid = \"stays\"\nanswers = { L1 = 3 }\n";
constexpr std::string_view ballot_that_goes = "[[respondent]]\nid = \"goes-out\"\nanswers = { L1 = 4 }\n";

void put_versions_with_ballots(const fs::path& folder) {
    fs::create_directories(folder / "v");
    for (const int minute : {1, 2}) {
        std::ofstream(folder / version_name(minute))
            << text_with_ballots(std::string(ballot_that_stays) + std::string(ballot_that_goes));
    }
}

Writer taking_a_ballot_out() {
    return {"a ballot that is taken out of earlier versions", put_versions_with_ballots,
            [](const fs::path& folder) {
                const std::vector<fs::path> files = {folder / version_name(1), folder / version_name(2)};
                const auto pulse = shipped_library().find_instrument(
                    {.id = "pulse", .version = "1.0", .sha256 = {}, .extras = {}, .at = {}}, files[0]);
                return take_ballot_out(files, {"goes-out"}, pulse.value.value_or(nullptr)).empty();
            },
            [](const Contents& contents, bool done) {
                CHECK(contents.size() == 2);
                for (const auto& [name, text] : contents) {
                    CAPTURE(name);
                    CHECK(text.find("stays") != std::string::npos);
                    if (done) CHECK(text.find("goes-out") == std::string::npos);
                }
            }};
}

std::vector<Writer> writers() {
    return {over_a_file(),
            in_a_new_folder(),
            new_output(),
            saving(),
            saving_over_theirs(),
            saving_where_none_is(),
            sharing(),
            moving_to_the_bin(),
            duplicating(),
            renaming(),
            next_round(),
            marking(),
            keeping_a_version(),
            taking_a_ballot_out()};
}

/// One run of a writer in a folder of its own; true if a call has failed in it.
bool run(const Writer& writer, const faults::Plan& plan) {
    const TemporaryFolder folder;
    writer.prepare(folder.path);
    faults::begin(plan, fs::canonical(folder.path).c_str());
    const bool done = writer.write(folder.path);
    const bool has_failed = faults::end();
    Contents contents = contents_of(folder.path);
    // Where nothing can be removed any more, what was to be removed is left; the next start removes it.
    const bool cannot_remove = plan.from_then_on && std::string(plan.call) == "unlink";
    if (cannot_remove) std::erase_if(contents, [](const auto& file) { return is_own_temporary(file.first); });
    if (!cannot_remove || writer.name != std::string("the mark of an open file")) writer.check(contents, done);
    return has_failed;
}

void fail_everywhere(const Writer& writer, int error, bool from_then_on) {
    for (const char* call : faults::calls) {
        for (int nth = 1;; ++nth) {
            CAPTURE(writer.name, call, nth, error, from_then_on);
            if (!run(writer, {call, nth, error, from_then_on})) break;
        }
    }
}

}  // namespace

TEST_CASE("whichever call fails once, each writer leaves the old or the new, whole, and nothing else") {
    const int error = GENERATE(EIO, ENOSPC, EDQUOT, EPERM, EACCES, EROFS, EINTR, ENOSYS, EINVAL, EOPNOTSUPP);
    for (const Writer& writer : writers())
        fail_everywhere(writer, error, false);
}

TEST_CASE("whichever call fails from then on, each writer leaves the old or the new, whole, and nothing else") {
    const int error = GENERATE(EIO, ENOSPC, EPERM, EROFS, ENOSYS, EINVAL, EOPNOTSUPP);
    for (const Writer& writer : writers())
        fail_everywhere(writer, error, true);
}

TEST_CASE("reading and writing in halves comes to the same") {
    for (const Writer& writer : writers()) {
        for (const char* call : {"read", "write"}) {
            CAPTURE(writer.name, call);
            const TemporaryFolder folder;
            writer.prepare(folder.path);
            faults::begin({call, 1, 0, true}, fs::canonical(folder.path).c_str());
            CHECK(writer.write(folder.path));
            faults::end();
            writer.check(contents_of(folder.path), true);
        }
    }
}

TEST_CASE("what a file system refuses to do, and a file does not need, does not keep it from being saved") {
    const int error = GENERATE(EPERM, ENOSYS, EINVAL, EOPNOTSUPP);
    const char* call = GENERATE("fsync", "fchmod", "fchown", "access", "renameat2", "flock");
    for (const Writer& writer : writers()) {
        if (writer.name == std::string("the mark of an open file")) continue;  // Marks are done without, too.
        // Without a lock two programs could share at once, and give out copies that differ by one person.
        if (writer.name == std::string(sharing().name) && call == std::string("flock")) continue;
        CAPTURE(writer.name, call, error);
        const TemporaryFolder folder;
        writer.prepare(folder.path);
        faults::begin({call, 1, error, true}, fs::canonical(folder.path).c_str());
        CHECK(writer.write(folder.path));
        faults::end();
        writer.check(contents_of(folder.path), true);
    }
}

TEST_CASE("names are cut to what the file system takes, at whole characters") {
    const std::size_t most = GENERATE(143U, 175U, 255U);
    const TemporaryFolder folder;
    std::string title;
    for (int i = 0; i < 60; ++i)
        title += "病";
    faults::begin({}, fs::canonical(folder.path).c_str());
    faults::limit_names(most);
    std::set<fs::path> paths;
    for (int i = 0; i < 3; ++i) {
        const fs::path path = free_assessment_path(folder.path, title);
        CHECK_FALSE(write_new_file(path, "text " + std::to_string(i)));
        const SavedOver saved = save_over(path, "new", "another");
        CHECK_FALSE(saved.problem);
        for (const fs::path& made : {path, saved.kept, free_path(folder.path, path.filename())}) {
            const std::string name = text_of(made.filename());
            CAPTURE(name);
            CHECK(name.size() <= most);
            CHECK(name.ends_with(".readiness.toml"));
            for (std::string_view rest = name; !rest.empty(); rest.remove_prefix(utf8_length(rest)))
                REQUIRE(utf8_length(rest) > 0);
            CHECK_FALSE((made != path && paths.contains(made)));
        }
        paths.insert({path, saved.kept});
    }
    faults::limit_names(0);
    faults::end();
}

TEST_CASE("nothing fails where nothing is to fail") {
    for (const Writer& writer : writers())
        CHECK_FALSE(run(writer, {}));
}
