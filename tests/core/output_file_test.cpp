// Files that are made go over nothing that they are made from.
#include "core/storage/output_file.h"

#include <array>
#include <string>

#include "catch.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

bool is_refused(const fs::path& output, const fs::path& input, IfThere if_there = IfThere::replace) {
    return objection_to({output, if_there}, std::array{input}).has_value();
}

}  // namespace

TEST_CASE("an input is an input by whatever name", "[links]") {
    const TemporaryFolder folder;
    const fs::path input = folder.file("ward.readiness.toml", "text");
    fs::create_directory(folder.path / "b");
    fs::create_symlink("ward.readiness.toml", folder.path / "link");
    fs::create_symlink("link", folder.path / "far");
    fs::create_hard_link(input, folder.path / "hard");
    fs::create_directory_symlink(folder.path, folder.path / "b" / "back");
    for (const char* name : {"ward.readiness.toml", "./ward.readiness.toml", "b/../ward.readiness.toml", "link", "far",
                             "hard", "b/back/ward.readiness.toml"}) {
        INFO(name);
        CHECK(is_refused(folder.path / name, input));
        CHECK(is_refused(input, folder.path / name));
    }
    CHECK_FALSE(is_refused(folder.path / "other", input));
    CHECK_FALSE(is_refused(folder.path / "other", {}));
    CHECK_FALSE(objection_to({folder.path / "other"}, {}));
}

TEST_CASE("an input that is not there yet is an input too", "[links]") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path / "data");
    fs::create_directory_symlink("data", folder.path / "link");
    CHECK(is_refused(folder.path / "link" / "ledger.toml", folder.path / "data" / "." / "ledger.toml"));
}

TEST_CASE("a file that is there is replaced only if that was asked for") {
    const TemporaryFolder folder;
    const fs::path there = folder.file("report.html", "old");
    const auto objection = objection_to({there, IfThere::refuse}, {});
    REQUIRE(objection);
    CHECK(objection->message == "this file already exists");
    CHECK(write_output({there, IfThere::refuse}, "new"));
    CHECK(bytes_of(there) == "old");
    CHECK_FALSE(objection_to({there, IfThere::replace}, {}));
    CHECK_FALSE(write_output({there, IfThere::replace}, "new"));
    CHECK(bytes_of(there) == "new");
    CHECK_FALSE(write_output({folder.path / "other.html"}, "new"));
    CHECK(bytes_of(folder.path / "other.html") == "new");
}

TEST_CASE("nothing that is made replaces a questionnaire, evidence, settings or the record of shared copies") {
    const TemporaryFolder folder;
    const std::string format = GENERATE("questionnaire/1", "evidence/1", "findings/1", "settings/1", "shared-copies/1");
    const fs::path there = folder.file("some.toml", "format = \"readiness-" + format + "\"\nid = \"x\"\n");
    const auto objection = objection_to({there, IfThere::replace}, {});
    REQUIRE(objection);
    CHECK(objection->message.find("it would be lost") != std::string::npos);
}

TEST_CASE("an assessment may be replaced if that was asked for") {
    const TemporaryFolder folder;
    const fs::path there = folder.file("old.readiness.toml", "format = \"readiness-assessment/1\"\nid = \"x\"\n");
    CHECK_FALSE(objection_to({there, IfThere::replace}, {}));
}
