// New files that have no place yet.
#pragma once

#include <chrono>
#include <filesystem>
#include <system_error>

#include "core/platform/disk_file.h"

namespace readiness {

/// A file with a name of its own in the folder where it is to have its place, so that it is on the same disk. Programs
/// that keep folders alike leave such names alone: ".~" at the start (Dropbox, Nextcloud, ownCloud) and ".tmp" at the
/// end (OneDrive, Google Drive, iCloud, Insync). Only its owner may read it. What has its name at the end of
/// its life is removed.
class TemporaryFile {
public:
    /// Makes one; where that fails `error` says why, and the file is not open.
    static TemporaryFile make(const std::filesystem::path& folder, std::error_code& error);

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    [[nodiscard]] DiskFile& file() { return file_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// What has the name now stays.
    void let_go() { path_.clear(); }

private:
    TemporaryFile() = default;

    DiskFile file_;
    std::filesystem::path path_;
};

/// Removes temporary files that a killed process left in the folder: those whose process has ended, and those older
/// than a day if it ran on another computer. Files of other programs stay.
void remove_leftovers(const std::filesystem::path& folder);

}  // namespace readiness
