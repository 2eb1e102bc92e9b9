#include "core/export/xlsx_sheets.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/utf8.h"
#include "core/export/xlsx_text.h"

namespace readiness {

namespace {

constexpr lxw_color_t heading_ground = 0xE3EBF2;
constexpr lxw_color_t rule_grey = 0x8A97A3;

/// A spreadsheet's days begin in 1900; other days are written as text.
bool is_spreadsheet_day(std::chrono::year_month_day day) {
    constexpr int first_year = 1901;
    constexpr int last_year = 9999;
    return day.ok() && static_cast<int>(day.year()) >= first_year && static_cast<int>(day.year()) <= last_year;
}

void write_day(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::chrono::year_month_day day,
               const Looks& looks) {
    const auto year = static_cast<int>(day.year());
    const auto month = static_cast<unsigned>(day.month());
    const auto of_month = static_cast<unsigned>(day.day());
    if (!is_spreadsheet_day(day)) {
        const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, of_month);
        worksheet_write_string(sheet, row, column, text.c_str(), looks.plain);
        return;
    }
    lxw_datetime date = {year, static_cast<int>(month), static_cast<int>(of_month), 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &date, looks.day);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, CellLook look,
                const Looks& looks) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        lxw_format* format = look == CellLook::wrapped ? looks.wrapped : looks.plain;
        worksheet_write_string(sheet, row, column, xlsx_text(*text).c_str(), format);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        if (std::isfinite(*number)) worksheet_write_number(sheet, row, column, *number, looks.of(look));
    } else if (const auto* day = std::get_if<std::chrono::year_month_day>(&cell)) {
        write_day(sheet, row, column, *day, looks);
    }
}

/// How many lines a text takes in a column so wide, in characters; rather one too many than one too few.
int lines_in(std::string_view text, double width) {
    constexpr double indent = 1;
    constexpr double letters_of_a_digit = 1.08;  // most letters are narrower than a digit, in which widths are given
    const double room = std::max(1.0, width * letters_of_a_digit - indent);
    int lines = 1;
    double used = 0;
    double word = 0;
    each_character(text, [&](std::string_view character, std::string_view) {
        if (character == "\n" || character == " ") {
            used += 1;
            word = 0;
            if (character == "\n") {
                ++lines;
                used = 0;
            }
            return;
        }
        const auto columns = static_cast<double>(display_width(first_code_point(character).value));
        used += columns;
        word += columns;
        if (used <= room) return;
        ++lines;
        if (word > room) word = columns;  // a word without end is broken
        used = word;
    });
    return lines;
}

/// Programs do not agree on who makes a row so high that wrapped text fits: so it is done here.
void set_height(lxw_worksheet* sheet, lxw_row_t row, int lines) {
    constexpr double of_line = 15;
    constexpr double highest = 409;  // Excel's limit
    if (lines > 1) worksheet_set_row(sheet, row, std::min(highest, of_line * lines), nullptr);
}

int lines_of(const Cell& cell, const DataColumn& column) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && column.look == CellLook::wrapped ? lines_in(xlsx_text(*text), column.width) : 1;
}

/// On paper: across, so many pages wide, with the heading on each.
void set_page(lxw_worksheet* sheet, std::uint16_t pages_wide = 1) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, pages_wide, 0);
    worksheet_set_footer(sheet, "&L&A&RPage &P of &N");
}

/// The first value of a column; nullptr if all its cells are empty.
const Cell* first_value(const DataTable& table, std::size_t column) {
    for (const std::vector<Cell>& row : table.rows) {
        if (!std::holds_alternative<std::monostate>(row[column])) return &row[column];
    }
    return nullptr;
}

/// So many columns at the left stay in view: those before a wide one, or that one if it is the first.
lxw_col_t columns_in_view(const DataTable& table, const std::vector<std::size_t>& shown) {
    const auto wide = std::ranges::find_if(
        shown, [&](std::size_t column) { return table.columns[column].look == CellLook::wrapped; });
    return wide != shown.end() ? static_cast<lxw_col_t>(std::max<std::ptrdiff_t>(1, wide - shown.begin()))
                               : lxw_col_t{0};
}

/// On one page a table that is wider than this, in characters, could not be read.
std::uint16_t pages_wide(const DataTable& table, const std::vector<std::size_t>& shown) {
    constexpr double widest_on_a_page = 200;
    double width = 0;
    for (const std::size_t column : shown)
        width += table.columns[column].width;
    return static_cast<std::uint16_t>(std::max(1.0, std::ceil(width / widest_on_a_page)));
}

}  // namespace

