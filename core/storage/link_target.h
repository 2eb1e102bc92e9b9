// Where a chain of symbolic links ends.
#pragma once

#include <filesystem>
#include <optional>
#include <system_error>

#include "core/base/problem.h"

namespace readiness {

/// The file that `path` leads to, even if it is not there yet; `path` itself if it is no symbolic link. An error
/// if the links lead back to themselves.
std::filesystem::path link_target(std::filesystem::path path, std::error_code& error);

/// What to know of a file that has several names on its disk (hard links): saving gives the new file to one of them and
/// leaves the old one to the others. Nothing of any other file.
std::optional<Problem> problem_with_second_name(const std::filesystem::path& path);

/// The folder that a file is in: "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& path);

}  // namespace readiness
