#include "core/export/page_flow.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

#include "core/base/text.h"
#include "core/export/flow_maker.h"
#include "core/report/clean_text.h"

namespace readiness {

namespace {

constexpr double gap_of_columns = 24;
constexpr double box_padding_across = 14;
constexpr double box_padding_down = 9;
constexpr double bullet_room = 12;
constexpr double box_rounding = 8;
/// A unit of a drawing is a pixel, and 96 of these are 72 points.
constexpr double points_of_unit = 0.75;
/// Of a page's height: a picture leaves room for what is said about it.
constexpr double highest_figure = 0.58;

struct Look {
    Type type;
    double before;
    double after;
};

Look look_of(Voice voice) {
    switch (voice) {
        case Voice::plain: break;
        case Voice::quiet: return {page_type::quiet, 4, 3};
        case Voice::strong: return {page_type::strong, 5, 4};
        case Voice::lead: return {page_type::lead, 3, 4};
        case Voice::over: return {page_type::over, 2, 0};
    }
    return {page_type::body, 3, 4};
}

Look look_of(int level) {
    switch (level) {
        case 1: return {page_type::title, 0, 2};
        case 2: return {page_type::section, 9, 3};
        default: return {page_type::part, 9, 2};
    }
}

Role role_of(int level) {
    return level == 1 ? Role::title : level == 2 ? Role::section : Role::part;
}

/// Writes one block after the other into a flow, within a strip of the page.
class BlockFlow {
public:
    BlockFlow(FlowMaker& maker, Strip strip, int& level, int& boxes)
        : maker_(maker), strip_(strip), level_(level), boxes_(boxes) {}

    void operator()(const Heading& heading) {
        const bool title = heading.level <= 1 && level_ == 0;
        const int level = title ? 1 : std::clamp(heading.level, 2, std::max(level_ + 1, 2));
        const std::size_t first = items().size();
        add_text(heading.text, look_of(level), role_of(level), true);
        if (items().size() == first) return;
        level_ = level;
        items()[first].bookmarks = {{level, clean_text(heading.text), 0, 0}};
    }

    void operator()(const Paragraph& words) {
        // What stands over the title stays with it.
        add_text(words.text, look_of(words.voice), Role::paragraph, words.voice == Voice::over);
    }

    void operator()(const List& list) {
        const int element = maker_.add_element(Role::list, -1);
        const Type type = maker_.scaled(page_type::body);
        const double room = maker_.scaled(bullet_room);
        for (const std::string& text : list.items) {
            const SetText set = maker_.set(text, type, strip_.width - room);
            if (set.lines.empty()) continue;
            const int item = maker_.add_element(Role::list_item, element);
            const int label = maker_.add_element(Role::list_label, item);
            const int body = maker_.add_element(Role::list_body, item);
            const std::size_t first = items().size();
            for (std::size_t i = 0; i < set.lines.size(); ++i) {
                FlowItem& line = items().emplace_back();
                line.height = type.line();
                line.keep = i + 1 < set.lines.size();
                if (i == 0) add_bullet(line, type, set.right_to_left, label);
                const double left = set.right_to_left ? strip_.left : strip_.left + room;
                FlowMaker::add_line(line, set, i, type, {left, strip_.width - room}, Alignment::left, 0, body);
            }
            items()[first].before = maker_.scaled(2);
            items().back().after = maker_.scaled(2);
        }
    }

    void operator()(const Callout& box) {
        const double across = maker_.scaled(box_padding_across);
        const double down = maker_.scaled(box_padding_down);
        const std::size_t first = items().size();
        BlockFlow inner(maker_, {strip_.left + across, strip_.width - 2 * across}, level_, boxes_);
        for (const Paragraph& words : box.paragraphs)
            inner(words);
        if (items().size() == first) return;
        for (std::size_t i = first; i < items().size(); ++i) {
            items()[i].box = boxes_;
            items()[i].box_left = strip_.left;
            items()[i].box_width = strip_.width;
            items()[i].keep = i + 1 < items().size();
        }
        ++boxes_;
        FlowItem& top = items()[first];
        for (Piece& piece : top.pieces)
            shift(piece, 0, down);
        top.height += down;
        top.before = maker_.scaled(10);
        items().back().height += down;
        items().back().after = maker_.scaled(10);
    }

