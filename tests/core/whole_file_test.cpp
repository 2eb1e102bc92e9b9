#include "core/storage/whole_file.h"

#include <cerrno>

#include "catch.h"
#include "core/platform/path_text.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// Saves as nobody; 0 if the problem is the one expected.
int saving_as_nobody_says(const fs::path& path, const std::string& message) {
    return in_child([&] {
        become_nobody();
        const auto problem = write_whole_file(path, "new");
        return problem && problem->message == message ? 0 : 1;
    });
}

BeforeWriteStep failing_at(WriteStep step, int error) {
    return [=](WriteStep next) { return next == step ? error : 0; };
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

fs::perms permissions_of(const fs::path& path) {
    return fs::status(path).permissions();
}

}  // namespace

TEST_CASE("what was written is read back byte for byte") {
    const TemporaryFolder folder;
    const std::string bytes("one\r\ntwo\n\0three\xff", 16);
    REQUIRE_FALSE(write_whole_file(folder.path / "a.toml", bytes));
    CHECK(read_whole_file(folder.path / "a.toml").value == bytes);
    REQUIRE_FALSE(write_whole_file(folder.path / "a.toml", ""));
    CHECK(read_whole_file(folder.path / "a.toml").value == "");
}

TEST_CASE("a file that is not there is a problem with the file's name") {
    const TemporaryFolder folder;
    const auto read = read_whole_file(folder.path / "missing.toml");
    CHECK_FALSE(read.value);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].file == text_of(folder.path / "missing.toml"));
    CHECK(read.problems[0].message == "there is no such file");
}

TEST_CASE("a folder is not read as a file") {
    const TemporaryFolder folder;
    const auto read = read_whole_file(folder.path);
    CHECK_FALSE(read.value);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].message == "this is a folder");
}

TEST_CASE("a file above 256 MiB is refused, one of just 256 MiB is read") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("large.toml", "");
    fs::resize_file(path, 256U << 20U);
    CHECK(read_whole_file(path).value);
    fs::resize_file(path, (256U << 20U) + 1);
    const auto read = read_whole_file(path);
    CHECK_FALSE(read.value);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].message == "the file is larger than 256 MiB");
}

TEST_CASE("folders on the way to a new file are made") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_whole_file(folder.path / "Ward 7" / "spring" / "a.toml", "text"));
    CHECK(bytes_of(folder.path / "Ward 7" / "spring" / "a.toml") == "text");
}

TEST_CASE("a file is written by its bare name into the current folder", "[posix]") {
    const TemporaryFolder folder;
    CHECK(in_child([&] {
              fs::current_path(folder.path);
              return write_whole_file("a.toml", "text") ? 1 : 0;
          }) == 0);
    CHECK(bytes_of(folder.path / "a.toml") == "text");
}

TEST_CASE("whichever step fails, the old file stays and no temporary file is left") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    const WriteStep step =
        GENERATE(WriteStep::make_folder, WriteStep::create, WriteStep::write, WriteStep::flush, WriteStep::replace);
    const auto problem = write_whole_file(path, "new", failing_at(step, EIO));
    REQUIRE(problem);
    CHECK(problem->severity == Severity::error);
    CHECK(problem->file == text_of(path));
    CHECK(problem->message == "the file cannot be written: Input/output error");
    CHECK(bytes_of(path) == "old");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("a program that ends at any moment leaves the old file or the new one, each whole", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    const WriteStep step =
        GENERATE(WriteStep::make_folder, WriteStep::create, WriteStep::write, WriteStep::flush, WriteStep::replace);
    REQUIRE(in_child([&] {
                write_whole_file(path, "new", [&](WriteStep next) {
                    if (next == step) end_at_once(7);
                    return 0;
                });
                return 0;
            }) == 7);
    CHECK(bytes_of(path) == "old");
    // What an earlier end has left behind is in nobody's way.
    REQUIRE_FALSE(write_whole_file(path, "new"));
    CHECK(bytes_of(path) == "new");
}

