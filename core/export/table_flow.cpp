#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/export/flow_maker.h"
#include "core/report/clean_text.h"

namespace readiness {

namespace {

constexpr double gap = 10;       ///< Between columns.
constexpr double padding = 3.5;  ///< Above and below a row.
constexpr double rule = 0.75;    ///< How thick.
constexpr double bullet_room = 10;
constexpr double sign_padding = 7;
constexpr double sign_mark = 3;      ///< Radius of its shape.
constexpr double sign_mark_gap = 4;  ///< After its shape.
constexpr double box_side = 9.5;     ///< Of a box to be marked by hand.
constexpr double box_gap = 3.5;      ///< After it.
/// A word that is longer, in characters, may be broken for the sake of the other columns.
constexpr std::size_t longest_unbroken = 18;
constexpr double no_limit = 1e6;

struct SignLook {
    Ink ground;
    Ink words;
};

SignLook look_of(Sign sign) {
    switch (sign) {
        case Sign::strong:
        case Sign::late: return {Ink::bad, Ink::bad_text};
        case Sign::watch:
        case Sign::doing: return {Ink::middle, Ink::middle_text};
        case Sign::little_seen:
        case Sign::done: return {Ink::good, Ink::good_text};
        case Sign::not_assessed:
        case Sign::open:
        case Sign::dropped:
        case Sign::box:
        case Sign::none: break;
    }
    return {Ink::neutral, Ink::neutral_text};
}

/// The shape beside a sign's word, in a square with sides of 2.4 radii.
Drawing mark_of(Sign sign, double radius, Ink ink) {
    const double middle = radius * 1.2;
    Drawing drawing{{2 * middle, 2 * middle}, {}};
    const Point centre{middle, middle};
    const auto ring = [&] { drawing.shapes.emplace_back(Drawing::Circle{centre, radius * 0.8, radius * 0.3, ink}); };
    switch (sign) {
        case Sign::strong:
        case Sign::late: add_mark(drawing, centre, radius, Mark::triangle, ink); break;
        case Sign::watch: add_mark(drawing, centre, radius, Mark::diamond, ink); break;
        case Sign::little_seen:
        case Sign::done: add_mark(drawing, centre, radius, Mark::circle, ink); break;
        case Sign::doing:
            ring();
            drawing.shapes.emplace_back(Drawing::Circle{centre, radius * 0.4, 0, ink});
            break;
        case Sign::dropped:
            drawing.shapes.emplace_back(
                Drawing::Line{{middle - radius, middle}, {middle + radius, middle}, radius * 0.4, ink, 0});
            break;
        case Sign::not_assessed:
        case Sign::open: ring(); break;
        case Sign::box:
        case Sign::none: break;
    }
    return drawing;
}

/// An empty square, with sides of this length.
Drawing empty_box(double side) {
    constexpr double line = 0.8;
    const double edge = side - line / 2;
    return {{side, side},
            {Drawing::Polyline{
                {{line / 2, line / 2}, {edge, line / 2}, {edge, edge}, {line / 2, edge}}, true, line, Ink::text}}};
}

/// How wide each column is: as wide as it needs to be if all fit, else the widest give way first.
std::vector<double> shared_out(const std::vector<double>& least, const std::vector<double>& wanted, double room) {
    const double smallest = std::accumulate(least.begin(), least.end(), 0.0);
    const double all = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    std::vector<double> widths = wanted;
    if (all <= room) return widths;
    if (smallest >= room) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = least[i] * room / smallest;
        return widths;
    }
    double low = 0;
    double high = room;
    for (int step = 0; step < 40; ++step) {
        const double level = (low + high) / 2;
        double sum = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::clamp(level, least[i], wanted[i]);
            sum += widths[i];
        }
        (sum > room ? high : low) = level;
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = std::clamp(low, least[i], wanted[i]);
    return widths;
}

class TableFlow {
public:
    TableFlow(FlowMaker& maker, const Table& table, Strip strip, int parent)
        : maker_(maker), table_(table), strip_(strip), element_(maker.add_element(Role::table, parent)) {
        place_columns();
    }

