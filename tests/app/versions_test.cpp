// Earlier versions of an assessment, and copies that other programs made: kept, looked at, restored, compared, merged.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>

#include "core/platform/path_text.h"
#include "core/storage/earlier_versions.h"
#include "harness.h"

using namespace readiness;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// An assessment with one answer, and a folder for what the program remembers.
struct Kept : Harness {
    fs::path file;

    Kept() {
        keep_state();
        start("pulse");
        type("4");
        file = document().path();
    }
    [[nodiscard]] std::vector<EarlierVersion> versions() const {
        return versions_in(versions_folder(places().state, assessment().id));
    }
    void open_versions() {
        press(Key::f1);
        click("menu of " + text_of(file));
        click("versions");
        REQUIRE(std::holds_alternative<VersionsDialog>(*program().dialog()));
    }
    /// A copy of the file as it is now, changed by another person.
    fs::path copy(const std::string& name, const Edit& edit) {
        const std::string before = saved_bytes();
        carry_out(edit);
        const fs::path path = data() / name;
        folder().file(path, saved_bytes());
        press_ctrl(U'z');
        REQUIRE(answer_of(assessment(), "L1") == "4");
        folder().file(file, before);
        restart();
        return path;
    }
    [[nodiscard]] const CompareDialog& compared() {
        REQUIRE(program().dialog());
        return std::get<CompareDialog>(*program().dialog());
    }
};

}  // namespace

TEST_CASE("while an assessment changes, a version is kept at most every ten minutes") {
    Kept h;
    CHECK(h.versions().empty());
    h.now += 9min;
    h.type("3");
    CHECK(h.versions().empty());
    h.now += 1min;
    const std::string before = h.saved_bytes();
    h.type("2");
    REQUIRE(h.versions().size() == 1);
    CHECK(bytes_of(h.versions()[0].path) == before);
    h.type("5");
    h.now += 5min;
    h.type("1");
    CHECK(h.versions().size() == 1);
}

TEST_CASE("after a week of rest the file is kept as it was before the first change") {
    Kept h;
    const std::string before = h.saved_bytes();
    h.restart();
    h.now += std::chrono::days(8);
    h.carry_out(OpenFile{h.file});
    h.carry_out(GoTo{ScreenId::assess});
    h.type("2");
    REQUIRE(h.versions().size() == 1);
    CHECK(h.versions()[0].kind == VersionKind::after_rest);
    CHECK(bytes_of(h.versions()[0].path) == before);
}

TEST_CASE("without a folder for what it remembers the program keeps no versions") {
    Harness h;
    h.start("pulse");
    h.now += 1h;
    h.type("4");
    CHECK_FALSE(h.document().save_problem());
    CHECK(h.state().notices.empty());
}

TEST_CASE("versions that cannot be kept are told once, and the file is saved all the same") {
    Kept h;
    fs::remove_all(h.places().state / "versions");
    h.folder().file("state/versions", "no folder");
    for (int i = 0; i < 3; ++i) {
        h.now += 11min;
        h.type(i % 2 == 0 ? "3" : "2");
    }
    CHECK_FALSE(h.document().save_problem());
    CHECK(h.state().notices.size() == 1);
}

TEST_CASE("a version is looked at beside the file of now, and restored, which can be undone") {
    Kept h;
    h.now += 11min;
    h.type("2");
    h.open_versions();
    CHECK(h.shows("1 answer differs."));
    h.click("version 1");
    CHECK(h.compared().restores);
    CHECK(h.shows("Now"));
    h.press(Key::escape);
    REQUIRE(std::holds_alternative<VersionsDialog>(*h.program().dialog()));
    h.click("version 1");
    const std::string before = h.saved_bytes();
    h.click("restore");
    CHECK_FALSE(h.program().dialog());
    CHECK(answer_of(h.saved(), "L1") == "4");
    const auto kept = h.versions();
    CHECK(std::ranges::any_of(kept, [&](const EarlierVersion& one) {
        return one.kind == VersionKind::before_restoring && bytes_of(one.path) == before;
    }));
    h.press_ctrl(U'z');
    CHECK(answer_of(h.saved(), "L1") == "2");
    CHECK(h.shows("restoring an earlier version"));
}

