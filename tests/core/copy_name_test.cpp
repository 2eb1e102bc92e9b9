// What names of files say: which are copies, of what, and who made them.
#include "core/storage/copy_name.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace readiness;

TEST_CASE("names that programs and people give to copies are known, with the name of the file itself") {
    const std::vector<std::pair<const char*, CopyKind>> copies = {
        {"my-scan (1).toml", CopyKind::downloaded},
        {"my-scan(2).toml", CopyKind::downloaded},
        {"my-scan - Copy.toml", CopyKind::by_hand},
        {"my-scan - Copy (3).toml", CopyKind::by_hand},
        {"my-scan copy.toml", CopyKind::by_hand},
        {"my-scan copy 2.toml", CopyKind::by_hand},
        {"my-scan (copy).toml", CopyKind::by_hand},
        {"my-scan (another copy).toml", CopyKind::by_hand},
        {"my-scan (3rd copy).toml", CopyKind::by_hand},
        {"my-scan - Kopie.toml", CopyKind::by_hand},
        {"Copy of my-scan.toml", CopyKind::by_hand},
        {"my-scan (Sam's conflicted copy 2026-11-24).toml", CopyKind::dropbox},
        {"my-scan (Sam’s conflicted copy 2026-11-24 (1)).toml", CopyKind::dropbox},
        {"my-scan (Case Conflict).toml", CopyKind::dropbox},
        {"my-scan-DESKTOP-7QK2.toml", CopyKind::onedrive},
        {"my-scan-LAPTOP-0AB12.toml", CopyKind::onedrive},
        {"my-scan.sync-conflict-20261124-091200-ABCDEFG.toml", CopyKind::syncthing},
        {"my-scan (conflicted copy 2026-11-24 101500).toml", CopyKind::nextcloud},
        {"my-scan_conflict-20261124-101500.toml", CopyKind::nextcloud},
        {"my-scan (SFConflict ann@example.org 2026-11-24-10-15-00).toml", CopyKind::seafile},
        {"my-scan [conflicted].toml", CopyKind::other_sync},
        {"my-scan.toml.bak", CopyKind::backup},
        {"my-scan.bak.toml", CopyKind::backup},
        {"my-scan.toml~", CopyKind::backup},
        {"my-scan.toml.orig", CopyKind::backup},
        {"my-scan.toml.~3~", CopyKind::backup},
        {"my-scan.toml.1", CopyKind::backup},
        {"my-scan.toml_bak", CopyKind::backup},
        {"#my-scan.toml#", CopyKind::backup},
        {"my-scan (Sam's conflicted copy 2026-11-24) (1).toml.txt", CopyKind::dropbox},
        {"my-scan.sync-conflict-20261124-091200-ABCDEFG (1).toml", CopyKind::syncthing},
    };
    for (const auto& [name, kind] : copies) {
        INFO(name);
        const CopyName found = copy_name(name);
        CHECK(found.plain == "my-scan.toml");
        CHECK(found.kind == kind);
        CHECK_FALSE(copy_words(found.kind).empty());
    }
}

TEST_CASE("marks stand before either part of an assessment's ending, or behind it") {
    const std::vector<std::pair<const char*, CopyKind>> copies = {
        {"ward-7.readiness (1).toml", CopyKind::downloaded},
        {"ward-7 (1).readiness.toml", CopyKind::downloaded},
        {"ward-7 - Copy.readiness.toml", CopyKind::by_hand},
        {"ward-7.readiness - Copy.toml", CopyKind::by_hand},
        {"ward-7.readiness (Sam's conflicted copy 2026-11-24).toml", CopyKind::dropbox},
        {"ward-7.readiness-DESKTOP-7QK2.toml", CopyKind::onedrive},
        {"ward-7.readiness-ann's mac.toml", CopyKind::onedrive},
        {"ward-7-DESKTOP-7QK2.readiness.toml", CopyKind::onedrive},
        {"ward-7.readiness.sync-conflict-20261124-091200-ABCDEFG.toml", CopyKind::syncthing},
        {"ward-7.sync-conflict-20261124-091200-ABCDEFG.readiness.toml", CopyKind::syncthing},
        {"ward-7.readiness (conflicted copy 2026-11-24 101500).toml", CopyKind::nextcloud},
        {"ward-7.readiness_conflict-20261124-101500.toml", CopyKind::nextcloud},
        {"ward-7.readiness.toml.bak", CopyKind::backup},
        {"ward-7.readiness.toml~", CopyKind::backup},
        {"ward-7.READINESS.TOML~", CopyKind::backup},
    };
    for (const auto& [name, kind] : copies) {
        INFO(name);
        CHECK(copy_name(name) == CopyName{kind, "ward-7.readiness.toml"});
    }
}

TEST_CASE("a file itself is no copy, whatever words, numbers and brackets are in its name") {
    for (const char* name :
         {"my-scan.toml", "ward-7.readiness.toml", "ward-7-2.readiness.toml", "copy.toml", "a-copy.toml",
          "photocopy.toml", "conflict-in-ward-7.readiness.toml", "2026-11-24.readiness.toml", "plan (2026).toml",
          "plan(2026).toml", "my-scan-desktop-2.toml", "bak.toml", "Übergabe.readiness.toml", "(1).toml",
          "scan (nights).toml", "~.toml"}) {
        INFO(name);
        CHECK(copy_name(name) == CopyName{CopyKind::none, name});
    }
}

TEST_CASE("capital letters and .txt are no marks of a copy, and not in the name of the file itself") {
    CHECK(copy_name("ward-7.Readiness.TOML") == CopyName{CopyKind::none, "ward-7.readiness.toml"});
    CHECK(copy_name("ward-7.readiness.toml.txt") == CopyName{CopyKind::none, "ward-7.readiness.toml"});
    CHECK(copy_name("My-Scan.TOML.TXT") == CopyName{CopyKind::none, "My-Scan.toml"});
}

TEST_CASE("a copy in words that nobody has listed has the name of the file within its own") {
    for (const char* name : {"my-scan 2", "my-scan-old", "my-scan - Kopia", "my-scan - 副本", "My-Scan-1",
                             "my-scan_PC7_Nov-24-2026_Conflict", "Copy (2) of my-scan", "#my-scan"})
        CHECK(is_longer_name(name, "my-scan"));
    for (const char* name : {"my-scan", "MY-SCAN", "my-sca", "another-scan", ""})
        CHECK_FALSE(is_longer_name(name, "my-scan"));
    CHECK_FALSE(is_longer_name("my-scan", ""));
}

TEST_CASE("a name without .toml says nothing") {
    for (const char* name : {"", "~", ".toml", "notes.txt", "ward (1).docx", "ward-7.readiness", "toml"}) {
        INFO(name);
        CHECK(copy_name(name) == CopyName{CopyKind::none, name});
    }
}

TEST_CASE("a long name of brackets and digits is read at once") {
    std::string name;
    for (int i = 0; i < 40; ++i)
        name += " (conflict 1";
    CHECK(copy_name(name + ".toml").kind == CopyKind::none);
}
