// A report's blocks as items one below the other, before they are put on pages.
#pragma once

#include <span>
#include <vector>

#include "core/export/page_layout.h"

namespace readiness {

/// What stays together on a page, at its own top left corner.
struct FlowItem {
    double before = 0;  ///< Least space above it, unless it is the first of a page.
    double height = 0;
    double after = 0;   ///< Least space below it.
    bool keep = false;  ///< It does not stand last on a page if what follows can stand with it.
    std::vector<Piece> pieces;
    int box = -1;                     ///< Items with the same number lie on one ground.
    double box_left = 0;              ///< Where that ground begins,
    double box_width = 0;             ///< and how wide it is.
    int headings = -1;                ///< Index of the table's headings in Flow, which stand above it on a new page.
    std::vector<Bookmark> bookmarks;  ///< Their tops are from its own.
};

struct Flow {
    std::vector<FlowItem> items;
    std::vector<FlowItem> headings;  ///< Of tables.
    std::vector<Element> elements;
    int level = 0;  ///< Of the last heading.
};

/// Sizes of one attempt to lay out a report.
struct FlowRules {
    double width = 0;          ///< Of the text.
    double height = 0;         ///< Of a page's text.
    double scale = 1;          ///< Of letters and spaces.
    bool poster = false;       ///< Larger heads, and figures as large as fit.
    double most_beside = 100;  ///< How high a right column is, in heights of the left one; the rest goes below both.
    int level = 0;             ///< Of the heading before; 0: there is none.
};

/// The blocks; a Break is left out.
Flow flow_of(const Blocks& blocks, const FlowRules& rules, const TextSetter& set);

/// Pieces and bookmarks of items that stand one below the other, from 0 on.
struct Stack {
    std::vector<Piece> pieces;
    std::vector<Bookmark> bookmarks;
};

/// The items one below the other, without regard to pages; grounds come first.
Stack stacked(std::span<const FlowItem> items);
/// How high they are together, without the space above the first and below the last.
double height_of(std::span<const FlowItem> items);
double gap_between(const FlowItem& above, const FlowItem& below);

void shift(Piece& piece, double right, double down);

}  // namespace readiness
