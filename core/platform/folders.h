// Where the system has a person's files, and its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/platform/environment.h"

namespace readiness {

/// The person's documents: on Windows the known folder Documents, elsewhere the XDG documents folder of user-dirs.dirs,
/// else ~/Documents.
std::filesystem::path documents_folder(const Environment& environment);

/// A folder that people know by a word.
struct NamedFolder {
    std::string name;  ///< "Desktop"; a disk's own name.
    std::filesystem::path path;
};

/// Where people keep files, those that are there: their home, desktop, documents and downloads, and the disks that were
/// plugged in.
std::vector<NamedFolder> usual_folders(const Environment& environment);

/// True for what the system keeps out of people's sight in a folder: names that begin with a dot, and on Windows also
/// what is marked as hidden or as the system's own.
bool is_hidden(const std::filesystem::path& path);

/// For the settings of programs; each has a folder in it: on Windows AppData\Roaming, elsewhere the XDG config folder,
/// else ~/.config.
std::filesystem::path settings_folder(const Environment& environment);

/// For what programs remember between two runs, and would not miss much: on Windows AppData\Local, elsewhere the XDG
/// state folder, else ~/.local/state.
std::filesystem::path state_folder(const Environment& environment);

/// The running program's own file; empty if the system does not say.
std::filesystem::path executable_path();

/// The folders that hold the desktop's own programs, the likeliest first. They are fixed: what PATH names may be
/// anybody's.
std::vector<std::filesystem::path> system_program_folders();

/// The folders that hold the system's fonts, or sub-folders with them; not all need be there.
std::vector<std::filesystem::path> system_font_folders();

}  // namespace readiness