TEST_CASE("a write that stops half-way leaves the old file and no temporary file", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    CHECK(in_child([&] {
              if (!limit_file_size(1000)) return 2;
              return write_whole_file(path, std::string(5000, 'x')) ? 0 : 1;
          }) == 0);
    CHECK(bytes_of(path) == "old");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("a problem with saving says in plain words what to do") {
    struct Case {
        int error;
        const char* message;
        const char* hint;
    };
    const Case expected = GENERATE(
        Case{ENOSPC, "the disk is full", "make room, then save again"},
        Case{over_quota, "the disk is full", "make room, then save again"},
        Case{EACCES, "the folder cannot be written to", "choose another folder, or ask for permission to write there"},
        Case{EROFS, "the disk can only be read", "choose a folder on another disk"});
    const TemporaryFolder folder;
    const auto problem = write_whole_file(folder.path / "a.toml", "new", failing_at(WriteStep::create, expected.error));
    REQUIRE(problem);
    CHECK(problem->message == expected.message);
    CHECK(problem->hint == expected.hint);
    CHECK(files_in(folder.path) == 0);
}

TEST_CASE("a folder without write permission is named as the problem", "[posix]") {
    const TemporaryFolder folder;
    fs::permissions(folder.path, fs::perms(0555));
    CHECK(saving_as_nobody_says(folder.path / "a.toml", "the folder cannot be written to") == 0);
    CHECK(files_in(folder.path) == 0);
}

TEST_CASE("a write-protected file is left alone, though its folder could be written to", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    fs::permissions(folder.path, fs::perms(0777));
    fs::permissions(path, fs::perms(0444));
    CHECK(saving_as_nobody_says(path, "the file is write-protected") == 0);
    CHECK(bytes_of(path) == "old");
}

TEST_CASE("a file on the way where a folder belongs is a problem") {
    const TemporaryFolder folder;
    folder.file("a", "text");
    const auto problem = write_whole_file(folder.path / "a" / "b.toml", "new");
    REQUIRE(problem);
    CHECK(problem->message == "a part of the path is a file, not a folder");
}

TEST_CASE("neither a folder nor a pipe is replaced by a file", "[posix]") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path / "folder");
    REQUIRE(make_pipe(folder.path / "pipe"));

    const auto at_folder = write_whole_file(folder.path / "folder", "new");
    REQUIRE(at_folder);
    CHECK(at_folder->message == "this is a folder");
    const auto at_pipe = write_whole_file(folder.path / "pipe", "new");
    REQUIRE(at_pipe);
    CHECK(at_pipe->message == "this is no plain file, so it cannot be replaced");
    CHECK(fs::is_fifo(folder.path / "pipe"));
}

TEST_CASE("the longest name that the disk allows can be saved, a longer one is a problem") {
    const TemporaryFolder folder;
    CHECK_FALSE(write_whole_file(folder.path / std::string(255, 'a'), "new"));
    const auto problem = write_whole_file(folder.path / std::string(256, 'a'), "new");
    REQUIRE(problem);
    CHECK(problem->message == "the name is too long");
}

TEST_CASE("a symbolic link is followed and stays a link", "[links]") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("real/a.toml", "old");
    fs::create_symlink("real/a.toml", folder.path / "near.toml");
    fs::create_symlink(folder.path / "near.toml", folder.path / "far.toml");
    REQUIRE_FALSE(write_whole_file(folder.path / "far.toml", "new"));
    CHECK(bytes_of(path) == "new");
    CHECK(fs::is_symlink(folder.path / "far.toml"));
    CHECK(fs::is_symlink(folder.path / "near.toml"));
    CHECK(files_in(folder.path / "real") == 1);
}

