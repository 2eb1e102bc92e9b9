// The steps around writing a file that must stay whole: may it be replaced, putting the new one in its place, and
// making sure that the folder remembers.
#pragma once

#include <filesystem>
#include <system_error>

namespace readiness {

/// Why the file at `path` may not be written to by this person; none if it may, or if nothing is there. What a file
/// system says of permissions is not always true: the file is opened, without changing it, before it is given up.
std::error_code why_not_writable(const std::filesystem::path& path);

/// Puts the file at `from` in the place of whatever file is at `to`, in one step: at any moment, and after a power cut,
/// `to` is the old file or the new one, each whole. Both are in one folder. On an error both stay as they were.
[[nodiscard]] std::error_code replace_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives each of two files the other's name, in one step. is_unsupported() says of the error that the system or the
/// file system cannot do this. On an error both stay as they were.
[[nodiscard]] std::error_code exchange_files(const std::filesystem::path& one, const std::filesystem::path& other);

/// True if the error of a call says that the system or the file system cannot do what was asked, or does not let this
/// person, rather than that it failed.
bool is_unsupported(const std::error_code& error);

/// Gives the file at `from` the name `to` on the same disk. std::errc::file_exists if anything has it already, a link
/// included. On an error the file has its old name.
[[nodiscard]] std::error_code rename_to_free(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same for a file of our own, whose name no other program has a use for. Nobody ever sees another file at `to`
/// than the whole one, also where the file system has no such renaming.
[[nodiscard]] std::error_code rename_own_to_free(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes a file, if it is there.
std::error_code remove_file(const std::filesystem::path& path);

/// Brings the names in a folder to the disk itself. Not every system and file system can do this, so failing is not an
/// error.
void flush_folder(const std::filesystem::path& folder);

}  // namespace readiness
