// Saving over files that other programs change meanwhile.
#include "core/storage/save_over.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "core/platform/process_mark.h"
#include "core/storage/folder_entries.h"
#include "core/storage/temporary_file.h"
#include "core/storage/whole_file.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// The bytes of all files in a folder, sorted.
std::vector<std::string> all_bytes(const fs::path& folder) {
    std::vector<std::string> all;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        all.push_back(bytes_of(entry.path()));
    std::ranges::sort(all);
    return all;
}

using Strings = std::vector<std::string>;

fs::path temporary_name(const fs::path& folder, const std::string& mark) {
    return folder / (".~readiness-" + mark + "-0123abcd.tmp");
}

/// A process that has ended.
std::string mark_of_the_dead(const fs::path& folder) {
    in_child([&] {
        std::ofstream(folder / "mark") << own_process_mark();
        return 0;
    });
    const std::string mark = bytes_of(folder / "mark");
    fs::remove(folder / "mark");
    return mark;
}

}  // namespace

TEST_CASE("a file that nobody else has changed is replaced, and nothing else is left") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.readiness.toml", "old");
    const SavedOver saved = save_over(path, "new", sha256_hex("old"));
    CHECK_FALSE(saved.problem);
    CHECK(saved.kept.empty());
    CHECK(all_bytes(folder.path) == Strings{"new"});
}

TEST_CASE("a version that another program wrote is kept, also one that comes at the last moment") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.readiness.toml", "old");
    const auto write_theirs = [&](WriteStep step) {
        if (step == WriteStep::replace) folder.file("a.readiness.toml", "theirs");
        return 0;
    };
    const SavedOver saved = save_over(path, "new", sha256_hex("old"), OtherVersion::keep, write_theirs);
    CHECK_FALSE(saved.problem);
    CHECK(saved.kept == folder.path / "a (changed elsewhere).readiness.toml");
    CHECK(bytes_of(saved.kept) == "theirs");
    CHECK(bytes_of(path) == "new");
    CHECK(all_bytes(folder.path).size() == 2);
}

TEST_CASE("a file that came where none was is another program's version") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.readiness.toml", "theirs");
    const SavedOver saved = save_over(path, "new", "");
    CHECK_FALSE(saved.problem);
    CHECK(bytes_of(saved.kept) == "theirs");
    CHECK(bytes_of(path) == "new");
}

TEST_CASE("a file that was removed meanwhile is written again, for its owner alone", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "a.readiness.toml";
    const SavedOver saved = save_over(path, "new", sha256_hex("old"));
    CHECK_FALSE(saved.problem);
    CHECK(saved.kept.empty());
    CHECK(all_bytes(folder.path) == Strings{"new"});
    CHECK(fs::status(path).permissions() == fs::perms(0600));
}

TEST_CASE("a version that is too large to be read is kept") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.readiness.toml", "");
    fs::resize_file(path, largest_file + 1);
    const SavedOver saved = save_over(path, "new", sha256_hex("old"));
    CHECK_FALSE(saved.problem);
    CHECK(bytes_of(path) == "new");
    CHECK(fs::file_size(saved.kept) == largest_file + 1);
}

TEST_CASE("a version that may not be read is kept, with its permissions", "[posix]") {
    const TemporaryFolder folder;
    fs::permissions(folder.path, fs::perms(0777));
    const fs::path path = folder.path / "a.readiness.toml";
    CHECK(in_child([&] {
              become_nobody();
              folder.file("a.readiness.toml", "theirs");
              fs::permissions(path, fs::perms(0200));
              const SavedOver saved = save_over(path, "new", sha256_hex("old"));
              return saved.problem || saved.kept.empty() ? 1 : 0;
          }) == 0);
    const fs::path kept = folder.path / "a (changed elsewhere).readiness.toml";
    CHECK(fs::status(kept).permissions() == fs::perms(0200));
    for (const fs::path& file : {path, kept})
        fs::permissions(file, fs::perms(0600));  // Else nobody but root could look into them.
    CHECK(bytes_of(path) == "new");
    CHECK(bytes_of(kept) == "theirs");
}

TEST_CASE("a pipe in the place of the file is left there, and nobody waits for it", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "a.readiness.toml";
    REQUIRE(make_pipe(path));
    const SavedOver saved = save_over(path, "new", sha256_hex("old"));
    CHECK(saved.problem);
    CHECK(fs::is_fifo(path));
}

TEST_CASE("where another version is refused, it stays and nothing is saved") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("ledger.toml", "theirs");
    const SavedOver saved = save_over(path, "new", sha256_hex("old"), OtherVersion::refuse);
    REQUIRE(saved.problem);
    CHECK(saved.problem->message == "another program has changed this file at this moment");
    CHECK(all_bytes(folder.path) == Strings{"theirs"});
}

