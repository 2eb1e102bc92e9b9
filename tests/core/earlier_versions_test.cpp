// Earlier versions of an assessment: when one is kept, which go, and what leaves them.
#include "core/storage/earlier_versions.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "temporary_folder.h"
#include "ward_sample.h"

using namespace readiness;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds nine =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{9};

std::vector<EarlierVersion> versions(std::initializer_list<VersionKind> kinds) {
    std::vector<EarlierVersion> list;
    for (const VersionKind kind : kinds)
        list.push_back({{}, nine + std::chrono::minutes(list.size()), kind});
    return list;
}

bool only_owner_may(const fs::path& path) {
    const fs::perms others = fs::perms::group_all | fs::perms::others_all;
    return (fs::status(path).permissions() & others) == fs::perms::none;
}

std::shared_ptr<const Instrument> ward() {
    return std::make_shared<const Instrument>(Instrument{ward_questionnaire(), ward_evidence(), ""});
}

std::string file_of(const Assessment& assessment) {
    return assessment_file_text(ScoredAssessment(ward(), assessment, true));
}

}  // namespace

TEST_CASE("a version is kept before the first change after a week, and else every ten minutes") {
    CHECK(version_due({}, {}, nine) == VersionKind::while_changing);
    CHECK(version_due(nine - 9min, nine - 1min, nine) == std::nullopt);
    CHECK(version_due(nine - 10min, nine - 1min, nine) == VersionKind::while_changing);
    CHECK(version_due(nine - std::chrono::days(8), nine - std::chrono::days(7), nine) == VersionKind::after_rest);
    CHECK(version_due(nine - std::chrono::days(8), nine - std::chrono::days(6), nine) == VersionKind::while_changing);
    CHECK(version_due(nine - 1min, nine - std::chrono::days(7), nine) == VersionKind::after_rest);
}

TEST_CASE("a clock that was wrong keeps no version from being kept") {
    CHECK(version_due(nine + std::chrono::years(10), nine + std::chrono::years(10), nine) ==
          VersionKind::while_changing);
}

TEST_CASE("the oldest go that were kept while the file changed, and the others only when there is nothing else") {
    using enum VersionKind;
    CHECK(versions_to_drop(versions({while_changing, while_changing}), 2).empty());
    CHECK(versions_to_drop({}, 2).empty());
    CHECK(versions_to_drop(versions({after_rest, while_changing, while_changing, while_changing}), 2) ==
          std::vector<std::size_t>{1, 2});
    CHECK(versions_to_drop(versions({after_rest, before_restoring, unsaved, while_changing}), 2) ==
          std::vector<std::size_t>{0, 1});
    CHECK(versions_to_drop(versions({after_rest, after_rest, after_rest}), 2) == std::vector<std::size_t>{0});
}

TEST_CASE("the name of a version says when and why it was kept") {
    for (const VersionKind kind :
         {VersionKind::while_changing, VersionKind::after_rest, VersionKind::before_restoring, VersionKind::unsaved}) {
        const fs::path path = path_of(version_file_name(nine + 12min + 5s, kind));
        CHECK(version_from_path(path) == EarlierVersion{path, nine + 12min + 5s, kind});
    }
    CHECK(version_file_name(nine, VersionKind::after_rest) == "20261124T090000Z-rest.toml");
    for (const char* name : {"", ".toml", "20261124T090000Z", "20261324T090000Z.toml", "20261124T250000Z.toml",
                             "20261124T090000Z-other.toml", "2026112xT090000Z.toml", "20261124T090000Z.toml.tmp"}) {
        INFO(name);
        CHECK_FALSE(version_from_path(name).has_value());
    }
}

TEST_CASE("each assessment has a folder of its own, whatever its id is") {
    CHECK(versions_folder("/state", "0d0c-7a52") == fs::path("/state/versions/0d0c-7a52"));
    CHECK(versions_folder("/state", "../../etc").parent_path() == fs::path("/state/versions"));
    CHECK(versions_folder("/state", "../../etc").filename() != fs::path("etc"));
    CHECK(versions_folder("", "x").empty());
    CHECK(versions_folder("/state", "").empty());
}

