#include "core/report/blocks.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace readiness {

namespace {

std::optional<std::string> title_in(const Blocks& blocks) {
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block); heading != nullptr && heading->level == 1)
            return heading->text;
        if (const auto* columns = std::get_if<SideBySide>(&block)) {
            if (auto title = title_in(columns->left)) return title;
            if (auto title = title_in(columns->right)) return title;
        }
    }
    return std::nullopt;
}

}  // namespace

void leave_out_empty_column(Table& table, std::size_t column) {
    const auto says_something = [&](const Row& row) {
        return column < row.cells.size() && !row.cells[column].text.empty();
    };
    if (column >= table.columns.size() || std::ranges::any_of(table.rows, says_something)) return;
    const auto place = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + place);
    for (Row& row : table.rows) {
        if (column < row.cells.size()) row.cells.erase(row.cells.begin() + place);
    }
}

std::string title_of(const ReportDocument& document) {
    return title_in(document.blocks).value_or("");
}

}  // namespace readiness
