// Files that are read and written whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.h"

namespace readiness {

/// The file's bytes, or a problem that says why it cannot be read. Files above 16 MiB are refused.
Loaded<std::string> read_whole_file(const std::filesystem::path& path);

/// What a write does, in this order.
enum class WriteStep { make_folder, create, write, flush, replace };

/// Asked before each step; any other answer than 0 makes the step fail with that error number of the system. Tests pass
/// their own, to see what a full disk or a sudden end leaves behind.
using BeforeWriteStep = std::function<int(WriteStep)>;

/// Writes a temporary file in the same folder, flushes it to the disk, renames it over the target and flushes the
/// folder. On a failure the target stays as it was and no temporary file is left. Missing folders are made. A symbolic
/// link is followed, and the target's permissions are kept; a target that is write-protected, or that is no plain file,
/// is left alone. Returns the problem, or nothing if all went well.
std::optional<Problem> write_whole_file(const std::filesystem::path& path, std::string_view bytes,
                                        const BeforeWriteStep& before_step = {});

}  // namespace readiness