TEST_CASE("of the versions that another program writes as fast as it can, none is lost") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.readiness.toml", "start");
    constexpr int versions = 300;
    std::thread other([&] {
        for (int i = 0; i < versions; ++i) {
            const fs::path made = folder.file("made", "theirs " + std::to_string(i));
            // Windows refuses it while the file is open elsewhere.
            std::error_code refused;
            do
                fs::rename(made, path, refused);
            while (refused);
        }
    });
    std::string known = sha256_hex("start");
    int seen = 0;
    for (int i = 0; i < versions; ++i) {
        const std::string text = "ours " + std::to_string(i);
        const SavedOver saved = save_over(path, text, known);
        if (!saved.kept.empty()) ++seen;
        if (saved.problem) {  // Where two files cannot be exchanged, the other program may be the quicker each time.
            CHECK(saved.problem->message == "another program has changed this file at this moment");
        } else {
            known = sha256_hex(text);
        }
    }
    other.join();
    // Of theirs, all that they did not replace themselves is kept. Where two files cannot be exchanged, one save may
    // meet several.
    int kept = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path)) {
        CHECK_FALSE(text_of(entry.path().filename()).starts_with(".~"));
        if (entry.path() != path && bytes_of(entry.path()).starts_with("theirs ")) ++kept;
    }
    CHECK(kept >= seen);
    CHECK(seen > 0);
}

TEST_CASE("the longest name that the disk allows keeps another program's version, under a name cut at a character",
          "[posix]") {
    const TemporaryFolder folder;
    const std::string ending = ".readiness.toml";
    std::string name;
    while (name.size() + 2 + ending.size() <= 255)
        name += "é";
    const fs::path path = folder.file(name + ending, "theirs");
    const SavedOver saved = save_over(path, "new", sha256_hex("old"));
    CHECK_FALSE(saved.problem);
    CHECK(bytes_of(saved.kept) == "theirs");
    CHECK(text_of(saved.kept.filename()).find("é (changed elsewhere).readiness.toml") != std::string::npos);
    CHECK(bytes_of(path) == "new");
}

TEST_CASE("a temporary file has a name that programs which keep folders alike leave alone") {
    const TemporaryFolder folder;
    std::error_code error;
    {
        const TemporaryFile made = TemporaryFile::make(folder.path, error);
        REQUIRE_FALSE(error);
        const std::string name = text_of(made.path().filename());
        CHECK(name.starts_with(".~"));
        CHECK(name.ends_with(".tmp"));
        CHECK(name.size() < 100);
        CHECK(made.path().parent_path() == folder.path);
    }
    CHECK(fs::is_empty(folder.path));
}

TEST_CASE("a temporary file is its owner's alone", "[posix]") {
    const TemporaryFolder folder;
    std::error_code error;
    const TemporaryFile made = TemporaryFile::make(folder.path, error);
    REQUIRE_FALSE(error);
    CHECK(fs::status(made.path()).permissions() == fs::perms(0600));
}

TEST_CASE("what a killed process left behind is removed, and nothing else", "[posix]") {
    const TemporaryFolder folder;
    const std::string dead = mark_of_the_dead(folder.path);
    const fs::path left = temporary_name(folder.path, dead);
    const fs::path alive = temporary_name(folder.path, own_process_mark());
    const fs::path elsewhere = temporary_name(folder.path, "0123456789abcdef-1");
    const fs::path elsewhere_old = temporary_name(folder.path, "0123456789abcdef-2");
    const fs::path others = folder.path / ".~lock.report.odt#";
    const fs::path like_ours = folder.path / (".~readiness-" + dead + ".tmp");
    for (const fs::path& path : {left, alive, elsewhere, elsewhere_old, others, like_ours})
        folder.file(path, "x");
    const auto days_ago = fs::file_time_type::clock::now() - std::chrono::hours(49);
    for (const fs::path& path : {alive, elsewhere_old, others, like_ours})
        fs::last_write_time(path, days_ago);
    remove_leftovers(folder.path);
    CHECK_FALSE(fs::exists(left));
    // bindfs and encfs pass over a time of writing that is set without the time of reading.
    const bool was_aged = !fs::exists(elsewhere_old) || fs::last_write_time(elsewhere_old) <= days_ago;
    if (was_aged) CHECK_FALSE(fs::exists(elsewhere_old));
    for (const fs::path& path : {alive, elsewhere, others, like_ours})
        CHECK(fs::exists(path));
}

TEST_CASE("a process is known to run or to have ended, and of one elsewhere nothing is known", "[posix]") {
    const TemporaryFolder folder;
    CHECK(has_ended(own_process_mark()) == false);
    CHECK(has_ended(mark_of_the_dead(folder.path)) == true);
    for (const char* unknown : {"", "-", "0123456789abcdef-1", "no mark", "0123456789abcdef"})
        CHECK_FALSE(has_ended(unknown).has_value());
    const std::string own = own_process_mark();
    CHECK_FALSE(has_ended(own.substr(0, own.find('-')) + "-x").has_value());
}
