// The first bytes of a file.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/problem.h"

namespace readiness {

struct FileStart {
    std::string bytes;
    bool is_whole = false;  ///< There is no more of the file.
};

/// At most 16 KiB: enough for all that stands before the first section of a file of ours. A problem says why the file
/// cannot be read.
Loaded<FileStart> read_file_start(const std::filesystem::path& path);

}  // namespace readiness
