#include "core/storage/file_writer.h"

#include <string>
#include <utility>

#include "core/platform/disk_trouble.h"
#include "core/platform/path_text.h"
#include "core/platform/replace_file.h"
#include "core/storage/disk_problem.h"
#include "core/storage/link_target.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

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
    const std::error_code refused = why_not_writable(target);
    if (!refused) return std::nullopt;
    if (trouble_of(refused) == DiskTrouble::read_only_disk) return writing_problem(path, refused);
    return problem_with(path, "the file is write-protected", "choose another name, or lift the protection");
}

/// What speaks against writing at all.
std::optional<Problem> objection_to_writing(const fs::path& path, std::string_view bytes) {
    if (text_of(path).find('\0') != std::string::npos) {
        return problem_with(path, "the name has a character in it that no file name can have", "choose another name");
    }
    if (bytes.size() <= largest_file) return std::nullopt;
    return problem_with(path, "the file would be larger than 256 MiB, and could not be read again",
                        "put less into one file");
}

}  // namespace

FileWriter::FileWriter(fs::path path, const BeforeWriteStep& before_step)
    : path_(std::move(path)), before_(before_step) {}

std::error_code FileWriter::before(WriteStep step) const {
    return {before_ ? before_(step) : 0, std::generic_category()};
}

Problem FileWriter::problem(const std::error_code& error, WriteStep step) const {
    return writing_problem(path_, error, step);
}

std::error_code FileWriter::fill(std::string_view bytes, const NewPermissions& permissions, WriteStep& step) {
    std::error_code error = before(step = WriteStep::make_folder);
    if (!error) fs::create_directories(folder_of(target_), error);
    if (!error) error = before(step = WriteStep::create);
    if (error) return error;
    TemporaryFile temporary = TemporaryFile::make(folder_of(target_), error);
    if (error) return error;
    error = before(step = WriteStep::write);
    if (!error) error = temporary.file().write(bytes);
    if (error) return error;
    // Not before all is in it, so that nobody may read it who may not read the target.
    std::error_code unknown;
    if (fs::exists(target_, unknown)) {
        temporary.file().take_permissions_of(target_);
    } else if (!permissions.like.empty()) {
        temporary.file().take_mode_of(permissions.like);
    }
    error = before(step = WriteStep::flush);
    if (!error) error = temporary.file().flush();
    if (!error) error = temporary.file().close();
    if (!error) temporary_.emplace(std::move(temporary));
    return error;
}

std::optional<Problem> FileWriter::prepare(std::string_view bytes, const NewPermissions& permissions) {
    if (auto objection = objection_to_writing(path_, bytes)) return objection;
    std::error_code error;
    target_ = link_target(path_, error);
    WriteStep step = WriteStep::make_folder;
    if (!error) {
        if (auto objection = objection_to_replacing(path_, target_)) return objection;
        error = fill(bytes, permissions, step);
    }
    if (error) return problem(error, step);
    return std::nullopt;
}

void FileWriter::finish() const {
    flush_folder(folder_of(target_));
}

}  // namespace readiness
