// A drawing on cairo: on a page, on pixels.
#pragma once

#include <cairo.h>

#include "core/drawing/drawing.h"
#include "core/drawing/palette.h"
#include "core/export/page_layout.h"
#include "core/export/typesetter.h"

namespace readiness {

/// The ink's colour as what cairo draws with next.
void set_ink(cairo_t* cairo, const Palette& palette, Ink ink);

/// Adds a rectangle with round corners to the path.
void add_rectangle(cairo_t* cairo, const Rectangle& box, double rounding);

/// Draws it at 0, 0; one unit of the drawing is one of cairo's current units. Letters that are wider than the drawing
/// has room for, since Inter is not there, are made smaller.
void draw(cairo_t* cairo, const Drawing& drawing, const Palette& palette, const Typesetter& typesetter);

/// Draws a piece of a page; one of cairo's current units is a point.
void draw(cairo_t* cairo, const Piece& piece, const Palette& palette, const Typesetter& typesetter);

}  // namespace readiness
