#include "core/storage/file_moves.h"

#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "core/platform/disk_file.h"
#include "core/platform/path_text.h"
#include "core/platform/replace_file.h"
#include "core/storage/disk_problem.h"
#include "core/storage/fitting_path.h"
#include "core/storage/link_target.h"
#include "core/storage/temporary_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

bool is_taken(const fs::path& path) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(path, unknown);
    return status.type() != fs::file_type::not_found;
}

/// All bytes of a file, of any size.
std::error_code copy_bytes(const fs::path& from, const DiskFile& to) {
    std::error_code error;
    const DiskFile file = DiskFile::to_read(from, error);
    std::string part(64U << 10U, '\0');
    while (!error) {
        const std::size_t read = file.read(part, error);
        if (error || read == 0) break;
        error = to.write(std::string_view(part).substr(0, read));
    }
    return error;
}

/// To another disk: a copy with the same permissions, and the original removed once it is whole.
std::error_code move_across(const fs::path& from, const fs::path& to) {
    std::error_code error;
    TemporaryFile temporary = TemporaryFile::make(folder_of(to), error);
    if (!error) error = copy_bytes(from, temporary.file());
    if (error) return error;
    temporary.file().take_mode_of(from);
    error = temporary.file().flush();
    if (!error) error = temporary.file().close();
    if (!error) error = rename_own_to_free(temporary.path(), to);
    if (error) return error;
    flush_folder(folder_of(to));
    error = remove_file(from);
    if (error) [[maybe_unused]]
        const std::error_code left_behind = remove_file(to);
    return error;
}

}  // namespace

std::error_code move_file(const fs::path& from, const fs::path& to) {
    const std::error_code error = rename_to_free(from, to);
    return error == std::errc::cross_device_link ? move_across(from, to) : error;
}

fs::path free_path(const fs::path& folder, const fs::path& name) {
    fs::path path = folder / name;
    const std::string whole = text_of(name);
    const std::size_t dot = whole.find(".readiness");
    const std::size_t end = dot != std::string::npos && dot > 0 ? dot : text_of(name.stem()).size();
    const std::string_view stem = std::string_view(whole).substr(0, end);
    const std::string_view ending = std::string_view(whole).substr(end);
    for (int number = 2; is_taken(path) && number < 10000; ++number)
        path = fitting_path(folder, stem, fmt::format("-{}{}", number, ending));
    return path;
}

fs::path bin_folder(const fs::path& data_folder) {
    return data_folder / "Bin";
}

Loaded<fs::path> move_into(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    fs::path to = free_path(folder, file.filename());
    if (!error) error = move_file(file, to);
    if (error)
        return {std::nullopt, {writing_problem(error == std::errc::no_such_file_or_directory ? file : to, error)}};
    return {std::move(to), {}};
}

Loaded<fs::path> move_to_bin(const fs::path& file, const fs::path& data_folder) {
    return move_into(file, bin_folder(data_folder));
}

}  // namespace readiness
