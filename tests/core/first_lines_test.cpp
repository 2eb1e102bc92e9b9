#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/files/preamble_toml.h"
#include "core/result/assessment_summary.h"
#include "core/storage/file_start.h"
#include "core/storage/library.h"
#include "core/storage/share.h"
#include "core/storage/toml_files.h"
#include "file_text.h"
#include "problems_text.h"
#include "sample_files.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> shipped_files() {
    std::vector<fs::path> files;
    for (const char* folder :
         {"questionnaires", "questionnaires/editions", "questionnaires/evidence", "assets/examples"}) {
        for (const fs::path& path : toml_files_in(source_folder() / folder))
            files.push_back(path);
    }
    return files;
}

}  // namespace

TEST_CASE("the first lines of each shipped file say what the whole file says") {
    REQUIRE(shipped_files().size() > 8);
    for (const fs::path& path : shipped_files()) {
        INFO(path);
        const Loaded<FileStart> start = read_file_start(path);
        REQUIRE(start.value);
        const auto first = preamble_from_start(start.value->bytes, start.value->is_whole);
        REQUIRE(first);
        const Preamble whole = read_preamble(file_text(path));
        CHECK(first->kind == whole.kind);
        CHECK(first->id == whole.id);
        CHECK(first->version == whole.version);
    }
}

TEST_CASE("a card from an assessment's first lines is the one from the whole file, apart from its answers") {
    for (const fs::path& path : toml_files_in(source_folder() / "assets" / "examples")) {
        INFO(path);
        const std::string text = file_text(path);
        const std::optional<Assessment> first = read_assessment_start(std::string_view(text).substr(0, 1500), false);
        REQUIRE(first);
        const Assessment whole = *read_assessment(text, "").value;
        CHECK(summary_of_unscored(*first) == summary_of_unscored(whole));
        CHECK(first->team == whole.team);
        CHECK(first->questionnaire == whole.questionnaire);
        CHECK(first->consensus.empty());
    }
}

TEST_CASE("first lines that do not reach the first section say nothing") {
    const std::string text = assessment_file("ward");
    CHECK_FALSE(read_assessment_start(std::string_view(text).substr(0, 60), false));
    CHECK_FALSE(preamble_from_start(std::string_view(text).substr(0, 60), false));
    CHECK(preamble_from_start("format = \"readiness-assessment/1\"\n", true));
}

TEST_CASE("first lines that are cut inside a value, or do not name the questionnaire, say nothing") {
    CHECK_FALSE(read_assessment_start("format = \"readiness-assessment/1\"\ntitle = \"\"\"\n[x]\n\"\"\"\n", true));
    CHECK_FALSE(read_assessment_start(
        "format = \"readiness-assessment/1\"\nid = \"a\"\nmode = \"consensus\"\n[consensus]\nL1 = 1\n", false));
}

TEST_CASE("the record of what was shared is no questionnaire, however broken it is behind its first lines") {
    const TemporaryFolder folder;
    folder.file(ledger_path(folder.path), "format = \"readiness-shared-copies/1\"\n\n[[copy]]\nbroken\n");
    CHECK(Library(folder.path / "none", folder.path).questionnaires().empty());
}

TEST_CASE("a questionnaire that is broken behind its first lines is in nobody's way who wants another one") {
    const TemporaryFolder folder;
    folder.file(folder.path / "ward.toml", questionnaire_file("ward", "Ward"));
    folder.file(folder.path / "other.toml", questionnaire_file("other", "Other") + "broken\n");
    Library library(folder.path / "none", folder.path);
    const auto missing = library.find_instrument({.id = "clinic", .version = {}, .sha256 = {}, .extras = {}, .at = {}},
                                                 folder.path / "a.readiness.toml");
    CHECK_FALSE(missing.value);
    INFO(lines_of(missing.problems));
    CHECK(missing.problems.size() == 1);
    CHECK(library.questionnaires().size() == 2);
}
