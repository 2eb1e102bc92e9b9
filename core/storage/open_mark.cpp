#include "core/storage/open_mark.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>

#include "core/base/fingerprint.h"
#include "core/base/problem.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// One name for a file by whatever path it is reached.
std::string name_for(const fs::path& file) {
    std::error_code not_there;
    const fs::path whole = fs::weakly_canonical(file, not_there);
    constexpr std::size_t enough = 32;
    return sha256_hex(text_of(not_there ? file : whole)).substr(0, enough);
}

/// The time in the file; the start of 1970 if there is none: somebody has it open, from whenever.
std::chrono::sys_seconds time_in(const fs::path& path) {
    const Loaded<std::string> text = read_whole_file(path);
    std::int64_t seconds = 0;
    if (text.value) std::from_chars(text.value->data(), text.value->data() + text.value->size(), seconds);
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

}  // namespace

OpenMark::Taken OpenMark::take(const fs::path& state_folder, const fs::path& file, std::chrono::sys_seconds now) {
    Taken taken;
    if (state_folder.empty()) return taken;
    const fs::path folder = state_folder / "open";
    std::error_code error;
    fs::create_directories(folder, error);
    const std::string name = name_for(file);
    const fs::path since = folder / path_of(name + ".since");
    std::optional<FileLock> lock =
        FileLock::take(folder / path_of(name + ".lock"), std::chrono::milliseconds(0), error);
    if (lock) {
        // Without the time the mark still holds.
        [[maybe_unused]] const auto problem = write_whole_file(since, std::to_string(now.time_since_epoch().count()));
        taken.mark = OpenMark(*std::move(lock), since);
    } else if (trouble_of(error) == DiskTrouble::busy) {
        taken.open_since = time_in(since);
    }
    return taken;
}

OpenMark::OpenMark(OpenMark&& other) noexcept
    : lock_(std::exchange(other.lock_, std::nullopt)), since_(std::move(other.since_)) {}

OpenMark& OpenMark::operator=(OpenMark&& other) noexcept {
    if (this == &other) return *this;
    remove();
    lock_ = std::exchange(other.lock_, std::nullopt);
    since_ = std::move(other.since_);
    return *this;
}

OpenMark::~OpenMark() {
    remove();
}

void OpenMark::remove() noexcept {
    if (!lock_) return;
    std::error_code left_behind;
    fs::remove(since_, left_behind);
    lock_.reset();
}

}  // namespace readiness
