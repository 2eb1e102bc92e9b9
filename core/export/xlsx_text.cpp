#include "core/export/xlsx_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/utf8.h"
#include "core/report/clean_text.h"

namespace readiness {

namespace {

constexpr std::string_view cut_mark = " … (cut)";

/// Line ends of every kind, as Unicode has them.
bool ends_line(char32_t c) {
    return c == U'\n' || c == U'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// The text's lines, each cleaned.
std::string cleaned_lines(std::string_view text) {
    std::string lines;
    std::string line;
    each_character(text, [&](std::string_view character, std::string_view rest) {
        const char32_t c = first_code_point(character).value;
        if (c == U'\r' && rest.starts_with('\n')) return;
        if (!ends_line(c)) {
            line += character;
            return;
        }
        lines += clean_text(line) + '\n';
        line.clear();
    });
    lines += clean_text(line);
    const std::size_t last = lines.find_last_not_of('\n');
    lines.resize(last == std::string::npos ? 0 : last + 1);
    return lines.substr(std::min(lines.size(), lines.find_first_not_of('\n')));
}

bool is_hex(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f') ||
           (character >= 'A' && character <= 'F');
}

/// "_x0041_": a character as Excel writes it where XML cannot have it.
bool is_escape(std::string_view text) {
    constexpr std::size_t length = 7;
    return text.size() >= length && text.starts_with("_x") && text[length - 1] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + length - 1, is_hex);
}

std::size_t utf16_units(std::string_view character) {
    constexpr std::size_t longest_of_one_unit = 3;
    return character.size() > longest_of_one_unit ? 2 : 1;
}

}  // namespace

std::string xlsx_text(std::string_view text) {
    const std::string clean = cleaned_lines(text);
    std::string cell;
    std::size_t units = 0;
    std::size_t fits = 0;  // bytes of `cell` after which there is room for the mark
    each_character(clean, [&](std::string_view character, std::string_view rest) {
        std::string piece(character);
        if (character == "_" && is_escape("_" + std::string(rest.substr(0, 6)))) piece = "_x005F_";
        units += piece.size() == character.size() ? utf16_units(character) : piece.size();
        cell += piece;
        if (units + cut_mark.size() <= longest_xlsx_text) fits = cell.size();
    });
    if (units <= longest_xlsx_text) return cell;
    return cell.substr(0, fits) + std::string(cut_mark);
}

}  // namespace readiness
