#include "core/storage/link_target.h"

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

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace readiness
