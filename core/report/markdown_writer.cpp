#include "core/report/markdown_writer.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/report/markdown_text.h"

namespace readiness {

namespace {

/// How long the line below a column's heading is: pandoc makes the columns as wide as these are to each other.
std::string line_below(const Column& column, std::size_t index, std::span<const Row> rows) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 60;
    std::size_t widest = std::max(column.heading.size(), shortest);
    for (const Row& row : rows) {
        if (index < row.cells.size()) widest = std::max(widest, row.cells[index].text.size());
    }
    std::string line(std::min(widest, longest), '-');
    if (column.alignment == Alignment::right) line.back() = ':';
    return line;
}

std::string table_line(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells)
        line += " " + cell + " |";
    return line + "\n";
}

std::string table_text(const std::vector<Column>& columns, std::span<const Row> rows) {
    std::vector<std::string> headings;
    std::vector<std::string> lines;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        headings.push_back(markdown_text(columns[c].heading));
        lines.push_back(line_below(columns[c], c, rows));
    }
    std::string text = table_line(headings) + table_line(lines);
    for (const Row& row : rows) {
        std::vector<std::string> cells(columns.size());
        for (std::size_t c = 0; c < std::min(cells.size(), row.cells.size()); ++c)
            cells[c] = markdown_text(row.cells[c].text);
        text += table_line(cells);
    }
    return text;
}

/// What the rows cannot hold, each under the row's first cell.
std::string remarks_text(std::span<const Row> rows) {
    std::string text;
    for (const Row& row : rows) {
        if (row.below.empty() || row.cells.empty()) continue;
        text += "- " + markdown_text(row.cells[0].text) + "\n";
        for (const std::string& remark : row.below)
            text += "  - " + markdown_text(remark) + "\n";
    }
    return text;
}

class MarkdownWriter {
public:
    void operator()(const Heading& heading) {
        const std::string text = markdown_text(heading.text);
        const int level = std::clamp(heading.level, 1, 6);
        if (!text.empty()) add(std::string(static_cast<std::size_t>(level), '#') + " " + text + "\n");
    }
    void operator()(const Paragraph& words) {
        const std::string text = markdown_text(words.text);
        const bool strong = words.voice == Voice::strong || words.voice == Voice::lead;
        if (!text.empty()) add(strong ? "**" + text + "**\n" : text + "\n");
    }
    void operator()(const Callout& box) {
        for (const Paragraph& words : box.paragraphs)
            (*this)(words);
    }
    void operator()(const List& list) {
        std::string text;
        for (const std::string& item : list.items)
            text += "- " + markdown_text(item) + "\n";
        if (!text.empty()) add(text);
    }
    void operator()(const Table& table) {
        if (table.columns.empty()) return;
        std::span<const Row> rows = table.rows;
        do {
            std::size_t count = std::min<std::size_t>(1, rows.size());
            while (count < rows.size() && rows[count].group.empty())
                ++count;
            part(table.columns, rows.first(count));
            rows = rows.subspan(count);
        } while (!rows.empty());
    }
    void operator()(const Figure& figure) {
        if (!figure.repeats_text) (*this)(Paragraph{joined({figure.caption, figure.in_words}, " ")});
    }
    void operator()(const SideBySide& columns) {
        for (const Blocks* blocks : {&columns.left, &columns.right}) {
            for (const Block& block : *blocks)
                std::visit(*this, block);
        }
    }
    void operator()(const Break&) {}

    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    void add(const std::string& block) { out_ += (out_.empty() ? "" : "\n") + block; }

    /// The rows of one group, or those before the first.
    void part(const std::vector<Column>& columns, std::span<const Row> rows) {
        const std::string group = rows.empty() ? "" : markdown_text(rows[0].group);
        if (!group.empty()) add("**" + group + "**\n");
        add(table_text(columns, rows));
        const std::string remarks = remarks_text(rows);
        if (!remarks.empty()) add(remarks);
    }

    std::string out_;
};

}  // namespace

std::string markdown_of(const ReportDocument& document) {
    MarkdownWriter writer;
    for (const Block& block : document.blocks)
        std::visit(writer, block);
    writer(Paragraph{document.foot});
    return std::move(writer).text();
}

}  // namespace readiness
