// What is done with files on Start: search, rename, duplicate, bin.
#include <filesystem>
#include <string>

#include "core/platform/path_text.h"
#include "core/storage/file_moves.h"
#include "harness.h"

using namespace readiness;

namespace {

/// An assessment with one answer, named "Sepsis bundle, Ward 7", and Start with its card.
struct OnStart : Harness {
    std::filesystem::path file;

    OnStart() {
        start("pulse");
        type("4");
        file = document().path();
        press(Key::f1);
    }
    [[nodiscard]] std::string menu() const { return "menu of " + text_of(file); }
    [[nodiscard]] std::vector<std::string> cards() const {
        std::vector<std::string> ids;
        for (const FocusStop& stop : const_cast<OnStart*>(this)->program().focus().stops()) {
            if (stop.id.starts_with("open /")) ids.push_back(stop.id);
        }
        return ids;
    }
};

void replace_text(Harness& h, const std::string& text) {
    h.press_ctrl(U'a');
    h.type(text);
}

}  // namespace

TEST_CASE("a card's menu opens by its button, by M and by the menu key") {
    OnStart h;
    h.click(h.menu());
    REQUIRE(h.program().dialog().has_value());
    CHECK(std::holds_alternative<FileDialog>(*h.program().dialog()));
    h.press(Key::escape);
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
    for (const KeyPress& key : {KeyPress::of(U'm'), KeyPress::of(Key::menu)}) {
        h.tab_to("open " + text_of(h.file));
        h.press(key);
        CHECK(h.program().dialog().has_value());
        h.carry_out(CloseDialog{});
    }
}

TEST_CASE("the card itself still opens the assessment by mouse and keyboard") {
    OnStart h;
    h.click("open " + text_of(h.file));
    CHECK(h.state().screen == ScreenId::profile);
    h.press(Key::f1);
    h.tab_to("open " + text_of(h.file));
    h.press(Key::enter);
    CHECK(h.state().screen == ScreenId::profile);
}

TEST_CASE("an assessment is renamed where it is open, and where it is not") {
    OnStart h;
    const bool open = GENERATE(true, false);
    if (!open) h.restart();
    h.click(h.menu());
    replace_text(h, "Falls huddle");
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
    const std::filesystem::path renamed = h.data() / "falls-huddle.readiness.toml";
    CHECK(std::filesystem::exists(renamed));
    CHECK_FALSE(std::filesystem::exists(h.file));
    REQUIRE(h.state().recent.size() == 1);
    CHECK(h.state().recent[0].path == renamed);
    CHECK(h.state().recent[0].summary.title == "Falls huddle");
    CHECK(h.state().notices.empty());
    h.click("open " + text_of(renamed));
    h.carry_out(GoTo{ScreenId::assess});
    h.type("5");
    CHECK(h.document().path() == renamed);
    CHECK(h.saved().title == "Falls huddle");
    CHECK_FALSE(std::filesystem::exists(h.file));
}

TEST_CASE("a duplicate stands beside the original, with a name of its own") {
    OnStart h;
    const std::string before = bytes_of(h.file);
    h.click(h.menu());
    h.click("duplicate");
    REQUIRE(h.state().recent.size() == 2);
    CHECK(bytes_of(h.file) == before);
    CHECK(std::filesystem::exists(h.data() / "sepsis-bundle-ward-7-copy.readiness.toml"));
    CHECK(h.state().notices.front().kind == Notice::Kind::done);
}

TEST_CASE("what is moved to the bin can be put back at once by the notice, and later from the bin") {
    OnStart h;
    const std::string before = bytes_of(h.file);
    h.click(h.menu());
    h.click("bin");
    CHECK_FALSE(std::filesystem::exists(h.file));
    CHECK_FALSE(h.state().document.has_value());
    CHECK(h.state().recent.empty());
    REQUIRE(h.state().binned.size() == 1);
    h.click("notice action");
    CHECK(bytes_of(h.file) == before);
    CHECK(h.state().notices.empty());
    REQUIRE(h.state().recent.size() == 1);

    h.click(h.menu());
    h.click("bin");
    h.restart();
    CHECK(h.state().recent.empty());
    h.click("open bin");
    h.click(h.id_starting("put back"));
    CHECK(bytes_of(h.file) == before);
    CHECK(h.state().recent.size() == 1);
    CHECK_FALSE(h.has("close bin"));
}

