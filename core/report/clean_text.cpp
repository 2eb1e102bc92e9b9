#include "core/report/clean_text.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace readiness {

namespace {

bool is_blank(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_reserved(char32_t c) {
    return c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
}

}  // namespace

std::string clean_text(std::string_view text) {
    std::string clean;
    bool blank_due = false;
    each_character(text, [&](std::string_view character, std::string_view) {
        const char32_t c = first_code_point(character).value;
        if (is_blank(c)) {
            blank_due = !clean.empty();
        } else if (!is_control(c) && !turns_direction(c) && !is_reserved(c)) {
            if (blank_due) clean += ' ';
            blank_due = false;
            clean += character;
        }
    });
    return clean;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    std::size_t current = 0;
    each_character(text, [&](std::string_view character, std::string_view) {
        current = is_blank(first_code_point(character).value) ? 0 : current + 1;
        longest = std::max(longest, current);
    });
    return longest;
}

}  // namespace readiness
