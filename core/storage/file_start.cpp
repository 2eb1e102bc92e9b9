#include "core/storage/file_start.h"

#include <span>
#include <system_error>
#include <utility>

#include "core/platform/disk_file.h"
#include "core/storage/disk_problem.h"

namespace readiness {

Loaded<FileStart> read_file_start(const std::filesystem::path& path) {
    constexpr std::size_t most = 16U << 10U;
    std::error_code error;
    DiskFile file = DiskFile::to_read(path, error);
    if (error) return {std::nullopt, {reading_problem(path, error)}};
    FileStart start;
    start.bytes.resize(most);
    std::size_t length = 0;
    while (length < most) {
        const std::size_t read = file.read(std::span(start.bytes).subspan(length), error);
        if (error) return {std::nullopt, {reading_problem(path, error)}};
        if (read == 0) break;
        length += read;
    }
    start.is_whole = length < most;
    start.bytes.resize(length);
    return {std::move(start), {}};
}

}  // namespace readiness
