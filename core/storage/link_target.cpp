#include "core/storage/link_target.h"

#include <cstdint>

#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

fs::path link_target(fs::path path, std::error_code& error) {
    error.clear();
    constexpr int longest_chain = 40;  // as in the Linux kernel
    for (int links = 0; links <= longest_chain; ++links) {
        std::error_code not_a_link;
        const fs::path target = fs::read_symlink(path, not_a_link);
        if (not_a_link) return path;
        path = path.parent_path() / target;
    }
    error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
    return path;
}

std::optional<Problem> problem_with_second_name(const fs::path& path) {
    std::error_code unknown;
    const std::uintmax_t names = fs::hard_link_count(path, unknown);
    if (unknown || names < 2 || !fs::is_regular_file(path, unknown)) return std::nullopt;
    return Problem{Severity::warning,
                   text_of(path),
                   {},
                   "this file has another name as well (a hard link), and what is saved here does not go there",
                   "open it by the name that counts, or make the other one a symbolic link"};
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace readiness
