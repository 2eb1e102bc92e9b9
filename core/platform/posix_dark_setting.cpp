#include <array>
#include <string>

#include "core/platform/dark_setting.h"
#include "core/platform/folders.h"
#include "core/platform/posix_process.h"
#include "core/platform/posix_small_file.h"

namespace readiness {

namespace {

/// The value of the first line "key=value" with that key; "" if there is none.
std::string ini_value(const std::filesystem::path& file, const std::string& key) {
    std::istringstream lines = posix::lines_of(file);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(key + "=")) return line.substr(key.size() + 1);
    }
    return "";
}

bool gtk_prefers_dark(const std::filesystem::path& folder) {
    const std::string value = ini_value(folder / "settings.ini", "gtk-application-prefer-dark-theme");
    return value == "1" || value == "true";
}

}  // namespace

bool dark_by_settings(const Environment& environment) {
    const auto theme = environment("GTK_THEME");
    if (theme) return theme->ends_with(":dark") || theme->ends_with("-dark");
    const std::filesystem::path settings = settings_folder(environment);
    if (ini_value(settings / "kdeglobals", "ColorScheme").find("Dark") != std::string::npos) return true;
    return gtk_prefers_dark(settings / "gtk-4.0") || gtk_prefers_dark(settings / "gtk-3.0");
}

std::optional<bool> ask_desktop_for_dark(std::span<const std::filesystem::path> program_folders,
                                         std::chrono::milliseconds patience, const std::atomic<bool>& stop) {
    const auto gsettings = posix::find_program("gsettings", program_folders);
    if (!gsettings) return std::nullopt;
    const std::array<std::string, 3> question = {"get", "org.gnome.desktop.interface", "color-scheme"};
    const std::string answer = posix::first_line_of({*gsettings, question}, patience, stop);
    if (answer.find("prefer-dark") != std::string::npos) return true;
    if (answer.find("prefer-light") != std::string::npos) return false;
    return std::nullopt;
}

}  // namespace readiness
