#include <chrono>
#include <string>
#include <thread>

#include "catch.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/open_with_desktop.h"
#include "core/platform/path_text.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// A desktop whose opener writes down what it is to open, in a file that appears whole.
struct Desktop {
    TemporaryFolder folder;
    fs::path programs[2] = {folder.path / "missing", folder.path / "bin"};
    fs::path opened = folder.path / "opened";
    fs::path asked = folder.path / "asked";

    Desktop() {
        const std::string script = "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >\"" + text_of(opened) + ".new\"\nmv \"" +
                                   text_of(opened) + ".new\" \"" + text_of(opened) + "\"\n";
        fs::permissions(folder.file("bin/xdg-open", script), fs::perms::owner_all);
    }
    /// A program that asks the file manager, which answers so: 0 if it has shown the file.
    void add_file_manager(int answer) const {
        const std::string script =
            "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"" + text_of(asked) + "\"\nexit " + std::to_string(answer) + "\n";
        fs::permissions(folder.file("bin/dbus-send", script), fs::perms::owner_all);
    }
    [[nodiscard]] std::string wait_for_opened() const {
        while (!fs::exists(opened))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return bytes_of(opened);
    }
};

}  // namespace

TEST_CASE("a file is handed to the desktop as one whole path") {
    const Desktop desktop;
    const fs::path file = desktop.folder.file("it's $HOME; a \"report\".html", "text");
    CHECK_FALSE(open_with_desktop(file, desktop.programs));
    CHECK(desktop.wait_for_opened() == "1\n" + text_of(file) + "\n");
}

TEST_CASE("a name that looks like an option or an address is still a file in the working folder") {
    const Desktop desktop;
    const auto name = GENERATE(as<std::string>(), "--help", "http://example.org");
    CHECK(in_child([&] {
              fs::current_path(desktop.folder.path);
              return open_with_desktop(name, desktop.programs) ? 1 : 0;
          }) == 0);
    CHECK(desktop.wait_for_opened() == "1\n" + text_of(desktop.folder.path / name) + "\n");
}

TEST_CASE("showing a file opens the folder that it is in") {
    const Desktop desktop;
    const fs::path file = desktop.folder.file("papers/report.html", "text");
    CHECK_FALSE(show_in_folder(file, desktop.programs));
    CHECK(desktop.wait_for_opened() == "1\n" + text_of(desktop.folder.path / "papers") + "\n");
}

TEST_CASE("a file manager that can select a file is asked to, and the folder is not opened beside it") {
    const Desktop desktop;
    desktop.add_file_manager(0);
    const fs::path file = desktop.folder.file("papers/Ward 7, \"new\" 100 %.html", "text");
    CHECK_FALSE(show_in_folder(file, desktop.programs));
    while (bytes_of(desktop.asked).find("string:\n") == std::string::npos)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const std::string words = bytes_of(desktop.asked);
    CHECK(words.find("\norg.freedesktop.FileManager1.ShowItems\n") != std::string::npos);
    CHECK(words.find("\narray:string:file://" + text_of(desktop.folder.path) +
                     "/papers/Ward%207%2C%20%22new%22%20100%20%25.html\n") != std::string::npos);
    CHECK_FALSE(fs::exists(desktop.opened));
}

TEST_CASE("where no file manager answers the folder is opened") {
    const Desktop desktop;
    desktop.add_file_manager(1);
    const fs::path file = desktop.folder.file("papers/report.html", "text");
    CHECK_FALSE(show_in_folder(file, desktop.programs));
    CHECK(desktop.wait_for_opened() == "1\n" + text_of(desktop.folder.path / "papers") + "\n");
}

TEST_CASE("a desktop that has nothing to open files with is an error") {
    const TemporaryFolder folder;
    const fs::path programs[] = {folder.path};
    CHECK(trouble_of(open_with_desktop(folder.path, programs)) == DiskTrouble::no_such_file);
    folder.file("xdg-open", "this may not be run");
    CHECK(trouble_of(open_with_desktop(folder.path, programs)) == DiskTrouble::no_such_file);
}

TEST_CASE("an opener that cannot be started is an error") {
    const TemporaryFolder folder;
    const fs::path programs[] = {folder.path};
    fs::permissions(folder.file("xdg-open", "#!/no/such/shell\n"), fs::perms::owner_all);
    CHECK(open_with_desktop(folder.path, programs));
}
