#include "core/export/page_layout.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <utility>
#include <variant>

#include "core/export/page_flow.h"
#include "core/export/page_type.h"
#include "core/report/clean_text.h"

namespace readiness {

namespace {

constexpr double points_of_mm = 72 / 25.4;
constexpr double over_foot = 7;  ///< From the text to the rule over the foot.
constexpr double foot_padding = 6;
constexpr double rule = 0.75;
constexpr double least_text = 200;  ///< However long the foot is, so high a part of the page is for the text.

// ------------------------------------------------------------------------------------------------------ the sheet

struct Margins {
    double left = 15 * points_of_mm;
    double top = 11 * points_of_mm;
    double bottom = 11 * points_of_mm;
};

/// The foot's lines; where text may be, between the margins and over the foot.
struct Frame {
    Size size;
    Margins margins;
    double scale = 1;
    Type foot_type;
    SetText foot;
    double number_room = 0;  ///< At the foot's right, for the page's number.

    [[nodiscard]] double width() const { return size.width - 2 * margins.left; }
    [[nodiscard]] double foot_top() const {
        const double lines = static_cast<double>(std::max<std::size_t>(foot.lines.size(), 1));
        return size.height - margins.bottom - lines * foot_type.line();
    }
    [[nodiscard]] double bottom() const { return foot_top() - (foot_padding + over_foot) * scale; }
    [[nodiscard]] double height() const { return bottom() - margins.top; }
};

Frame frame_of(const ReportDocument& document, const TextSetter& set) {
    Frame frame;
    const bool poster = document.sheet == Sheet::poster;
    frame.size = poster ? a3_size : a4_size;
    frame.scale = poster ? a3_size.width / a4_size.width : 1;
    frame.margins = {frame.margins.left * frame.scale, frame.margins.top * frame.scale,
                     frame.margins.bottom * frame.scale};
    frame.foot_type = scaled(page_type::foot, frame.scale);
    if (!poster) frame.number_room = 64;
    const std::string text = clean_text(document.foot);
    if (!text.empty()) frame.foot = set(text, frame.foot_type, frame.width() - frame.number_room);
    const double most = frame.size.height - frame.margins.top - frame.margins.bottom - least_text;
    const auto lines = static_cast<std::size_t>(most / frame.foot_type.line());
    if (frame.foot.lines.size() > lines) {
        frame.foot.lines.resize(lines);
        frame.foot.widths.resize(lines);
    }
    return frame;
}

// ------------------------------------------------------------------------------------------------------- the pages

struct Pages {
    std::vector<std::vector<FlowItem>> pages;
    Flow flow;
};

/// Puts items on pages, one after the other.
class Paginator {
public:
    Paginator(Flow flow, double height) : flow_(std::move(flow)), height_(height) {}

    Pages pages() && {
        pages_.emplace_back();
        const std::vector<FlowItem>& items = flow_.items;
        for (std::size_t i = 0; i < items.size();) {
            std::size_t end = i + 1;
            while (end < items.size() && items[end - 1].keep)
                ++end;
            const std::span<const FlowItem> together(items.data() + i, end - i);
            // What is higher than a page begins where it is.
            if (!fits(together) && height_of(together) <= height_) next_page();
            for (const FlowItem& item : together) {
                if (!fits({&item, 1})) next_page();
                add(item);
            }
            i = end;
        }
        return {std::move(pages_), std::move(flow_)};
    }

private:
    std::vector<FlowItem>& page() { return pages_.back(); }

    void next_page() {
        if (!page().empty()) pages_.emplace_back();
        used_ = 0;
    }

    [[nodiscard]] double above(const FlowItem& item) const {
        return pages_.back().empty() ? 0 : gap_between(pages_.back().back(), item);
    }

    [[nodiscard]] bool fits(std::span<const FlowItem> items) const {
        return used_ + above(items.front()) + height_of(items) <= height_ + 0.01;
    }

    void add(const FlowItem& item) {
        if (page().empty() && item.headings >= 0) put(flow_.headings[static_cast<std::size_t>(item.headings)]);
        put(item);
    }

    void put(const FlowItem& item) {
        used_ += above(item) + item.height;
        page().push_back(item);
    }

    Flow flow_;
    double height_;
    double used_ = 0;
    std::vector<std::vector<FlowItem>> pages_;
};

Pages attempt(const Blocks& blocks, const FlowRules& rules, const TextSetter& set) {
    return Paginator(flow_of(blocks, rules, set), rules.height).pages();
}

/// The first part is the page that most people see: it is one if it can be. First more of the right column goes below
/// the left one, then letters are smaller.
Pages on_one_page_if_possible(const Blocks& blocks, FlowRules rules, const TextSetter& set) {
    Pages first = attempt(blocks, rules, set);
    if (first.pages.size() == 1) return first;
    rules.most_beside = 1;
    constexpr double much_too_high = 1.7;  // In heights of a page.
    if (height_of(first.flow.items) > rules.height * much_too_high) return attempt(blocks, rules, set);
    for (const double scale : {1.0, 0.975, 0.948, 0.92, 0.89, 0.86}) {
        rules.scale = scale;
        for (const double most_beside : {FlowRules{}.most_beside, 2.5, 1.5, 1.0}) {
            rules.most_beside = most_beside;
            Pages pages = attempt(blocks, rules, set);
            if (pages.pages.size() == 1) return pages;
        }
    }
    // It takes more: then the columns must not leave the first page empty.
    rules.scale = 1;
    return attempt(blocks, rules, set);
}

/// In letters as big as fit on one page; in the smallest, on more.
Pages poster(const Blocks& blocks, FlowRules rules, const TextSetter& set) {
    constexpr double largest = 2.8;
    constexpr double smallest = 0.22;
    double scale = largest;
    while (true) {
        rules.scale = scale;
        Pages pages = attempt(blocks, rules, set);
        if (pages.pages.size() == 1 || scale <= smallest) return pages;
        scale *= 0.96;
    }
}

// --------------------------------------------------------------------------------------------------- putting together

class LayoutMaker {
public:
    explicit LayoutMaker(Frame frame) : frame_(std::move(frame)) { layout_.size = frame_.size; }

