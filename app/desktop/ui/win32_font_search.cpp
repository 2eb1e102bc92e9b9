#include "app/desktop/ui/font_search.h"
#include "app/desktop/ui/glyph_reader.h"
#include "core/platform/folders.h"

namespace readiness {

FontSearch system_font_search() {
    return search_in(system_font_folders());
}

std::unique_ptr<GlyphReader> system_glyphs() {
    return stb_glyphs();
}

}  // namespace readiness
