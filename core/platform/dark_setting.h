// Whether the desktop prefers a dark look, if that can be known.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>
#include <span>

#include "core/platform/environment.h"

namespace readiness {

/// What can be known at once: on Windows the setting for programs, elsewhere what GTK_THEME, GTK's settings.ini and
/// KDE's kdeglobals say. False if none says dark.
bool dark_by_settings(const Environment& environment);

/// Asks the desktop itself, which may take up to `patience`, and ends soon after `stop` is set: GNOME, by `gsettings`
/// in one of the folders. Nothing if there is no answer or the desktop has no wish, and on Windows, where the settings
/// say it all.
std::optional<bool> ask_desktop_for_dark(std::span<const std::filesystem::path> program_folders,
                                         std::chrono::milliseconds patience, const std::atomic<bool>& stop);

}  // namespace readiness
