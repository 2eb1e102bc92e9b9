// Where a chain of symbolic links ends.
#pragma once

#include <filesystem>
#include <system_error>

namespace readiness {

/// The file that `path` leads to, even if it is not there yet; `path` itself if it is no symbolic link. An error
/// if the links lead back to themselves.
std::filesystem::path link_target(std::filesystem::path path, std::error_code& error);

/// The folder that a file is in: "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& path);

}  // namespace readiness
