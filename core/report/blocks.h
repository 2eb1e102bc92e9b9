// What a report is made of: values that each format's writer turns into its own text or drawing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/drawing/drawing.h"

namespace readiness {

/// Level 1 is the report's title, 2 a section, 3 a part of a section.
struct Heading {
    int level = 2;
    std::string text;

    friend bool operator==(const Heading&, const Heading&) = default;
};

/// How a paragraph is said, in formats that have more than one size of letters.
enum class Voice {
    plain,
    quiet,  ///< Second to what stands around it.
    strong,
    lead,  ///< What the page comes to, in large letters.
    over,  ///< A short line over the title.
};

/// Empty text is no paragraph.
struct Paragraph {
    std::string text;
    Voice voice = Voice::plain;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct List {
    std::vector<std::string> items;

    friend bool operator==(const List&, const List&) = default;
};

/// Sets some paragraphs apart from the rest, on ground of their own.
struct Callout {
    std::vector<Paragraph> paragraphs;

    friend bool operator==(const Callout&, const Callout&) = default;
};

enum class Alignment { left, right };

struct Column {
    std::string heading;
    Alignment alignment = Alignment::left;
    std::size_t most_characters = 100;  ///< For formats with letters of one width: longer cells wrap.
    bool narrow = false;                ///< On paper no wider than its longest word.

    friend bool operator==(const Column&, const Column&) = default;
};

/// What a cell's text is about, for formats that put a shape and a ground of its own beside the word. The text says the
/// same. A box is empty, to be marked by hand, and has no ground.
enum class Sign { none, strong, watch, little_seen, not_assessed, open, doing, done, dropped, late, box };

struct TableCell {
    std::string text;
    Sign sign = Sign::none;

    TableCell() = default;
    // Most cells are only text, and are written as such.
    // NOLINTNEXTLINE(*-explicit-*)
    TableCell(std::string words, Sign shape = Sign::none) : text(std::move(words)), sign(shape) {}
    TableCell(std::string_view words) : text(words) {}  // NOLINT(*-explicit-*)
    TableCell(const char* words) : text(words) {}       // NOLINT(*-explicit-*)
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct Row {
    std::vector<TableCell> cells;    ///< One for each column.
    std::vector<std::string> below;  ///< Remarks about the row, across all columns.
    std::string group;               ///< If not empty, a heading over this row and those that follow.

    friend bool operator==(const Row&, const Row&) = default;
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;

    friend bool operator==(const Table&, const Table&) = default;
};

/// A picture. Its caption and its words are whole sentences.
struct Figure {
    Drawing drawing;
    std::string caption;        ///< What it is: is under it.
    std::string in_words;       ///< What it shows, for those who do not see it.
    bool repeats_text = false;  ///< The report says the same in text: formats without pictures leave the figure out.
    Table numbers = {};  ///< What it shows, where the report has no table of it: for formats that can fold it away.

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// What follows begins on a new page, in formats that have pages.
struct Break {
    friend bool operator==(const Break&, const Break&) = default;
};

struct SideBySide;

using Block = std::variant<Heading, Paragraph, List, Callout, Table, Figure, SideBySide, Break>;
using Blocks = std::vector<Block>;

/// Two columns, in formats that are wide enough; else, and read aloud, the left one comes first.
struct SideBySide {
    Blocks left;
    Blocks right;

    friend bool operator==(const SideBySide& one, const SideBySide& other);
};

inline bool operator==(const SideBySide& one, const SideBySide& other) {
    return one.left == other.left && one.right == other.right;
}

/// Puts `more` after the blocks already there.
inline void append(Blocks& blocks, Blocks more) {
    for (Block& block : more)
        blocks.push_back(std::move(block));
}

/// Takes out the column with that index if nothing stands in it: without bands there is nothing to say under "Band".
void leave_out_empty_column(Table& table, std::size_t column);

/// What a report is read from.
enum class Sheet {
    pages,   ///< A4 or Letter in the hand, or a screen.
    poster,  ///< One page on a wall, in big letters: A3 or A4.
};

/// A whole report. Its title is its heading of level 1.
struct ReportDocument {
    Blocks blocks;
    std::string foot;  ///< Stands once at the end; on paper at the foot of each page, with the page's number.
    Sheet sheet = Sheet::pages;

    friend bool operator==(const ReportDocument&, const ReportDocument&) = default;
};

/// The text of the first heading of level 1, also inside SideBySide; empty if there is none.
std::string title_of(const ReportDocument& document);

}  // namespace readiness
