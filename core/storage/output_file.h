// Files that a command or an export makes: never over what they are made from, and over another file only if that was
// asked for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/problem.h"
#include "core/storage/write_step.h"

namespace readiness {

/// What becomes of a file that is there already.
enum class IfThere { refuse, replace };

struct OutputFile {
    std::filesystem::path path;
    IfThere if_there = IfThere::refuse;
};

/// True if both paths lead to one file, whatever they are called: by links of either kind, by "./", or by other letters
/// on a disk that takes capital and small ones for the same. Also of files that are not there yet.
bool are_one_file(const std::filesystem::path& one, const std::filesystem::path& other);

/// Why nothing may be written there: it is one of the inputs; it is a questionnaire, an evidence file, later findings,
/// settings or a record of shared copies, which nothing that is made may replace; or it is there, and may not be
/// replaced. Nothing if it may. Empty paths among the inputs mean nothing.
std::optional<Problem> objection_to(const OutputFile& output, std::span<const std::filesystem::path> inputs);

/// Tries whether a file of so many bytes could be written there: as many blanks are brought to the disk beside it, and
/// removed again. For what must not happen unless the file can be written. Missing folders are made. Returns the
/// problem, or nothing if it went well.
std::optional<Problem> try_writing(const std::filesystem::path& path, std::size_t bytes,
                                   const BeforeWriteStep& before_step = {});

/// Writes the file, as write_whole_file() does. One that may not be replaced is not, even if it comes at the last
/// moment.
std::optional<Problem> write_output(const OutputFile& output, std::string_view bytes,
                                    const BeforeWriteStep& before_step = {});

}  // namespace readiness
