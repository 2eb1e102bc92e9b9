// A report on paper as a value: what lies on which page and where. Nothing is drawn here, so that tests can read it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/drawing/drawing.h"
#include "core/report/blocks.h"

namespace readiness {

/// How words look. Lengths are points, as everywhere on paper.
struct Type {
    double size = 10;
    int weight = 400;
    Ink ink = Ink::text;
    double leading = 1.4;  ///< From one base line to the next, in sizes.
    bool figures = false;  ///< All digits are as wide as each other.

    [[nodiscard]] double line() const { return size * leading; }
    friend bool operator==(const Type&, const Type&) = default;
};

/// A text in lines.
struct SetText {
    std::vector<std::string> lines;
    std::vector<double> widths;  ///< Of each line.
    bool right_to_left = false;  ///< Its lines begin at the right.
};

/// Breaks a text into lines of at most `width`, also inside a word if there is no other way. Empty text is no line.
/// Handed in, since fonts are the drawer's.
using TextSetter = std::function<SetText(std::string_view text, const Type& type, double width)>;

/// What a part of the report is for a reader who listens, by the names that PDF has for it.
enum class Role {
    title,
    section,
    part,
    paragraph,
    list,
    list_item,
    list_label,
    list_body,
    table,
    row,
    heading_cell,
    cell,
    figure
};

enum class HeadingOf { nothing, column, row };

struct Element {
    Role role = Role::paragraph;
    int parent = -1;                            ///< Index of the element that it is in; -1: in none.
    std::string in_words;                       ///< Of a figure: what it shows.
    HeadingOf heading_of = HeadingOf::nothing;  ///< Of a heading cell.
    int columns = 1;                            ///< Of a cell: how many it goes across.

    friend bool operator==(const Element&, const Element&) = default;
};

/// One line of text. Without text it marks the place of an empty cell.
struct Words {
    Point at;  ///< Where its base line begins, at the left.
    double width = 0;
    std::string text;
    Type type;
    bool right_to_left = false;

    friend bool operator==(const Words&, const Words&) = default;
};

/// A filled rectangle: the ground of a box or of a sign, or a rule.
struct Ground {
    Rectangle box;
    double rounding = 0;
    Ink ink = Ink::ground;

    friend bool operator==(const Ground&, const Ground&) = default;
};

/// A drawing, scaled to its place.
struct PlacedDrawing {
    Rectangle box;
    Drawing drawing;

    friend bool operator==(const PlacedDrawing&, const PlacedDrawing&) = default;
};

struct Piece {
    std::variant<Words, Ground, PlacedDrawing> what;
    int element = -1;  ///< What it is a part of; -1: nothing but decoration.

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// Decoration that lies below all else comes first, then what is read, in reading order.
struct PaperPage {
    std::vector<Piece> pieces;

    friend bool operator==(const PaperPage&, const PaperPage&) = default;
};

/// A heading in the list of contents that a reader shows beside the pages.
struct Bookmark {
    int level = 1;
    std::string text;
    std::size_t page = 0;
    double top = 0;

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

struct PageLayout {
    Size size;  ///< Of each page.
    std::string title;
    std::vector<Element> elements;
    std::vector<PaperPage> pages;
    std::vector<Bookmark> bookmarks;

    friend bool operator==(const PageLayout&, const PageLayout&) = default;
};

/// ISO 216, in points.
inline constexpr Size a4_size = {595.28, 841.89};
inline constexpr Size a3_size = {841.89, 1190.55};

/// The report on A4 pages; a poster on one A3 page, in letters as big as fit there.
///
/// Nothing is cut off. A heading stands on the page of what follows it. Rows, items of a list, boxes and figures are
/// not split over pages unless they are taller than one; the headings of a table stand on each of its pages. Two
/// columns are side by side as long as both fit on a page; what of the right one does not fit goes below, over the
/// whole width. The part before the first break is set a little smaller if it is then one page. The foot is on each
/// page, with the page's number, and is read out once, on the last. Text is cleaned as clean_text does. There is always
/// at least one page.
PageLayout lay_out(const ReportDocument& document, const TextSetter& set);

}  // namespace readiness
