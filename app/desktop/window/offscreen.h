// Draws into pictures without a display.
#pragma once

#include <functional>
#include <string>

#include "app/desktop/ui/fonts.h"
#include "app/desktop/window/png.h"

namespace readiness {

/// What `draw_frame` draws through Dear ImGui, after as many frames as it takes to settle. The fonts are built for
/// `scale`, in pixels for each unit. On a failure the picture is empty and `trouble` says why.
Picture draw_offscreen(int width, int height, Fonts& fonts, float scale, const std::function<void()>& draw_frame,
                       std::string& trouble);

}  // namespace readiness
