#include "core/storage/places.h"

#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

#include <cstdlib>
#include <fstream>
#include <string_view>

namespace readiness {

namespace fs = std::filesystem;

namespace {

std::optional<fs::path> path_from(const Environment& environment, const char* name) {
    const auto text = environment(name);
    if (!text || text->empty()) return std::nullopt;
    return fs::path(*text);
}

fs::path home_folder(const Environment& environment) {
    return path_from(environment, "HOME").value_or(".");
}

fs::path config_folder(const Environment& environment) {
    // The XDG base directory specification has relative paths ignored.
    const auto config = path_from(environment, "XDG_CONFIG_HOME");
    return config && config->is_absolute() ? *config : home_folder(environment) / ".config";
}

/// What a line such as `XDG_DOCUMENTS_DIR="$HOME/Papers"` names: a path that starts with $HOME/ or with /.
std::optional<fs::path> documents_folder_in(std::string_view line, const fs::path& home) {
    constexpr std::string_view start = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view home_variable = "$HOME/";
    if (!line.starts_with(start)) return std::nullopt;
    line.remove_prefix(start.size());
    line = line.substr(0, line.find('"'));
    if (line.starts_with('/')) return fs::path(line);
    if (line.starts_with(home_variable)) return home / line.substr(home_variable.size());
    return std::nullopt;
}

fs::path documents_folder(const Environment& environment) {
    const fs::path home = home_folder(environment);
    std::ifstream user_dirs(config_folder(environment) / "user-dirs.dirs");
    for (std::string line; std::getline(user_dirs, line);) {
        if (const auto folder = documents_folder_in(line, home)) return *folder;
    }
    return home / "Documents";
}

bool holds_questionnaires(const fs::path& folder) {
    std::error_code unreadable;
    return fs::is_directory(folder / "questionnaires", unreadable);
}

/// An installed program has its files in ../share/readiness; one that was just built, in the source folder above.
fs::path shipped_folder(const fs::path& executable) {
    fs::path installed = executable.parent_path().parent_path() / "share" / "readiness";
    if (holds_questionnaires(installed)) return installed;
    for (fs::path folder = executable.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (holds_questionnaires(folder)) return folder;
    }
    return installed;
}

}  // namespace

Environment process_environment() {
    return [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        if (value == nullptr) return std::nullopt;
        return value;
    };
}

Places find_places(const Environment& environment, const fs::path& executable) {
    const auto place = [&](const char* name, auto usual) {
        const auto named = path_from(environment, name);
        return named ? *named : usual();
    };
    return {
        .shipped = place("READINESS_SHIPPED", [&] { return shipped_folder(executable); }),
        .data = place("READINESS_DATA", [&] { return documents_folder(environment) / "Readiness"; }),
        .settings =
            place("READINESS_SETTINGS", [&] { return config_folder(environment) / "readiness" / "settings.toml"; }),
    };
}

fs::path executable_path() {
    std::error_code untold;
#ifdef __APPLE__
    std::uint32_t size = 0;
    _NSGetExecutablePath(nullptr, &size);
    std::string path(size, '\0');
    if (_NSGetExecutablePath(path.data(), &size) != 0) return {};
    return fs::canonical(path.c_str(), untold);
#else
    return fs::read_symlink("/proc/self/exe", untold);
#endif
}

}  // namespace readiness
