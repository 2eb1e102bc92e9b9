// A table of texts, as it was in a file: rows of cells, some longer than others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

/// More cells than this in one table are refused: ten times what a very large survey has.
inline constexpr std::size_t most_cells = 50'000'000;
/// As many columns as a spreadsheet has.
inline constexpr std::size_t most_columns = 16'384;
/// No answer is as long as this, in bytes; a spreadsheet's cell holds 32,767 characters.
inline constexpr std::size_t longest_cell = 1U << 20U;

/// All texts are in one block, and equal texts of a workbook are there once: a hundred thousand rows of 48 cells take
/// little more memory than their file.
class SheetTable {
public:
    /// A piece of the block.
    struct Cell {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };

    /// `number` is what a spreadsheet calls the row: the first is 1, and empty ones count.
    void begin_row(std::uint32_t number);
    /// One more cell in the last row.
    void add(std::string_view text) { add(store(text)); }
    void add(Cell cell) { cells_.push_back(cell); }
    /// Keeps a text for several cells.
    Cell store(std::string_view text);
    /// Appends to the text that was stored last, or to an empty one if there is none.
    void extend(Cell& cell, std::string_view more);
    /// The last row is as if it had not been begun.
    void drop_row();

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    /// The most cells that a row has.
    [[nodiscard]] std::size_t columns() const;
    [[nodiscard]] std::size_t cells() const { return cells_.size(); }
    [[nodiscard]] std::size_t bytes() const { return text_.size(); }
    [[nodiscard]] std::size_t width(std::size_t row) const;
    /// Empty for a cell that the row does not have.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::uint32_t number(std::size_t row) const { return rows_[row].number; }
    /// True if no cell of the row holds more than blanks.
    [[nodiscard]] bool is_blank(std::size_t row) const;

    std::string name;  ///< Of the sheet; empty if the file has none.

private:
    struct Row {
        std::size_t begin = 0;  ///< Its first cell.
        std::uint32_t number = 0;
    };

    std::string text_;
    std::vector<Cell> cells_;
    std::vector<Row> rows_;
};

/// What spreadsheets call a column: "A" for 0, "Z" for 25, "AA" for 26.
std::string column_letters(std::size_t column);

/// Without blanks of any kind at both sides: also no-break spaces, and marks that nobody can see.
std::string_view without_blanks(std::string_view text);

}  // namespace readiness
