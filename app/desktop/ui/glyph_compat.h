// How characters come into Dear ImGui's atlas after it was made: before 1.92 by hand, from 1.92 by a loader of ours.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <functional>
#include <imgui.h>
#include <imgui_internal.h>
#include <optional>
#include <vector>

#include "app/desktop/ui/fonts.h"
#include "app/desktop/ui/glyph_reader.h"

namespace readiness::compat {

/// A picture of a character for a font of that size, as Dear ImGui counts it. Null for `picture`: only whether there is
/// one.
using GlyphMaker = std::function<bool(ImWchar character, float size, std::optional<GlyphPicture>* picture)>;

/// How much of the atlas is kept for characters that come later. Narrower than any atlas with the program's own
/// letters, which is 1,024 pixels wide or more: it lies beside them, and texture memory ends at some height.
struct AtlasRoom {
    int width = 0;
    int height = 0;
};

#if IMGUI_VERSION_NUM >= 19191

/// Nothing is kept: the atlas grows by itself.
class LateGlyphs {
public:
    void reserve(ImFontAtlas& /*atlas*/, const AtlasRoom& /*room*/) {}
    bool add(ImFont& /*font*/, ImWchar /*character*/, const GlyphPicture& /*picture*/) { return true; }
    std::optional<AtlasRows> take_changed() { return std::nullopt; }
};

inline const GlyphMaker& maker_of(const ImFontConfig& source) {
    const GlyphMaker* found = nullptr;
    std::memcpy(&found, source.FontData, sizeof found);
    return *found;
}

inline bool has_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* source, ImWchar character) {
    return maker_of(*source)(character, 0, nullptr);
}

/// Later versions have one more parameter: if it is not null, only the advance is wanted, and goes there.
template <class... Advance>
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* /*data*/, ImWchar character,
                ImFontGlyph* glyph, Advance... advance) {
    std::optional<GlyphPicture> picture;
    if (!maker_of(*source)(character, baked->Size, &picture) || !picture) return false;
    if (((advance != nullptr) || ...)) {
        ((*advance = picture->advance), ...);
        return true;
    }
    glyph->Codepoint = character;
    glyph->AdvanceX = picture->advance;
    if (picture->width == 0 || picture->height == 0) return true;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, picture->width, picture->height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    const float line = std::round(baked->Ascent);
    glyph->X0 = picture->left;
    glyph->Y0 = picture->top + line;
    glyph->X1 = picture->left + picture->shown_width;
    glyph->Y1 = picture->top + picture->shown_height + line;
    glyph->Visible = true;
    glyph->Colored = picture->coloured;
    glyph->PackId = id;
    const ImTextureFormat format = picture->coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                       picture->pixels.data(), format, picture->width * (picture->coloured ? 4 : 1));
    return true;
}

/// What lies behind the last font that was added: `maker` is asked for the characters that it lacks, and must live
/// longer than the atlas.
inline void add_glyph_maker(ImFontAtlas& atlas, float size, const GlyphMaker& maker) {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "characters on demand";
        made.FontSrcContainsGlyph = &has_glyph;
        made.FontBakedLoadGlyph = &load_glyph;
        return made;
    }();
    const GlyphMaker* address = &maker;
    ImFontConfig config;
    config.MergeMode = true;
    config.SizePixels = size;
    config.FontLoader = &loader;
    config.FontData = ImMemdup(&address, sizeof address);
    config.FontDataSize = sizeof address;
    atlas.AddFont(&config);
}

/// Characters of a font that are not taken from it, since they stand for others.
inline void leave_out(ImFontConfig& config, const ImWchar* ranges) {
    config.GlyphExcludeRanges = ranges;
}

#else

/// Characters that are drawn into a part of the atlas which was kept for them.
class LateGlyphs {
public:
    /// Before the atlas is built: keeps the room. What was added before is lost.
    void reserve(ImFontAtlas& atlas, const AtlasRoom& room) {
        place_ = -1;
        rows_.clear();
        used_ = 0;
        changed_.reset();
        if (room.width > 0) place_ = atlas.AddCustomRectRegular(room.width, room.height);
    }

