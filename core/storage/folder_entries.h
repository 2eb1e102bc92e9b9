// What is in a folder.
#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace readiness {

struct FolderEntries {
    std::vector<std::filesystem::directory_entry> entries;  ///< Sorted by path, since a disk's own order may be any.
    std::error_code error;  ///< Why the folder could not be read, or not to its end; `entries` holds what was read.
};

/// Everything that is directly in the folder, hidden entries too.
FolderEntries entries_of(const std::filesystem::path& folder);

}  // namespace readiness