    void operator()(const Table& table) { add_table(maker_, table, strip_, -1); }

    void operator()(const Figure& figure) {
        const Size size = figure.drawing.size;
        if (figure.drawing.shapes.empty() || size.width <= 0 || size.height <= 0) {
            (*this)(Paragraph{joined({figure.caption, figure.repeats_text ? "" : figure.in_words}, " ")});
            return;
        }
        const double highest = maker_.rules().height * highest_figure;
        double scale = std::min(strip_.width / size.width, highest / size.height);
        if (!maker_.rules().poster) scale = std::min(scale, points_of_unit);
        const double left = strip_.left + (strip_.width - size.width * scale) / 2;
        const int element = maker_.add_element(Role::figure, -1);
        maker_.flow().elements.back().in_words = clean_text(joined({figure.caption, figure.in_words}, " "));
        FlowItem& item = items().emplace_back();
        item.before = maker_.scaled(8);
        item.height = size.height * scale;
        item.after = maker_.scaled(4);
        // A figure that has its numbers with it says all that a caption would.
        const bool captioned = figure.numbers.columns.empty() && !maker_.rules().poster;
        item.keep = captioned && !clean_text(figure.caption).empty();
        item.pieces.push_back(
            {PlacedDrawing{{left, 0, left + size.width * scale, item.height}, figure.drawing}, element});
        // Its words are there for those who do not see it; those who do have them in the picture.
        if (item.keep) add_text(figure.caption, {page_type::caption, 2, 6}, Role::paragraph, false);
    }

    void operator()(const SideBySide& columns) {
        const double gap = maker_.scaled(gap_of_columns);
        const double width = (strip_.width - gap) / 2;
        const int level = level_;
        const Column left = column(columns.left, {strip_.left, width});
        const Column right = column(columns.right, {strip_.left + width + gap, width});
        const double left_height = height_of(left.items);
        const std::size_t beside =
            left_height > maker_.rules().height ? 0 : blocks_beside(columns.right, right, left_height);
        if (beside == 0) {
            level_ = level;
            for (const Blocks* blocks : {&columns.left, &columns.right})
                each(*blocks, 0);
            return;
        }
        level_ = right.levels[beside - 1];
        add_columns(left.items, {right.items.begin(), right.items.begin() + right.ends[beside - 1]});
        each(columns.right, beside);
    }

    void operator()(const Break&) {}

private:
    struct Column {
        std::vector<FlowItem> items;
        std::vector<std::ptrdiff_t> ends;  ///< Where the items of each block end.
        std::vector<int> levels;           ///< Of the last heading, after each block.
    };

    std::vector<FlowItem>& items() { return maker_.flow().items; }

    /// A text whose lines may stand on two pages, but never one alone on either.
    void add_text(std::string_view text, const Look& look, Role role, bool keep) {
        const Type type = maker_.scaled(look.type);
        const SetText set = maker_.set(text, type, strip_.width);
        if (set.lines.empty()) return;
        const int element = maker_.add_element(role, -1);
        const std::size_t first = items().size();
        const std::size_t lines = set.lines.size();
        for (std::size_t i = 0; i < lines; ++i) {
            FlowItem& item = items().emplace_back();
            item.height = type.line();
            item.keep = keep || (i + 1 < lines && (i == 0 || i + 2 == lines));
            FlowMaker::add_line(item, set, i, type, strip_, Alignment::left, 0, element);
        }
        items()[first].before = maker_.scaled(look.before);
        items().back().after = maker_.scaled(look.after);
    }

    void add_bullet(FlowItem& line, const Type& type, bool right_to_left, int element) {
        const SetText bullet = maker_.set("\u2022", type, maker_.scaled(bullet_room));
        FlowMaker::add_lines(line, bullet, type, {strip_.left + maker_.scaled(2), strip_.width - maker_.scaled(4)},
                             right_to_left ? Alignment::right : Alignment::left, 0, element);
    }

    void each(const Blocks& blocks, std::size_t from) {
        for (std::size_t i = from; i < blocks.size(); ++i)
            std::visit(*this, blocks[i]);
    }

