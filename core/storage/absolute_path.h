// A path from the root.
#pragma once

#include <filesystem>

namespace readiness {

/// The path from the root, without "." and ".." in it; links are not followed. A relative path stays relative if the
/// working folder has been removed.
std::filesystem::path absolute_path(const std::filesystem::path& path);

}  // namespace readiness
