// What all writes of whole files have in common: the new bytes are safe on the disk before anything is replaced.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "core/base/problem.h"
#include "core/storage/temporary_file.h"
#include "core/storage/write_step.h"

namespace readiness {

/// Which permissions a file gets that was not there before.
struct NewPermissions {
    std::filesystem::path like;  ///< Those of this file; empty: its owner alone may read and write it.
};

/// One write of one file.
class FileWriter {
public:
    FileWriter(std::filesystem::path path, const BeforeWriteStep& before_step);

    /// Brings the bytes to the disk in a temporary file beside the target, whose folder is made if need be. It has the
    /// permissions of the target, or those of a new file. The problem, if that fails: then nothing is left of it.
    std::optional<Problem> prepare(std::string_view bytes, const NewPermissions& permissions = {});

    /// Where symbolic links lead. Only after prepare(), like all that follows.
    [[nodiscard]] const std::filesystem::path& target() const { return target_; }
    [[nodiscard]] const std::filesystem::path& temporary() const { return temporary_->path(); }

    /// Asks a test's wish before a step.
    [[nodiscard]] std::error_code before(WriteStep step) const;
    [[nodiscard]] Problem problem(const std::error_code& error, WriteStep step) const;

    /// The target has the new bytes. The folder is brought to the disk too; where that fails no harm is done: after a
    /// power cut it has the old file or the new one, each of them whole. What has the temporary name now is removed.
    void finish() const;
    /// What has the temporary name now stays.
    void leave_temporary() { temporary_->let_go(); }

private:
    std::error_code fill(std::string_view bytes, const NewPermissions& permissions, WriteStep& step);

    std::filesystem::path path_;
    const BeforeWriteStep& before_;
    std::filesystem::path target_;
    std::optional<TemporaryFile> temporary_;
};

}  // namespace readiness
