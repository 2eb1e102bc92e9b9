#include "core/report/text_layout.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace readiness {

namespace {

bool is_break(char32_t c) {
    return c <= 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const bool at_end = at == text.size();
        const CodePoint next = at_end ? CodePoint{} : first_code_point(text.substr(at));
        if (at_end || is_break(next.value)) {
            if (at > start) words.push_back(text.substr(start, at - start));
            start = at + next.bytes;
        }
        at += next.bytes;
    }
    return words;
}

/// The longest start of a word that is not wider than `width`, and at least one code point.
std::string_view head_of(std::string_view word, std::size_t width) {
    std::size_t at = 0;
    std::size_t used = 0;
    while (at < word.size()) {
        const CodePoint next = first_code_point(word.substr(at));
        used += display_width(next.value);
        if (used > width && at > 0) break;
        at += next.bytes;
    }
    return word.substr(0, at);
}

std::string padded(const std::string& text, std::size_t width, Align align) {
    const std::size_t used = display_width(text);
    const std::string space(width > used ? width - used : 0, ' ');
    return align == Align::left ? text + space : space + text;
}

constexpr std::size_t gap = 2;

std::vector<std::size_t> column_widths(const std::vector<TextColumn>& columns, const std::vector<TextRow>& rows,
                                       std::size_t room) {
    std::vector<std::size_t> widths;
    std::size_t total = gap * (columns.size() - 1);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::size_t widest = display_width(columns[c].heading);
        for (const TextRow& row : rows)
            widest = std::max(widest, display_width(row.cells[c]));
        widths.push_back(std::min(widest, columns[c].widest));
        total += widths.back();
    }
    for (; total > room; --total)
        --*std::max_element(widths.begin(), widths.end());
    return widths;
}

/// One row of a table: as many lines as its highest cell has.
std::string row_text(const std::vector<std::string>& cells, const std::vector<TextColumn>& columns,
                     const std::vector<std::size_t>& widths, std::size_t indent) {
    std::vector<std::vector<std::string>> lines_of_cells;
    std::size_t height = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        lines_of_cells.push_back(wrap(cells[c], widths[c]));
        height = std::max(height, lines_of_cells.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string row(indent, ' ');
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const auto& lines = lines_of_cells[c];
            row += padded(line < lines.size() ? lines[line] : "", widths[c], columns[c].align) + std::string(gap, ' ');
        }
        text += row.erase(row.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        width += display_width(next.value);
        text.remove_prefix(next.bytes);
    }
    return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (std::string_view word : words_of(text)) {
        const bool fits = !lines.empty() && display_width(lines.back()) + 1 + display_width(word) <= width;
        if (fits) {
            lines.back().append(" ").append(word);
            continue;
        }
        while (!word.empty()) {
            const std::string_view head = head_of(word, width);
            lines.emplace_back(head);
            word.remove_prefix(head.size());
        }
    }
    return lines;
}

std::string paragraph(std::string_view text, std::size_t indent) {
    constexpr std::size_t hanging = 2;
    std::string result;
    for (const std::string& line : wrap(text, page_width - indent - hanging)) {
        result += std::string(result.empty() ? indent : indent + hanging, ' ') + line + "\n";
    }
    return result;
}

std::string table(const std::vector<TextColumn>& columns, const std::vector<TextRow>& rows, std::size_t indent) {
    const std::vector<std::size_t> widths = column_widths(columns, rows, page_width - indent);
    std::vector<std::string> headings;
    headings.reserve(columns.size());
    for (const TextColumn& column : columns)
        headings.push_back(column.heading);
    std::string text = row_text(headings, columns, widths, indent);
    for (const TextRow& row : rows) {
        if (!row.group.empty()) text += "\n" + paragraph(row.group, indent);
        text += row_text(row.cells, columns, widths, indent);
        for (const std::string& remark : row.below)
            text += paragraph(remark, indent + 4);
    }
    return text;
}

}  // namespace readiness
