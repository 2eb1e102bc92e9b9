#include "core/platform/file_time.h"

namespace readiness {

std::optional<std::chrono::sys_seconds> time_changed(const std::filesystem::directory_entry& entry) {
    std::error_code untold;
    const std::filesystem::file_time_type time = entry.last_write_time(untold);
    if (untold) return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(time));
}

}  // namespace readiness
