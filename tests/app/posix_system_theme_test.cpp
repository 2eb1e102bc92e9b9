// Asking the desktop for its look while the window is open.
#include <future>

#include "app/desktop/window/system_theme.h"
#include "catch.h"
#include "core/platform/path_text.h"
#include "processes.h"
#include "temporary_folder.h"

using namespace readiness;
using namespace std::chrono_literals;

namespace {

/// A desktop whose gsettings is a piece of shell, asked without any bound.
struct Desktop {
    TemporaryFolder folder;

    explicit Desktop(const std::string& script) {
        const auto program = folder.file("gsettings", "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    }
    [[nodiscard]] ThemeQuestion question() const { return {{folder.path}, 1h}; }
};

}  // namespace

TEST_CASE("the desktop's answer comes in the background, with a call") {
    const Desktop desktop("echo \"'prefer-dark'\"");
    std::promise<void> answered;
    const SystemTheme theme(
        false, [&] { answered.set_value(); }, desktop.question());
    answered.get_future().wait();
    CHECK(theme.ready());
    CHECK(theme.dark());
}

TEST_CASE("a desktop without an answer leaves the look as it was") {
    const bool dark = GENERATE(true, false);
    std::promise<void> answered;
    const SystemTheme theme(dark, [&] { answered.set_value(); }, {{}, 1h});
    answered.get_future().wait();
    CHECK(theme.dark() == dark);
}

TEST_CASE("a desktop that never answers does not keep the program from ending") {
    const TemporaryFolder notes;
    const Desktop desktop("echo $$ >\"" + text_of(notes.path / "number") + "\"; exec sleep 3600");
    std::atomic<bool> called = false;
    std::vector<pid_t> asked;
    {
        const SystemTheme theme(
            false, [&] { called = true; }, desktop.question());
        asked = wait_for_numbers(notes.path / "number");
        REQUIRE(asked.size() == 1);
        CHECK_FALSE(theme.ready());
    }
    CHECK_FALSE(called);
    CHECK(has_ended(asked[0]));
}

TEST_CASE("nobody is called after asking was stopped") {
    const Desktop desktop("echo \"'prefer-dark'\"");
    std::atomic<int> calls = 0;
    SystemTheme theme(
        false, [&] { ++calls; }, desktop.question());
    theme.stop();
    const int calls_before = calls;
    theme.stop();
    CHECK(calls == calls_before);
    CHECK(theme.ready() == (calls_before == 1));
}
