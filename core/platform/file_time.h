// When a file was changed.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

namespace readiness {

/// When what lies there was changed, to the second; nothing if the disk does not say.
std::optional<std::chrono::sys_seconds> time_changed(const std::filesystem::directory_entry& entry);

}  // namespace readiness
