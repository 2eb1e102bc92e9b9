// Draws a drawing on the screen: shapes through ImDrawList, inks in the colours of the theme.
#pragma once

#include "app/desktop/ui/ui.h"
#include "core/drawing/drawing.h"

namespace readiness {

ImU32 colour_of(const Theme& theme, Ink ink);

/// Paper as large as the box, in pixels, with the program's fonts.
Paper paper_of(const Ui& ui, const Box& box);

/// With the drawing's top left corner at `at`.
void draw(const Ui& ui, const Drawing& drawing, ImVec2 at);
/// All in one colour, whatever its inks.
void draw(const Ui& ui, const Drawing& drawing, ImVec2 at, ImU32 colour);

}  // namespace readiness
