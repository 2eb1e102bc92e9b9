#include "core/platform/file_lock.h"

#include <algorithm>
#include <thread>

#include "core/platform/disk_trouble.h"

namespace readiness {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::optional<FileLock> FileLock::take(const std::filesystem::path& path, milliseconds patience,
                                       std::error_code& error) {
    DiskFile file = DiskFile::to_lock(path, error);
    if (!file.is_open()) return std::nullopt;
    // Asked again and again, since waiting in the system has no bound.
    const auto end = steady_clock::now() + patience;
    milliseconds pause{1};
    while (true) {
        error = file.try_lock();
        if (!error) return FileLock(std::move(file));
        if (trouble_of(error) != DiskTrouble::busy || steady_clock::now() >= end) return std::nullopt;
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, milliseconds{20});
    }
}

}  // namespace readiness
