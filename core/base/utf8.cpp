#include "core/base/utf8.h"

#include <algorithm>
#include <utf8proc.h>

namespace readiness {

namespace {

/// Most texts are nothing else, and need no table.
bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

/// The character and its length in bytes, or a negative number if there is none.
utf8proc_ssize_t read_character(std::string_view text, utf8proc_int32_t& character) {
    return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                            static_cast<utf8proc_ssize_t>(text.size()), &character);
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    if (is_ascii(text[0])) return 1;
    utf8proc_int32_t character = 0;
    return static_cast<std::size_t>(std::max<utf8proc_ssize_t>(0, read_character(text, character)));
}

std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
    std::size_t end = 0;
    for (; limit > 0 && end < text.size(); --limit)
        end += std::max<std::size_t>(utf8_length(text.substr(end)), 1);
    return text.substr(0, end);
}

CodePoint first_code_point(std::string_view text) {
    if (is_ascii(text[0])) return {static_cast<unsigned char>(text[0]), 1};
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t length = read_character(text, character);
    if (length <= 0) return {static_cast<unsigned char>(text[0]), 1};
    return {static_cast<char32_t>(character), static_cast<std::size_t>(length)};
}

std::string utf8_of(char32_t character) {
    utf8proc_uint8_t bytes[4] = {};
    const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

bool is_letter(char32_t character) {
    const bool selects_variation =
        (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    if (selects_variation) return false;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO: return true;
        default: return false;
    }
}

bool is_mark(char32_t character) {
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

std::size_t display_width(char32_t character) {
    if (character >= 0x20 && character < 0x7F) return 1;
    return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(character))));
}

}  // namespace readiness
