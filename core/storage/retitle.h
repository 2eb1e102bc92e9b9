// Another title for an assessment that is not open, and a second assessment like it.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/storage/library.h"

namespace readiness {

/// Writes the title into the file and gives the file the name that fits, if that is free or the next free one. Returns
/// where the file is then. A copy for other people, and a file of a newer program, cannot be changed. On an error
/// nothing was changed; a file that cannot be moved keeps its name, and its title is the new one.
Loaded<std::filesystem::path> rename_assessment(const std::filesystem::path& file, std::string_view title,
                                                Library& library, std::chrono::sys_seconds now);

/// Writes a second file beside the first, with " (copy)" behind the title and an id of its own.
Loaded<std::filesystem::path> duplicate_assessment(const std::filesystem::path& file, std::string id, Library& library,
                                                   std::chrono::sys_seconds now);

}  // namespace readiness
