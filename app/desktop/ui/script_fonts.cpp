#include "app/desktop/ui/script_fonts.h"

#include <algorithm>
#include <iterator>

namespace readiness {

namespace {

constexpr std::string_view core = "fonts-noto-core";
constexpr std::string_view sans = "google-noto-sans-fonts";
constexpr std::string_view east_asian = "Chinese, Japanese or Korean signs";

constexpr ScriptFont fonts[] = {
    {0x0530, 0x058F, "NotoSansArmenian-Regular", "Armenian letters", core, "google-noto-sans-armenian-fonts"},
    {0x0000, 0x058F, "NotoSans-Regular", "letters", core, sans},
    {0x0590, 0x05FF, "NotoSansHebrew-Regular", "Hebrew letters", core, "google-noto-sans-hebrew-fonts"},
    {0x0600, 0x08FF, "NotoSansArabic-Regular", "Arabic letters", core, "google-noto-sans-arabic-fonts"},
    {0x0900, 0x097F, "NotoSansDevanagari-Regular", "Devanagari letters", core, "google-noto-sans-devanagari-fonts"},
    {0x0980, 0x09FF, "NotoSansBengali-Regular", "Bengali letters", core, "google-noto-sans-bengali-fonts"},
    {0x0A00, 0x0A7F, "NotoSansGurmukhi-Regular", "Gurmukhi letters", core, "google-noto-sans-gurmukhi-fonts"},
    {0x0A80, 0x0AFF, "NotoSansGujarati-Regular", "Gujarati letters", core, "google-noto-sans-gujarati-fonts"},
    {0x0B80, 0x0BFF, "NotoSansTamil-Regular", "Tamil letters", core, "google-noto-sans-tamil-fonts"},
    {0x0C00, 0x0C7F, "NotoSansTelugu-Regular", "Telugu letters", core, "google-noto-sans-telugu-fonts"},
    {0x0E00, 0x0E7F, "NotoSansThai-Regular", "Thai letters", core, "google-noto-sans-thai-fonts"},
    {0x10A0, 0x10FF, "NotoSansGeorgian-Regular", "Georgian letters", core, "google-noto-sans-georgian-fonts"},
    {0x1E00, 0x22FF, "NotoSans-Regular", "letters", core, sans},
    {0x2300, 0x2BFF, "NotoSansSymbols2-Regular", "symbols", core, "google-noto-sans-symbols2-fonts"},
    {0x2E80, 0x9FFF, "NotoSansCJK-Regular", east_asian, "fonts-noto-cjk", "google-noto-sans-cjk-fonts"},
    {0xAC00, 0xD7AF, "NotoSansCJK-Regular", east_asian, "fonts-noto-cjk", "google-noto-sans-cjk-fonts"},
    {0xF900, 0xFAFF, "NotoSansCJK-Regular", east_asian, "fonts-noto-cjk", "google-noto-sans-cjk-fonts"},
    {0xFF00, 0xFFEF, "NotoSansCJK-Regular", east_asian, "fonts-noto-cjk", "google-noto-sans-cjk-fonts"},
};

}  // namespace

std::span<const ScriptFont> script_fonts() {
    return fonts;
}

const ScriptFont* find_script_font(unsigned character) {
    const auto* found = std::ranges::find_if(
        fonts, [&](const ScriptFont& font) { return character >= font.first && character <= font.last; });
    return found == std::end(fonts) ? nullptr : found;
}

}  // namespace readiness
