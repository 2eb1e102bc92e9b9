// Another title for a file, a second file like it, and a version that somebody else wrote.
#include "core/storage/retitle.h"

#include <filesystem>
#include <string>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/storage/open_mark.h"
#include "core/storage/rescue.h"
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

TEST_CASE("a renamed or duplicated file keeps its own ending") {
    Files files;
    const fs::path file = files.folder.file("ward-7.readiness", bytes_of(files.file));
    const auto renamed = rename_assessment(file, "Falls", files.library, now);
    REQUIRE(renamed.value.has_value());
    CHECK(renamed.value->filename() == "falls.readiness");
    const auto copy = duplicate_assessment(*renamed.value, "11111111-6a53-4d0e-9c1f-2f9f3d1f7a10", files.library, now);
    REQUIRE(copy.value.has_value());
    CHECK(copy.value->filename() == "falls-copy.readiness");
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

TEST_CASE("a plan stays with a file that is renamed, and comes along with a duplicate") {
    Files files;
    const std::string plan =
        "[[ours]]\nbarrier = \"no-slack\"\nanswer = \"no\"\n"
        "[[action]]\nid = \"a1\"\ntext = \"Ask\"\nwhen = \"When\"\nsign = \"Sign\"\nobstacle = \"None\"\n";
    const fs::path file =
        files.folder.file("plan.readiness.toml", assessment_text("L1 = 3\n", "look_again = 2027-02-24\n") + plan);
    const Assessment before = Files::read(file);
    const auto copy = duplicate_assessment(file, "1d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10", files.library, now);
    REQUIRE(copy.value.has_value());
    const auto renamed = rename_assessment(file, "Falls, Ward 9", files.library, now);
    REQUIRE(renamed.value.has_value());
    for (const fs::path& path : {*copy.value, *renamed.value}) {
        const Assessment read = Files::read(path);
        CHECK(find_ours(read, {"no-slack"}) == Ours::no);
        CHECK(read.look_again == before.look_again);
        REQUIRE(read.actions.size() == 1);
        CHECK(read.actions[0].when == "When");
        CHECK(read.actions[0].sign == "Sign");
        CHECK(read.actions[0].obstacle == "None");
    }
}

TEST_CASE("windows that write in turn leave one version, and no version is lost") {
    const TemporaryFolder folder;
    const fs::path file = folder.file("ward.readiness.toml", "");
    const std::string first = assessment_text("L1 = 3\n");
    const std::string more = assessment_text("L1 = 3\nS1 = 4\n");
    const std::string other = assessment_text("L1 = 5\n");
    const auto keep = [&](const std::string& bytes) { return keep_version(file, folder.file("standing", bytes)); };
    const Rescue kept = keep(first);
    CHECK(kept.path.filename() == "ward (changed elsewhere).readiness.toml");
    CHECK(keep(first).path.empty());
    CHECK(keep(more).path == kept.path);
    CHECK(bytes_of(kept.path) == more);
    CHECK(keep(first).path.empty());
    CHECK(bytes_of(kept.path) == more);
    const Rescue second = keep(other);
    CHECK(second.path.filename() == "ward (changed elsewhere 2).readiness.toml");
    CHECK(bytes_of(kept.path) == more);
    CHECK(keep("no assessment").path.filename() == "ward (changed elsewhere 3).readiness.toml");
    // A comment, a title and a note are somebody's work too.
    CHECK_FALSE(keep("# by hand\n" + first).path.empty());
    CHECK_FALSE(keep(assessment_text("L1 = 3\n", "team = \"Night\"\n")).path.empty());
    // So is the plan.
    CHECK_FALSE(keep(assessment_text("L1 = 3\n", "look_again = 2027-02-24\n")).path.empty());
    const std::string action = "[[action]]\nid = \"a1\"\n";
    CHECK_FALSE(keep(assessment_text("L1 = 3\n" + action)).path.empty());
    CHECK_FALSE(keep(assessment_text("L1 = 3\n" + action + "sign = \"x\"\n")).path.empty());
    CHECK_FALSE(keep(assessment_text("L1 = 3\n[[ours]]\nbarrier = \"b\"\nanswer = \"no\"\n")).path.empty());
}

TEST_CASE("a file that is open in a window is known to the next window, until it is closed") {
    const TemporaryFolder state;
    const TemporaryFolder data;
    const fs::path file = data.file("ward.readiness.toml", "");
    {
        const OpenMark::Taken first = OpenMark::take(state.path, file, now);
        CHECK(first.mark.has_value());
        CHECK_FALSE(first.open_since.has_value());
        const OpenMark::Taken second = OpenMark::take(state.path, data.path / "." / "ward.readiness.toml", now);
        CHECK_FALSE(second.mark.has_value());
        CHECK(second.open_since == now);
        CHECK(OpenMark::take(state.path, data.path / "other.readiness.toml", now).mark.has_value());
    }
    CHECK(OpenMark::take(state.path, file, now).mark.has_value());
    CHECK(fs::directory_iterator(data.path) != fs::directory_iterator());
    CHECK(std::distance(fs::directory_iterator(data.path), fs::directory_iterator()) == 1);
}

TEST_CASE("without a folder for marks nothing is marked and nothing is wrong") {
    const TemporaryFolder folder;
    CHECK_FALSE(OpenMark::take({}, folder.path / "a", now).mark.has_value());
    const fs::path file = folder.file("taken", "");
    const OpenMark::Taken taken = OpenMark::take(file, folder.path / "a", now);
    CHECK_FALSE(taken.mark.has_value());
    CHECK_FALSE(taken.open_since.has_value());
}
