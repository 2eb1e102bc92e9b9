// Where the program finds what it ships with and keeps what people make.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace readiness {

/// Looks up an environment variable; tests pass their own.
using Environment = std::function<std::optional<std::string>(const char* name)>;
Environment process_environment();

struct Places {
    std::filesystem::path shipped;   ///< Holds questionnaires/ and assets/.
    std::filesystem::path data;      ///< The user's assessments and own questionnaires: Documents/Readiness.
    std::filesystem::path settings;  ///< The settings file.

    [[nodiscard]] std::filesystem::path shipped_questionnaires() const { return shipped / "questionnaires"; }
};

/// `READINESS_SHIPPED`, `READINESS_DATA` and `READINESS_SETTINGS` override each place. Otherwise: shipped is
/// `share/readiness` beside the folder that `executable` is in, or the first of its parents that holds
/// `questionnaires/`; data is `Readiness` in the XDG documents folder (user-dirs.dirs; else ~/Documents); settings is
/// `readiness/settings.toml` in the XDG config folder.
Places find_places(const Environment& environment, const std::filesystem::path& executable);

/// The running program's own file; empty where the system does not tell.
std::filesystem::path executable_path();

}  // namespace readiness