    /// The blocks in a strip of their own, apart from what is in the flow.
    Column column(const Blocks& blocks, Strip strip) {
        std::vector<FlowItem> before = std::exchange(items(), {});
        BlockFlow inner(maker_, strip, level_, boxes_);
        Column made;
        for (const Block& block : blocks) {
            std::visit(inner, block);
            made.ends.push_back(static_cast<std::ptrdiff_t>(items().size()));
            made.levels.push_back(level_);
        }
        made.items = std::exchange(items(), std::move(before));
        return made;
    }

    /// How many blocks of the right column stand beside the left one; 0 if the columns must not be side by side.
    [[nodiscard]] std::size_t blocks_beside(const Blocks& blocks, const Column& right, double left_height) const {
        const FlowRules& rules = maker_.rules();
        std::size_t fewest = 0;
        for (std::size_t count = blocks.size(); count > 0; --count) {
            if (count < blocks.size() && std::holds_alternative<Heading>(blocks[count - 1])) continue;
            const double height = height_of({right.items.begin(), right.items.begin() + right.ends[count - 1]});
            if (height > rules.height) continue;
            if (height <= left_height * rules.most_beside) return count;
            fewest = count;
        }
        return fewest;
    }

    void add_columns(const std::vector<FlowItem>& left, const std::vector<FlowItem>& right) {
        FlowItem item;
        item.before = maker_.scaled(6);
        item.after = maker_.scaled(6);
        for (const std::vector<FlowItem>* column : {&left, &right}) {
            const double height = height_of(*column);
            item.height = std::max(item.height, height);
            Stack stack = stacked(*column);
            std::ranges::move(stack.pieces, std::back_inserter(item.pieces));
            std::ranges::move(stack.bookmarks, std::back_inserter(item.bookmarks));
        }
        items().push_back(std::move(item));
    }

    FlowMaker& maker_;
    Strip strip_;
    int& level_;  ///< Of the heading before; 0: there is none.
    int& boxes_;  ///< How many there are.
};

}  // namespace

Flow flow_of(const Blocks& blocks, const FlowRules& rules, const TextSetter& set) {
    Flow flow;
    FlowMaker maker(flow, rules, set);
    int level = rules.level;
    int boxes = 0;
    BlockFlow writer(maker, {0, rules.width}, level, boxes);
    for (const Block& block : blocks)
        std::visit(writer, block);
    flow.level = level;
    return flow;
}

double gap_between(const FlowItem& above, const FlowItem& below) {
    return std::max(above.after, below.before);
}

double height_of(std::span<const FlowItem> items) {
    double height = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        height += items[i].height + (i > 0 ? gap_between(items[i - 1], items[i]) : 0);
    return height;
}

Stack stacked(std::span<const FlowItem> items) {
    Stack stack;
    std::vector<Piece> grounds;
    int box = -1;
    double top = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const FlowItem& item = items[i];
        if (i > 0) top += gap_between(items[i - 1], item);
        const double bottom = top + item.height;
        if (item.box >= 0 && item.box == box) {
            std::get<Ground>(grounds.back().what).box.bottom = bottom;
        } else if (item.box >= 0) {
            grounds.push_back(
                {Ground{{item.box_left, top, item.box_left + item.box_width, bottom}, box_rounding, Ink::ground}, -1});
        }
        box = item.box;
        for (Piece piece : item.pieces) {
            shift(piece, 0, top);
            stack.pieces.push_back(std::move(piece));
        }
        for (Bookmark bookmark : item.bookmarks) {
            bookmark.top += top;
            stack.bookmarks.push_back(std::move(bookmark));
        }
        top = bottom;
    }
    stack.pieces.insert(stack.pieces.begin(), grounds.begin(), grounds.end());
    return stack;
}

void shift(Piece& piece, double right, double down) {
    const auto move = [&](Rectangle& box) {
        box = {box.left + right, box.top + down, box.right + right, box.bottom + down};
    };
    if (auto* words = std::get_if<Words>(&piece.what)) words->at = {words->at.x + right, words->at.y + down};
    if (auto* ground = std::get_if<Ground>(&piece.what)) move(ground->box);
    if (auto* picture = std::get_if<PlacedDrawing>(&piece.what)) move(picture->box);
}

}  // namespace readiness