    void write() {
        std::vector<FlowItem> headings = heading_row();
        const int index = static_cast<int>(maker_.flow().headings.size());
        if (!headings.empty()) maker_.flow().headings.push_back(headings.front());
        std::vector<FlowItem> made = std::move(headings);
        for (const Row& row : table_.rows) {
            const std::size_t first = made.size();
            if (!row.group.empty()) made.push_back(group_row(row.group));
            add_row(made, row);
            for (std::size_t i = first; i < made.size() && first > 0; ++i)
                made[i].headings = index;
        }
        if (made.empty()) return;
        made.front().before = maker_.scaled(6);
        made.back().after = maker_.scaled(8);
        std::ranges::move(made, std::back_inserter(maker_.flow().items));
    }

private:
    [[nodiscard]] Type heading_type() const { return maker_.scaled(page_type::column_heading); }
    [[nodiscard]] Type cell_type(std::size_t column) const {
        Type type = maker_.scaled(column == 0 ? page_type::row_heading : page_type::cell);
        type.figures = table_.columns[column].alignment == Alignment::right;
        return type;
    }
    [[nodiscard]] Type type_of(const TableCell& cell, std::size_t column) const {
        if (cell.sign == Sign::none) return cell_type(column);
        if (cell.sign == Sign::box) return maker_.scaled(page_type::remark);
        return sign_type(cell.sign);
    }
    [[nodiscard]] Type sign_type(Sign sign) const {
        Type type = maker_.scaled(page_type::row_heading);
        type.ink = look_of(sign).words;
        return type;
    }
    [[nodiscard]] double sign_room() const { return maker_.scaled(2 * sign_padding + 2.4 * sign_mark + sign_mark_gap); }
    /// What a sign takes beside the word.
    [[nodiscard]] double room_of(Sign sign) const {
        if (sign == Sign::none) return 0;
        return sign == Sign::box ? maker_.scaled(box_side + box_gap) : sign_room();
    }

    /// How wide a cell's text is on one line, and its longest word.
    void measure(std::string_view text, const Type& type, double more, double& least, double& wanted) const {
        const SetText line = maker_.set(text, type, no_limit);
        if (line.lines.empty()) return;
        const double width = *std::ranges::max_element(line.widths) + more;
        wanted = std::max(wanted, width);
        if (width <= least) return;
        const std::string clean = clean_text(text);
        std::size_t begin = 0;
        while (begin < clean.size()) {
            const std::size_t end = std::min(clean.find(' ', begin), clean.size());
            const std::string_view word(clean.data() + begin, end - begin);
            begin = end + 1;
            // Most words are shorter than the widest so far, and need no setting.
            if (static_cast<double>(word.size()) * type.size < least - more || longest_word(word) > longest_unbroken)
                continue;
            const SetText set = maker_.set(word, type, no_limit);
            if (!set.widths.empty()) least = std::max(least, set.widths.front() + more);
        }
    }

    void place_columns() {
        const std::size_t count = table_.columns.size();
        std::vector<double> least(count, maker_.scaled(20));
        std::vector<double> wanted(count, maker_.scaled(20));
        for (std::size_t c = 0; c < count; ++c) {
            measure(table_.columns[c].heading, heading_type(), 0, least[c], wanted[c]);
            for (const Row& row : table_.rows) {
                if (c >= row.cells.size()) continue;
                const TableCell& cell = row.cells[c];
                measure(cell.text, type_of(cell, c), room_of(cell.sign), least[c], wanted[c]);
            }
            // Words are measured once here and once in lines: a little more keeps rounding from breaking them.
            least[c] += 0.5;
            wanted[c] = table_.columns[c].narrow ? least[c] : std::max(wanted[c] + 0.5, least[c]);
        }
        const double room = strip_.width - maker_.scaled(gap) * static_cast<double>(count - 1);
        widths_ = shared_out(least, wanted, room);
        spread(room);
    }