TEST_CASE("a version is restored by the keyboard alone, where the assessment is not open") {
    Kept h;
    h.now += 11min;
    h.type("2");
    h.restart();
    REQUIRE_FALSE(h.state().document.has_value());
    h.tab_to("open " + text_of(h.file));
    h.press(KeyPress::of(U'm'));
    h.tab_to("versions");
    h.press(Key::enter);
    h.tab_to("version 1");
    h.press(Key::enter);
    h.tab_to("restore");
    h.press(Key::enter);
    CHECK(answer_of(h.saved(), "L1") == "4");
}

TEST_CASE("a file that cannot be read any more is restored from its versions") {
    Kept h;
    h.now += 11min;
    h.type("2");
    std::string broken = h.saved_bytes();
    broken.replace(broken.find("title = \""), 9, "title = ");
    h.folder().file(h.file, broken);
    h.restart();
    REQUIRE(h.state().recent.size() == 1);
    CHECK_FALSE(h.state().recent[0].readable);
    h.click("menu of " + text_of(h.file));
    h.click("versions");
    h.click("version 1");
    h.click("accept");
    CHECK(answer_of(h.saved(), "L1") == "4");
    const auto kept = h.versions();
    CHECK(std::ranges::any_of(kept, [&](const EarlierVersion& one) { return bytes_of(one.path) == broken; }));
}

TEST_CASE("a ballot that is removed leaves the versions, and comes back by undoing only to the file") {
    Kept h;
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{ImportBallots{{Respondent{{"ann1"}, "nurse", {{{"L1"}, Answer::of(2), {}}}, {}, {}},
                                    Respondent{{"ben2"}, "nurse", {{{"L1"}, Answer::of(3), {}}}, {}, {}}},
                                   {}}});
    h.now += 11min;
    h.carry_out(Edit{WriteDetail{Detail::team, "Team A"}});
    h.settle();
    h.program().flush();
    REQUIRE_FALSE(h.versions().empty());
    const auto mentions = [&](const char* id) {
        const auto kept = h.versions();
        return std::ranges::any_of(
            kept, [&](const EarlierVersion& one) { return bytes_of(one.path).find(id) != std::string::npos; });
    };
    REQUIRE(mentions("ann1"));
    h.folder().file(h.data() / (text_of(h.file.stem().stem()) + " (changed elsewhere).readiness.toml"),
                    h.saved_bytes());
    h.carry_out(TakeOutBallot{{"ann1"}});
    CHECK_FALSE(mentions("ann1"));
    CHECK(mentions("ben2"));
    for (const auto& entry : fs::directory_iterator(h.data()))
        CHECK(bytes_of(entry.path()).find("ann1") == std::string::npos);
    h.press_ctrl(U'z');
    CHECK(h.saved_bytes().find("ann1") != std::string::npos);
    CHECK_FALSE(mentions("ann1"));
}

// ------------------------------------------------------------------------------------------------------- copies

TEST_CASE("a conflict copy is named on its card, and merged by choosing each answer that differs") {
    Kept h;
    const std::string stem = text_of(h.file.stem().stem());
    const fs::path copy = h.copy(stem + ".readiness-DESKTOP-7QK2.toml", AgreeAnswer{{"L1"}, Answer::of(2)});
    CHECK(h.shows("OneDrive conflict copy"));
    const bool by_menu = GENERATE(true, false);
    if (by_menu) h.click("menu of " + text_of(copy));
    h.click(by_menu ? "compare" : "compare " + text_of(copy));
    REQUIRE(h.compared().differences.size() == 1);
    CHECK(h.document().path() == h.file);
    CHECK(h.shows("Choose 1 more"));
    CHECK_FALSE(h.has("merge"));  // Nothing was chosen yet.
    h.click("take 1 there");
    h.click("merge");
    CHECK_FALSE(h.program().dialog());
    CHECK(answer_of(h.saved(), "L1") == "2");
    h.press_ctrl(U'z');
    CHECK(answer_of(h.saved(), "L1") == "4");
    CHECK(fs::exists(copy));
}

TEST_CASE("what only the copy has is chosen already, and the copy can go to the bin then") {
    Kept h;
    const std::string second = h.document().scored().questionnaire().items[1].id.text;
    const std::string stem = text_of(h.file.stem().stem());
    const fs::path copy = h.copy(stem + " - Copy.readiness.toml", AgreeAnswer{{second}, Answer::of(3)});
    h.carry_out(CompareCopy{copy});
    h.settle();
    h.click("merge");
    CHECK(answer_of(h.saved(), second.c_str()) == "3");
    h.click("notice action");
    CHECK_FALSE(fs::exists(copy));
    CHECK(fs::exists(h.file));
    CHECK(h.state().document.has_value());
}

