#include "app/desktop/window/png.h"

#include <memory>
#include <string>
#include <utility>

#include "core/storage/whole_file.h"

#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STB_IMAGE_WRITE_STATIC
#ifndef __clang_analyzer__  // What is in stb is not ours to look at.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_WRITE_IMPLEMENTATION
#endif
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image.h>
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace readiness {

std::optional<Picture> read_png(const std::filesystem::path& path) {
    const Loaded<std::string> bytes = read_whole_file(path);
    if (!bytes.value) return std::nullopt;
    Picture picture;
    int channels = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> pixels(
        stbi_load_from_memory(reinterpret_cast<const unsigned char*>(bytes.value->data()),
                              static_cast<int>(bytes.value->size()), &picture.width, &picture.height, &channels, 4),
        stbi_image_free);
    if (pixels == nullptr) return std::nullopt;
    const auto size = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4;
    picture.pixels.assign(pixels.get(), pixels.get() + size);
    return picture;
}

std::optional<std::string> png_of(const Picture& picture) {
    std::string bytes;
    const auto append = [](void* context, void* data, int size) {
        static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
    };
    const int written = stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 4, picture.pixels.data(),
                                               picture.width * 4);
    return written != 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

bool write_png(const std::filesystem::path& path, const Picture& picture) {
    const std::optional<std::string> bytes = png_of(picture);
    return bytes && !write_whole_file(path, *bytes);
}

}  // namespace readiness
