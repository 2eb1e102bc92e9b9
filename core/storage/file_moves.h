// Moves the files of assessments: into the bin, out of it, and to another name. Nothing is ever overwritten.
#pragma once

#include <filesystem>
#include <system_error>

#include "core/base/problem.h"

namespace readiness {

/// Moves a file, to another disk if need be. std::errc::file_exists if anything is at `to` already. On an error the
/// file is where it was.
[[nodiscard]] std::error_code move_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// A path in the folder with that file name; "-2", "-3" … goes before the ending if the name is taken:
/// "ward-7-2.readiness.toml".
std::filesystem::path free_path(const std::filesystem::path& folder, const std::filesystem::path& name);

/// The folder "Bin" in the data folder.
std::filesystem::path bin_folder(const std::filesystem::path& data_folder);

/// Moves a file to the bin, under its own name or the next that is free; returns where it is now. The folder is made if
/// it is not there. On an error, which is the only problem, the file is where it was.
Loaded<std::filesystem::path> move_to_bin(const std::filesystem::path& file, const std::filesystem::path& data_folder);

/// Moves a file into a folder, in the same way.
Loaded<std::filesystem::path> move_into(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace readiness
