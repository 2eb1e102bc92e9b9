#include "core/storage/absolute_path.h"

#include <system_error>

namespace readiness {

std::filesystem::path absolute_path(const std::filesystem::path& path) {
    std::error_code no_working_folder;
    const std::filesystem::path whole = std::filesystem::absolute(path, no_working_folder);
    return (no_working_folder ? path : whole).lexically_normal();
}

}  // namespace readiness
