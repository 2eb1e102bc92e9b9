// Opening files: what is opened, what is left alone, and what is reported.
#include <algorithm>
#include <fstream>

#include "core/platform/path_text.h"
#include "core/platform/process_mark.h"
#include "core/scoring/profile.h"
#include "harness.h"
#include "in_child.h"

using namespace readiness;

namespace {

/// A finished file of the pulse questionnaire, as the program itself writes it.
std::string finished_file() {
    Harness h;
    h.start("pulse");
    for (const Item& item : h.document().scored().questionnaire().items)
        h.carry_out(Edit{AgreeAnswer{item.id, scale_of(h.document().scored().questionnaire(), item).choice() != nullptr
                                                  ? Answer::of(4)
                                                  : Answer::of(0)}});
    h.wait(1);
    return h.saved_bytes();
}

std::string replaced(std::string text, std::string_view old, std::string_view with) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), with);
}

/// Everything a person might do to a document: none of it may reach a file that is not open for writing.
void try_to_change(Harness& h) {
    h.carry_out(GoTo{ScreenId::assess});
    h.type("4");
    h.press(Key::enter);
    h.type("n");
    h.type("note");
    h.press(Key::escape);
    h.press(Key::escape);
    h.press(Key::backspace);
    h.press_ctrl(U'z');
    h.press_ctrl(U'y');
    h.wait(3);
    h.close_window();
}

}  // namespace

TEST_CASE("a dropped file opens: a finished one on its profile, an unfinished one on its next question") {
    Harness h;
    const std::string finished = finished_file();
    h.drop(h.folder().file("finished.readiness.toml", finished));
    CHECK(h.state().screen == ScreenId::profile);
    CHECK(h.document().scored().profile()->counts.unanswered == 0);
    CHECK(h.state().notices.empty());

    h.start("four-factors");
    h.type("4");
    h.press(Key::enter);
    h.type("4");
    const std::filesystem::path unfinished = h.document().path();
    h.restart();
    h.drop(unfinished);
    CHECK(h.assessment().consensus.size() == 2);
    h.carry_out(GoTo{ScreenId::assess});
    CHECK(h.item().id.text == "L3");
}

TEST_CASE("a file without any answer opens on its first question") {
    Harness h;
    h.start("four-factors");
    const std::filesystem::path path = h.document().path();
    h.restart();
    h.drop(path);
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "L1");
}

TEST_CASE("a file that cannot be read is told with its place, and keeps every byte") {
    Harness h;
    const std::string broken = "format = \"readiness-assessment/1\"\ntitle = \"no end\n";
    const std::filesystem::path path = h.folder().file("data/broken.readiness.toml", broken);
    h.drop(path);
    CHECK_FALSE(h.state().document.has_value());
    REQUIRE(h.state().notices.size() == 1);
    const Notice& notice = h.state().notices.front();
    CHECK(notice.kind == Notice::Kind::failed);
    CHECK(notice.text.find("broken.readiness.toml") != std::string::npos);
    REQUIRE(notice.details.size() == 1);
    CHECK(notice.details[0].at.line == 2);
    h.click("show problems");
    CHECK(h.program().dialog().has_value());
    h.press(Key::escape);
    h.click("dismiss");
    CHECK(h.state().notices.empty());
    try_to_change(h);
    CHECK(bytes_of(path) == broken);
}

TEST_CASE("a file that cannot be read leaves the open assessment open, and edits go to that one") {
    Harness h;
    h.start("four-factors");
    const std::filesystem::path good = h.document().path();
    const std::string broken = "format = \"readiness-assessment/1\"\n[consensus]\nL1 = { answer = true }\n";
    const std::filesystem::path path = h.folder().file("data/broken.readiness.toml", broken);
    h.drop(path);
    REQUIRE(h.document().path() == good);
    try_to_change(h);
    CHECK(bytes_of(path) == broken);
    CHECK(answer_of(h.saved(), "L1") == "4");
}

TEST_CASE("a file whose questionnaire is not there is not opened and not touched") {
    Harness h;
    const std::string text = replaced(finished_file(), "id = \"pulse\"", "id = \"not-here\"");
    const std::filesystem::path path = h.folder().file("stranger.readiness.toml", text);
    h.drop(path);
    CHECK_FALSE(h.state().document.has_value());
    CHECK(h.state().notices.size() == 1);
    CHECK(bytes_of(path) == text);
}

TEST_CASE("a file from a newer program can be looked at and not changed") {
    Harness h;
    const std::string text = replaced(finished_file(), "readiness-assessment/1", "readiness-assessment/2");
    const std::filesystem::path path = h.folder().file("newer.readiness.toml", text);
    h.drop(path);
    REQUIRE(h.state().document.has_value());
    CHECK(h.document().read_only());
    CHECK(h.document().scored().profile()->items.front().score.has_value());
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices.front().text.find("a newer version") != std::string::npos);
    const Assessment before = h.assessment();
    try_to_change(h);
    CHECK(h.assessment() == before);
    CHECK(bytes_of(path) == text);
    CHECK(h.program().wants_to_quit());
}

