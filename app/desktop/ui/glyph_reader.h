// Reads pictures of single characters from font files.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/desktop/ui/font_search.h"

namespace readiness {

/// How a character looks, and where it stands. Lengths are in pixels of the screen, from the place on the base line
/// where the writing is; down is positive.
struct GlyphPicture {
    int width = 0;   ///< Of `pixels`; 0 if there is nothing to be seen.
    int height = 0;  ///< Of `pixels`.
    bool coloured = false;
    std::vector<unsigned char> pixels;  ///< From the top: coverage, a byte each; coloured: red, green, blue, coverage.
    float left = 0;
    float top = 0;
    float shown_width = 0;   ///< May be less than `width`, for edges that are not torn where letters stand between
                             ///< pixels.
    float shown_height = 0;  ///< In the same way.
    float advance = 0;       ///< From here to where the next character stands.
};

class GlyphReader {
public:
    GlyphReader() = default;
    virtual ~GlyphReader() = default;
    GlyphReader(const GlyphReader&) = delete;
    GlyphReader& operator=(const GlyphReader&) = delete;

    /// False if the face lacks the character, or cannot be read at all.
    virtual bool has(const FontPlace& place, char32_t character) = 0;

    /// `em` is the size in pixels, `across` how many pixels of the picture go side by side for one of the screen, from
    /// 1. Nothing if the face lacks the character, or has it in a form that cannot be drawn here.
    virtual std::optional<GlyphPicture> picture(const FontPlace& place, char32_t character, float em, int across) = 0;
};

/// Reads what FreeType reads: outlines, and pictures in colours. Files stay open, and of large ones only what is needed
/// is in memory.
std::unique_ptr<GlyphReader> freetype_glyphs();

/// Reads outlines only, and has whole files in memory.
std::unique_ptr<GlyphReader> stb_glyphs();

/// The better one of those that this system has.
std::unique_ptr<GlyphReader> system_glyphs();

/// Coverage that was drawn with `across` times as many columns, evened out so that a letter looks the same wherever
/// between two pixels it stands. `width` grows by `across` - 1, and `left` is moved to match.
void even_out(GlyphPicture& picture, int across);

}  // namespace readiness
