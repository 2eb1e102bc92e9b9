// Pictures in files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace readiness {

/// Rows from the top, four bytes a pixel: red, green, blue, alpha.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
};

/// Nothing if the file is not there or is no picture.
std::optional<Picture> read_png(const std::filesystem::path& path);

/// The bytes of a PNG file; nothing if there is no memory for them.
std::optional<std::string> png_of(const Picture& picture);

/// False if the file could not be written.
bool write_png(const std::filesystem::path& path, const Picture& picture);

}  // namespace readiness
