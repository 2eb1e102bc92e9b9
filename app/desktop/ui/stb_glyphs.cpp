#include <cmath>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <map>

#include "app/desktop/ui/glyph_reader.h"
// Dear ImGui has a copy of its own.
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <stb_truetype.h>

namespace readiness {

namespace {

struct Face {
    std::vector<unsigned char> bytes;
    stbtt_fontinfo info{};
};

class StbGlyphs : public GlyphReader {
public:
    bool has(const FontPlace& place, char32_t character) override { return find(place, character).glyph != 0; }

    std::optional<GlyphPicture> picture(const FontPlace& place, char32_t character, float em, int across) override {
        const auto [face, glyph] = find(place, character);
        if (glyph == 0) return std::nullopt;
        const float down = stbtt_ScaleForMappingEmToPixels(&face->info, em);
        const float side = down * static_cast<float>(across);
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        stbtt_GetGlyphBitmapBox(&face->info, glyph, side, down, &left, &top, &right, &bottom);
        int advance = 0;
        int bearing = 0;
        stbtt_GetGlyphHMetrics(&face->info, glyph, &advance, &bearing);
        GlyphPicture picture;
        picture.advance = static_cast<float>(advance) * down;
        picture.width = right - left;
        picture.height = bottom - top;
        picture.left = static_cast<float>(left) / static_cast<float>(across);
        picture.top = static_cast<float>(top);
        picture.shown_width = static_cast<float>(picture.width) / static_cast<float>(across);
        picture.shown_height = static_cast<float>(picture.height);
        picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
        stbtt_MakeGlyphBitmap(&face->info, picture.pixels.data(), picture.width, picture.height, picture.width, side,
                              down, glyph);
        even_out(picture, across);
        return picture;
    }

private:
    struct Found {
        const Face* face = nullptr;
        int glyph = 0;
    };

    Found find(const FontPlace& place, char32_t character) {
        const Face* face = open(place);
        if (face == nullptr) return {};
        return {face, stbtt_FindGlyphIndex(&face->info, static_cast<int>(character))};
    }

    const Face* open(const FontPlace& place) {
        const auto known = faces_.find(place);
        if (known != faces_.end()) return known->second.get();
        auto face = std::make_unique<Face>();
        std::ifstream file(place.file, std::ios::binary);
        face->bytes.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        const int start = face->bytes.size() < 12 ? -1 : stbtt_GetFontOffsetForIndex(face->bytes.data(), place.face);
        if (start < 0 || stbtt_InitFont(&face->info, face->bytes.data(), start) == 0) face.reset();
        return (faces_[place] = std::move(face)).get();
    }

    std::map<FontPlace, std::unique_ptr<Face>> faces_;  ///< Null if it cannot be read.
};

}  // namespace

std::unique_ptr<GlyphReader> stb_glyphs() {
    return std::make_unique<StbGlyphs>();
}

}  // namespace readiness
