#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <ft2build.h>
#include <map>
#include <utility>

#include "app/desktop/ui/glyph_reader.h"
#include "core/platform/path_text.h"
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace readiness {

namespace {

constexpr float units_of_pixel = 64;
constexpr FT_Fixed one = 0x10000;

/// Coverage as FreeType has drawn it.
void take_coverage(const FT_Bitmap& bitmap, GlyphPicture& picture) {
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const unsigned char* row = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
        std::copy_n(row, picture.width, picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.width);
    }
}

/// One pixel of the smaller picture: the mean of those of the larger that it covers. FreeType's colours have the
/// coverage in them already, Dear ImGui's do not.
std::array<unsigned char, 4> mean_colour(const FT_Bitmap& bitmap, int left, int right, int top, int bottom) {
    unsigned blue = 0;
    unsigned green = 0;
    unsigned red = 0;
    unsigned cover = 0;
    for (int y = top; y < bottom; ++y) {
        const unsigned char* at =
            bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch + static_cast<std::ptrdiff_t>(left) * 4;
        for (int x = left; x < right; ++x, at += 4) {
            blue += at[0];
            green += at[1];
            red += at[2];
            cover += at[3];
        }
    }
    if (cover == 0) return {};
    const auto of_cover = [&](unsigned sum) { return static_cast<unsigned char>(std::min(255U, sum * 255 / cover)); };
    const auto count = static_cast<unsigned>((right - left) * (bottom - top));
    return {of_cover(red), of_cover(green), of_cover(blue), static_cast<unsigned char>(cover / count)};
}

/// Pictures in colours have a few sizes only, and are made smaller here.
void take_colours(const FT_Bitmap& bitmap, double smaller, GlyphPicture& picture) {
    const auto wide = static_cast<int>(bitmap.width);
    const auto high = static_cast<int>(bitmap.rows);
    picture.coloured = true;
    picture.width = std::max(1, static_cast<int>(std::lround(wide * smaller)));
    picture.height = std::max(1, static_cast<int>(std::lround(high * smaller)));
    picture.pixels.clear();
    const auto from = [](int at, int count, int whole) { return at * whole / count; };
    const auto until = [](int at, int count, int whole) {
        return std::max(at * whole / count + 1, (at + 1) * whole / count);
    };
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const auto pixel = mean_colour(bitmap, from(x, picture.width, wide), until(x, picture.width, wide),
                                           from(y, picture.height, high), until(y, picture.height, high));
            picture.pixels.insert(picture.pixels.end(), pixel.begin(), pixel.end());
        }
    }
}

class FreeTypeGlyphs : public GlyphReader {
public:
    FreeTypeGlyphs() {
        if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
    }
    ~FreeTypeGlyphs() override {
        for (const auto& [place, face] : faces_) {
            if (face != nullptr) FT_Done_Face(face);
        }
        if (library_ != nullptr) FT_Done_FreeType(library_);
    }
    FreeTypeGlyphs(const FreeTypeGlyphs&) = delete;
    FreeTypeGlyphs& operator=(const FreeTypeGlyphs&) = delete;

    bool has(const FontPlace& place, char32_t character) override {
        FT_Face face = open(place);
        return face != nullptr && FT_Get_Char_Index(face, character) != 0;
    }

    std::optional<GlyphPicture> picture(const FontPlace& place, char32_t character, float em, int across) override {
        FT_Face face = open(place);
        const FT_UInt glyph = face != nullptr ? FT_Get_Char_Index(face, character) : 0;
        if (glyph == 0) return std::nullopt;
        return FT_IS_SCALABLE(face) ? outline(face, glyph, em, across) : coloured(face, glyph, em);
    }

private:
    FT_Face open(const FontPlace& place) {
        const auto known = faces_.find(place);
        if (known != faces_.end()) return known->second;
        FT_Face face = nullptr;
        if (library_ == nullptr || FT_New_Face(library_, text_of(place.file).c_str(), place.face, &face) != 0) {
            face = nullptr;
        } else if (FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0 ||
                   (!FT_IS_SCALABLE(face) && face->num_fixed_sizes == 0)) {
            FT_Done_Face(face);
            face = nullptr;
        }
        faces_[place] = face;
        return face;
    }

