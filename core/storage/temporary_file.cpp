#include "core/storage/temporary_file.h"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "core/platform/process_mark.h"
#include "core/platform/replace_file.h"
#include "core/storage/folder_entries.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

// The name is the same length whatever the file's own is, so that a long one does not get in the way.
constexpr std::string_view start = ".~readiness-";
constexpr std::string_view ending = ".tmp";
constexpr std::size_t random_digits = 8;

/// ".~readiness-3f9a0c21d7e4b865-4242-1a2b3c4d.tmp"
std::string new_name() {
    return fmt::format("{}{}-{}{}", start, own_process_mark(), random_uuid().substr(0, random_digits), ending);
}

/// The mark of the process in a name of ours; nothing in any other name.
std::optional<std::string> process_in(const std::string& name) {
    if (!name.starts_with(start) || !name.ends_with(ending)) return std::nullopt;
    const std::size_t dash = name.rfind('-');
    if (dash < start.size() || name.size() - dash - 1 != random_digits + ending.size()) return std::nullopt;
    return name.substr(start.size(), dash - start.size());
}

bool is_older_than_a_day(const fs::path& path) {
    std::error_code unknown;
    const fs::file_time_type written = fs::last_write_time(path, unknown);
    return !unknown && fs::file_time_type::clock::now() - written > std::chrono::hours(24);
}

}  // namespace

TemporaryFile TemporaryFile::make(const fs::path& folder, std::error_code& error) {
    TemporaryFile temporary;
    fs::path path = folder / path_of(new_name());
    temporary.file_ = DiskFile::make(path, error);
    if (!error) temporary.path_ = std::move(path);
    return temporary;
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : file_(std::move(other.file_)), path_(std::exchange(other.path_, {})) {}

TemporaryFile::~TemporaryFile() {
    file_.close();
    if (path_.empty()) return;
    [[maybe_unused]] const std::error_code left_behind = remove_file(path_);
}

void remove_leftovers(const fs::path& folder) {
    // The folder is read to its end first, as some disks do not show all of one that changes meanwhile.
    for (const fs::directory_entry& entry : entries_of(folder).entries) {
        const std::optional<std::string> process = process_in(text_of(entry.path().filename()));
        std::error_code unknown;
        if (!process || entry.symlink_status(unknown).type() != fs::file_type::regular) continue;
        if (has_ended(*process).value_or(is_older_than_a_day(entry.path()))) {
            [[maybe_unused]] const std::error_code left_behind = remove_file(entry.path());
        }
    }
}

}  // namespace readiness
