#include "app/desktop/ui/scripts.h"

#include <algorithm>
#include <iterator>

namespace readiness {

namespace {

constexpr ScriptNeeds plain = ScriptNeeds::nothing;
constexpr ScriptNeeds joined = ScriptNeeds::joining;
constexpr ScriptNeeds from_right = ScriptNeeds::right_to_left;
constexpr ScriptNeeds both = ScriptNeeds::both;
constexpr std::string_view core = "fonts-noto-core";
constexpr std::string_view sans = "google-noto-sans-fonts";
constexpr std::string_view east_asian = "Chinese, Japanese or Korean signs";
constexpr std::string_view cjk = "fonts-noto-cjk";
constexpr std::string_view cjk_fedora = "google-noto-sans-cjk-fonts";
constexpr std::string_view symbols = "symbols";
constexpr std::string_view symbols_fedora = "google-noto-sans-symbols2-fonts";
constexpr std::string_view arabic_fedora = "google-noto-sans-arabic-fonts";

/// In the order of their characters. Source: the blocks of Unicode 15 (Blocks.txt), taken together by script; Bidi
/// classes R and AL run from right to left.
constexpr Script scripts[] = {
    {0x0100, 0x02AF, "letters", plain, core, sans},
    {0x02B0, 0x036F, "accents", plain, core, sans},
    {0x0370, 0x03FF, "Greek letters", plain, core, sans},
    {0x0400, 0x052F, "Cyrillic letters", plain, core, sans},
    {0x0530, 0x058F, "Armenian letters", plain, core, "google-noto-sans-armenian-fonts"},
    {0x0590, 0x05FF, "Hebrew letters", from_right, core, "google-noto-sans-hebrew-fonts"},
    {0x0600, 0x06FF, "Arabic letters", both, core, arabic_fedora},
    {0x0700, 0x074F, "Syriac letters", both, core, "google-noto-sans-syriac-fonts"},
    {0x0750, 0x077F, "Arabic letters", both, core, arabic_fedora},
    {0x0780, 0x07BF, "Thaana letters", from_right, core, "google-noto-sans-thaana-fonts"},
    {0x07C0, 0x07FF, "N'Ko letters", both, core, "google-noto-sans-nko-fonts"},
    {0x0800, 0x083F, "Samaritan letters", from_right, core, "google-noto-sans-samaritan-fonts"},
    {0x0840, 0x085F, "Mandaic letters", both, core, "google-noto-sans-mandaic-fonts"},
    {0x0860, 0x086F, "Syriac letters", both, core, "google-noto-sans-syriac-fonts"},
    {0x0870, 0x08FF, "Arabic letters", both, core, arabic_fedora},
    {0x0900, 0x097F, "Devanagari letters", joined, core, "google-noto-sans-devanagari-fonts"},
    {0x0980, 0x09FF, "Bengali letters", joined, core, "google-noto-sans-bengali-fonts"},
    {0x0A00, 0x0A7F, "Gurmukhi letters", joined, core, "google-noto-sans-gurmukhi-fonts"},
    {0x0A80, 0x0AFF, "Gujarati letters", joined, core, "google-noto-sans-gujarati-fonts"},
    {0x0B00, 0x0B7F, "Odia letters", joined, core, "google-noto-sans-oriya-fonts"},
    {0x0B80, 0x0BFF, "Tamil letters", joined, core, "google-noto-sans-tamil-fonts"},
    {0x0C00, 0x0C7F, "Telugu letters", joined, core, "google-noto-sans-telugu-fonts"},
    {0x0C80, 0x0CFF, "Kannada letters", joined, core, "google-noto-sans-kannada-fonts"},
    {0x0D00, 0x0D7F, "Malayalam letters", joined, core, "google-noto-sans-malayalam-fonts"},
    {0x0D80, 0x0DFF, "Sinhala letters", joined, core, "google-noto-sans-sinhala-fonts"},
    {0x0E00, 0x0E7F, "Thai letters", joined, core, "google-noto-sans-thai-fonts"},
    {0x0E80, 0x0EFF, "Lao letters", joined, core, "google-noto-sans-lao-fonts"},
    {0x0F00, 0x0FFF, "Tibetan letters", joined, core, "google-noto-serif-tibetan-fonts"},
    {0x1000, 0x109F, "Burmese letters", joined, core, "google-noto-sans-myanmar-fonts"},
    {0x10A0, 0x10FF, "Georgian letters", plain, core, "google-noto-sans-georgian-fonts"},
    {0x1100, 0x11FF, east_asian, plain, cjk, cjk_fedora},
    {0x1200, 0x139F, "Ethiopic letters", plain, core, "google-noto-sans-ethiopic-fonts"},
    {0x13A0, 0x13FF, "Cherokee letters", plain, core, "google-noto-sans-cherokee-fonts"},
    {0x1400, 0x167F, "Canadian syllabic letters", plain, core, "google-noto-sans-canadian-aboriginal-fonts"},
    {0x1680, 0x169F, "Ogham letters", plain, core, "google-noto-sans-ogham-fonts"},
    {0x16A0, 0x16FF, "runes", plain, core, "google-noto-sans-runic-fonts"},
    {0x1700, 0x177F, "letters of the Philippines", joined, core, "google-noto-sans-tagalog-fonts"},
    {0x1780, 0x17FF, "Khmer letters", joined, core, "google-noto-sans-khmer-fonts"},
    {0x1800, 0x18AF, "Mongolian letters", joined, core, "google-noto-sans-mongolian-fonts"},
    {0x18B0, 0x18FF, "Canadian syllabic letters", plain, core, "google-noto-sans-canadian-aboriginal-fonts"},
    {0x1900, 0x194F, "Limbu letters", joined, core, "google-noto-sans-limbu-fonts"},
    {0x1950, 0x197F, "Tai Le letters", plain, core, "google-noto-sans-tai-le-fonts"},
    {0x1980, 0x19DF, "New Tai Lue letters", joined, core, "google-noto-sans-new-tai-lue-fonts"},
    {0x19E0, 0x19FF, "Khmer letters", joined, core, "google-noto-sans-khmer-fonts"},
    {0x1A00, 0x1A1F, "Buginese letters", joined, core, "google-noto-sans-buginese-fonts"},
    {0x1A20, 0x1AAF, "Tai Tham letters", joined, core, "google-noto-sans-tai-tham-fonts"},
    {0x1AB0, 0x1AFF, "accents", plain, core, sans},
    {0x1B00, 0x1B7F, "Balinese letters", joined, core, "google-noto-sans-balinese-fonts"},
    {0x1B80, 0x1BBF, "Sundanese letters", joined, core, "google-noto-sans-sundanese-fonts"},
    {0x1BC0, 0x1BFF, "Batak letters", joined, core, "google-noto-sans-batak-fonts"},
    {0x1C00, 0x1C4F, "Lepcha letters", joined, core, "google-noto-sans-lepcha-fonts"},
    {0x1C50, 0x1C7F, "Ol Chiki letters", plain, core, "google-noto-sans-ol-chiki-fonts"},
    {0x1C80, 0x1C8F, "Cyrillic letters", plain, core, sans},
    {0x1C90, 0x1CBF, "Georgian letters", plain, core, "google-noto-sans-georgian-fonts"},
    {0x1CC0, 0x1CCF, "Sundanese letters", joined, core, "google-noto-sans-sundanese-fonts"},
    {0x1CD0, 0x1CFF, "Devanagari letters", joined, core, "google-noto-sans-devanagari-fonts"},
    {0x1D00, 0x1DBF, "letters", plain, core, sans},
    {0x1DC0, 0x1DFF, "accents", plain, core, sans},
    {0x1E00, 0x1EFF, "letters", plain, core, sans},
    {0x1F00, 0x1FFF, "Greek letters", plain, core, sans},
    {0x2000, 0x20CF, symbols, plain, core, symbols_fedora},
    {0x20D0, 0x20FF, "accents", plain, core, sans},
    {0x2100, 0x2BFF, symbols, plain, core, symbols_fedora},
    {0x2C00, 0x2C5F, "Glagolitic letters", plain, core, "google-noto-sans-glagolitic-fonts"},
    {0x2C60, 0x2C7F, "letters", plain, core, sans},
    {0x2C80, 0x2CFF, "Coptic letters", plain, core, "google-noto-sans-coptic-fonts"},
    {0x2D00, 0x2D2F, "Georgian letters", plain, core, "google-noto-sans-georgian-fonts"},
    {0x2D30, 0x2D7F, "Tifinagh letters", plain, core, "google-noto-sans-tifinagh-fonts"},
    {0x2D80, 0x2DDF, "Ethiopic letters", plain, core, "google-noto-sans-ethiopic-fonts"},
    {0x2DE0, 0x2DFF, "Cyrillic letters", plain, core, sans},
    {0x2E00, 0x2E7F, symbols, plain, core, symbols_fedora},
    {0x2E80, 0x9FFF, east_asian, plain, cjk, cjk_fedora},
    {0xA000, 0xA4CF, "Yi signs", plain, core, "google-noto-sans-yi-fonts"},
    {0xA4D0, 0xA4FF, "Lisu letters", plain, core, "google-noto-sans-lisu-fonts"},
    {0xA500, 0xA63F, "Vai signs", plain, core, "google-noto-sans-vai-fonts"},
    {0xA640, 0xA69F, "Cyrillic letters", plain, core, sans},
    {0xA6A0, 0xA6FF, "Bamum signs", plain, core, "google-noto-sans-bamum-fonts"},
    {0xA700, 0xA7FF, "letters", plain, core, sans},
    {0xA800, 0xA82F, "Syloti Nagri letters", joined, core, "google-noto-sans-syloti-nagri-fonts"},
    {0xA840, 0xA87F, "Phags-pa letters", joined, core, "google-noto-sans-phags-pa-fonts"},
    {0xA880, 0xA8DF, "Saurashtra letters", joined, core, "google-noto-sans-saurashtra-fonts"},
    {0xA8E0, 0xA8FF, "Devanagari letters", joined, core, "google-noto-sans-devanagari-fonts"},
    {0xA900, 0xA92F, "Kayah Li letters", plain, core, "google-noto-sans-kayah-li-fonts"},
    {0xA930, 0xA95F, "Rejang letters", joined, core, "google-noto-sans-rejang-fonts"},
    {0xA960, 0xA97F, east_asian, plain, cjk, cjk_fedora},
    {0xA980, 0xA9DF, "Javanese letters", joined, core, "google-noto-sans-javanese-fonts"},
    {0xA9E0, 0xA9FF, "Burmese letters", joined, core, "google-noto-sans-myanmar-fonts"},
    {0xAA00, 0xAA5F, "Cham letters", joined, core, "google-noto-sans-cham-fonts"},
    {0xAA60, 0xAA7F, "Burmese letters", joined, core, "google-noto-sans-myanmar-fonts"},
    {0xAA80, 0xAADF, "Tai Viet letters", joined, core, "google-noto-sans-tai-viet-fonts"},
    {0xAAE0, 0xAAFF, "Meetei Mayek letters", joined, core, "google-noto-sans-meetei-mayek-fonts"},
    {0xAB00, 0xAB2F, "Ethiopic letters", plain, core, "google-noto-sans-ethiopic-fonts"},
    {0xAB30, 0xAB6F, "letters", plain, core, sans},
    {0xAB70, 0xABBF, "Cherokee letters", plain, core, "google-noto-sans-cherokee-fonts"},
    {0xABC0, 0xABFF, "Meetei Mayek letters", joined, core, "google-noto-sans-meetei-mayek-fonts"},
    {0xAC00, 0xD7FF, east_asian, plain, cjk, cjk_fedora},
    {0xF900, 0xFAFF, east_asian, plain, cjk, cjk_fedora},
    {0xFB00, 0xFB0F, "letters", plain, core, sans},
    {0xFB10, 0xFB1C, "Armenian letters", plain, core, "google-noto-sans-armenian-fonts"},
    {0xFB1D, 0xFB4F, "Hebrew letters", from_right, core, "google-noto-sans-hebrew-fonts"},
    {0xFB50, 0xFDCF, "Arabic letters", both, core, arabic_fedora},
    {0xFDF0, 0xFDFF, "Arabic letters", both, core, arabic_fedora},
    {0xFE20, 0xFE2F, "accents", plain, core, sans},
    {0xFE30, 0xFE6F, east_asian, plain, cjk, cjk_fedora},
    {0xFE70, 0xFEFE, "Arabic letters", both, core, arabic_fedora},
    {0xFF00, 0xFFEF, east_asian, plain, cjk, cjk_fedora},
    {0x10000, 0x107FF, "signs of old scripts", plain, core, ""},
    {0x10800, 0x10FFF, "signs of old scripts", from_right, core, ""},
    {0x11000, 0x11FFF, "signs of old scripts", joined, core, ""},
    {0x12000, 0x16FFF, "signs of old scripts", plain, core, ""},
    {0x17000, 0x18DFF, "Tangut signs", plain, "fonts-noto-extra", ""},
    {0x1AFF0, 0x1B16F, east_asian, plain, cjk, cjk_fedora},
    {0x1D000, 0x1D7FF, symbols, plain, core, symbols_fedora},
    {0x1E900, 0x1E95F, "Adlam letters", both, core, "google-noto-sans-adlam-fonts"},
    {0x1EE00, 0x1EEFF, "Arabic letters", both, core, arabic_fedora},
    {0x1F000, 0x1FAFF, "emoji", plain, "fonts-noto-color-emoji", "google-noto-color-emoji-fonts"},
    {0x1FB00, 0x1FBFF, symbols, plain, core, symbols_fedora},
    {0x20000, 0x3FFFF, east_asian, plain, cjk, cjk_fedora},
};

}  // namespace

const Script* find_script(char32_t character) {
    const auto* found = std::ranges::find_if(
        scripts, [&](const Script& script) { return character >= script.first && character <= script.last; });
    return found == std::end(scripts) ? nullptr : found;
}

}  // namespace readiness
