#include "core/storage/whole_file.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <system_error>
#include <utility>

#include "core/platform/disk_file.h"
#include "core/platform/path_text.h"
#include "core/platform/replace_file.h"
#include "core/storage/disk_problem.h"
#include "core/storage/file_writer.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

Problem too_large(const fs::path& path) {
    return problem_with(path, "the file is larger than 256 MiB",
                        "files of this program are far smaller: is it the right one?");
}

}  // namespace

Loaded<std::string> read_whole_file(const fs::path& path) {
    std::error_code error;
    DiskFile file = DiskFile::to_read(path, error);
    if (error) return {std::nullopt, {reading_problem(path, error)}};
    // What it is said to have is not always true, as of files that the system makes up.
    const std::uintmax_t expected = file.size();
    if (expected > largest_file) return {std::nullopt, {too_large(path)}};

    constexpr std::size_t smallest_part = 4U << 10U;
    std::string bytes;
    std::size_t size = 0;
    bytes.resize(std::max(static_cast<std::size_t>(expected) + 1, smallest_part));
    while (true) {
        if (size == bytes.size()) bytes.resize(std::min(bytes.size() * 2, largest_file + 1));
        const std::size_t read = file.read(std::span(bytes).subspan(size), error);
        if (error) return {std::nullopt, {reading_problem(path, error)}};
        size += read;
        if (size > largest_file) return {std::nullopt, {too_large(path)}};
        if (read > 0) continue;
        bytes.resize(size);
        return {std::move(bytes), {}};
    }
}

std::optional<Problem> write_whole_file(const fs::path& path, std::string_view bytes,
                                        const BeforeWriteStep& before_step) {
    FileWriter writer(path, before_step);
    if (auto problem = writer.prepare(bytes)) return problem;
    std::error_code error = writer.before(WriteStep::replace);
    if (!error) error = replace_file(writer.temporary(), writer.target());
    if (error) return writer.problem(error, WriteStep::replace);
    writer.finish();
    return std::nullopt;
}

std::optional<Problem> write_new_file(const fs::path& path, std::string_view bytes, const fs::path& like,
                                      const BeforeWriteStep& before_step) {
    FileWriter writer(path, before_step);
    if (auto problem = writer.prepare(bytes, {like})) return problem;
    std::error_code error = writer.before(WriteStep::replace);
    if (!error) error = rename_own_to_free(writer.temporary(), writer.target());
    if (error == std::errc::file_exists) {
        return problem_with(path, "this file already exists", "name another file");
    }
    if (error) return writer.problem(error, WriteStep::replace);
    writer.finish();
    return std::nullopt;
}

}  // namespace readiness
