// A drawing as an SVG file.
#pragma once

#include <string>
#include <string_view>

#include "core/drawing/drawing.h"
#include "core/drawing/palette.h"

namespace readiness {

/// What is read out if the picture is not seen.
struct SvgWords {
    std::string title;
    std::string description;
};

/// A whole SVG 1.1 file in UTF-8, one unit of the drawing a pixel: the same text for the same drawing. It fetches
/// nothing and runs nothing; text stays text, in Inter if the reader has it. Numbers have at most two decimals.
/// Characters that XML does not allow, and bytes that are not UTF-8, become U+FFFD.
std::string svg_of(const Drawing& drawing, const Palette& palette, const SvgWords& words);

/// The same as an element for a page of HTML: `id` with "-title" and "-words" are the ids of its title and description.
/// Its shapes have classes by ink, so that svg_colours can give them other colours.
std::string svg_in_page(const Drawing& drawing, const Palette& palette, const SvgWords& words, std::string_view id);

/// Rules of CSS that give the drawings in a page the colours of another palette.
std::string svg_colours(const Palette& palette);

}  // namespace readiness