TEST_CASE("opening, looking and leaving changes no byte") {
    Harness h;
    const std::string text = finished_file() + "\n[of_another_program]\ncolour = \"green\"\n";
    const std::filesystem::path path = h.folder().file("kept.readiness.toml", text);
    h.drop(path);
    for (const Key key : {Key::f1, Key::f2, Key::f3, Key::f4, Key::f5, Key::f8})
        h.press(key);
    h.close_window();
    CHECK(bytes_of(path) == text);
}

TEST_CASE("what the program does not know stays in a file that it changes") {
    Harness h;
    const std::string text = finished_file() + "\n[of_another_program]\ncolour = \"green\"\n";
    h.drop(h.folder().file("kept.readiness.toml", text));
    h.carry_out(GoTo{ScreenId::assess});
    h.type("1");
    CHECK(h.saved_bytes().find("[of_another_program]\ncolour = \"green\"") != std::string::npos);
}

TEST_CASE("the version that another program wrote meanwhile is kept beside the file") {
    Harness h;
    h.start("pulse");
    h.type("4");
    const std::string theirs = replaced(h.saved_bytes(), "title = ", "facilitator = \"Ann\"\ntitle = ");
    std::ofstream(h.document().path(), std::ios::binary) << theirs;
    h.press(Key::enter);
    h.type("2");
    const std::filesystem::path rescued = h.data() / "sepsis-bundle-ward-7 (changed elsewhere).readiness.toml";
    CHECK(bytes_of(rescued) == theirs);
    CHECK(h.saved().consensus.size() == 2);
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices.front().text.find("(changed elsewhere)") != std::string::npos);
    h.type("3");  // Nobody else wrote since: no second copy.
    CHECK(h.state().notices.size() == 1);
    std::ofstream(h.document().path(), std::ios::binary) << theirs;
    h.type("4");  // That version is kept already.
    const std::filesystem::path second = h.data() / "sepsis-bundle-ward-7 (changed elsewhere 2).readiness.toml";
    CHECK_FALSE(std::filesystem::exists(second));
    const std::string others = replaced(theirs, "\"Ann\"", "\"Ben\"");
    std::ofstream(h.document().path(), std::ios::binary) << others;
    h.type("5");
    CHECK(bytes_of(rescued) == theirs);
    CHECK(bytes_of(second) == others);
}

TEST_CASE("a file that was removed meanwhile is written again") {
    Harness h;
    h.start("pulse");
    std::filesystem::remove(h.document().path());
    h.type("4");
    CHECK(h.saved().consensus.size() == 1);
    CHECK(h.state().notices.empty());
}

TEST_CASE("the example is copied and the copy opened; the example itself is never changed") {
    const TemporaryFolder shipped;
    std::filesystem::copy(source_folder() / "questionnaires", shipped.path / "questionnaires",
                          std::filesystem::copy_options::recursive);
    std::filesystem::create_directories(shipped.path / "assets");
    std::filesystem::copy(source_folder() / "assets" / "themes", shipped.path / "assets" / "themes",
                          std::filesystem::copy_options::recursive);
    const std::string text = finished_file();
    const std::filesystem::path example = shipped.file("assets/examples/sepsis.readiness.toml", text);

    Harness h({}, shipped.path);
    CHECK(h.state().recent.empty());
    REQUIRE(h.state().examples.size() == 1);
    CHECK(h.state().examples[0].example);
    h.click("open " + text_of(example));
    CHECK(h.document().path() == h.data() / "sepsis.readiness.toml");
    h.carry_out(GoTo{ScreenId::assess});
    h.type("1");
    CHECK(bytes_of(example) == text);
    CHECK(h.saved_bytes() != text);

    h.press(Key::f1);  // The example itself is still offered, beside the copy.
    REQUIRE(h.state().recent.size() == 1);
    CHECK_FALSE(h.state().recent[0].example);
    CHECK(h.has("open " + text_of(example)));
}

TEST_CASE("a file dropped while a dialog is open closes the dialog, which was about something else") {
    Harness h;
    const std::filesystem::path other = h.folder().file("other.readiness.toml", finished_file());
    h.start("four-factors");
    h.carry_out(EditDetails{});
    h.drop(other);
    CHECK(h.document().path() == other);
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("a file with a second name is opened, and the program says that saving parts the two") {
    Harness h;
    h.start("pulse");
    h.type("4");
    const std::filesystem::path file = h.document().path();
    std::filesystem::create_hard_link(file, h.folder().path / "twin.readiness.toml");
    h.drop(file);
    const std::string text = text_of(file.filename()) + " has a second name.";
    CHECK(std::ranges::count(h.state().notices, text, &Notice::text) == 1);
}

TEST_CASE("what a killed program left in the data folder is removed at the next start", "[posix]") {
    Harness h;
    h.start("pulse");
    const std::filesystem::path folder = h.data();
    in_child([&] {
        std::ofstream(folder / (".~readiness-" + own_process_mark() + "-0123abcd.tmp")) << "secret";
        return 0;
    });
    h.restart();
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        CHECK_FALSE(text_of(entry.path().filename()).starts_with(".~"));
}
