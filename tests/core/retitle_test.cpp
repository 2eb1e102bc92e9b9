// Another title for a file, and a second file like it.
#include "core/storage/retitle.h"

#include <filesystem>
#include <string>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::sys_seconds now{std::chrono::seconds(1795510800)};

std::string assessment_text(const std::string& answers, const std::string& more = "") {
    return "format = \"readiness-assessment/1\"\nid = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\ntitle = \"Ward 7\"\n" +
           more + "mode = \"consensus\"\n[questionnaire]\nid = \"pulse\"\nversion = \"1.0\"\n[consensus]\n" + answers;
}

struct Files {
    TemporaryFolder folder;
    Library library{fs::path(READINESS_SOURCE_DIR) / "questionnaires", folder.path};
    fs::path file = folder.file("ward-7.readiness.toml", assessment_text("L1 = 3\n"));

    static Assessment read(const fs::path& path) {
        const Loaded<Assessment> assessment = read_assessment(bytes_of(path), text_of(path));
        REQUIRE(assessment.value.has_value());
        return *assessment.value;
    }
};

}  // namespace

TEST_CASE("a renamed assessment has the title, the answers, and a file name that fits") {
    Files files;
    const auto renamed = rename_assessment(files.file, "Falls, Ward 9", files.library, now);
    REQUIRE(renamed.value.has_value());
    CHECK(*renamed.value == files.folder.path / "falls-ward-9.readiness.toml");
    CHECK_FALSE(fs::exists(files.file));
    const Assessment read = Files::read(*renamed.value);
    CHECK(read.title == "Falls, Ward 9");
    CHECK(read.consensus.size() == 1);
    CHECK(read.modified == now);
}

TEST_CASE("a new title that gives the same file name leaves the file where it is") {
    Files files;
    const auto renamed = rename_assessment(files.file, "WARD 7!", files.library, now);
    REQUIRE(renamed.value.has_value());
    CHECK(*renamed.value == files.file);
    CHECK(Files::read(files.file).title == "WARD 7!");
}

TEST_CASE("renaming takes nobody's file name") {
    Files files;
    const fs::path other = files.folder.file("falls.readiness.toml", "somebody else's");
    const auto renamed = rename_assessment(files.file, "Falls", files.library, now);
    REQUIRE(renamed.value.has_value());
    CHECK(renamed.value->filename() == "falls-2.readiness.toml");
    CHECK(bytes_of(other) == "somebody else's");
}

TEST_CASE("what this program cannot write is neither renamed nor duplicated, and keeps every byte") {
    Files files;
    const std::string text =
        GENERATE(std::string("format = \"readiness-assessment/2\"\n") + assessment_text("").substr(33),
                 std::string("title = "), assessment_text("", "shareable = true\n"));
    const fs::path file = files.folder.file("other.readiness.toml", text);
    CHECK_FALSE(rename_assessment(file, "New", files.library, now).value.has_value());
    const auto copy = duplicate_assessment(file, "1d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10", files.library, now);
    CHECK_FALSE(copy.value.has_value());
    CHECK_FALSE(copy.problems.empty());
    CHECK(bytes_of(file) == text);
}

TEST_CASE("a duplicate has the answers, and a title, an id and a file of its own") {
    Files files;
    const std::string before = bytes_of(files.file);
    const std::string id = "1d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10";
    const auto copy = duplicate_assessment(files.file, id, files.library, now);
    REQUIRE(copy.value.has_value());
    const Assessment read = Files::read(*copy.value);
    CHECK(read.title == "Ward 7 (copy)");
    CHECK(read.id == id);
    CHECK(read.consensus.size() == 1);
    CHECK(bytes_of(files.file) == before);
    CHECK(duplicate_assessment(files.file, id, files.library, now).value != copy.value);
}
