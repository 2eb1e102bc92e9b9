// Reads exported tables as text, so that a test shows only the columns that it is about.
#pragma once

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catch.h"
#include "core/export/data_table.h"
#include "core/words/dates.h"

namespace sample {

inline std::string cell_text(const readiness::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
    if (const auto* day = std::get_if<std::chrono::year_month_day>(&cell)) return readiness::day_text(*day);
    return "-";
}

/// The cells of these columns, row by row: "1 | ballot | r0".
inline std::vector<std::string> rows_of(const readiness::DataTable& table, const std::vector<std::string>& keys) {
    std::vector<std::string> rows;
    for (const std::vector<readiness::Cell>& row : table.rows) {
        REQUIRE(row.size() == table.columns.size());
        std::string text;
        for (const std::string& key : keys) {
            const auto column = std::ranges::find(table.columns, key, &readiness::DataColumn::key);
            INFO(key);
            REQUIRE(column != table.columns.end());
            text +=
                (text.empty() ? "" : " | ") + cell_text(row[static_cast<std::size_t>(column - table.columns.begin())]);
        }
        rows.push_back(text);
    }
    return rows;
}

/// All texts of a table, to look for what must not be in it.
inline std::string all_text(const readiness::DataTable& table) {
    std::string text;
    for (const std::vector<readiness::Cell>& row : table.rows) {
        for (const readiness::Cell& cell : row)
            text += cell_text(cell) + "\n";
    }
    return text;
}

}  // namespace sample
