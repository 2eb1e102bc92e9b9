// Exporting by keyboard alone and by mouse alone: what is written, where, and what is asked first.
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "core/export/export.h"
#include "core/platform/path_text.h"
#include "exporting.h"
#include "in_child.h"

using namespace readiness;
namespace fs = std::filesystem;
using Stage = ExportDialog::Stage;

TEST_CASE("by keyboard alone the first page is written beside the assessment, as what export_of makes") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    REQUIRE(export_of_screen(h).part == ExportPart::summary);
    h.tab_to("format html");
    h.press(Key::enter);
    h.tab_to("accept");
    h.press(Key::enter);
    finish(h);
    CHECK(export_of_screen(h).stage == Stage::written);
    const fs::path file = h.data() / "Sepsis bundle, Ward 7 - first page.html";
    CHECK(export_of_screen(h).written == file);
    CHECK(bytes_of(file) == expected_bytes(h, ExportPart::summary, ExportFormat::html));
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("Enter alone exports with what was chosen last") {
    Harness h;
    answer_some(h);
    const fs::path file = export_first_page(h);
    fs::remove(file);
    h.press(Key::escape);
    h.press_ctrl(U'e');
    h.press(Key::enter);
    finish(h);
    CHECK(bytes_of(file) == expected_bytes(h, ExportPart::summary, ExportFormat::markdown));
}

TEST_CASE("by mouse alone a table is written, shown in its folder and opened") {
    Harness h;
    answer_some(h);
    h.click("export");
    h.click("part answers");
    h.click("accept");
    finish(h);
    const fs::path file = h.data() / "Sepsis bundle, Ward 7 - answers.csv";
    CHECK(bytes_of(file) == expected_bytes(h, ExportPart::answers, ExportFormat::csv));
    h.click("show written");
    CHECK(h.shown == std::vector<fs::path>{file});
    h.click("open written");
    CHECK(h.opened == std::vector<fs::path>{file});
    h.click("close");
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("each screen begins with what it shows, and Profile with what was exported last") {
    Harness h;
    answer_some(h);
    h.press(Key::f4);
    h.click("export");
    CHECK(export_of_screen(h).part == ExportPart::full);
    h.press(Key::escape);
    h.press(Key::f3);
    h.press_ctrl(U'e');
    h.click("part factors");
    h.click("accept");
    finish(h);
    h.click("close");
    h.press_ctrl(U'e');
    CHECK(export_of_screen(h).part == ExportPart::factors);
    h.press(Key::escape);
    h.press(Key::f4);
    h.press_ctrl(U'e');
    CHECK(export_of_screen(h).part == ExportPart::full);
}

TEST_CASE("Ctrl P begins with what prints best") {
    Harness h;
    answer_some(h);
    export_first_page(h);
    h.click("close");
    h.press_ctrl(U'e');
    CHECK(format_of(export_of_screen(h)) == ExportFormat::markdown);
    h.press(Key::escape);
    h.press_ctrl(U'p');
    CHECK(format_of(export_of_screen(h)) == what_prints());
    CHECK(goes_with(export_of_screen(h).part, what_prints()));
}

TEST_CASE("a format that this build cannot write is there, cannot be chosen, and the dialog says so") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    h.click("part full");
    for (const ExportFormat format : formats_of(ExportPart::full)) {
        const std::string id = "format " + std::string(extension_of(format).substr(1));
        CHECK(h.has(id) == is_built_in(format));
        if (!is_built_in(format)) CHECK(says(h, "This build cannot write"));
    }
}

TEST_CASE("a file that is there is replaced only if somebody says so") {
    Harness h;
    answer_some(h);
    const fs::path file = export_first_page(h);
    h.folder().file("data/" + text_of(file.filename()), "mine");
    h.click("close");
    h.press_ctrl(U'e');
    h.press(Key::enter);
    h.settle();
    REQUIRE(export_of_screen(h).stage == Stage::asks_to_replace);
    h.press(Key::enter);  // The keyboard is at the way back.
    CHECK(export_of_screen(h).stage == Stage::asking);
    CHECK(bytes_of(file) == "mine");

    h.click("accept");
    h.click("keep both");
    finish(h);
    const fs::path second = h.data() / "Sepsis bundle, Ward 7 - first page (2).md";
    CHECK(export_of_screen(h).written == second);
    CHECK(bytes_of(second) == expected_bytes(h, ExportPart::summary, ExportFormat::markdown));
    CHECK(bytes_of(file) == "mine");

    h.click("export more");
    h.click("accept");
    h.click("replace");
    finish(h);
    CHECK(bytes_of(file) == bytes_of(second));
}

