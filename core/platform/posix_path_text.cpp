#include "core/platform/path_text.h"

namespace readiness {

std::string text_of(const std::filesystem::path& path) {
    return path.native();
}

std::filesystem::path path_of(std::string_view utf8) {
    return {utf8.begin(), utf8.end()};
}

}  // namespace readiness
