#include "core/report/html_table.h"

#include <algorithm>
#include <string>

#include "core/report/clean_text.h"

namespace readiness {

namespace {

/// A longer word may be broken, since it could make its column wider than the page. Headings are above narrow columns.
constexpr std::size_t longest_in_cell = 20;
constexpr std::size_t longest_in_heading = 12;

/// Opens the ground of a sign and draws its shape, which the text says again.
Html html_sign(Sign sign) {
    Html out;
    switch (sign) {
        case Sign::none: break;
        case Sign::strong: out.markup("<span class=\"sign strong\"><span aria-hidden=\"true\">▲ </span>"); break;
        case Sign::watch: out.markup("<span class=\"sign watch\"><span aria-hidden=\"true\">◆ </span>"); break;
        case Sign::little_seen: out.markup("<span class=\"sign little\"><span aria-hidden=\"true\">● </span>"); break;
        case Sign::not_assessed: out.markup("<span class=\"sign none\"><span aria-hidden=\"true\">○ </span>"); break;
        case Sign::open: out.markup("<span class=\"sign open\"><span aria-hidden=\"true\">○ </span>"); break;
        case Sign::doing: out.markup("<span class=\"sign doing\"><span aria-hidden=\"true\">◐ </span>"); break;
        case Sign::done: out.markup("<span class=\"sign done\"><span aria-hidden=\"true\">● </span>"); break;
        case Sign::dropped: out.markup("<span class=\"sign dropped\"><span aria-hidden=\"true\">– </span>"); break;
        case Sign::box: out.markup("<span class=\"box-to-mark\"><span aria-hidden=\"true\">☐ </span>"); break;
        case Sign::late: out.markup("<span class=\"sign late\"><span aria-hidden=\"true\">▲ </span>"); break;
    }
    return out;
}

class TableWriter {
public:
    TableWriter(const Table& table, std::size_t number) : table_(table), number_(number) {}

    Html html(std::size_t section) {
        out_.markup("<table");
        if (section > 0) out_.markup(" aria-labelledby=\"section-").number(section).markup("\"");
        out_.markup(">\n<thead>\n<tr>");
        for (const Column& column : table_.columns)
            heading(column);
        out_.markup("</tr>\n</thead>\n<tbody>\n");
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            if (!table_.rows[r].group.empty()) group(table_.rows[r].group, r == 0);
            row(table_.rows[r], r + 1);
        }
        out_.markup("</tbody>\n</table>\n");
        return std::move(out_);
    }

private:
    /// A class for figures and one for a very long word; none for all else.
    void classes(const Column& column, std::string_view text, std::size_t longest) {
        const bool number = column.alignment == Alignment::right;
        const bool is_long = longest_word(text) > longest;
        if (number && is_long) out_.markup(" class=\"number long\"");
        if (number && !is_long) out_.markup(" class=\"number\"");
        if (!number && is_long) out_.markup(" class=\"long\"");
    }

    void heading(const Column& column) {
        out_.markup("<th scope=\"col\"");
        classes(column, column.heading, longest_in_heading);
        out_.markup(">").text(column.heading).markup("</th>");
    }

    /// Opens a part of the table; the first part is open already.
    void group(std::string_view title, bool first) {
        if (!first) out_.markup("</tbody>\n<tbody>\n");
        out_.markup(R"(<tr class="group"><th scope="rowgroup" colspan=")");
        out_.number(table_.columns.size()).markup("\">").text(title).markup("</th></tr>\n");
    }

    void cell(std::size_t c, const TableCell& cell) {
        const Column& column = table_.columns[c];
        out_.markup("<td");
        classes(column, cell.text, longest_in_cell);
        out_.markup(" data-heading=\"").text(column.heading).markup("\">");
        words(cell);
        out_.markup("</td>");
    }

    /// The cell's text; if it has a sign, on ground of its own.
    void words(const TableCell& cell) {
        if (cell.sign != Sign::none) out_.add(html_sign(cell.sign));
        out_.text(cell.text);
        if (cell.sign != Sign::none) out_.markup("</span>");
    }

    void row(const Row& row, std::size_t position) {
        const std::size_t cells = std::min(row.cells.size(), table_.columns.size());
        if (cells == 0) return;
        const bool noted = !row.below.empty();
        if (noted) out_.markup(R"(<tr class="noted"><th id="row-)").number(number_).markup("-").number(position);
        if (noted) out_.markup(R"(" scope="row")");
        if (!noted) out_.markup("<tr><th scope=\"row\"");
        classes(table_.columns[0], row.cells[0].text, longest_in_cell);
        out_.markup(">");
        words(row.cells[0]);
        out_.markup("</th>");
        for (std::size_t c = 1; c < cells; ++c)
            cell(c, row.cells[c]);
        out_.markup("</tr>\n");
        if (noted) remarks(row, position);
    }

    void remarks(const Row& row, std::size_t position) {
        out_.markup(R"(<tr class="notes"><td colspan=")").number(table_.columns.size());
        out_.markup("\" headers=\"row-").number(number_).markup("-").number(position).markup("\"><ul>\n");
        for (const std::string& remark : row.below)
            out_.markup("<li>").text(remark).markup("</li>\n");
        out_.markup("</ul></td></tr>\n");
    }

    const Table& table_;
    std::size_t number_;
    Html out_;
};

}  // namespace

Html html_table(const Table& table, std::size_t number, std::size_t section) {
    if (table.columns.empty()) return {};
    return TableWriter(table, number).html(section);
}

}  // namespace readiness