Looks::Looks(lxw_workbook* book) {
    const auto made = [&](const char* number_format) {
        lxw_format* format = workbook_add_format(book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (number_format != nullptr) format_set_num_format(format, number_format);
        return format;
    };
    const auto made_heading = [&](std::uint8_t side) {
        lxw_format* format = made(nullptr);
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_align(format, side);
        format_set_bg_color(format, heading_ground);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, rule_grey);
        return format;
    };
    // Text keeps a little away from the number before it.
    heading = made_heading(LXW_ALIGN_LEFT);
    format_set_indent(heading, 1);
    number_heading = made_heading(LXW_ALIGN_RIGHT);
    plain = made(nullptr);
    format_set_indent(plain, 1);
    whole = made(nullptr);
    wrapped = made(nullptr);
    format_set_text_wrap(wrapped);
    format_set_indent(wrapped, 1);
    score = made("0.0");
    figure = made("0.00");
    day = made("d mmm yyyy");
    format_set_align(day, LXW_ALIGN_LEFT);
    format_set_indent(day, 1);
    label = made(nullptr);
    format_set_bold(label);
    first_line = made(nullptr);
    format_set_bold(first_line);
    format_set_font_size(first_line, 13);
}

lxw_format* Looks::of(CellLook look) const {
    switch (look) {
        case CellLook::plain: return whole;
        case CellLook::score: return score;
        case CellLook::figure: return figure;
        case CellLook::wrapped: return wrapped;
    }
    return plain;
}

void write_about(lxw_workbook* book, const Workbook& workbook, const Looks& looks) {
    constexpr double label_width = 34;
    constexpr double text_width = 96;
    lxw_worksheet* sheet = workbook_add_worksheet(book, "About");
    worksheet_set_column(sheet, 0, 0, label_width, nullptr);
    worksheet_set_column(sheet, 1, 1, text_width, nullptr);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    set_page(sheet);
    lxw_row_t row = 0;
    for (const AboutLine& line : workbook.about) {
        if (line.label.empty()) {
            const auto* text = std::get_if<std::string>(&line.value);
            if (text != nullptr) worksheet_write_string(sheet, row, 0, xlsx_text(*text).c_str(), looks.first_line);
            row += 2;  // and an empty one below
            continue;
        }
        worksheet_write_string(sheet, row, 0, xlsx_text(line.label).c_str(), looks.label);
        write_cell(sheet, row, 1, line.value, CellLook::wrapped, looks);
        set_height(sheet, row, lines_of(line.value, {"", "", text_width, CellLook::wrapped}));
        ++row;
    }
}

std::vector<std::size_t> shown_columns(const DataTable& table) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].use == ColumnUse::everywhere && first_value(table, i) != nullptr) shown.push_back(i);
    }
    return shown;
}

void write_table(lxw_worksheet* sheet, const DataTable& table, const Looks& looks) {
    const std::vector<std::size_t> shown = shown_columns(table);
    int heading_lines = 1;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const DataColumn& column = table.columns[shown[i]];
        const auto at = static_cast<lxw_col_t>(i);
        const bool numbers = std::holds_alternative<double>(*first_value(table, shown[i]));
        worksheet_set_column(sheet, at, at, column.width, nullptr);
        worksheet_write_string(sheet, 0, at, column.title.c_str(), numbers ? looks.number_heading : looks.heading);
        heading_lines = std::max(heading_lines, lines_in(column.title, column.width));
    }
    set_height(sheet, 0, heading_lines);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto at = static_cast<lxw_row_t>(r + 1);
        int lines = 1;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const Cell& cell = table.rows[r][shown[i]];
            const DataColumn& column = table.columns[shown[i]];
            write_cell(sheet, at, static_cast<lxw_col_t>(i), cell, column.look, looks);
            lines = std::max(lines, lines_of(cell, column));
        }
        set_height(sheet, at, lines);
    }
    const lxw_col_t in_view = columns_in_view(table, shown);
    const std::uint16_t pages = pages_wide(table, shown);
    worksheet_freeze_panes(sheet, 1, in_view);
    // What a row is about is on each of several pages beside each other.
    if (pages > 1 && in_view > 0) worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(in_view - 1));
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                         static_cast<lxw_col_t>(shown.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    set_page(sheet, pages);
}

}  // namespace readiness
