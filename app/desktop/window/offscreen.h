// Draws screens into pictures without a display.
#pragma once

#include <string>

#include "app/desktop/ui/fonts.h"
#include "app/desktop/window/png.h"
#include "app/desktop/window/program.h"

namespace readiness {

/// Draws the program's state after it has settled. `content_scale` is pixels for each unit. On a failure the picture is
/// empty and `trouble` says why.
Picture draw_offscreen(Program& program, Fonts& fonts, int width, int height, float content_scale,
                       std::string& trouble);

}  // namespace readiness
