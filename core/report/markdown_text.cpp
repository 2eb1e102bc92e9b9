#include "core/report/markdown_text.h"

#include <algorithm>

#include "core/report/clean_text.h"

namespace readiness {

namespace {

/// These mean something wherever they stand.
constexpr std::string_view signs = "\\`*_{}[]<>#|~^$&@";
/// These only as the first of a line: lists, lines across the page, definitions, titles of pandoc.
constexpr std::string_view first_signs = "-+=:%(";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_roman(char c) {
    return std::string_view("ivxlcdmIVXLCDM").find(c) != std::string_view::npos;
}

bool is_letter_of_list(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where the dot or bracket stands that would make a numbered list of "12. ", "b) " or "iv. "; npos if there is none.
std::size_t end_of_number(std::string_view text) {
    const std::size_t end = text.find_first_of(".)");
    if (end == std::string_view::npos || end == 0) return std::string_view::npos;
    const std::string_view number = text.substr(0, end);
    const bool counts = std::ranges::all_of(number, is_digit) || std::ranges::all_of(number, is_roman) ||
                        (end == 1 && is_letter_of_list(number[0]));
    const bool ends = end + 1 == text.size() || text[end + 1] == ' ';
    return counts && ends ? end : std::string_view::npos;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    const std::string clean = clean_text(text);
    const std::size_t number_ends = end_of_number(clean);
    std::string safe;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const bool special = signs.find(clean[i]) != std::string_view::npos ||
                             (i == 0 && first_signs.find(clean[i]) != std::string_view::npos) || i == number_ends;
        if (special) safe += '\\';
        safe += clean[i];
    }
    return safe;
}

}  // namespace readiness
