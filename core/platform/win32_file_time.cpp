#include "core/platform/file_time.h"
#include "core/platform/win32_calls.h"

namespace readiness {

std::optional<std::chrono::sys_seconds> time_changed(const std::filesystem::directory_entry& entry) {
    WIN32_FILE_ATTRIBUTE_DATA found{};
    if (::GetFileAttributesExW(entry.path().c_str(), GetFileExInfoStandard, &found) == 0) return std::nullopt;
    // In tenths of a microsecond since the year 1601 began.
    using Ticks = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;
    const Ticks since_1601{(static_cast<std::int64_t>(found.ftLastWriteTime.dwHighDateTime) << 32) |
                           found.ftLastWriteTime.dwLowDateTime};
    constexpr std::chrono::sys_days start = std::chrono::year{1601} / 1 / 1;
    return std::chrono::floor<std::chrono::seconds>(start + since_1601);
}

}  // namespace readiness
