#include "core/toml/odd_characters.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <string_view>

#include "core/base/utf8.h"

namespace readiness {

namespace {

struct Range {
    char32_t first;
    char32_t last;
    std::string_view name;
};

constexpr Range invisible[] = {
    {0x0000, 0x0008, "control character"},
    {0x000B, 0x000C, "control character"},
    {0x000E, 0x0019, "control character"},
    {0x001A, 0x001A, "DOS end mark"},  // Some old editors still add it.
    {0x001B, 0x001F, "control character"},
    {0x007F, 0x0084, "control character"},
    {0x0085, 0x0085, "line separator"},
    {0x0086, 0x009F, "control character"},
    {0x00A0, 0x00A0, "no-break space"},
    {0x00AD, 0x00AD, "soft hyphen"},
    {0x034F, 0x034F, "joiner"},
    {0x061C, 0x061C, "mark of direction"},
    {0x115F, 0x1160, "filler"},
    {0x17B4, 0x17B5, "filler"},
    {0x180B, 0x180F, "separator"},
    {0x2000, 0x200A, "space of another width"},
    {0x200B, 0x200B, "zero-width space"},
    {0x200C, 0x200D, "zero-width joiner"},
    {0x200E, 0x200F, "mark of direction"},
    {0x2028, 0x2029, "line separator"},
    {0x202A, 0x202E, "mark of direction"},
    {0x202F, 0x202F, "narrow no-break space"},
    {0x205F, 0x205F, "space of another width"},
    {0x2060, 0x2064, "word joiner"},
    {0x2066, 0x206F, "mark of direction"},
    {0x3000, 0x3000, "wide space"},
    {0x3164, 0x3164, "filler"},
    {0xFE00, 0xFE0F, "variation selector"},
    {0xFEFF, 0xFEFF, "byte order mark"},
    {0xFFA0, 0xFFA0, "filler"},
    {0xE0000, 0xE0FFF, "tag"},
};

std::string_view article_of(std::string_view name) {
    return name == "mark of direction" || std::string_view("aeiou").find(name.front()) == std::string_view::npos ? "a"
                                                                                                                 : "an";
}

const Range* range_of(char32_t character) {
    const Range* const found = std::ranges::find_if(
        invisible, [&](const Range& range) { return character >= range.first && character <= range.last; });
    return found != std::end(invisible) ? found : nullptr;
}

/// Calls `look` with each character and its bytes until it returns true.
template <class Look>
void look_at_characters(std::string_view text, Look look) {
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (look(next.value, text.substr(0, next.bytes))) return;
        text.remove_prefix(next.bytes);
    }
}

}  // namespace

std::string invisible_name(char32_t character) {
    const Range* range = range_of(character);
    return range != nullptr ? fmt::format("{} (U+{:04X})", range->name, static_cast<unsigned>(character)) : "";
}

char looks_like(char32_t character) {
    if (character >= 0xFF01 && character <= 0xFF5E) return static_cast<char>(character - 0xFF01 + '!');
    switch (character) {
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212: return '-';
        case 0x3001: return ',';
        case 0x3002: return '.';
        case 0x2044:
        case 0x2215: return '/';
        default: return 0;
    }
}

std::string invisible_character_in(std::string_view text) {
    std::string words;
    look_at_characters(text, [&](char32_t character, std::string_view) {
        const Range* range = range_of(character);
        if (range == nullptr) return false;
        words = fmt::format("it has an invisible character, {} {}: type it again", article_of(range->name),
                            invisible_name(character));
        return true;
    });
    return words;
}

std::string odd_character_in(std::string_view text) {
    std::string words = invisible_character_in(text);
    if (!words.empty()) return words;
    look_at_characters(text, [&](char32_t character, std::string_view bytes) {
        if (character < 0x80) return false;
        words = fmt::format("“{}” (U+{:04X}) is none of the letters a to z, whatever it looks like", bytes,
                            static_cast<unsigned>(character));
        return true;
    });
    return words;
}

}  // namespace readiness