    /// Shares out what is left of the line, and says where each column begins.
    void spread(double room) {
        const double sum = std::accumulate(widths_.begin(), widths_.end(), 0.0);
        const double more = std::max(0.0, room - sum);
        const bool at_right = signs_at_right() || table_.columns.back().alignment == Alignment::right;
        double left = strip_.left;
        for (std::size_t c = 0; c < widths_.size(); ++c) {
            // Columns of figures stay beside each other at the right.
            if (takes_more(c, at_right)) widths_[c] += more * share_of(c, at_right);
            columns_.push_back({left, widths_[c]});
            left += widths_[c] + maker_.scaled(gap);
        }
    }

    [[nodiscard]] bool takes_more(std::size_t column, bool at_right) const {
        const bool text = table_.columns[column].alignment == Alignment::left && !table_.columns[column].narrow;
        return text && !(at_right && column + 1 == widths_.size() && column > 0);
    }
    [[nodiscard]] double share_of(std::size_t column, bool at_right) const {
        double sum = 0;
        for (std::size_t c = 0; c < widths_.size(); ++c) {
            if (takes_more(c, at_right)) sum += wanted_share(c);
        }
        return sum > 0 ? wanted_share(column) / sum : 0;
    }
    static double wanted_share(std::size_t column) { return column == 0 ? 2 : 1; }

    /// True if the last column holds nothing but signs: they stand at the page's edge.
    [[nodiscard]] bool signs_at_right() const {
        const std::size_t last = table_.columns.size() - 1;
        return last > 0 && !table_.rows.empty() && std::ranges::all_of(table_.rows, [&](const Row& row) {
                   return last < row.cells.size() && row.cells[last].sign != Sign::none &&
                          row.cells[last].sign != Sign::box;
               });
    }
    [[nodiscard]] Alignment alignment_of(std::size_t column) const {
        if (column + 1 == table_.columns.size() && signs_at_right()) return Alignment::right;
        return table_.columns[column].alignment;
    }

    void add_rule(FlowItem& item, double y) const {
        item.pieces.push_back(
            {Ground{{strip_.left, y - maker_.scaled(rule), strip_.left + strip_.width, y}, 0, Ink::track}, -1});
    }

