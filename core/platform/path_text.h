// Paths as text and back. What people read and what files hold is UTF-8, whatever the system itself uses.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace readiness {

/// The path as UTF-8. Where names are bytes (POSIX) these are the bytes as they are, even if they are not UTF-8, so
/// that path_of() gives the same path again.
std::string text_of(const std::filesystem::path& path);

/// The path that UTF-8 text names; an empty path for an empty text.
std::filesystem::path path_of(std::string_view utf8);

}  // namespace readiness