    /// In colours too, where the font has layers.
    static std::optional<GlyphPicture> outline(FT_Face face, FT_UInt glyph, float em, int across) {
        if (FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(em * units_of_pixel), 0, 0) != 0) return std::nullopt;
        const bool may_be_coloured = FT_HAS_COLOR(face);
        const int columns = may_be_coloured ? 1 : across;
        FT_Matrix wider{one * columns, 0, 0, one};
        FT_Set_Transform(face, &wider, nullptr);
        const FT_Int32 flags = FT_LOAD_NO_HINTING | (may_be_coloured ? FT_LOAD_COLOR : FT_LOAD_NO_BITMAP);
        if (FT_Load_Glyph(face, glyph, flags) != 0) return std::nullopt;
        const FT_GlyphSlotRec& slot = *face->glyph;
        const bool is_blank = slot.format == FT_GLYPH_FORMAT_OUTLINE && slot.outline.n_points == 0;
        // Layers with gradients (COLRv1) are empty to FreeType's own drawing.
        if (is_blank && may_be_coloured && slot.metrics.width == 0 && slot.linearHoriAdvance != 0) return std::nullopt;
        if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return std::nullopt;
        GlyphPicture picture;
        picture.advance = static_cast<float>(slot.linearHoriAdvance) / static_cast<float>(one);
        picture.width = static_cast<int>(slot.bitmap.width);
        picture.height = static_cast<int>(slot.bitmap.rows);
        picture.left = static_cast<float>(slot.bitmap_left) / static_cast<float>(columns);
        picture.top = -static_cast<float>(slot.bitmap_top);
        picture.shown_width = static_cast<float>(picture.width) / static_cast<float>(columns);
        picture.shown_height = static_cast<float>(picture.height);
        if (slot.bitmap.pixel_mode == FT_PIXEL_MODE_BGRA) {
            take_colours(slot.bitmap, 1, picture);
        } else if (slot.bitmap.pixel_mode == FT_PIXEL_MODE_GRAY || picture.width == 0) {
            take_coverage(slot.bitmap, picture);
            even_out(picture, columns);
        } else {
            return std::nullopt;
        }
        return picture;
    }

    /// The smallest of its sizes that is large enough, made smaller.
    static std::optional<GlyphPicture> coloured(FT_Face face, FT_UInt glyph, float em) {
        int best = 0;
        for (int i = 1; i < face->num_fixed_sizes; ++i) {
            const auto size_of = [&](int which) {
                return static_cast<float>(face->available_sizes[which].y_ppem) / units_of_pixel;
            };
            const bool best_is_too_small = size_of(best) < em;
            if (best_is_too_small ? size_of(i) > size_of(best) : size_of(i) >= em && size_of(i) < size_of(best))
                best = i;
        }
        FT_Set_Transform(face, nullptr, nullptr);
        if (FT_Select_Size(face, best) != 0 || FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0) return std::nullopt;
        const FT_GlyphSlotRec& slot = *face->glyph;
        if (slot.format != FT_GLYPH_FORMAT_BITMAP || slot.bitmap.pixel_mode != FT_PIXEL_MODE_BGRA ||
            slot.bitmap.rows == 0) {
            return std::nullopt;
        }
        const double smaller = em * units_of_pixel / static_cast<double>(face->available_sizes[best].y_ppem);
        GlyphPicture picture;
        take_colours(slot.bitmap, smaller, picture);
        picture.shown_width = static_cast<float>(picture.width);
        picture.shown_height = static_cast<float>(picture.height);
        picture.left = static_cast<float>(std::lround(slot.bitmap_left * smaller));
        picture.top = -static_cast<float>(std::lround(slot.bitmap_top * smaller));
        picture.advance = static_cast<float>(static_cast<double>(slot.advance.x) * smaller) / units_of_pixel;
        return picture;
    }

    FT_Library library_ = nullptr;
    std::map<FontPlace, FT_Face> faces_;  ///< Null if it cannot be read.
};

}  // namespace

std::unique_ptr<GlyphReader> freetype_glyphs() {
    return std::make_unique<FreeTypeGlyphs>();
}

}  // namespace readiness
