#include "core/storage/places.h"

#include "core/platform/folders.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

bool holds_questionnaires(const fs::path& folder) {
    std::error_code unreadable;
    return fs::is_directory(folder / "questionnaires", unreadable);
}

/// An installed program has its files in ../share/readiness; one that was just built, in the source folder above.
fs::path shipped_folder(const fs::path& executable, const fs::path& installed) {
    fs::path beside = executable.parent_path().parent_path() / "share" / "readiness";
    if (holds_questionnaires(beside)) return beside;
    for (fs::path folder = executable.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (holds_questionnaires(folder)) return folder;
    }
    return holds_questionnaires(installed) ? installed : beside;
}

}  // namespace

Places find_places(const Environment& environment, const fs::path& executable, const fs::path& installed) {
    const auto place = [&](const char* name, auto usual) {
        const auto named = environment(name);
        return named && !named->empty() ? path_of(*named) : usual();
    };
    const auto usual_state = [&] { return state_folder(environment) / "readiness"; };
    return {
        .shipped = place("READINESS_SHIPPED", [&] { return shipped_folder(executable, installed); }),
        .data = place("READINESS_DATA", [&] { return documents_folder(environment) / "Readiness"; }),
        .settings =
            place("READINESS_SETTINGS", [&] { return settings_folder(environment) / "readiness" / "settings.toml"; }),
        .state = place("READINESS_STATE", usual_state),
        .ledger = usual_state(),
    };
}

}  // namespace readiness
