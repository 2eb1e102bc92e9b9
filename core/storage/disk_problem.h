// What it means to a person that the disk did not do what was asked.
#pragma once

#include <filesystem>
#include <system_error>

#include "core/base/problem.h"

namespace readiness {

/// Why the file cannot be read, and what to do.
Problem reading_problem(const std::filesystem::path& path, const std::error_code& error);

/// Why the file cannot be written, and what to do.
Problem writing_problem(const std::filesystem::path& path, const std::error_code& error);

}  // namespace readiness
