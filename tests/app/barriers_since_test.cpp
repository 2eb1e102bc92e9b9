// "Since then" on the Barriers screen: beside the barriers that it bears on, once at the foot, and nowhere else.
#include <filesystem>
#include <string>

#include "core/model/later_findings.h"
#include "core/storage/load_instrument.h"
#include "harness.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// What the program ships with, but with evidence that names no later findings.
struct ShippedWithoutSince {
    TemporaryFolder folder;

    ShippedWithoutSince() {
        fs::create_directory_symlink(source_folder() / "assets", folder.path / "assets");
        fs::copy(source_folder() / "questionnaires", folder.path / "questionnaires", fs::copy_options::recursive);
        const fs::path evidence = folder.path / "questionnaires" / "evidence" / "scan20.toml";
        std::string text = bytes_of(evidence);
        const std::size_t line = text.find("\nsince = ");
        REQUIRE(line != std::string::npos);
        text.erase(line, text.find('\n', line + 1) - line);
        folder.file(evidence, text);
    }
};

void open_barrier(Harness& h, const BarrierId& barrier) {
    h.start("full-scan");
    h.carry_out(ShowBarrier{barrier});
    h.settle();
}

/// How far below the top of the opened barrier its first question is.
float first_reason(Harness& h) {
    return h.box_of(h.id_starting("term ")).top;
}

/// What the section pushes down in a barrier: its height.
float height_of_since(const BarrierId& barrier) {
    const ShippedWithoutSince without_since;
    Harness with;
    Harness without({}, without_since.folder.path);
    open_barrier(with, barrier);
    open_barrier(without, barrier);
    return first_reason(with) - first_reason(without);
}

LaterFindings shipped_findings() {
    return load_evidence(source_folder() / "questionnaires" / "evidence" / "scan20.toml").value.value().later;
}

}  // namespace

TEST_CASE(
    "a barrier on which something was learned since has a section for it, and one on which nothing was has none") {
    REQUIRE_FALSE(findings_on(shipped_findings(), {"no-sustaining-process"}).empty());
    REQUIRE(findings_on(shipped_findings(), {"unstable-funding"}).empty());
    CHECK(height_of_since({"no-sustaining-process"}) > 100);
    CHECK(height_of_since({"unstable-funding"}) == 0);
}

TEST_CASE("what was learned since on change in general opens and folds at the foot, by keyboard and by mouse") {
    Harness h;
    open_barrier(h, {"unstable-funding"});
    h.tab_to("since in general");
    h.press(Key::enter);
    h.settle();
    CHECK(h.program().views().barriers.since_open);
    h.click("since in general");  // which stays in sight
    CHECK_FALSE(h.program().views().barriers.since_open);
}

TEST_CASE("evidence that names no later findings shows none") {
    const ShippedWithoutSince without_since;
    Harness h({}, without_since.folder.path);
    open_barrier(h, {"no-sustaining-process"});
    CHECK_FALSE(h.has("since in general"));
}
