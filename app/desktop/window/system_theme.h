// Whether the desktop prefers a dark look, where that can be known.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "core/storage/places.h"

namespace readiness {

/// What environment and settings files say: GTK_THEME, GTK's settings.ini, KDE's kdeglobals. False where none says
/// dark.
bool dark_by_settings_files(const Environment& environment);

/// Asks the desktop itself (GNOME's settings) in the background, since that may take a while.
class SystemTheme {
public:
    /// `fallback` is the answer where the desktop has none. `on_answer` is called from the other thread.
    SystemTheme(bool fallback, std::function<void()> on_answer);
    ~SystemTheme();
    SystemTheme(const SystemTheme&) = delete;
    SystemTheme& operator=(const SystemTheme&) = delete;

    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] bool dark() const { return dark_; }

private:
    std::atomic<bool> ready_ = false;
    std::atomic<bool> dark_;
    std::thread thread_;
};

}  // namespace readiness
