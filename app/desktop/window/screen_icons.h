// A small picture for each screen, for a navigation that has no room for words beside them.
#pragma once

#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// In lines, as high and wide as `side`.
void draw_screen_icon(const Ui& ui, ImVec2 centre, float side, ScreenId screen, ImU32 colour);

}  // namespace readiness