    std::vector<FlowItem> heading_row() {
        const Type type = heading_type();
        std::vector<SetText> cells;
        std::size_t lines = 0;
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            cells.push_back(maker_.set(table_.columns[c].heading, type, columns_[c].width));
            lines = std::max(lines, cells.back().lines.size());
        }
        if (lines == 0) return {};
        FlowItem item;
        item.keep = true;
        item.height = static_cast<double>(lines) * type.line() + maker_.scaled(2 * padding);
        const int row = maker_.add_element(Role::row, element_);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const int cell = maker_.add_element(Role::heading_cell, row);
            maker_.flow().elements.back().heading_of = HeadingOf::column;
            const auto above = static_cast<double>(lines - cells[c].lines.size());
            add_cell(item, cells[c], type, columns_[c], alignment_of(c), maker_.scaled(padding) + above * type.line(),
                     cell);
        }
        add_rule(item, item.height);
        return {item};
    }

    /// An empty cell has its place too, or a reader would take those after it for others.
    static void add_cell(FlowItem& item, const SetText& text, const Type& type, Strip strip, Alignment alignment,
                         double top, int element) {
        if (text.lines.empty()) item.pieces.push_back({Words{{strip.left, top}, 0, "", type, false}, element});
        FlowMaker::add_lines(item, text, type, strip, alignment, top, element);
    }

    FlowItem group_row(std::string_view text) {
        const Type type = maker_.scaled(page_type::group);
        const int row = maker_.add_element(Role::row, element_);
        const int cell = maker_.add_element(Role::heading_cell, row);
        maker_.flow().elements.back().heading_of = HeadingOf::row;
        maker_.flow().elements.back().columns = static_cast<int>(table_.columns.size());
        FlowItem item;
        item.keep = true;
        const double top = maker_.scaled(8);
        item.height = top + maker_.scaled(2);
        item.height +=
            FlowMaker::add_lines(item, maker_.set(text, type, strip_.width), type, strip_, Alignment::left, top, cell);
        return item;
    }

    struct SetCell {
        SetText text;
        Type type;
        Strip strip;
        Sign sign = Sign::none;
        int element = -1;
    };

    std::vector<SetCell> set_cells(const Row& row) {
        const int element = maker_.add_element(Role::row, element_);
        std::vector<SetCell> cells;
        for (std::size_t c = 0; c < std::min(row.cells.size(), table_.columns.size()); ++c) {
            const TableCell& cell = row.cells[c];
            SetCell& made = cells.emplace_back();
            made.element = maker_.add_element(c == 0 ? Role::heading_cell : Role::cell, element);
            if (c == 0) maker_.flow().elements.back().heading_of = HeadingOf::row;
            made.sign = cell.sign;
            made.type = type_of(cell, c);
            made.strip = columns_[c];
            made.strip.width -= room_of(cell.sign);
            made.text = maker_.set(cell.text, made.type, std::max(made.strip.width, maker_.scaled(10)));
        }
        return cells;
    }

    /// A row is one item, unless it is higher than a page: then each of its lines is one.
    void add_row(std::vector<FlowItem>& made, const Row& row) {
        const std::vector<SetCell> cells = set_cells(row);
        if (cells.empty()) return;
        const bool has_sign = std::ranges::any_of(cells, [](const SetCell& cell) { return cell.sign != Sign::none; });
        std::size_t lines = 1;
        for (const SetCell& cell : cells)
            lines = std::max(lines, cell.text.lines.size());
        const double line = cell_type(0).line();
        std::vector<FlowItem> parts(lines);
        for (std::size_t i = 0; i < lines; ++i) {
            parts[i].height = line;
            for (std::size_t c = 0; c < cells.size(); ++c)
                add_line_of_cell(parts[i], cells[c], i, alignment_of(c));
        }
        for (Piece& piece : parts.front().pieces)
            shift(piece, 0, maker_.scaled(padding));
        parts.front().height += maker_.scaled(padding);
        parts.back().height += maker_.scaled(row.below.empty() ? padding : has_sign ? 3 : 1);
        for (const std::string& remark : row.below)
            add_remark(parts, remark);
        if (!row.below.empty()) parts.back().height += maker_.scaled(padding);
        add_rule(parts.back(), parts.back().height);
        double height = 0;
        for (const FlowItem& part : parts)
            height += part.height;
        const double headings = maker_.flow().headings.empty() ? 0 : maker_.flow().headings.back().height;
        if (height + headings <= maker_.rules().height) parts = {joined_items(parts)};
        std::ranges::move(parts, std::back_inserter(made));
    }

    void add_line_of_cell(FlowItem& item, const SetCell& cell, std::size_t line, Alignment alignment) const {
        if (line == 0 && cell.text.lines.empty()) {
            item.pieces.push_back({Words{{cell.strip.left, 0}, 0, "", cell.type, false}, cell.element});
        }
        if (line >= cell.text.lines.size()) return;
        if (cell.sign == Sign::none) {
            FlowMaker::add_line(item, cell.text, line, cell.type, cell.strip, alignment, 0, cell.element);
            return;
        }
        if (cell.sign == Sign::box) {
            add_line_of_box(item, cell, line);
            return;
        }
        add_line_of_sign(item, cell, line, alignment);
    }

    /// The box in its first line, and the word.
    void add_line_of_box(FlowItem& item, const SetCell& cell, std::size_t line) const {
        const double side = maker_.scaled(box_side);
        if (line == 0) {
            const double top = (cell.type.line() - side) / 2;
            item.pieces.push_back(
                {PlacedDrawing{{cell.strip.left, top, cell.strip.left + side, top + side}, empty_box(side)}, -1});
        }
        const Strip words{cell.strip.left + room_of(cell.sign), cell.strip.width};
        FlowMaker::add_line(item, cell.text, line, cell.type, words, Alignment::left, 0, cell.element);
    }

    /// The ground, the shape in its first line, and the word.
    void add_line_of_sign(FlowItem& item, const SetCell& cell, std::size_t line, Alignment alignment) const {
        const double widest = *std::ranges::max_element(cell.text.widths);
        const double width = widest + sign_room();
        const double left =
            alignment == Alignment::right ? cell.strip.left + cell.strip.width + sign_room() - width : cell.strip.left;
        const SignLook look = look_of(cell.sign);
        const double side = maker_.scaled(2.4 * sign_mark);
        const double height = cell.type.line();
        const bool last = line + 1 == cell.text.lines.size();
        // Over several lines the ground is one: it begins in the first, and each line makes it longer.
        const double top = line == 0 ? -maker_.scaled(1.5) : -height;
        item.pieces.push_back({Ground{{left, top, left + width, height + (last ? maker_.scaled(1.5) : 0)},
                                      std::min(height / 2 + maker_.scaled(1.5), maker_.scaled(8)),
                                      look.ground},
                               -1});
        const double words = left + maker_.scaled(sign_padding + sign_mark_gap) + side;
        if (line == 0) {
            const double x = left + maker_.scaled(sign_padding);
            const double y = (height - side) / 2;
            item.pieces.push_back(
                {PlacedDrawing{{x, y, x + side, y + side}, mark_of(cell.sign, maker_.scaled(sign_mark), look.words)},
                 -1});
        }
        FlowMaker::add_line(item, cell.text, line, cell.type, {words, widest}, Alignment::left, 0, cell.element);
    }

    void add_remark(std::vector<FlowItem>& parts, std::string_view text) {
        const Type type = maker_.scaled(page_type::remark);
        const double room = maker_.scaled(bullet_room);
        const SetText set = maker_.set(text, type, strip_.width - room);
        if (set.lines.empty()) return;
        const int row = maker_.add_element(Role::row, element_);
        const int cell = maker_.add_element(Role::cell, row);
        maker_.flow().elements.back().columns = static_cast<int>(table_.columns.size());
        for (std::size_t i = 0; i < set.lines.size(); ++i) {
            FlowItem& item = parts.emplace_back();
            item.height = type.line();
            const double left = set.right_to_left ? strip_.left : strip_.left + room;
            if (i == 0) {
                const SetText bullet = maker_.set("\u2022", type, room);
                FlowMaker::add_lines(item, bullet, type,
                                     {strip_.left + maker_.scaled(1), strip_.width - maker_.scaled(2)},
                                     set.right_to_left ? Alignment::right : Alignment::left, 0, cell);
            }
            FlowMaker::add_line(item, set, i, type, {left, strip_.width - room}, Alignment::left, 0, cell);
        }
    }

    static FlowItem joined_items(const std::vector<FlowItem>& parts) {
        FlowItem item;
        for (const FlowItem& part : parts) {
            for (Piece piece : part.pieces) {
                shift(piece, 0, item.height);
                item.pieces.push_back(std::move(piece));
            }
            item.height += part.height;
        }
        // Each cell is read as a whole, and not line by line of its row.
        std::ranges::stable_sort(item.pieces, {}, &Piece::element);
        return item;
    }

    FlowMaker& maker_;
    const Table& table_;
    Strip strip_;
    int element_;
    std::vector<double> widths_;
    std::vector<Strip> columns_;
};

}  // namespace

void add_table(FlowMaker& maker, const Table& table, Strip strip, int parent) {
    if (!table.columns.empty()) TableFlow(maker, table, strip, parent).write();
}

}  // namespace readiness
