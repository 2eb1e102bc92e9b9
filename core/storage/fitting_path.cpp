#include "core/storage/fitting_path.h"

#include <algorithm>
#include <string>
#include <system_error>

#include "core/base/utf8.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_bytes = 255;
/// eCryptfs, which has the lowest limit, takes 143; nobody takes fewer than this.
constexpr std::size_t always_taken = 100;

bool is_too_long(const fs::path& path) {
    std::error_code error;
    [[maybe_unused]] const fs::file_status unused = fs::symlink_status(path, error);
    return error == std::errc::filename_too_long;
}

}  // namespace

std::string_view first_bytes(std::string_view text, std::size_t most) {
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t next = end + std::max<std::size_t>(utf8_length(text.substr(end)), 1);
        if (next > most) break;
        end = next;
    }
    return text.substr(0, end);
}

fs::path fitting_path(const fs::path& folder, std::string_view stem, std::string_view ending) {
    std::size_t most = most_bytes;
    while (true) {
        const std::string_view start = first_bytes(stem, most > ending.size() ? most - ending.size() : 0);
        fs::path path = folder / path_of(std::string(start) + std::string(ending));
        // A folder whose own path is too long takes no name at all, which writing the file will say.
        if (start.empty() || most <= always_taken || !is_too_long(path)) return path;
        most -= 4;
    }
}

}  // namespace readiness
