// Finding a file, or a folder, with the keyboard alone.
#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;

namespace {

const FileBrowser& browser_of(Harness& h) {
    REQUIRE(h.program().dialog().has_value());
    const auto* browser = std::get_if<FileBrowser>(&*h.program().dialog());
    REQUIRE(browser != nullptr);
    return *browser;
}

/// Data with a file of the program's own, one of another name, and folders.
struct Browsing : Harness {
    Browsing() {
        start("pulse");
        folder().file("data/notes.txt", "no assessment");
        folder().file("data/2025/old.readiness.toml", saved_bytes());
        folder().file("data/.hidden/x.readiness.toml", saved_bytes());
        restart();
        press_ctrl(U'o');
    }
};

}  // namespace

TEST_CASE("Ctrl O shows the data folder: folders first, then assessments, and nothing else") {
    Browsing h;
    const FileBrowser& browser = browser_of(h);
    CHECK(browser.folder == h.data());
    REQUIRE(browser.entries.size() == 2);
    CHECK(browser.entries[0].path.filename() == "2025");
    CHECK(browser.entries[0].folder);
    CHECK(browser.entries[1].path.filename() == "sepsis-bundle-ward-7.readiness.toml");
}

TEST_CASE("a file is opened with Tab and Enter alone") {
    Browsing h;
    h.tab_to("entry sepsis-bundle-ward-7.readiness.toml");
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.assessment().title == "Sepsis bundle, Ward 7");
}

TEST_CASE("folders are gone into with Enter and out of with Backspace or Up") {
    Browsing h;
    h.tab_to("entry 2025");
    h.press(Key::enter);
    CHECK(browser_of(h).folder == h.data() / "2025");
    h.press(Key::backspace);
    CHECK(browser_of(h).folder == h.data());
    h.tab_to("up");
    h.press(Key::space);
    CHECK(browser_of(h).folder == h.data().parent_path());
    h.tab_to("data folder");
    h.press(Key::enter);
    CHECK(browser_of(h).folder == h.data());
}

TEST_CASE("going up ends at the root") {
    Browsing h;
    for (int i = 0; i < 20; ++i)
        h.press(Key::backspace);
    CHECK(browser_of(h).folder == h.data().root_path());
}

TEST_CASE("a path can be typed, for a file and for a folder") {
    Browsing h;
    const auto type_path = [&](const std::filesystem::path& path) {
        h.tab_to("path");
        h.press_ctrl(U'a');
        h.type(text_of(path));
        h.press(Key::enter);
    };
    type_path(h.data() / "no-such-folder");
    CHECK_FALSE(browser_of(h).trouble.empty());
    type_path(h.data() / "2025");
    CHECK(browser_of(h).folder == h.data() / "2025");
    CHECK(browser_of(h).trouble.empty());
    type_path(h.data() / "2025" / "old.readiness.toml");
    CHECK(h.document().path() == h.data() / "2025" / "old.readiness.toml");
}

TEST_CASE("Escape closes the browser and changes nothing") {
    Browsing h;
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK_FALSE(h.state().document.has_value());
}

TEST_CASE("a data folder is chosen in the settings, and what lies there is found") {
    Harness h;
    std::filesystem::create_directories(h.folder().path / "elsewhere");
    std::filesystem::copy(source_folder() / "questionnaires" / "pulse.toml",
                          h.folder().path / "elsewhere" / "mine.toml");
    std::string mine = bytes_of(h.folder().path / "elsewhere" / "mine.toml");
    mine.replace(mine.find("id = \"pulse\""), 12, "id = \"mine\"");
    h.folder().file("elsewhere/mine.toml", mine);
    std::filesystem::create_directories(h.data());
    h.press(Key::f8);
    h.tab_to("choose folder");
    h.press(Key::enter);
    CHECK(browser_of(h).wanted == FileBrowser::Wanted::folder);
    h.press(Key::backspace);
    h.tab_to("entry elsewhere");
    h.press(Key::enter);
    h.tab_to("use this folder");
    h.press(Key::enter);
    CHECK(data_folder(h.state()) == h.folder().path / "elsewhere");
    CHECK(h.state().questionnaires.size() == 4);
    h.start("mine");
    CHECK(h.document().path().parent_path() == h.folder().path / "elsewhere");
    h.press(Key::f8);
    h.tab_to("usual folder");
    h.press(Key::enter);
    CHECK(data_folder(h.state()) == h.data());
}

TEST_CASE("the browser says where a folder is empty") {
    Harness h;
    h.press_ctrl(U'o');
    CHECK(browser_of(h).entries.empty());
    CHECK(std::filesystem::is_directory(browser_of(h).folder));
}
