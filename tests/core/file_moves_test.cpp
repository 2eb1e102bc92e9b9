// Moving files without ever writing over one.
#include "core/storage/file_moves.h"

#include <filesystem>
#include <string>

#include "catch.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("a file is moved, and its bytes with it") {
    const TemporaryFolder folder;
    const fs::path from = folder.file("a", "bytes");
    CHECK_FALSE(move_file(from, folder.path / "b"));
    CHECK_FALSE(fs::exists(from));
    CHECK(bytes_of(folder.path / "b") == "bytes");
}

TEST_CASE("a file is never moved over another, nor over a folder or a link that leads nowhere", "[links]") {
    const TemporaryFolder folder;
    const fs::path from = folder.file("a", "bytes");
    const fs::path taken = folder.file("b", "others");
    fs::create_directory(folder.path / "c");
    fs::create_symlink("nowhere", folder.path / "d");
    for (const char* to : {"b", "c", "d"}) {
        INFO(to);
        CHECK(move_file(from, folder.path / to) == std::errc::file_exists);
        CHECK(bytes_of(from) == "bytes");
    }
    CHECK(bytes_of(taken) == "others");
}

TEST_CASE("a file that is not there is not moved") {
    const TemporaryFolder folder;
    CHECK(move_file(folder.path / "a", folder.path / "b"));
    CHECK_FALSE(fs::exists(folder.path / "b"));
}

TEST_CASE("a free path has the number before the ending") {
    const TemporaryFolder folder;
    for (const char* expected : {"ward-7.readiness.toml", "ward-7-2.readiness.toml", "ward-7-3.readiness.toml"}) {
        const fs::path path = free_path(folder.path, "ward-7.readiness.toml");
        CHECK(path == folder.path / expected);
        folder.file(path.filename(), "");
    }
    folder.file("notes.txt", "");
    CHECK(free_path(folder.path, "notes.txt") == folder.path / "notes-2.txt");
}

TEST_CASE("the bin takes several files of one name, and gives each back") {
    const TemporaryFolder folder;
    const fs::path place = folder.path / "ward.readiness.toml";
    folder.file(place, "first");
    const auto first = move_to_bin(place, folder.path);
    folder.file(place, "second");
    const auto second = move_to_bin(place, folder.path);
    REQUIRE(first.value.has_value());
    REQUIRE(second.value.has_value());
    CHECK(first.value->parent_path() == bin_folder(folder.path));
    CHECK(bytes_of(*first.value) == "first");
    CHECK(bytes_of(*second.value) == "second");
    const auto back = move_into(*first.value, folder.path);
    REQUIRE(back.value.has_value());
    CHECK(*back.value == place);
    const auto beside = move_into(*second.value, folder.path);
    REQUIRE(beside.value.has_value());
    CHECK(bytes_of(*beside.value) == "second");
    CHECK(bytes_of(place) == "first");
}

TEST_CASE("a bin that cannot be made, or a folder that may not be changed, leaves the file where it was") {
    const TemporaryFolder folder;
    const fs::path file = folder.file("data/ward.readiness.toml", "bytes");
    folder.file("data/Bin", "a file has the name");
    const auto moved = move_to_bin(file, folder.path / "data");
    CHECK_FALSE(moved.value.has_value());
    REQUIRE(moved.problems.size() == 1);
    CHECK(bytes_of(file) == "bytes");
}

TEST_CASE("a folder that may not be changed keeps its files, and the reason is told", "[posix]") {
    const TemporaryFolder folder;
    const fs::path file = folder.file("data/ward.readiness.toml", "bytes");
    fs::permissions(folder.path, fs::perms::all);
    fs::permissions(folder.path / "data",
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    CHECK(in_child([&] {
              become_nobody();
              const auto moved = move_to_bin(file, folder.path / "data");
              return !moved.value && moved.problems.size() == 1 && !moved.problems[0].hint.empty() ? 0 : 1;
          }) == 0);
    CHECK(in_child([&] {
              become_nobody();
              return move_file(file, folder.path / "elsewhere") ? 0 : 1;
          }) == 0);
    CHECK(bytes_of(file) == "bytes");
    CHECK_FALSE(fs::exists(folder.path / "elsewhere"));
    fs::permissions(folder.path / "data", fs::perms::owner_all);
}
