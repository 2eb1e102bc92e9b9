// Hands a file or a folder to the program that the desktop has for it.
#pragma once

#include <filesystem>
#include <span>
#include <system_error>

namespace readiness {

/// Opens the file with the person's own program for it, or the folder in the file manager: on Windows
/// by the shell, elsewhere by `xdg-open`, looked for in `program_folders`. Does not wait for that program, and so
/// cannot report what came of it. An error if nothing could be started: DiskTrouble::no_such_file if the desktop has
/// nothing to open files with.
[[nodiscard]] std::error_code open_with_desktop(const std::filesystem::path& what,
                                                std::span<const std::filesystem::path> program_folders);

/// Opens the folder that the file is in, with the file selected if the system can do so: on Windows by the shell,
/// elsewhere by asking the desktop's file manager with `dbus-send`, and if that is not there or fails by opening the
/// folder.
[[nodiscard]] std::error_code show_in_folder(const std::filesystem::path& file,
                                             std::span<const std::filesystem::path> program_folders);

}  // namespace readiness
