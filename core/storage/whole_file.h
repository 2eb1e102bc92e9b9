// Files that are read and written whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/storage/write_step.h"

namespace readiness {

/// 256 MiB, for reading and for writing: nothing is written that could not be read again.
constexpr std::size_t largest_file = 256U << 20U;

/// The file's bytes, or a problem that says why it cannot be read. Larger files are refused, and so is what is no plain
/// file, without waiting for it.
Loaded<std::string> read_whole_file(const std::filesystem::path& path);

/// Writes a temporary file in the same folder, flushes it to the disk, renames it over the target and flushes the
/// folder. On a failure the target stays as it was and no temporary file is left. Missing folders are made. A symbolic
/// link is followed, and the target's permissions are kept; a new file may be read and written by its owner alone. A
/// target that is write-protected, or that is no plain file, is left alone. Returns the problem, or nothing if all went
/// well.
std::optional<Problem> write_whole_file(const std::filesystem::path& path, std::string_view bytes,
                                        const BeforeWriteStep& before_step = {});

/// The same for a file that must not be there yet: an error if it is, also if it came at the last moment. It has the
/// permissions of the file `like`; if that is empty, those of a new file.
std::optional<Problem> write_new_file(const std::filesystem::path& path, std::string_view bytes,
                                      const std::filesystem::path& like = {}, const BeforeWriteStep& before_step = {});

}  // namespace readiness