TEST_CASE("answers are chosen by the keyboard alone") {
    Kept h;
    const std::string stem = text_of(h.file.stem().stem());
    const fs::path copy =
        h.copy(stem + ".readiness.sync-conflict-20261124-091200-ABCDEFG.toml", AgreeAnswer{{"L1"}, Answer::of(2)});
    h.carry_out(CompareCopy{copy});
    h.settle();
    h.tab_to("take 1 there");
    h.press(Key::enter);
    h.tab_to("merge");
    h.press(Key::enter);
    CHECK(answer_of(h.saved(), "L1") == "2");
}

TEST_CASE("ballots of a copy come in by their ids") {
    Kept h;
    h.carry_out(Edit{ImportBallots{{Respondent{{"ann1"}, "", {{{"L1"}, Answer::of(2), {}}}, {}, {}}}, {}}});
    const std::string stem = text_of(h.file.stem().stem());
    const fs::path copy = h.copy(stem + " (Sam's conflicted copy 2026-11-24).readiness.toml",
                                 ImportBallots{{Respondent{{"ben2"}, "", {{{"L1"}, Answer::of(3), {}}}, {}, {}}}, {}});
    h.carry_out(CompareCopy{copy});
    h.settle();
    CHECK(h.compared().differences.empty());
    CHECK(h.shows("1 ballot is added."));
    h.click("merge");
    CHECK(h.saved().respondents.size() == 2);
    h.press_ctrl(U'z');
    CHECK(h.saved().respondents.size() == 1);
}

TEST_CASE("files with one name and another ending are named, and compared with the one that has the usual ending") {
    Kept h;
    const std::string stem = text_of(h.file.stem().stem());
    const std::string ending = GENERATE(".readiness.toml.txt", ".Readiness.TOML");
    const fs::path other = h.copy(stem + ending, AgreeAnswer{{"L1"}, Answer::of(2)});
    CHECK(h.shows("Second file of"));
    CHECK_FALSE(h.has("compare " + text_of(h.file)));
    h.click("compare " + text_of(other));
    CHECK(h.document().path() == h.file);
    h.click("all there");
    h.click("merge");
    CHECK(answer_of(h.saved(), "L1") == "2");
}

TEST_CASE("a copy whose original is not there has nothing to be compared with") {
    Kept h;
    const fs::path copy = h.data() / "nobody (1).readiness.toml";
    h.folder().file(copy, h.saved_bytes());
    h.restart();
    CHECK(h.has("open " + text_of(copy)));
    CHECK_FALSE(h.has("compare " + text_of(copy)));
}

TEST_CASE("what cannot be compared is told, and nothing changes") {
    Kept h;
    const std::string stem = text_of(h.file.stem().stem());
    const std::string bytes = h.saved_bytes();
    fs::path copy;
    SECTION("no original") {
        copy = h.folder().file(h.data() / "nobody (1).readiness.toml", bytes);
    }
    SECTION("broken") {
        copy = h.folder().file(h.data() / (stem + " (1).readiness.toml"), "title = ");
    }
    SECTION("another assessment") {
        std::string other = bytes;
        const std::size_t id = other.find("00000000-0000");
        REQUIRE(id != std::string::npos);
        other[id] = '1';
        copy = h.folder().file(h.data() / (stem + " (1).readiness.toml"), other);
    }
    h.carry_out(CompareCopy{copy});
    h.settle();
    CHECK_FALSE(h.program().dialog());
    REQUIRE_FALSE(h.state().notices.empty());
    CHECK(h.state().notices.front().kind == Notice::Kind::failed);
    CHECK(bytes_of(h.file) == bytes);
}

// ------------------------------------------------------------------------------------------- files with mistakes

TEST_CASE("a file with a typing slip has a card that says where, and leads to a text editor") {
    Harness h;
    const fs::path broken =
        h.folder().file("data/ward-8.readiness.toml",
                        "format = \"readiness-assessment/1\"\nid = \"x\"\ntitle = \"Ward 8\nmode = \"\"\n");
    h.restart();
    CHECK(h.shows("Cannot be read"));
    CHECK(h.shows("Line 3"));
    h.click("problems of " + text_of(broken));
    REQUIRE(h.program().dialog());
    CHECK(h.shows("line 3"));
    h.click("open as text");
    REQUIRE(h.opened.size() == 1);
    CHECK(h.opened[0] == broken);
    h.click("show file");
    REQUIRE(h.shown.size() == 1);
    CHECK(h.shown[0] == broken);
}
