// Where the program finds what it ships with and keeps what people make.
#pragma once

#include <filesystem>

#include "core/platform/environment.h"

namespace readiness {

struct Places {
    std::filesystem::path shipped;   ///< Holds questionnaires/ and assets/.
    std::filesystem::path data;      ///< The user's assessments and own questionnaires: Documents/Readiness.
    std::filesystem::path settings;  ///< The settings file.
    std::filesystem::path state{};   ///< A folder for what the program remembers by itself.
    std::filesystem::path ledger{};  ///< The folder of the record of copies for others, see ledger_path().

    [[nodiscard]] std::filesystem::path shipped_questionnaires() const { return shipped / "questionnaires"; }
};

/// Where this build would be installed, as it was configured: usually /usr/local/share/readiness.
std::filesystem::path installed_folder();

/// `READINESS_SHIPPED`, `READINESS_DATA`, `READINESS_SETTINGS` and `READINESS_STATE` override each of the first four
/// places. The ledger is always where state is without them: an option that moved it would let the same people be
/// shared as if nothing had gone out. Tests set Places::ledger, or give a program that they run a home folder (or
/// `XDG_STATE_HOME`) of its own. Otherwise:
/// shipped is `share/readiness` beside the folder that `executable` is in, or the first of its parents that holds
/// `questionnaires/`, or `installed` if neither is there, as with a program that cannot learn its own path; data is
/// `Readiness` in the person's documents; settings is `readiness/settings.toml` in the system's folder for settings;
/// state is `readiness` in its folder for states.
Places find_places(const Environment& environment, const std::filesystem::path& executable,
                   const std::filesystem::path& installed = installed_folder());

}  // namespace readiness