TEST_CASE("a symbolic link to a file that is not there yet makes that file", "[links]") {
    const TemporaryFolder folder;
    fs::create_symlink("elsewhere/a.toml", folder.path / "link.toml");
    REQUIRE_FALSE(write_whole_file(folder.path / "link.toml", "new"));
    CHECK(bytes_of(folder.path / "elsewhere" / "a.toml") == "new");
    CHECK(fs::is_symlink(folder.path / "link.toml"));
}

TEST_CASE("a symbolic link that leads back to itself is a problem", "[links]") {
    const TemporaryFolder folder;
    fs::create_symlink("b.toml", folder.path / "a.toml");
    fs::create_symlink("a.toml", folder.path / "b.toml");
    const auto problem = write_whole_file(folder.path / "a.toml", "new");
    REQUIRE(problem);
    CHECK(problem->message == "the symbolic link leads back to itself");
}

TEST_CASE("the permissions of a file that is replaced are kept", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    const auto permissions = GENERATE(fs::perms(0600), fs::perms(0640), fs::perms(0666));
    fs::permissions(path, permissions);
    REQUIRE_FALSE(write_whole_file(path, "new"));
    CHECK(permissions_of(path) == permissions);
}

TEST_CASE("a new file may be read by its owner alone, or has the permissions of the one that it is a copy of",
          "[posix]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_whole_file(folder.path / "a.toml", "text"));
    CHECK(permissions_of(folder.path / "a.toml") == fs::perms(0600));
    const fs::path original = folder.file("b.toml", "text");
    const auto permissions = GENERATE(fs::perms(0600), fs::perms(0640), fs::perms(0644));
    fs::permissions(original, permissions);
    REQUIRE_FALSE(write_new_file(folder.path / "copy.toml", "text", original));
    CHECK(permissions_of(folder.path / "copy.toml") == permissions);
}

TEST_CASE("at no step may more people read what is being written than may read the file", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    fs::permissions(path, fs::perms(0600));
    CHECK(in_child([&] {
              allow_all_permissions();
              bool open_to_others = false;
              const auto look = [&](WriteStep) {
                  for (const fs::directory_entry& entry : fs::directory_iterator(folder.path)) {
                      if ((entry.status().permissions() & fs::perms(0077)) != fs::perms::none) open_to_others = true;
                  }
                  return 0;
              };
              return write_whole_file(path, "new", look) || open_to_others ? 1 : 0;
          }) == 0);
}

TEST_CASE("a file that must not be there is not written over one that comes at the last moment") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "a.toml";
    const auto problem = write_new_file(path, "new", {}, [&](WriteStep step) {
        if (step == WriteStep::replace) folder.file("a.toml", "theirs");
        return 0;
    });
    REQUIRE(problem);
    CHECK(problem->message == "this file already exists");
    CHECK(bytes_of(path) == "theirs");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("nothing is written that could not be read again") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    CHECK_FALSE(write_whole_file(path, std::string(largest_file, 'x')));
    CHECK(read_whole_file(path).value);
    const auto problem = write_whole_file(path, std::string(largest_file + 1, 'x'));
    REQUIRE(problem);
    CHECK(problem->message == "the file would be larger than 256 MiB, and could not be read again");
    CHECK(fs::file_size(path) == largest_file);
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("neither a pipe, a socket nor a device is read, and nobody waits for them", "[posix]") {
    const TemporaryFolder folder;
    REQUIRE(make_pipe(folder.path / "pipe"));
    fs::create_symlink("pipe", folder.path / "link");
    for (const fs::path& path : {folder.path / "pipe", folder.path / "link", fs::path("/dev/zero")}) {
        const auto read = read_whole_file(path);
        CHECK_FALSE(read.value);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].message == "this is no plain file");
    }
}

TEST_CASE("a name with a zero in it is refused, not cut off there") {
    const TemporaryFolder folder;
    folder.file("a", "secret");
    const fs::path path = folder.path / path_of(std::string_view("a\0b", 3));
    CHECK_FALSE(read_whole_file(path).value);
    CHECK(write_whole_file(path, "new"));
    CHECK(bytes_of(folder.path / "a") == "secret");
}
