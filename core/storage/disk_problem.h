// What it means to a person that the disk did not do what was asked.
#pragma once

#include <filesystem>
#include <system_error>

#include "core/base/problem.h"
#include "core/storage/write_step.h"

namespace readiness {

/// Why the file cannot be read, and what to do.
Problem reading_problem(const std::filesystem::path& path, const std::error_code& error);

/// Why the file cannot be written, and what to do. The same error has another cause at another step.
Problem writing_problem(const std::filesystem::path& path, const std::error_code& error,
                        WriteStep step = WriteStep::create);

}  // namespace readiness
