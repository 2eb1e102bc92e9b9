#include "core/storage/folder_entries.h"

#include "catch.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("the entries of a folder come by name, hidden or not, file or folder") {
    const TemporaryFolder folder;
    for (const char* name : {"c", ".b", "a/inside", "d"})
        folder.file(name, "");
    const FolderEntries found = entries_of(folder.path);
    CHECK_FALSE(found.error);
    std::string names;
    for (const fs::directory_entry& entry : found.entries)
        names += text_of(entry.path().filename()) + " ";
    CHECK(names == ".b a c d ");
}

TEST_CASE("a missing folder, or a file, has no entries and an error") {
    const TemporaryFolder folder;
    CHECK(entries_of(folder.path / "missing").entries.empty());
    CHECK(trouble_of(entries_of(folder.path / "missing").error) == DiskTrouble::no_such_file);
    CHECK(trouble_of(entries_of(folder.file("file", "")).error) == DiskTrouble::part_of_path_is_file);
}

TEST_CASE("a folder whose name is too long has no entries, and is said to be that", "[posix]") {
    const TemporaryFolder folder;
    CHECK(trouble_of(entries_of(folder.path / std::string(300, 'x')).error) == DiskTrouble::name_too_long);
}

TEST_CASE("a whole path starts at the root and has no dots") {
    const fs::path root = fs::current_path().root_path();
    CHECK(absolute_path(root / "a" / "." / "b" / ".." / "c.toml") == root / "a" / "c.toml");
    CHECK(absolute_path("c.toml") == fs::current_path() / "c.toml");
}

TEST_CASE("a relative path stays relative in a working folder that was removed", "[posix]") {
    CHECK(in_child([] {
              const fs::path removed = TemporaryFolder().path;
              fs::create_directory(removed);
              fs::current_path(removed);
              fs::remove(removed);
              const bool stays = absolute_path("a/../c.toml") == "c.toml" && absolute_path("").empty();
              return stays && absolute_path("/a/c.toml") == "/a/c.toml" && entries_of(".").entries.empty() ? 0 : 1;
          }) == 0);
}
