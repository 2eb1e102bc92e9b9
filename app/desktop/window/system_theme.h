// Asks the desktop whether it prefers a dark look, while the window is open.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>
#include <vector>

#include "core/platform/folders.h"

namespace readiness {

/// How the desktop is asked; tests have their own program in a folder of theirs.
struct ThemeQuestion {
    std::vector<std::filesystem::path> program_folders = system_program_folders();
    std::chrono::milliseconds patience = std::chrono::seconds(10);
};

/// Asks in the background, since that may take a while.
class SystemTheme {
public:
    /// `fallback` is the answer if the desktop has none. `on_answer` is called from the other thread, once, unless
    /// stop() comes before.
    SystemTheme(bool fallback, std::function<void()> on_answer, ThemeQuestion question = {});
    ~SystemTheme();
    SystemTheme(const SystemTheme&) = delete;
    SystemTheme& operator=(const SystemTheme&) = delete;

    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] bool dark() const { return dark_; }

    /// Asks no longer. Afterwards `on_answer` is not called any more. Takes a moment at most, even if the desktop does
    /// not answer.
    void stop();

private:
    std::atomic<bool> ready_ = false;
    std::atomic<bool> stopped_ = false;
    std::atomic<bool> dark_;
    std::thread thread_;
};

}  // namespace readiness
