#include "core/platform/posix_small_file.h"

#include <cstddef>
#include <string>
#include <system_error>

#include "core/platform/disk_file.h"

namespace readiness::posix {

std::istringstream lines_of(const std::filesystem::path& path) {
    constexpr std::size_t most = 1U << 20U;
    std::error_code error;
    const DiskFile file = DiskFile::to_read(path, error);
    std::string text;
    std::string part(4U << 10U, '\0');
    while (!error && text.size() < most) {
        const std::size_t read = file.read(part, error);
        if (read == 0) break;
        text.append(part, 0, read);
    }
    return std::istringstream(text);
}

}  // namespace readiness::posix
