#include "core/storage/whole_file.h"

#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/platform/disk_file.h"
#include "core/platform/path_text.h"
#include "core/platform/replace_file.h"
#include "core/storage/disk_problem.h"
#include "core/storage/link_target.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_file = 16U << 20U;

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

/// What speaks against replacing the target, were it possible.
std::optional<Problem> objection_to_replacing(const fs::path& path, const fs::path& target) {
    std::error_code unknown;  // the write itself will say why
    const fs::file_type type = fs::status(target, unknown).type();
    if (type == fs::file_type::not_found || type == fs::file_type::none) return std::nullopt;
    if (type == fs::file_type::directory) return problem_with(path, "this is a folder", "name a file in it");
    if (type != fs::file_type::regular) {
        return problem_with(path, "this is no plain file, so it cannot be replaced", "choose another name");
    }
    if (!may_write(target)) {
        return problem_with(path, "the file is write-protected", "choose another name, or lift the protection");
    }
    return std::nullopt;
}

/// Asks a test's wish before each step.
class Steps {
public:
    explicit Steps(const BeforeWriteStep& before) : before_(before) {}

    [[nodiscard]] std::error_code before(WriteStep step) const {
        return {before_ ? before_(step) : 0, std::system_category()};
    }

private:
    const BeforeWriteStep& before_;
};

/// All steps but the making of the folder. The temporary file is removed afterwards, however this ends.
std::error_code replace_whole(const fs::path& target, std::string_view bytes, const Steps& steps) {
    // A random name of fixed length, so that neither another program's file nor a long name of ours gets in the way.
    const fs::path temporary = folder_of(target) / path_of(fmt::format(".{}.tmp", random_uuid()));

    if (const auto error = steps.before(WriteStep::create)) return error;
    std::error_code error;
    DiskFile file = DiskFile::make(temporary, error);
    if (error) return error;

    const auto fill_and_replace = [&]() -> std::error_code {
        if (const auto failed = file.take_permissions_of(target)) return failed;
        if (const auto failed = steps.before(WriteStep::write)) return failed;
        if (const auto failed = file.write(bytes)) return failed;
        if (const auto failed = steps.before(WriteStep::flush)) return failed;
        if (const auto failed = file.flush()) return failed;
        if (const auto failed = file.close()) return failed;
        if (const auto failed = steps.before(WriteStep::replace)) return failed;
        return replace_file(temporary, target);
    };
    error = fill_and_replace();
    if (!error) return {};
    file.close();
    std::error_code left_behind;
    fs::remove(temporary, left_behind);
    return error;
}

}  // namespace

Loaded<std::string> read_whole_file(const fs::path& path) {
    std::error_code error;
    DiskFile file = DiskFile::to_read(path, error);
    if (error) return {std::nullopt, {reading_problem(path, error)}};

    std::string bytes;
    std::string part(64U << 10U, '\0');
    while (true) {
        const std::size_t read = file.read(part, error);
        if (error) return {std::nullopt, {reading_problem(path, error)}};
        if (read == 0) return {std::move(bytes), {}};
        bytes.append(part, 0, read);
        if (bytes.size() > largest_file) {
            return {std::nullopt,
                    {problem_with(path, "the file is larger than 16 MiB",
                                  "files of this program are far smaller: is it the right one?")}};
        }
    }
}

std::optional<Problem> write_whole_file(const fs::path& path, std::string_view bytes,
                                        const BeforeWriteStep& before_step) {
    const Steps steps(before_step);
    std::error_code error;
    const fs::path target = link_target(path, error);
    if (!error) {
        if (auto objection = objection_to_replacing(path, target)) return objection;
        error = steps.before(WriteStep::make_folder);
    }
    if (!error) fs::create_directories(folder_of(target), error);
    if (!error) error = replace_whole(target, bytes, steps);
    if (error) return writing_problem(path, error);

    // The new name has to reach the disk too. Where that fails no harm is done: after a power cut the folder has the
    // old file or the new one, each of them whole.
    flush_folder(folder_of(target));
    return std::nullopt;
}

}  // namespace readiness