TEST_CASE("a binned file whose name is taken meanwhile is put back under another") {
    OnStart h;
    h.click(h.menu());
    h.click("bin");
    h.folder().file(h.file, "somebody else's");
    h.click("notice action");
    CHECK(bytes_of(h.file) == "somebody else's");
    CHECK(std::filesystem::exists(h.data() / "sepsis-bundle-ward-7-2.readiness.toml"));
}

TEST_CASE("the search narrows the cards by title, team, questionnaire and file name") {
    OnStart h;
    h.start("four-factors");
    h.carry_out(Edit{WriteDetail{Detail::title, "Falls huddle"}});
    h.carry_out(Edit{WriteDetail{Detail::team, "Elm unit"}});
    h.press(Key::f1);
    const std::size_t all = h.cards().size();
    REQUIRE(all > 2);  // With the examples.
    for (const char* words : {"FALLS", "elm"}) {
        h.press(KeyPress::of(U'/'));
        replace_text(h, words);
        INFO(words);
        REQUIRE(h.cards().size() == 1);
        h.press(Key::escape);
    }
    h.press(KeyPress::of(U'/'));
    replace_text(h, "nurse-led");  // One of the examples.
    CHECK(h.cards().size() == 1);
    h.press(Key::escape);
    h.press(KeyPress::of(U'/'));
    replace_text(h, "four fac");  // It and the example of a show of hands.
    CHECK(h.cards().size() == 2);
    h.press(Key::escape);
    h.press_ctrl(U'f');
    replace_text(h, "no such thing");
    CHECK(h.cards().empty());
    h.click("clear search");
    CHECK(h.cards().size() == all);
}

TEST_CASE("copies that another program made, and a file that ends in .txt, have cards that say so") {
    OnStart h;
    const std::string bytes = bytes_of(h.file);
    h.folder().file("data/ward.readiness (1).toml", bytes);
    h.folder().file("data/ward.readiness.toml.txt", bytes);
    h.folder().file("data/WARD.Readiness.TOML", bytes);
    h.folder().file("data/ward (changed elsewhere).readiness.toml", bytes);
    h.restart();
    CHECK(h.state().recent.size() == 5);
    CHECK(h.state().questionnaires.size() == 3);
    std::vector<AssessmentName::Kind> kinds;
    for (const RecentAssessment& recent : h.state().recent) {
        CHECK(recent.readable);
        kinds.push_back(recent.name.kind);
    }
    CHECK(std::ranges::count(kinds, AssessmentName::Kind::copy) == 1);
    CHECK(std::ranges::count(kinds, AssessmentName::Kind::changed_elsewhere) == 1);
}

TEST_CASE("a file with the name of another within its own is a copy of it only with the same assessment in it") {
    OnStart h;
    const std::string bytes = bytes_of(h.file);
    std::string another = bytes;
    another.replace(another.find("id = \"") + 6, 4, "ffff");
    h.folder().file("data/ward.readiness.toml", bytes);
    const std::string copy = GENERATE("ward-NHSPC4411", "ward 2", "ward - Kopia", "ward_PC7_Nov-24-2026_Conflict");
    h.folder().file("data/" + copy + ".readiness.toml", bytes);
    h.folder().file("data/ward-A3.readiness.toml", another);
    h.restart();
    h.settle();
    const std::string of_copy = "compare " + text_of(h.data() / path_of(copy + ".readiness.toml"));
    REQUIRE(h.has(of_copy));
    CHECK_FALSE(h.has("compare " + text_of(h.data() / "ward-A3.readiness.toml")));
    h.click(of_copy);
    REQUIRE(h.program().dialog());
    CHECK(std::holds_alternative<CompareDialog>(*h.program().dialog()));
}

