#include "core/platform/file_chooser.h"

namespace readiness {

std::optional<std::filesystem::path> find_file_chooser(const Environment& /*environment*/,
                                                       std::span<const std::filesystem::path> /*program_folders*/) {
    return std::nullopt;
}

std::optional<std::filesystem::path> choose_file(const std::filesystem::path& /*chooser*/,
                                                 const FileQuestion& /*question*/, const std::atomic<bool>& /*stop*/) {
    return std::nullopt;
}

}  // namespace readiness
