// Asking for a file by the desktop's own dialog while the window goes on.
#include <atomic>
#include <filesystem>
#include <future>
#include <string>
#include <vector>

#include "app/desktop/window/system_file_dialog.h"
#include "core/platform/path_text.h"
#include "harness.h"
#include "processes.h"
#include "temporary_folder.h"

using namespace readiness;

namespace {

/// A desktop whose dialog is a piece of shell.
struct Desktop {
    TemporaryFolder folder;
    std::vector<std::filesystem::path> folders = {folder.path};

    explicit Desktop(const std::string& script, const char* name = "zenity") {
        const auto program = folder.file(name, "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    }
    [[nodiscard]] std::optional<std::filesystem::path> chooser(const std::string& desktop,
                                                               const std::string& display = ":1") const {
        const Environment environment = [&](const char* name) -> std::optional<std::string> {
            if (std::string_view(name) == "XDG_CURRENT_DESKTOP") return desktop;
            if (std::string_view(name) == "DISPLAY") return display;
            return std::nullopt;
        };
        return find_file_chooser(environment, folders);
    }
};

const FileQuestion question{FileQuestion::Wanted::file, "Open an assessment", "/data", "Assessments",
                            "*.readiness.toml"};

std::optional<std::filesystem::path> answer_of_desktop(const Desktop& desktop) {
    std::promise<void> answered;
    SystemFileDialog dialog(desktop.chooser("GNOME"), [&] { answered.set_value(); });
    REQUIRE(dialog.ask(question));
    answered.get_future().wait();
    const auto answer = dialog.take_answer();
    REQUIRE(answer.has_value());
    CHECK(answer->question.title == question.title);
    CHECK_FALSE(dialog.take_answer().has_value());
    return answer->chosen;
}

}  // namespace

TEST_CASE("a desktop without a dialog, and a display without a desktop, ask for nothing") {
    const Desktop desktop("echo /data/a");
    CHECK(desktop.chooser("GNOME").has_value());
    CHECK_FALSE(desktop.chooser("").has_value());
    CHECK_FALSE(desktop.chooser("GNOME", "").has_value());
    CHECK_FALSE(Desktop("", "something-else").chooser("GNOME").has_value());
    SystemFileDialog none(std::nullopt, [] {});
    CHECK_FALSE(none.ask(question));
}

TEST_CASE("what was chosen comes back, and nothing if the person has cancelled") {
    CHECK(answer_of_desktop(Desktop("echo '/data/Ward 7 ü.readiness.toml'")) == "/data/Ward 7 ü.readiness.toml");
    CHECK(answer_of_desktop(Desktop("exit 1")) == std::nullopt);
}

TEST_CASE("the dialog is told its title, where it begins and which files are meant") {
    const TemporaryFolder notes;
    const std::string to = "printf '%s\\n' \"$@\" >'" + text_of(notes.path / "words") + "'; echo /data/a";
    answer_of_desktop(Desktop(to));
    const std::string words = bytes_of(notes.path / "words");
    for (const char* part : {"--file-selection", "--title=Open an assessment", "--filename=/data/", "*.readiness.toml"})
        CHECK(words.find(part) != std::string::npos);
}

TEST_CASE("for a file that is to be written the dialog is told the name that is proposed") {
    const TemporaryFolder notes;
    const std::string to = "printf '%s\\n' \"$@\" >'" + text_of(notes.path / "words") + "'; echo /data/a";
    const FileQuestion new_file{FileQuestion::Wanted::new_file, "Export", "/data", "the first page", "*.pdf",
                                "Ward 7 - first page.pdf"};
    const auto words_to = [&](const char* program, const char* desktop_name) {
        const Desktop desktop(to, program);
        const auto chooser = desktop.chooser(desktop_name);
        REQUIRE(chooser.has_value());
        const std::atomic<bool> stop = false;
        CHECK(choose_file(*chooser, new_file, stop) == "/data/a");
        return bytes_of(notes.path / "words");
    };
    const std::string zenity = words_to("zenity", "GNOME");
    CHECK(zenity.find("--save\n") != std::string::npos);
    CHECK(zenity.find("--filename=/data/Ward 7 - first page.pdf\n") != std::string::npos);
    const std::string kdialog = words_to("kdialog", "KDE");
    CHECK(kdialog.find("--getsavefilename\n/data/Ward 7 - first page.pdf\nthe first page (*.pdf)\n") !=
          std::string::npos);
}

TEST_CASE("a dialog that is still open does not keep the program from ending") {
    const TemporaryFolder notes;
    const Desktop desktop("echo $$ >\"" + text_of(notes.path / "number") + "\"; exec sleep 3600");
    std::vector<pid_t> asked;
    {
        SystemFileDialog dialog(desktop.chooser("GNOME"), [] {});
        REQUIRE(dialog.ask(question));
        REQUIRE(dialog.ask(question));  // It is open already.
        asked = wait_for_numbers(notes.path / "number");
        REQUIRE(asked.size() == 1);
    }
    CHECK(has_ended(asked[0]));
}

TEST_CASE("the program asks the desktop where it can, and opens what was chosen") {
    Harness h;
    h.start("pulse");
    const std::filesystem::path file = h.document().path();
    h.restart();
    std::vector<FileQuestion> asked;
    h.program().set_file_chooser([&](const FileQuestion& one) {
        asked.push_back(one);
        return true;
    });
    h.press_ctrl(U'o');
    CHECK_FALSE(h.program().dialog().has_value());
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].folder == h.data());
    h.program().take_chosen(asked[0], file);
    CHECK(h.document().path() == file);
    h.carry_out(BrowseFolders{});
    REQUIRE(asked.size() == 2);
    h.program().take_chosen(asked[1], h.folder().path);
    CHECK(data_folder(h.state()) == h.folder().path);
    h.program().set_file_chooser([](const FileQuestion&) { return false; });
    h.press_ctrl(U'o');
    CHECK(h.program().dialog().has_value());
}
