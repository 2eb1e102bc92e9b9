// Where fontconfig knows the fonts and FreeType reads them: everywhere but on Windows.
#include <algorithm>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <optional>

#include "app/desktop/ui/font_search.h"
#include "app/desktop/ui/glyph_reader.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

using Config = std::unique_ptr<FcConfig, void (*)(FcConfig*)>;
using Pattern = std::unique_ptr<FcPattern, void (*)(FcPattern*)>;
using CharSet = std::unique_ptr<FcCharSet, void (*)(FcCharSet*)>;

/// True for a character that people expect in colours: emoji, but no arrows or stars that are older.
bool is_emoji(char32_t character) {
    return (character >= 0x1F300 && character <= 0x1FAFF) || (character >= 0x1F1E6 && character <= 0x1F1FF);
}

Pattern wanted_font(const Config& config, char32_t character, bool bold, bool coloured) {
    const CharSet characters(FcCharSetCreate(), FcCharSetDestroy);
    Pattern pattern(FcPatternCreate(), FcPatternDestroy);
    FcCharSetAddChar(characters.get(), character);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, bold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern.get(), FC_COLOR, coloured ? FcTrue : FcFalse);
    FcConfigSubstitute(config.get(), pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    return pattern;
}

/// The face that fontconfig thinks best, if it has the character at all.
std::optional<FontPlace> best_face(const Config& config, char32_t character, bool bold, bool coloured) {
    const Pattern pattern = wanted_font(config, character, bold, coloured);
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(config.get(), pattern.get(), &result), FcPatternDestroy);
    FcCharSet* characters = nullptr;
    FcChar8* file = nullptr;
    int face = 0;
    if (found == nullptr || FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &characters) != FcResultMatch ||
        FcCharSetHasChar(characters, character) == FcFalse ||
        FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch) {
        return std::nullopt;
    }
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &face);
    return FontPlace{path_of(reinterpret_cast<const char*>(file)), face};
}

}  // namespace

FontSearch system_font_search() {
    // A configuration of its own: cairo and pango use the common one in another thread while a report is made.
    return [config = std::shared_ptr<Config>()](char32_t character, bool bold) mutable {
        if (!config) config = std::make_shared<Config>(FcInitLoadConfigAndFonts(), FcConfigDestroy);
        std::vector<FontPlace> faces;
        for (const bool coloured : {is_emoji(character), !is_emoji(character)}) {
            const std::optional<FontPlace> face = best_face(*config, character, bold, coloured);
            if (face && std::ranges::find(faces, *face) == faces.end()) faces.push_back(*face);
        }
        return faces;
    };
}

std::unique_ptr<GlyphReader> system_glyphs() {
    return freetype_glyphs();
}

}  // namespace readiness
