// What a report is made of: values that each format's writer turns into its own text or drawing.
#pragma once

#include <string>
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

/// Empty text is no paragraph.
struct Paragraph {
    std::string text;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct List {
    std::vector<std::string> items;

    friend bool operator==(const List&, const List&) = default;
};

enum class Alignment { left, right };

struct Column {
    std::string heading;
    Alignment alignment = Alignment::left;
    std::size_t most_characters = 100;  ///< For formats with letters of one width: longer cells wrap.

    friend bool operator==(const Column&, const Column&) = default;
};

struct Row {
    std::vector<std::string> cells;  ///< One for each column.
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

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// What follows begins on a new page, in formats that have pages.
struct Break {
    friend bool operator==(const Break&, const Break&) = default;
};

using Block = std::variant<Heading, Paragraph, List, Table, Figure, Break>;
using Blocks = std::vector<Block>;

/// Puts `more` after the blocks already there.
inline void append(Blocks& blocks, Blocks more) {
    for (Block& block : more)
        blocks.push_back(std::move(block));
}

}  // namespace readiness
