// A table of plain values: what the writers of CSV and of XLSX share, and what tests read.
#pragma once

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace readiness {

/// Empty, text, a number, or a day.
using Cell = std::variant<std::monostate, std::string, double, std::chrono::year_month_day>;

/// How a spreadsheet shows a column. CSV has no looks: there every number is written in full.
enum class CellLook {
    plain,    ///< Text, whole numbers and days.
    score,    ///< 0 to 100, with one decimal.
    figure,   ///< A statistic, with two decimals.
    wrapped,  ///< Text over several lines.
};

/// Where a column stands. CSV has all columns, so that a table always has the same ones.
enum class ColumnUse {
    everywhere,
    same_throughout,  ///< The same in every row, such as the team: a workbook says it once, on the sheet About.
    csv_only,         ///< For programs, such as an id beside a title.
};

struct DataColumn {
    std::string key;    ///< The name of the column in CSV: stable, lower case, without blanks.
    std::string title;  ///< Its heading in a spreadsheet.
    double width = 10;  ///< In a spreadsheet, in characters.
    CellLook look = CellLook::plain;
    ColumnUse use = ColumnUse::everywhere;

    friend bool operator==(const DataColumn&, const DataColumn&) = default;
};

/// Each row has a cell for each column.
struct DataTable {
    std::vector<DataColumn> columns;
    std::vector<std::vector<Cell>> rows;

    friend bool operator==(const DataTable&, const DataTable&) = default;
};

}  // namespace readiness