TEST_CASE("a file that comes while the export is made is not replaced either") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    h.click("format md");
    const fs::path file = target_of(export_of_screen(h));
    // As soon as the work has begun.
    h.program().carry_out(WriteExport{});
    REQUIRE(export_of_screen(h).stage == Stage::working);
    h.folder().file("data/" + text_of(file.filename()), "mine");
    finish(h);
    CHECK(export_of_screen(h).stage == Stage::asks_to_replace);
    CHECK(bytes_of(file) == "mine");
}

TEST_CASE("what cannot be written is named with what to do, and the choices stay") {
    Harness h;
    answer_some(h);
    h.folder().file("data/papers", "a file, and no folder");
    h.press_ctrl(U'e');
    h.click("format md");
    choose_name(h, "papers/page.md");
    h.press(Key::enter);
    finish(h);
    const ExportDialog& dialog = export_of_screen(h);
    CHECK(dialog.stage == Stage::asking);
    REQUIRE(dialog.problems.size() == 1);
    CHECK(text_of(path_of(dialog.problems[0].file).filename()) == "page.md");
    CHECK_FALSE(dialog.problems[0].hint.empty());
    CHECK(says(h, "Nothing was written to page.md."));
    CHECK(bytes_of(h.data() / "papers") == "a file, and no folder");
    choose_name(h, "page.md");
    h.press(Key::enter);
    finish(h);
    CHECK(export_of_screen(h).stage == Stage::written);
    CHECK(fs::exists(h.data() / "page.md"));
}

TEST_CASE("a folder that may not be written to gets nothing, and the reason is told", "[posix]") {
    Harness h;
    answer_some(h);
    fs::permissions(h.folder().path, fs::perms::all);
    const fs::path file = h.folder().file("locked/page.md", "mine");
    fs::permissions(file.parent_path(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    CHECK(in_child([&] {
              become_nobody();
              h.press_ctrl(U'e');
              h.click("format md");
              choose_name(h, text_of(file));
              h.press(Key::enter);
              h.click("replace");
              finish(h);
              const ExportDialog& dialog = export_of_screen(h);
              const bool told = dialog.problems.size() == 1 && !dialog.problems[0].hint.empty();
              return dialog.stage == Stage::asking && told ? 0 : 1;
          }) == 0);
    CHECK(bytes_of(file) == "mine");
    fs::permissions(file.parent_path(), fs::perms::owner_all);
}

TEST_CASE("the assessment itself is never written over, under whatever name") {
    Harness h;
    answer_some(h);
    const std::string before = h.saved_bytes();
    fs::create_hard_link(h.document().path(), h.data() / "same.html");
    h.press_ctrl(U'e');
    h.click("format html");
    choose_name(h, "same");
    h.press(Key::enter);
    CHECK(export_of_screen(h).stage == Stage::asking);
    CHECK(says(h, "This is the assessment itself, and would be lost."));
    CHECK(h.saved_bytes() == before);
}

TEST_CASE("a name of somebody's own gets the ending of its format, and follows it") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    h.click("format md");
    choose_name(h, "for the board");
    CHECK(target_of(export_of_screen(h)) == h.data() / "for the board.md");
    h.click("format html");
    CHECK(target_of(export_of_screen(h)) == h.data() / "for the board.html");
    choose_name(h, "v1.2.MD");
    h.click("format txt");
    CHECK(target_of(export_of_screen(h)) == h.data() / "v1.2.txt");
    choose_name(h, " ");
    h.press(Key::enter);
    CHECK(export_of_screen(h).stage == Stage::asking);
    CHECK(says(h, "Enter a name for the file."));
}

// ------------------------------------------------------------------------------------------------ where, and memory

TEST_CASE("part, format, readers and folder are remembered, also by the next start") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    fs::create_directories(h.folder().path / "elsewhere");
    h.press_ctrl(U'e');
    h.click("part full");
    h.click("format txt");
    h.click("for others");
    h.click("change place");
    h.press(Key::backspace);
    h.click("entry elsewhere");
    h.click("use this folder");
    CHECK(export_of_screen(h).folder == h.folder().path / "elsewhere");
    h.click("accept");
    finish(h);
    CHECK(fs::exists(h.folder().path / "elsewhere" / "Sepsis bundle, Ward 7 - whole report for others.txt"));
    const fs::path path = h.document().path();
    h.restart();
    h.drop(path);
    h.press(Key::f3);
    h.press_ctrl(U'e');
    CHECK(export_of_screen(h).part == ExportPart::full);
    CHECK(format_of(export_of_screen(h)) == ExportFormat::text);
    CHECK(export_of_screen(h).choices.for_whom == ForWhom::others);
    CHECK(export_of_screen(h).folder == h.folder().path / "elsewhere");
    // Where it was is no more.
    h.press(Key::escape);
    fs::remove_all(h.folder().path / "elsewhere");
    h.press_ctrl(U'e');
    CHECK(export_of_screen(h).folder == h.data());
}

