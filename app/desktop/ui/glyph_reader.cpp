#include "app/desktop/ui/glyph_reader.h"

#include <cstddef>
#include <utility>

namespace readiness {

void even_out(GlyphPicture& picture, int across) {
    if (across <= 1 || picture.width == 0) return;
    const int width = picture.width + across - 1;
    std::vector<unsigned char> even(static_cast<std::size_t>(width) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const unsigned char* row = picture.pixels.data() + static_cast<std::ptrdiff_t>(y) * picture.width;
        int sum = 0;
        for (int x = 0; x < width; ++x) {
            if (x < picture.width) sum += row[x];
            if (x >= across) sum -= row[x - across];
            even[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
                static_cast<unsigned char>(sum / across);
        }
    }
    picture.pixels = std::move(even);
    picture.width = width;
    picture.left -= static_cast<float>(across - 1) / static_cast<float>(2 * across);
    picture.shown_width = static_cast<float>(width) / static_cast<float>(across);
}

}  // namespace readiness
