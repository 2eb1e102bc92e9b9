// A name for a new assessment's file.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/storage/copy_name.h"

namespace readiness {

/// A file name for a new assessment: the title in lower case with dashes, never empty, at most 60 characters, followed
/// by "-2", "-3"… if the folder has that name already, and the ending. Emoji and other signs are left out. `own` is the
/// path of the file that looks for a name: its name counts as free.
std::filesystem::path free_assessment_path(const std::filesystem::path& folder, std::string_view title,
                                           std::string_view ending = assessment_ending,
                                           const std::filesystem::path& own = {});

/// The same beside a file, and with its ending.
std::filesystem::path free_path_beside(const std::filesystem::path& file, std::string_view title);

/// The same for the file itself, whose own name counts as free.
std::filesystem::path fitting_path_of(const std::filesystem::path& file, std::string_view title);

}  // namespace readiness
