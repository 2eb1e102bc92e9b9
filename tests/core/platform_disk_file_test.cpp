#include <cerrno>

#include "catch.h"
#include "core/platform/disk_file.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/replace_file.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

std::error_code system_error(int number) {
    return {number, std::system_category()};
}

std::string read_all(DiskFile& file) {
    std::string bytes;
    std::error_code error;
    char part[3];
    while (const std::size_t read = file.read(part, error))
        bytes.append(part, read);
    CHECK_FALSE(error);
    return bytes;
}

}  // namespace

TEST_CASE("the system's errors are told apart by what a person can do", "[posix]") {
    struct Case {
        int number;
        DiskTrouble trouble;
    };
    const Case expected = GENERATE(Case{0, DiskTrouble::none}, Case{ENOENT, DiskTrouble::no_such_file},
                                   Case{ENOTDIR, DiskTrouble::part_of_path_is_file},
                                   Case{EISDIR, DiskTrouble::is_folder}, Case{EACCES, DiskTrouble::not_permitted},
                                   Case{EPERM, DiskTrouble::not_permitted}, Case{ENOSPC, DiskTrouble::disk_full},
                                   Case{over_quota, DiskTrouble::disk_full}, Case{EROFS, DiskTrouble::read_only_disk},
                                   Case{ENAMETOOLONG, DiskTrouble::name_too_long}, Case{ELOOP, DiskTrouble::link_loop},
                                   Case{EWOULDBLOCK, DiskTrouble::busy}, Case{EIO, DiskTrouble::other});
    CHECK(trouble_of(system_error(expected.number)) == expected.trouble);
    CHECK(trouble_of(std::error_code(expected.number, std::generic_category())) == expected.trouble);
}

TEST_CASE("the system's own words are at hand for all other errors", "[posix]") {
    CHECK(system_words(system_error(EIO)) == "Input/output error");
}

TEST_CASE("a file is read in parts up to its end") {
    const TemporaryFolder folder;
    std::error_code error;
    DiskFile file = DiskFile::to_read(folder.file("a", "ten bytes!"), error);
    REQUIRE_FALSE(error);
    CHECK(read_all(file) == "ten bytes!");
}

TEST_CASE("opening what is not there, or a folder, says why not") {
    const TemporaryFolder folder;
    std::error_code error;
    CHECK_FALSE(DiskFile::to_read(folder.path / "missing", error).is_open());
    CHECK(trouble_of(error) == DiskTrouble::no_such_file);

    CHECK_FALSE(DiskFile::to_read(folder.path, error).is_open());
    CHECK(trouble_of(error) == DiskTrouble::is_folder);
}

TEST_CASE("making a file never takes one that is there, nor goes through a link", "[links]") {
    const TemporaryFolder folder;
    folder.file("a", "old");
    fs::create_symlink("nowhere", folder.path / "link");
    std::error_code error;
    CHECK_FALSE(DiskFile::make(folder.path / "a", error).is_open());
    CHECK(error == std::errc::file_exists);
    CHECK_FALSE(DiskFile::make(folder.path / "link", error).is_open());
    CHECK(error == std::errc::file_exists);
    CHECK(bytes_of(folder.path / "a") == "old");
}

TEST_CASE("what is written to a new file is there once it is closed") {
    const TemporaryFolder folder;
    std::error_code error;
    DiskFile file = DiskFile::make(folder.path / "a", error);
    REQUIRE_FALSE(error);
    CHECK_FALSE(file.write("one "));
    CHECK_FALSE(file.write(""));
    CHECK_FALSE(file.write("two"));
    CHECK_FALSE(file.flush());
    CHECK_FALSE(file.close());
    CHECK_FALSE(file.is_open());
    CHECK_FALSE(file.close());
    CHECK(bytes_of(folder.path / "a") == "one two");
}

TEST_CASE("a file is closed when its variable ends or takes another file", "[posix]") {
    const TemporaryFolder folder;
    folder.file("a", "a");
    folder.file("b", "b");
    const int free_before = next_free_file();
    {
        std::error_code error;
        DiskFile file = DiskFile::to_read(folder.path / "a", error);
        DiskFile moved = std::move(file);
        CHECK(read_all(moved) == "a");
        moved = DiskFile::to_read(folder.path / "b", error);
        CHECK(read_all(moved) == "b");
    }
    CHECK(next_free_file() == free_before);
}

TEST_CASE("a new file takes the permissions of the file that it is to replace", "[posix]") {
    const TemporaryFolder folder;
    const fs::path old = folder.file("old", "old");
    fs::permissions(old, fs::perms(0640));
    std::error_code error;
    DiskFile file = DiskFile::make(folder.path / "new", error);
    file.take_permissions_of(old);
    CHECK(fs::status(folder.path / "new").permissions() == fs::perms(0640));
    file.take_permissions_of(folder.path / "missing");
    CHECK(fs::status(folder.path / "new").permissions() == fs::perms(0640));
}

TEST_CASE("a new file takes the owner of the file that it is to replace, where it may", "[posix]") {
    if (!may_give_files_away()) return;
    const TemporaryFolder folder;
    const fs::path old = folder.file("old", "old");
    const FileOwner nobody{65534, 65534};
    REQUIRE(give_away(old, nobody));
    std::error_code error;
    DiskFile file = DiskFile::make(folder.path / "new", error);
    file.take_permissions_of(old);
    CHECK(owner_of(folder.path / "new") == nobody);
}

TEST_CASE("a file is replaced by another, or stays as it was") {
    const TemporaryFolder folder;
    folder.file("new", "new");
    folder.file("old", "old");
    CHECK_FALSE(replace_file(folder.path / "new", folder.path / "old"));
    CHECK(bytes_of(folder.path / "old") == "new");
    CHECK_FALSE(fs::exists(folder.path / "new"));

    CHECK(replace_file(folder.path / "missing", folder.path / "old") == std::errc::no_such_file_or_directory);
    CHECK(bytes_of(folder.path / "old") == "new");
}

TEST_CASE("a write-protected file may not be written, any other may", "[posix]") {
    const TemporaryFolder folder;
    fs::permissions(folder.path, fs::perms(0755));
    const fs::path path = folder.file("a", "a");
    const auto as_nobody = [&] {
        return in_child([&] {
            become_nobody();
            return why_not_writable(path) ? 0 : 1;
        });
    };
    fs::permissions(path, fs::perms(0666));
    CHECK(as_nobody() == 1);
    fs::permissions(path, fs::perms(0444));
    CHECK(as_nobody() == 0);
}