    /// Between building the atlas and drawing with it. False if there is no room.
    bool add(ImFont& font, ImWchar character, const GlyphPicture& picture) {
        ImFontAtlas& atlas = *font.ContainerAtlas;
        const bool seen = picture.width > 0 && picture.height > 0;
        const std::optional<ImVec2> place = seen ? find_place(atlas, picture) : ImVec2(0, 0);
        if (!place) return false;
        if (seen) draw(atlas, picture, static_cast<int>(place->x), static_cast<int>(place->y));
        const float line = std::round(font.Ascent);
        const ImVec2 pixel = atlas.TexUvScale;
        font.AddGlyph(nullptr, character, picture.left, picture.top + line, picture.left + picture.shown_width,
                      picture.top + line + picture.shown_height, place->x * pixel.x, place->y * pixel.y,
                      (place->x + static_cast<float>(picture.width)) * pixel.x,
                      (place->y + static_cast<float>(picture.height)) * pixel.y, picture.advance);
        font.Glyphs.back().Colored = picture.coloured;
        font.BuildLookupTable();
        return true;
    }

    /// Rows that the texture does not have yet.
    std::optional<AtlasRows> take_changed() {
        const std::optional<AtlasRows> changed = changed_;
        changed_.reset();
        return changed;
    }

private:
    struct Row {
        int top = 0;
        int height = 0;
        int used = 0;  ///< Of its width.
    };

    /// In the lowest row that is high enough and not much higher, else in a new one.
    std::optional<ImVec2> find_place(const ImFontAtlas& atlas, const GlyphPicture& picture) {
        if (place_ < 0) return std::nullopt;
        const ImFontAtlasCustomRect& room = atlas.CustomRects[place_];
        const int width = picture.width + 1;
        const int height = picture.height + 1;
        if (!room.IsPacked()) return std::nullopt;
        Row* best = nullptr;
        for (Row& row : rows_) {
            const bool fits = row.height >= height && row.height <= height + height / 4 + 2;
            if (fits && row.used + width <= room.Width && (best == nullptr || row.height < best->height)) best = &row;
        }
        if (best == nullptr) {
            const int rounded = (height + 3) / 4 * 4;
            if (used_ + rounded > room.Height || width > room.Width) return std::nullopt;
            rows_.push_back({used_, rounded, 0});
            used_ += rounded;
            best = &rows_.back();
        }
        const ImVec2 place(static_cast<float>(room.X + best->used), static_cast<float>(room.Y + best->top));
        best->used += width;
        return place;
    }

    void draw(ImFontAtlas& atlas, const GlyphPicture& picture, int left, int top) {
        unsigned char* ignored = nullptr;
        if (atlas.TexPixelsRGBA32 == nullptr) atlas.GetTexDataAsRGBA32(&ignored, nullptr, nullptr);
        const unsigned char* from = picture.pixels.data();
        for (int y = 0; y < picture.height; ++y) {
            unsigned* to = atlas.TexPixelsRGBA32 + static_cast<std::ptrdiff_t>(top + y) * atlas.TexWidth + left;
            for (int x = 0; x < picture.width; ++x, ++to) {
                if (picture.coloured) {
                    *to = IM_COL32(from[0], from[1], from[2], from[3]);
                    from += 4;
                } else {
                    *to = IM_COL32(255, 255, 255, *from++);
                }
            }
        }
        if (!changed_) changed_ = AtlasRows{top, top};
        changed_->top = std::min(changed_->top, top);
        changed_->bottom = std::max(changed_->bottom, top + picture.height);
    }

    int place_ = -1;  ///< The room's number among the atlas's own.
    std::vector<Row> rows_;
    int used_ = 0;  ///< Of the room's height.
    std::optional<AtlasRows> changed_;
};

inline void add_glyph_maker(ImFontAtlas& /*atlas*/, float /*size*/, const GlyphMaker& /*maker*/) {}

inline void leave_out(ImFontConfig& /*config*/, const ImWchar* /*ranges*/) {}

#endif

}  // namespace readiness::compat
