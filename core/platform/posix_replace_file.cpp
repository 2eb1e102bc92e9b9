#include <cstdio>
#include <unistd.h>

#include "core/platform/disk_file.h"
#include "core/platform/posix_calls.h"
#include "core/platform/replace_file.h"

namespace readiness {

bool may_write(const std::filesystem::path& path) {
    return ::access(path.c_str(), W_OK) == 0;
}

std::error_code replace_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    return posix::error_of(std::rename(from.c_str(), to.c_str()));
}

void flush_folder(const std::filesystem::path& folder) {
    std::error_code error;
    const DiskFile opened = DiskFile::to_read(folder, error);  // A folder opens to be read like a file.
    if (opened.is_open()) [[maybe_unused]]
        const std::error_code not_possible = opened.flush();
}

}  // namespace readiness
