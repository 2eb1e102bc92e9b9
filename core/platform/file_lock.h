// Keeps other programs of this kind away while a file is read, changed and written again.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "core/platform/disk_file.h"

namespace readiness {

/// A lock that at most one holder in all processes, and in all threads of one, has at a time. It is let go at the end
/// of its life, and by the system when the process ends in whatever way. It binds those alone who ask for it.
///
/// The lock is on a file of its own. A file that is replaced cannot carry it: whoever waited would get the lock of the
/// old file, which has no name any more. The lock's file is empty and stays: if it were removed, somebody could hold it
/// while the next makes another one.
class FileLock {
public:
    /// Takes the lock at `path`, making the file if it is not there (its folder must be). Waits up to `patience` for
    /// another holder. Nothing, and `error`, if it cannot be had: DiskTrouble::busy if the other still has it.
    static std::optional<FileLock> take(const std::filesystem::path& path, std::chrono::milliseconds patience,
                                        std::error_code& error);

private:
    explicit FileLock(DiskFile file) : file_(std::move(file)) {}

    DiskFile file_;
};

}  // namespace readiness
