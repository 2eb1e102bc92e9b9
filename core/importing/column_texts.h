// The texts of a column, each once, and which of them each row has. Internal to importing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/importing/answer_reading.h"
#include "core/importing/answer_table.h"

namespace readiness {

struct ColumnTexts {
    std::vector<DistinctText> texts;    ///< In the order of their first rows; empty cells are none.
    std::vector<std::uint32_t> of_row;  ///< The place in `texts`; no_text for an empty cell.
    std::size_t filled = 0;

    static constexpr std::uint32_t no_text = 0xFFFFFFFFU;

    [[nodiscard]] std::string_view text(std::size_t row) const {
        return of_row[row] == no_text ? std::string_view() : texts[of_row[row]].text;
    }
};

inline ColumnTexts column_texts(const AnswerTable& answers, std::size_t column) {
    ColumnTexts found;
    const std::size_t first = answers.first_answers();
    const std::size_t rows = answers.rows();
    found.of_row.assign(rows, ColumnTexts::no_text);
    std::unordered_map<std::string_view, std::uint32_t> places;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string_view text = without_blanks(answers.table.cell(first + row, column));
        if (text.empty()) continue;
        ++found.filled;
        const auto [place, is_new] = places.try_emplace(text, static_cast<std::uint32_t>(found.texts.size()));
        if (is_new) found.texts.push_back({text, 0, answers.table.number(first + row)});
        ++found.texts[place->second].rows;
        found.of_row[row] = place->second;
    }
    return found;
}

/// The share of a column's filled cells for which `is` holds; 0 for an empty column.
template <class Is>
double share_of(const ColumnTexts& column, Is is) {
    std::size_t rows = 0;
    for (const DistinctText& one : column.texts)
        rows += is(one.text) ? static_cast<std::size_t>(one.rows) : 0U;
    return column.filled == 0 ? 0 : static_cast<double>(rows) / static_cast<double>(column.filled);
}

}  // namespace readiness
