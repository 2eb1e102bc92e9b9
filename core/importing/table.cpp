#include "core/importing/table.h"

#include <algorithm>
#include <array>

namespace readiness {

namespace {

/// In UTF-8: no-break spaces, zero-width characters, the byte order mark, narrow and wide blanks.
constexpr std::array<std::string_view, 9> unseen{"\xC2\xA0",     "\xE2\x80\x8B", "\xE2\x80\x8C",
                                                 "\xE2\x80\x8D", "\xE2\x80\xAF", "\xE2\x81\xA0",
                                                 "\xEF\xBB\xBF", "\xE3\x80\x80", "\xE2\x80\x8E"};

bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\v' || byte == '\f';
}

std::size_t blank_at_start(std::string_view text) {
    if (is_blank_byte(text.front())) return 1;
    for (const std::string_view one : unseen) {
        if (text.starts_with(one)) return one.size();
    }
    return 0;
}

std::size_t blank_at_end(std::string_view text) {
    if (is_blank_byte(text.back())) return 1;
    for (const std::string_view one : unseen) {
        if (text.ends_with(one)) return one.size();
    }
    return 0;
}

}  // namespace

void SheetTable::begin_row(std::uint32_t number) {
    rows_.push_back({cells_.size(), number});
}

SheetTable::Cell SheetTable::store(std::string_view text) {
    const Cell cell{static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())};
    text_.append(text);
    return cell;
}

void SheetTable::extend(Cell& cell, std::string_view more) {
    if (cell.size == 0) cell.begin = static_cast<std::uint32_t>(text_.size());
    text_.append(more);
    cell.size += static_cast<std::uint32_t>(more.size());
}

void SheetTable::drop_row() {
    cells_.resize(rows_.back().begin);
    rows_.pop_back();
}

std::size_t SheetTable::columns() const {
    std::size_t most = 0;
    for (std::size_t row = 0; row < rows(); ++row)
        most = std::max(most, width(row));
    return most;
}

std::size_t SheetTable::width(std::size_t row) const {
    return (row + 1 < rows_.size() ? rows_[row + 1].begin : cells_.size()) - rows_[row].begin;
}

std::string_view SheetTable::cell(std::size_t row, std::size_t column) const {
    if (column >= width(row)) return {};
    const Cell& cell = cells_[rows_[row].begin + column];
    return std::string_view(text_).substr(cell.begin, cell.size);
}

bool SheetTable::is_blank(std::size_t row) const {
    for (std::size_t column = 0; column < width(row); ++column) {
        if (!without_blanks(cell(row, column)).empty()) return false;
    }
    return true;
}

std::string column_letters(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string text;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % letters));
    return text;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty()) {
        const std::size_t blank = blank_at_start(text);
        if (blank == 0) break;
        text.remove_prefix(blank);
    }
    while (!text.empty()) {
        const std::size_t blank = blank_at_end(text);
        if (blank == 0) break;
        text.remove_suffix(blank);
    }
    return text;
}

}  // namespace readiness
