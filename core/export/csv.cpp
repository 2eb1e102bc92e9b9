#include "core/export/csv.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <variant>

#include "core/base/utf8.h"
#include "core/report/clean_text.h"

namespace readiness {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

/// With the forms that some spreadsheets read as the same: minus sign, small and full-width signs.
constexpr char32_t formula_signs[] = {U'=',      U'+',      U'-',      U'@',      U'\u2212', U'\uFE62', U'\uFE63',
                                      U'\uFE66', U'\uFE6B', U'\uFF0B', U'\uFF0D', U'\uFF1D', U'\uFF20'};

bool begins_formula(char32_t character) {
    return std::find(std::begin(formula_signs), std::end(formula_signs), character) != std::end(formula_signs);
}

bool is_line_end_or_tab(char32_t character) {
    return character == U'\t' || character == U'\r' || character == U'\n';
}

/// What spreadsheets skip before they look for a formula.
bool is_blank_or_quote(char32_t character) {
    return character == U' ' || character == U'\u00A0' || character == U'\u3000' || character == U'"' ||
           character == U'\'' || is_line_end_or_tab(character);
}

std::string in_cell(const std::string& text) {
    if (text.find_first_of(",;\"\t\r\n") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' '))
        return text;
    std::string quoted = "\"";
    for (const char character : text) {
        if (character == '"') quoted += '"';
        quoted += character;
    }
    return quoted + '"';
}

std::string cell_text(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return in_cell(harmless_text(clean_text(*text)));
    if (const auto* number = std::get_if<double>(&cell)) {
        if (!std::isfinite(*number)) return "";
        return fmt::format("{}", *number == 0 ? 0.0 : *number);  // no -0
    }
    if (const auto* day = std::get_if<std::chrono::year_month_day>(&cell)) {
        return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
                           static_cast<unsigned>(day->day()));
    }
    return "";
}

}  // namespace

std::string harmless_text(std::string_view text) {
    std::string harmless;
    std::string skipped;  // blanks and quotation marks since a cell may have begun
    bool may_begin = true;
    each_character(text, [&](std::string_view character, std::string_view) {
        const char32_t c = first_code_point(character).value;
        if (may_begin && is_blank_or_quote(c)) {
            skipped += character;
            if (harmless.empty() && is_line_end_or_tab(c)) harmless = "'";
            return;
        }
        if (may_begin && begins_formula(c) && harmless != "'") harmless += '\'';
        harmless += skipped;
        harmless += character;
        skipped.clear();
        may_begin = c == U';' || c == U'\t';
    });
    return harmless + skipped;
}

std::string csv_of(const DataTable& table) {
    std::string csv(byte_order_mark);
    for (const DataColumn& column : table.columns) {
        if (&column != &table.columns.front()) csv += ',';
        csv += in_cell(column.key);
    }
    csv += line_end;
    for (const std::vector<Cell>& row : table.rows) {
        for (const Cell& cell : row) {
            if (&cell != &row.front()) csv += ',';
            csv += cell_text(cell);
        }
        csv += line_end;
    }
    return csv;
}

}  // namespace readiness
