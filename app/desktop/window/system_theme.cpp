#include "app/desktop/window/system_theme.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>

namespace readiness {

namespace {

/// The value of the first line "key=value" with that key; "" where there is none.
std::string ini_value(const std::filesystem::path& file, const std::string& key) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(key + "=")) return line.substr(key.size() + 1);
    }
    return "";
}

std::string what_the_desktop_says() {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(
        popen("gsettings get org.gnome.desktop.interface color-scheme 2>/dev/null", "r"), pclose);
    if (pipe == nullptr) return "";
    std::array<char, 64> line{};
    return std::fgets(line.data(), static_cast<int>(line.size()), pipe.get()) != nullptr ? line.data() : "";
}

}  // namespace

bool dark_by_settings_files(const Environment& environment) {
    const auto theme = environment("GTK_THEME");
    if (theme) return theme->ends_with(":dark") || theme->ends_with("-dark");
    const auto home = environment("HOME");
    const auto config_home = environment("XDG_CONFIG_HOME");
    if (!config_home && !home) return false;
    const std::filesystem::path config =
        config_home ? std::filesystem::path(*config_home) : std::filesystem::path(*home) / ".config";
    if (ini_value(config / "kdeglobals", "ColorScheme").find("Dark") != std::string::npos) return true;
    for (const char* toolkit : {"gtk-4.0", "gtk-3.0"}) {
        const std::string value = ini_value(config / toolkit / "settings.ini", "gtk-application-prefer-dark-theme");
        if (value == "1" || value == "true") return true;
    }
    return false;
}

SystemTheme::SystemTheme(bool fallback, std::function<void()> on_answer)
    : dark_(fallback), thread_([this, on_answer = std::move(on_answer)] {
          const std::string answer = what_the_desktop_says();
          if (answer.find("prefer-dark") != std::string::npos) dark_ = true;
          if (answer.find("prefer-light") != std::string::npos) dark_ = false;
          ready_ = true;
          on_answer();
      }) {}

SystemTheme::~SystemTheme() {
    thread_.join();
}

}  // namespace readiness
