// A name for a new assessment's file.
#pragma once

#include <filesystem>
#include <string_view>

namespace readiness {

/// A file name for a new assessment: the title in lower case with dashes, never empty, at most 60 characters, followed
/// by "-2", "-3"… if the folder has that name already, and ".readiness.toml". Emoji and other signs are left out. `own`
/// is the path of the file that looks for a name: its name counts as free.
std::filesystem::path free_assessment_path(const std::filesystem::path& folder, std::string_view title,
                                           const std::filesystem::path& own = {});

}  // namespace readiness
