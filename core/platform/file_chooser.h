// The desktop's own dialog for choosing a file or a folder.
#pragma once

#include <atomic>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/platform/environment.h"

namespace readiness {

/// What is to be chosen.
struct FileQuestion {
    enum class Wanted {
        file,
        folder,
        new_file,  ///< A place and a name for a file that is to be written.
    };

    Wanted wanted = Wanted::file;
    std::string title;             ///< Of the dialog.
    std::filesystem::path folder;  ///< Where it begins.
    std::string kind;              ///< What the files are: "Assessments".
    std::string pattern;           ///< What their names look like, between blanks: "*.readiness.toml *.readiness".
    std::string name = {};         ///< Of a new file: the one that is proposed.
};

/// The desktop's dialog, if it has one that this program can call: `zenity` or, on KDE, `kdialog`, looked for in the
/// folders. Nothing on a bare display without a desktop, and on Windows for the time being: the program's own dialog
/// serves there.
std::optional<std::filesystem::path> find_file_chooser(const Environment& environment,
                                                       std::span<const std::filesystem::path> program_folders);

/// Shows the dialog and waits for the answer, or until `stop` is set. Nothing if the person has cancelled.
std::optional<std::filesystem::path> choose_file(const std::filesystem::path& chooser, const FileQuestion& question,
                                                 const std::atomic<bool>& stop);

}  // namespace readiness