    void add(Pages pages) {
        const int elements = static_cast<int>(layout_.elements.size());
        for (Element& element : pages.flow.elements) {
            if (element.parent >= 0) element.parent += elements;
            layout_.elements.push_back(std::move(element));
        }
        for (const std::vector<FlowItem>& items : pages.pages)
            add_page(stacked(items), elements);
    }

    PageLayout layout(std::string title) && {
        layout_.title = std::move(title);
        if (layout_.pages.empty()) layout_.pages.emplace_back();
        for (std::size_t i = 0; i < layout_.pages.size(); ++i)
            add_foot(i);
        for (PaperPage& page : layout_.pages) {
            std::stable_partition(page.pieces.begin(), page.pieces.end(), [](const Piece& piece) {
                return piece.element < 0 && !std::holds_alternative<Words>(piece.what);
            });
        }
        return std::move(layout_);
    }

private:
    void add_page(Stack stack, int elements) {
        PaperPage& page = layout_.pages.emplace_back();
        for (Piece& piece : stack.pieces) {
            if (piece.element >= 0) piece.element += elements;
            shift(piece, frame_.margins.left, frame_.margins.top);
            page.pieces.push_back(std::move(piece));
        }
        for (Bookmark& bookmark : stack.bookmarks) {
            bookmark.page = layout_.pages.size() - 1;
            bookmark.top += frame_.margins.top;
            layout_.bookmarks.push_back(std::move(bookmark));
        }
    }

    void add_foot(std::size_t index) {
        const bool last = index + 1 == layout_.pages.size();
        const double left = frame_.margins.left;
        const double top = frame_.foot_top();
        std::vector<Piece>& pieces = layout_.pages[index].pieces;
        const double above = top - foot_padding * frame_.scale;
        pieces.push_back({Ground{{left, above - rule, left + frame_.width(), above}, 0, Ink::track}, -1});
        int element = -1;
        if (last && !frame_.foot.lines.empty()) {
            element = static_cast<int>(layout_.elements.size());
            layout_.elements.push_back({Role::paragraph, -1, "", HeadingOf::nothing, 1});
        }
        for (std::size_t i = 0; i < frame_.foot.lines.size(); ++i)
            pieces.push_back({foot_words(frame_.foot, i, left, top), element});
        if (numbers_.empty()) return;
        const SetText& number = numbers_[index];
        if (!number.lines.empty())
            pieces.push_back({foot_words(number, 0, left + frame_.width() - number.widths[0], top), -1});
    }

    [[nodiscard]] Words foot_words(const SetText& text, std::size_t line, double left, double top) const {
        const double base = top + static_cast<double>(line) * frame_.foot_type.line() + frame_.foot_type.size * 1.04;
        return {{left, base}, text.widths[line], text.lines[line], frame_.foot_type, text.right_to_left};
    }

public:
    [[nodiscard]] std::size_t pages() const { return layout_.pages.size(); }
    void number(std::vector<SetText> numbers) { numbers_ = std::move(numbers); }

private:
    Frame frame_;
    PageLayout layout_;
    std::vector<SetText> numbers_;
};

/// What stands between breaks; without empty parts.
std::vector<Blocks> parts_of(const Blocks& blocks) {
    std::vector<Blocks> parts(1);
    for (const Block& block : blocks) {
        if (!std::holds_alternative<Break>(block)) {
            parts.back().push_back(block);
        } else if (!parts.back().empty()) {
            parts.emplace_back();
        }
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

}  // namespace

PageLayout lay_out(const ReportDocument& document, const TextSetter& set) {
    const Frame frame = frame_of(document, set);
    LayoutMaker maker(frame);
    FlowRules rules{frame.width(), frame.height(), 1, document.sheet == Sheet::poster, FlowRules{}.most_beside, 0};
    if (rules.poster) {
        Blocks blocks;
        for (Blocks& part : parts_of(document.blocks))
            append(blocks, std::move(part));
        maker.add(poster(blocks, rules, set));
    } else {
        bool first = true;
        for (const Blocks& part : parts_of(document.blocks)) {
            Pages pages =
                std::exchange(first, false) ? on_one_page_if_possible(part, rules, set) : attempt(part, rules, set);
            rules.level = pages.flow.level;
            maker.add(std::move(pages));
        }
        std::vector<SetText> numbers;
        for (std::size_t i = 0; i < std::max<std::size_t>(maker.pages(), 1); ++i) {
            const std::string text = fmt::format("Page {} of {}", i + 1, std::max<std::size_t>(maker.pages(), 1));
            numbers.push_back(set(text, frame.foot_type, frame.number_room));
        }
        maker.number(std::move(numbers));
    }
    const std::string title = clean_text(title_of(document));
    return std::move(maker).layout(title.empty() ? "Readiness report" : title);
}

}  // namespace readiness
