#include "core/platform/folders.h"

#ifdef __APPLE__
#include <mach-o/dyld.h>
#elif defined(__linux__)
#include <sys/auxv.h>
#endif

#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/platform/path_text.h"
#include "core/platform/posix_small_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

fs::path home_folder(const Environment& environment) {
    const auto home = environment("HOME");
    return home && !home->empty() ? path_of(*home) : fs::path(".");
}

/// The folder that a variable of the XDG base directory specification names, which has relative paths ignored.
fs::path xdg_folder(const Environment& environment, const char* variable, const char* usual_in_home) {
    const auto named = environment(variable);
    if (named && path_of(*named).is_absolute()) return path_of(*named);
    return home_folder(environment) / path_of(usual_in_home);
}

/// What a line such as `XDG_DOCUMENTS_DIR="$HOME/Papers"` names: a path that starts with $HOME/ or with /.
std::optional<fs::path> folder_in(std::string_view line, std::string_view start, const fs::path& home) {
    constexpr std::string_view home_variable = "$HOME/";
    if (!line.starts_with(start)) return std::nullopt;
    line.remove_prefix(start.size());
    line = line.substr(0, line.find('"'));
    if (line.starts_with('/')) return path_of(line);
    if (line.starts_with(home_variable)) return home / path_of(line.substr(home_variable.size()));
    return std::nullopt;
}

/// One of the folders that the desktop has given a place of the person's own.
fs::path user_folder(const Environment& environment, std::string_view start, const char* usual) {
    const fs::path home = home_folder(environment);
    std::istringstream user_dirs = posix::lines_of(settings_folder(environment) / "user-dirs.dirs");
    for (std::string line; std::getline(user_dirs, line);) {
        if (const auto folder = folder_in(line, start, home)) return *folder;
    }
    return home / path_of(usual);
}

/// Desktops mount what is plugged in below one of these.
void add_disks(const Environment& environment, std::vector<NamedFolder>& folders) {
    const std::string user = environment("USER").value_or("");
    std::vector<fs::path> roots = {"/Volumes"};
    if (!user.empty()) roots = {fs::path("/media") / path_of(user), fs::path("/run/media") / path_of(user), "/Volumes"};
    for (const fs::path& root : roots) {
        std::error_code missing;
        fs::directory_iterator at(root, missing);
        for (; !missing && at != fs::directory_iterator(); at.increment(missing)) {
            std::error_code unknown;
            if (at->is_directory(unknown)) folders.push_back({text_of(at->path().filename()), at->path()});
        }
    }
}

}  // namespace

fs::path documents_folder(const Environment& environment) {
    return user_folder(environment, "XDG_DOCUMENTS_DIR=\"", "Documents");
}

std::vector<NamedFolder> usual_folders(const Environment& environment) {
    std::vector<NamedFolder> folders = {{"Home", home_folder(environment)},
                                        {"Desktop", user_folder(environment, "XDG_DESKTOP_DIR=\"", "Desktop")},
                                        {"Documents", documents_folder(environment)},
                                        {"Downloads", user_folder(environment, "XDG_DOWNLOAD_DIR=\"", "Downloads")}};
    std::erase_if(folders, [](const NamedFolder& folder) {
        std::error_code missing;
        return !fs::is_directory(folder.path, missing);
    });
    add_disks(environment, folders);
    return folders;
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

fs::path settings_folder(const Environment& environment) {
    return xdg_folder(environment, "XDG_CONFIG_HOME", ".config");
}

fs::path state_folder(const Environment& environment) {
    return xdg_folder(environment, "XDG_STATE_HOME", ".local/state");
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
    fs::path path = fs::read_symlink("/proc/self/exe", untold);
#ifdef __linux__
    // Without /proc there is the path by which the program was started.
    // NOLINTNEXTLINE(performance-no-int-to-ptr): the kernel hands addresses over as numbers
    const auto* started = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
    if (path.empty() && started != nullptr) path = fs::canonical(path_of(started), untold);
#endif
    return path;
#endif
}

std::vector<fs::path> system_program_folders() {
    return {"/usr/bin", "/bin", "/usr/local/bin", "/run/current-system/sw/bin"};
}

std::vector<fs::path> system_font_folders() {
    return {"/usr/share/fonts/opentype",
            "/usr/share/fonts/truetype",
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/Library/Fonts",
            "/opt/homebrew/share/fonts"};
}

}  // namespace readiness