TEST_CASE("versions are the person's alone", "[posix]") {
    const TemporaryFolder folder;
    const fs::path place = folder.path / "versions" / "x";
    const auto kept = keep_version_in(place, "one", nine, VersionKind::while_changing);
    REQUIRE(kept.value);
    CHECK(only_owner_may(*kept.value));
    CHECK(only_owner_may(place));
}

TEST_CASE("the same version is kept once, and thirty are kept") {
    const TemporaryFolder folder;
    const fs::path place = folder.path / "versions" / "x";
    const auto first = keep_version_in(place, "one", nine, VersionKind::while_changing);
    REQUIRE(first.value);
    CHECK(keep_version_in(place, "one", nine + 10min, VersionKind::while_changing).value == first.value);
    CHECK(versions_in(place).size() == 1);
    const auto same_second = keep_version_in(place, "two", nine, VersionKind::while_changing);
    REQUIRE(same_second.value);
    CHECK(bytes_of(*first.value) == "one");
    CHECK(bytes_of(*same_second.value) == "two");
    for (int i = 0; i < 40; ++i)
        REQUIRE(keep_version_in(place, std::to_string(i), nine + i * 10min + 1min, VersionKind::while_changing).value);
    const auto kept = versions_in(place);
    CHECK(kept.size() == versions_kept);
    CHECK(bytes_of(kept.back().path) == "39");
    CHECK(std::ranges::is_sorted(kept, {}, &EarlierVersion::kept));
}

TEST_CASE("a folder that cannot be made is a problem, and no folder at all is none") {
    const TemporaryFolder folder;
    folder.file("versions", "no folder");
    const auto kept = keep_version_in(folder.path / "versions" / "x", "one", nine, VersionKind::while_changing);
    CHECK_FALSE(kept.value);
    CHECK(kept.problems.size() == 1);
    CHECK(keep_version_in({}, "one", nine, VersionKind::while_changing).problems.empty());
    CHECK(versions_in(folder.path / "nothing").empty());
}

TEST_CASE("a ballot that was withdrawn leaves every version, with the scores that it counted in") {
    const TemporaryFolder folder;
    const Assessment with_all = divided_ward();
    Assessment without = with_all;
    std::erase_if(without.respondents, [](const Respondent& one) { return one.id.text == "r3"; });
    const fs::path version = folder.file("20261124T090000Z.toml", file_of(with_all));
    const fs::path other = folder.file("20261124T091000Z.toml", file_of(without));
    const fs::path copy = folder.file("ward (changed elsewhere).readiness.toml", file_of(with_all));
    const fs::path files[] = {version, other, copy};
    CHECK(take_ballot_out(files, {"r3"}, ward()).empty());
    for (const fs::path& file : files) {
        INFO(file);
        CHECK(bytes_of(file) == file_of(without));
    }
}

TEST_CASE("a version with a withdrawn ballot that cannot be read any more is removed, and a copy is named") {
    const TemporaryFolder folder;
    const fs::path version = folder.file("20261124T090000Z.toml", "id = \"r3\nbroken");
    const fs::path fine = folder.file("20261124T091000Z.toml", "broken, without it");
    const fs::path copy = folder.file("ward (changed elsewhere).readiness.toml", "id = \"r3\nbroken");
    const fs::path files[] = {version, fine, copy};
    const auto problems = take_ballot_out(files, {"r3"}, ward());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == text_of(copy));
    CHECK_FALSE(fs::exists(version));
    CHECK(fs::exists(fine));
    CHECK(fs::exists(copy));
}

TEST_CASE("copies that were kept beside a file are found by its name") {
    const TemporaryFolder folder;
    folder.file("ward.readiness.toml", "");
    folder.file("ward (changed elsewhere).readiness.toml", "");
    folder.file("ward (changed elsewhere 2).readiness.toml", "");
    folder.file("other (changed elsewhere).readiness.toml", "");
    CHECK(kept_beside(folder.path / "ward.readiness.toml").size() == 2);
}
