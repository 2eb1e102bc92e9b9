#include <string>
#include <system_error>

#include "app/desktop/ui/font_search.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

struct WindowsFont {
    char32_t first;
    char32_t last;
    const char* file;
    const char* bold;  ///< The same for strong text; nullptr if there is none.
};

/// What Windows 10 and 11 have, some of it only once its language was added in the settings. A font may have more.
constexpr WindowsFont windows_fonts[] = {
    {0x0100, 0x06FF, "segoeui.ttf", "seguisb.ttf"},    // European letters, Hebrew, Arabic.
    {0x0700, 0x074F, "seguihis.ttf", nullptr},         // Syriac.
    {0x0750, 0x08FF, "segoeui.ttf", "seguisb.ttf"},    // More of Arabic.
    {0x07C0, 0x07FF, "ebrima.ttf", "ebrimabd.ttf"},    // N'Ko.
    {0x0900, 0x0DFF, "Nirmala.ttc", nullptr},          // The scripts of India and Sri Lanka,
    {0x0900, 0x0DFF, "Nirmala.ttf", "NirmalaB.ttf"},   // in a file of another name before Windows 11.
    {0x0E00, 0x0EFF, "LeelawUI.ttf", "LeelaUIb.ttf"},  // Thai, Lao.
    {0x0F00, 0x0FFF, "himalaya.ttf", nullptr},         // Tibetan.
    {0x1000, 0x109F, "mmrtext.ttf", "mmrtextb.ttf"},   // Burmese.
    {0x10A0, 0x10FF, "segoeui.ttf", "seguisb.ttf"},    // Georgian.
    {0x1100, 0x11FF, "malgun.ttf", "malgunbd.ttf"},    // Korean.
    {0x1200, 0x139F, "ebrima.ttf", "ebrimabd.ttf"},    // Ethiopic.
    {0x13A0, 0x167F, "gadugi.ttf", "gadugib.ttf"},     // Cherokee, Canadian.
    {0x1780, 0x17FF, "LeelawUI.ttf", "LeelaUIb.ttf"},  // Khmer.
    {0x1800, 0x18AF, "monbaiti.ttf", nullptr},         // Mongolian.
    {0x1C80, 0x1FFF, "segoeui.ttf", "seguisb.ttf"},    // More of the European letters.
    {0x2000, 0x2BFF, "segoeui.ttf", "seguisb.ttf"},    // Signs.
    {0x2000, 0x2BFF, "seguisym.ttf", nullptr},         //
    {0x2C00, 0x2DFF, "segoeui.ttf", "seguisb.ttf"},    // More of the European letters, Georgian.
    {0x2D30, 0x2DDF, "ebrima.ttf", "ebrimabd.ttf"},    // Tifinagh, Ethiopic.
    {0x2E80, 0x9FFF, "YuGothM.ttc", "YuGothB.ttc"},    // Japanese,
    {0x2E80, 0x9FFF, "msgothic.ttc", nullptr},         //
    {0x2E80, 0x9FFF, "msyh.ttc", "msyhbd.ttc"},        // Chinese,
    {0x2E80, 0x9FFF, "msjh.ttc", "msjhbd.ttc"},        //
    {0x2E80, 0x9FFF, "simsun.ttc", nullptr},           //
    {0x3100, 0xD7FF, "malgun.ttf", "malgunbd.ttf"},    // Korean.
    {0xA000, 0xA4CF, "msyi.ttf", nullptr},             // Yi.
    {0xAB30, 0xABBF, "segoeui.ttf", "seguisb.ttf"},    //
    {0xF900, 0xFAFF, "YuGothM.ttc", "YuGothB.ttc"},    // Chinese signs once more.
    {0xFB00, 0xFDFF, "segoeui.ttf", "seguisb.ttf"},    //
    {0xFE30, 0xFE4F, "YuGothM.ttc", "YuGothB.ttc"},    //
    {0xFE70, 0xFEFF, "segoeui.ttf", "seguisb.ttf"},    //
    {0xFF00, 0xFFEF, "YuGothM.ttc", "YuGothB.ttc"},    //
    {0xFF00, 0xFFEF, "msyh.ttc", "msyhbd.ttc"},        //
    {0x10300, 0x10FFF, "seguihis.ttf", nullptr},       // Of old times.
    {0x1D400, 0x1D7FF, "cambria.ttc", nullptr},        // Mathematics.
    {0x1D400, 0x1D7FF, "seguisym.ttf", nullptr},       //
    {0x1F000, 0x1FAFF, "seguiemj.ttf", nullptr},       // Emoji.
    {0x1F000, 0x1FAFF, "seguisym.ttf", nullptr},       //
    {0x20000, 0x2FFFF, "simsunb.ttf", nullptr},        // Rare Chinese signs.
    {0x20000, 0x2FFFF, "msjh.ttc", "msjhbd.ttc"},      //
    {0x20000, 0x2FFFF, "YuGothM.ttc", "YuGothB.ttc"},  //
};

}  // namespace

FontSearch search_in(std::span<const std::filesystem::path> folders) {
    return
        [folders = std::vector<std::filesystem::path>(folders.begin(), folders.end())](char32_t character, bool bold) {
            std::vector<FontPlace> faces;
            const auto add = [&](const char* name) {
                for (const std::filesystem::path& folder : folders) {
                    std::error_code ignored;
                    const std::filesystem::path file = folder / path_of(name);
                    if (!std::filesystem::is_regular_file(file, ignored)) continue;
                    faces.push_back({file, 0});
                    return;
                }
            };
            for (const WindowsFont& font : windows_fonts) {
                if (character < font.first || character > font.last) continue;
                if (bold && font.bold != nullptr) add(font.bold);
                add(font.file);
            }
            return faces;
        };
}

}  // namespace readiness