TEST_CASE("one of the questionnaires is the one to begin with, and each says whom it is for") {
    Harness h;
    int recommended = 0;
    for (const ListedQuestionnaire& listed : h.state().questionnaires) {
        recommended += listed.recommended ? 1 : 0;
        CHECK_FALSE(listed.audience.empty());
    }
    CHECK(recommended == 1);
    CHECK(h.state().questionnaires.front().recommended);
}

TEST_CASE("opening a file drops the notices about other files") {
    OnStart h;
    h.drop(h.folder().file("broken.readiness.toml", "title = "));
    h.drop(h.folder().file("empty.readiness.toml", ""));
    h.drop(h.folder().file("broken.readiness.toml", "title = "));
    REQUIRE(h.state().notices.size() == 2);  // The newest first, and each file once.
    CHECK(h.state().notices[0].text.starts_with("broken.readiness.toml"));
    CHECK(h.state().notices[1].text.starts_with("empty.readiness.toml"));
    h.drop(h.file);
    CHECK(h.state().notices.empty());
}

TEST_CASE("a second window that opens the same file is told since when the first has it open") {
    Harness first;
    first.keep_state();
    first.start("pulse");
    Harness second;
    second.keep_state_of(first);
    second.drop(first.document().path());
    REQUIRE(second.state().notices.size() == 1);
    CHECK(second.state().notices[0].text.find("open in another window") != std::string::npos);
    CHECK(second.state().document.has_value());
    second.drop(first.document().path());
    CHECK(second.state().notices.size() == 1);
}

TEST_CASE("a shareable copy is reported as done, with its folder") {
    OnStart h;
    h.carry_out(ShareCopy{});
    REQUIRE(h.state().notices.size() == 1);
    const Notice& notice = h.state().notices.front();
    CHECK(notice.kind == Notice::Kind::done);
    CHECK(notice.text.find(text_of(h.data())) != std::string::npos);
    REQUIRE(notice.action.has_value());
    CHECK(notice.action->kind == NoticeAction::Kind::show_in_folder);
    CHECK(std::filesystem::exists(notice.action->file));
}

TEST_CASE("a file that may only be looked at offers no changes on its Profile, and says why") {
    OnStart h;
    std::string newer = bytes_of(h.file);
    newer.replace(newer.find("readiness-assessment/1"), 22, "readiness-assessment/2");
    h.drop(h.folder().file("newer.readiness.toml", newer));
    h.carry_out(GoTo{ScreenId::profile});
    CHECK_FALSE(h.has("details"));
    CHECK_FALSE(h.has("assess"));
    h.drop(h.file);
    h.carry_out(GoTo{ScreenId::profile});
    CHECK(h.has("details"));
    CHECK(h.has("assess"));
}

TEST_CASE("settings that name a folder are kept in a file in it, and the person is told") {
    Harness h;
    std::filesystem::create_directories(h.places().settings);
    h.restart();
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices[0].text.find("names a folder") != std::string::npos);
    h.press_ctrl(U'+');
    CHECK(std::filesystem::exists(h.places().settings / "settings.toml"));
    h.restart();
    CHECK(h.state().settings.text_size == 110);
}

TEST_CASE("the window's place is kept in the settings") {
    Harness h;
    h.program().remember_window({10, -20, 1300, 800});
    h.restart();
    CHECK(h.state().settings.window == WindowPlace{10, -20, 1300, 800});
    CHECK(read_settings("window = [1, 2, 3]", "s").value == Settings{});
    CHECK(read_settings("window = [1, 2, 0, 600]", "s").value == Settings{});
    CHECK(read_settings("window = \"large\"", "s").value == Settings{});
}
