// Small files of the desktop, such as settings.
#pragma once

#include <filesystem>
#include <sstream>

namespace readiness::posix {

/// The lines of a plain file, at most 1 MiB of it; none if it cannot be read, or is no plain file, without waiting.
std::istringstream lines_of(const std::filesystem::path& path);

}  // namespace readiness::posix
