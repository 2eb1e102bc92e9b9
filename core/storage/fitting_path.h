// File names that are not longer than the file system takes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace readiness {

/// The path of a file in the folder whose name is `stem` and then `ending`. If the name is longer than 255 bytes, or
/// than this folder's file system takes (encrypting ones take less), the end of the stem is left out, at a whole
/// character. Nothing is made.
std::filesystem::path fitting_path(const std::filesystem::path& folder, std::string_view stem, std::string_view ending);

/// The whole characters at the start of the text that fit into this many bytes.
std::string_view first_bytes(std::string_view text, std::size_t most_bytes);

}  // namespace readiness
