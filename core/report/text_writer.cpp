#include "core/report/text_writer.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/base/text.h"
#include "core/report/text_layout.h"

namespace readiness {

namespace {

constexpr std::size_t gap_between_columns = 2;
constexpr std::size_t step = 2;  ///< How far each level is set in.

// --------------------------------------------------------------------------------------------------------- tables

std::string padded(const std::string& text, std::size_t width, Alignment alignment) {
    const std::size_t used = display_width(text);
    const std::string space(width > used ? width - used : 0, ' ');
    return alignment == Alignment::left ? text + space : space + text;
}

std::vector<std::size_t> column_widths(const Table& table, std::size_t room) {
    std::vector<std::size_t> widths;
    std::size_t total = gap_between_columns * (table.columns.size() - 1);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::size_t widest = display_width(table.columns[c].heading);
        for (const Row& row : table.rows)
            widest = std::max(widest, display_width(row.cells[c].text));
        widths.push_back(std::min(widest, table.columns[c].most_characters));
        total += widths.back();
    }
    for (; total > room; --total)
        --*std::max_element(widths.begin(), widths.end());
    return widths;
}

/// One row: as many lines as its highest cell has.
std::string row_text(const std::vector<TableCell>& cells, const std::vector<Column>& columns,
                     const std::vector<std::size_t>& widths, std::size_t indent) {
    std::vector<std::vector<std::string>> lines_of_cells;
    std::size_t height = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        lines_of_cells.push_back(wrap(cells[c].text, widths[c]));
        height = std::max(height, lines_of_cells.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string row(indent, ' ');
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const auto& lines = lines_of_cells[c];
            row += padded(line < lines.size() ? lines[line] : "", widths[c], columns[c].alignment);
            row += std::string(gap_between_columns, ' ');
        }
        text += row.erase(row.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

// --------------------------------------------------------------------------------------------------------- blocks

/// Writes one block after the other. An empty line comes before each heading but the title, and after a table.
class TextWriter {
public:
    void operator()(const Heading& heading) {
        if (heading.level == 1) {
            out_ += paragraph(heading.text, 0);
            return;
        }
        out_ += "\n";
        if (heading.level == 2) {
            out_ += fmt::format("{}\n{:-<{}}\n", heading.text, "", display_width(heading.text));
            indent_ = step;
        } else {
            out_ += paragraph(heading.text, indent_);
        }
        after_table_ = false;
    }
    void operator()(const Paragraph& words) {
        begin_text();
        out_ += paragraph(words.text, indent_);
    }
    void operator()(const List& list) {
        begin_text();
        for (const std::string& item : list.items)
            out_ += paragraph(item, indent_ + step);
    }
    void operator()(const Callout& box) {
        for (const Paragraph& words : box.paragraphs)
            (*this)(words);
    }
    void operator()(const Table& table) {
        out_ += text_of(table, indent_);
        after_table_ = true;
    }
    void operator()(const Figure& figure) {
        if (figure.repeats_text) return;
        (*this)(Paragraph{joined({figure.caption, figure.in_words}, " ")});
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
    void begin_text() {
        if (after_table_) out_ += "\n";
        after_table_ = false;
    }

    std::string out_;
    std::size_t indent_ = 0;
    bool after_table_ = false;
};

}  // namespace

std::string text_of(const Table& table, std::size_t indent) {
    const std::vector<std::size_t> widths = column_widths(table, page_width - indent);
    std::vector<TableCell> headings;
    for (const Column& column : table.columns)
        headings.emplace_back(column.heading);
    std::string text = row_text(headings, table.columns, widths, indent);
    for (const Row& row : table.rows) {
        if (!row.group.empty()) text += "\n" + paragraph(row.group, indent);
        text += row_text(row.cells, table.columns, widths, indent);
        for (const std::string& remark : row.below)
            text += paragraph(remark, indent + 2 * step);
    }
    return text;
}

std::string text_of(const Blocks& blocks) {
    TextWriter writer;
    for (const Block& block : blocks)
        std::visit(writer, block);
    return std::move(writer).text();
}

std::string text_of(const ReportDocument& document) {
    std::string text = text_of(document.blocks);
    if (!document.foot.empty()) text += "\n" + paragraph(document.foot, 0);
    return text;
}

}  // namespace readiness
