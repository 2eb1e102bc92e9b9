// The steps around writing a file that must stay whole: may it be replaced, putting the new one in its place, and
// making sure that the folder remembers.
#pragma once

#include <filesystem>
#include <system_error>

namespace readiness {

/// True if the file at `path` may be written to by this person.
bool may_write(const std::filesystem::path& path);

/// Puts the file at `from` in the place of whatever file is at `to`, in one step: at any moment, and after a power cut,
/// `to` is the old file or the new one, each whole. Both are in one folder. On an error both stay as they were.
[[nodiscard]] std::error_code replace_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Brings the names in a folder to the disk itself. Not every system and file system can do this, so failing is not an
/// error.
void flush_folder(const std::filesystem::path& folder);

}  // namespace readiness
