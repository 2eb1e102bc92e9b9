// How a workbook writes numbers, dates and texts, as people see them. Internal to xlsx_reader.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace readiness {

/// What a cell's format makes of its number.
enum class NumberLook { plain, date, percent };

/// By the number of a format that every spreadsheet knows (ECMA-376 part 1, 18.8.30).
NumberLook look_of_builtin(unsigned format);
/// By a format's code: letters of dates, or a percent sign, outside of quotes and brackets.
NumberLook look_of_format(std::string_view code);

/// "5", "7.5", "10%", "2026-11-24", "2026-11-24 09:30:00", "09:30:00". Fifteen digits, as spreadsheets have.
std::string number_text(double number, NumberLook look, bool is_1904);

/// Column 27 for "AB12", from 0; nothing if that is no reference to a cell.
std::optional<std::size_t> column_of(std::string_view reference);

/// With "_x000D_" and the like as the characters that they stand for.
std::string unescaped_text(std::string_view text);

}  // namespace readiness