TEST_CASE("leaving the choice of a folder changes nothing") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    h.click("part full");
    h.click("change place");
    h.press(Key::escape);
    CHECK(export_of_screen(h).part == ExportPart::full);
    CHECK(export_of_screen(h).folder == h.data());
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("where the desktop has a dialog of its own it chooses folder and name") {
    Harness h;
    answer_some(h);
    std::vector<FileQuestion> asked;
    h.program().set_file_chooser([&](const FileQuestion& one) {
        asked.push_back(one);
        return true;
    });
    h.press_ctrl(U'e');
    h.click("format md");
    h.click("change place");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].wanted == FileQuestion::Wanted::new_file);
    CHECK(asked[0].folder == h.data());
    CHECK(asked[0].name == "Sepsis bundle, Ward 7 - first page.md");
    CHECK(asked[0].pattern == "*.md");
    h.program().take_chosen(asked[0], h.folder().path / "board");
    h.settle();
    CHECK(target_of(export_of_screen(h)) == h.folder().path / "board.md");
    h.press(Key::escape);
    h.program().take_chosen(asked[0], h.folder().path / "late");  // The dialog is closed meanwhile.
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("a radar is written as SVG in light and dark, and the choice is remembered") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    h.click("part radar");
    h.click("format svg");
    h.click("look dark");
    h.click("transparent");
    h.click("accept");
    finish(h);
    ExportRequest request;
    request.part = ExportPart::radar;
    request.format = ExportFormat::svg;
    request.now = h.now;
    request.today = std::chrono::floor<std::chrono::days>(h.now);
    request.dark = request.transparent = true;
    CHECK(bytes_of(h.data() / "Sepsis bundle, Ward 7 - radar.svg") == export_of(h.document().scored(), request).value);
    CHECK(h.state().settings.exports.dark);
    CHECK(h.state().settings.exports.transparent);
}

TEST_CASE("leaving while an export is made asks, and what is made is written meanwhile") {
    Harness h;
    answer_some(h);
    // No frame comes between these commands: the export may be done by then.
    const auto leave_at_work = [&](WriteExport::IfThere if_there) {
        h.carry_out(AskToExport{});
        h.program().carry_out(WriteExport{if_there});
        h.program().carry_out(Quit{});
        CHECK_FALSE(h.program().wants_to_quit());
        REQUIRE(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
        h.program().carry_out(Quit{});  // Asked once is enough.
        REQUIRE(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
    };
    leave_at_work(WriteExport::IfThere::ask);
    h.program().carry_out(CancelDialog{});
    finish(h);
    const ExportDialog& dialog = export_of_screen(h);
    CHECK(dialog.stage == ExportDialog::Stage::written);
    CHECK(std::filesystem::exists(dialog.written));

    h.carry_out(CloseDialog{});
    leave_at_work(WriteExport::IfThere::replace);
    const Commands commands = std::get<ConfirmDialog>(*h.program().dialog()).commands;
    for (const Command& command : commands)
        h.carry_out(command);
    CHECK(h.program().wants_to_quit());
}

TEST_CASE("the room sees nothing of an export") {
    Harness h;
    answer_some(h);
    h.press(Key::f9);
    const std::size_t before = h.room_drawn();
    h.press_ctrl(U'e');
    h.press(Key::enter);
    finish(h);
    CHECK(h.room_drawn() == before);
    CHECK(export_of_screen(h).stage == Stage::written);
}
