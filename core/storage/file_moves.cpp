#include "core/storage/file_moves.h"

#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "core/platform/path_text.h"
#include "core/storage/disk_problem.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

bool is_taken(const fs::path& path) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(path, unknown);
    return status.type() != fs::file_type::not_found;
}

/// To another disk: a copy, and the original removed once it is whole.
std::error_code move_across(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::none, error);
    if (error) return error;
    fs::remove(from, error);
    std::error_code left_behind;
    if (error) fs::remove(to, left_behind);
    return error;
}

}  // namespace

std::error_code move_file(const fs::path& from, const fs::path& to) {
    // A second name cannot be given over another file, which renaming would silently replace.
    std::error_code error;
    fs::create_hard_link(from, to, error);
    if (!error) {
        fs::remove(from, error);
        std::error_code left_behind;
        if (error) fs::remove(to, left_behind);
        return error;
    }
    if (error == std::errc::file_exists || error == std::errc::no_such_file_or_directory) return error;
    // Some disks have no second names, and some systems do not give them to other people's files.
    if (is_taken(to)) return std::make_error_code(std::errc::file_exists);
    fs::rename(from, to, error);
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
        path = folder / path_of(fmt::format("{}-{}{}", stem, number, ending));
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
