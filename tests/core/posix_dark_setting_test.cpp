#include <future>

#include "catch.h"
#include "core/platform/dark_setting.h"
#include "core/platform/path_text.h"
#include "processes.h"
#include "sample_environment.h"
#include "temporary_folder.h"

using namespace readiness;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto for_ever = 1h;

/// A desktop whose gsettings is a piece of shell.
struct Desktop {
    TemporaryFolder folder;

    explicit Desktop(const std::string& script) {
        fs::permissions(folder.file("gsettings", "#!/bin/sh\n" + script + "\n"), fs::perms::owner_all);
    }
    [[nodiscard]] std::optional<bool> ask(std::chrono::milliseconds patience = for_ever) const {
        const std::atomic<bool> stop = false;
        const fs::path folders[] = {folder.path / "missing", folder.path};
        return ask_desktop_for_dark(folders, patience, stop);
    }
};

}  // namespace

TEST_CASE("the desktop's dark look is known from GTK's and KDE's files") {
    const TemporaryFolder home;
    std::map<std::string, std::string> variables = {{"HOME", home.path}};
    CHECK_FALSE(dark_by_settings(environment_of(variables)));
    home.file(".config/gtk-3.0/settings.ini", "[Settings]\ngtk-application-prefer-dark-theme=1\n");
    CHECK(dark_by_settings(environment_of(variables)));
    home.file(".config/gtk-3.0/settings.ini", "[Settings]\ngtk-application-prefer-dark-theme=0\n");
    CHECK_FALSE(dark_by_settings(environment_of(variables)));
    home.file(".config/kdeglobals", "[General]\nColorScheme=BreezeDark\n");
    CHECK(dark_by_settings(environment_of(variables)));
    variables["GTK_THEME"] = "Adwaita";
    CHECK_FALSE(dark_by_settings(environment_of(variables)));
    variables["GTK_THEME"] = "Adwaita:dark";
    CHECK(dark_by_settings(environment_of(variables)));
}

TEST_CASE("the desktop's answer is its wish for a dark or a light look") {
    CHECK(Desktop("echo \"'prefer-dark'\"").ask() == true);
    CHECK(Desktop("echo \"'prefer-light'\"").ask() == false);
    CHECK(Desktop("echo \"'default'\"").ask() == std::nullopt);
    CHECK(Desktop("printf prefer-dark").ask() == true);
}

TEST_CASE("the desktop is asked for its colour scheme and nothing else") {
    const Desktop desktop(R"([ "$*" = 'get org.gnome.desktop.interface color-scheme' ] && echo "'prefer-dark'")");
    CHECK(desktop.ask() == true);
}

TEST_CASE("a desktop that fails or says nothing has no wish") {
    CHECK(Desktop("echo No such schema >&2; exit 1").ask() == std::nullopt);
    CHECK(Desktop("exit 0").ask() == std::nullopt);
    const std::atomic<bool> stop = false;
    CHECK(ask_desktop_for_dark({}, for_ever, stop) == std::nullopt);
}

TEST_CASE("a gsettings that cannot be run is passed over") {
    const TemporaryFolder folder;
    folder.file("gsettings", "#!/bin/sh\necho prefer-dark\n");
    const fs::path folders[] = {folder.path};
    const std::atomic<bool> stop = false;
    CHECK(ask_desktop_for_dark(folders, for_ever, stop) == std::nullopt);
}

TEST_CASE("a desktop that talks without end is heard to the end of its first line") {
    CHECK(Desktop("yes prefer-dark").ask() == true);
    CHECK(Desktop("while :; do printf prefer-dark; done").ask() == std::nullopt);
}

TEST_CASE("a desktop that never answers is given up") {
    CHECK(Desktop("exec sleep 3600").ask(1ms) == std::nullopt);
}

TEST_CASE("a desktop that is asked no longer is ended at once, with what it has started") {
    const TemporaryFolder notes;
    const Desktop desktop("sleep 3600 & echo $$ $! >\"" + text_of(notes.path / "numbers") + "\"; wait");
    std::atomic<bool> stop = false;
    auto answer = std::async(std::launch::async, [&] {
        const fs::path folders[] = {desktop.folder.path};
        return ask_desktop_for_dark(folders, for_ever, stop);
    });
    const std::vector<pid_t> numbers = wait_for_numbers(notes.path / "numbers");
    REQUIRE(numbers.size() == 2);
    stop = true;
    CHECK(answer.get() == std::nullopt);
    CHECK(has_ended(numbers[0]));
    wait_until_ended(numbers[1]);
}
