// Something small that opens over all else, such as a calendar: nothing under it can be pressed meanwhile.
#pragma once

#include <functional>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

/// A place of that size, in pixels, under what it belongs to; above it or beside if there is no room. It is made
/// smaller if the window is.
Box popup_place(const Ui& ui, const Box& beside, float width, float height);

/// Draws over the whole window; `opens` is true in the first frame. Call it after all that lies under it. True if it
/// should close: Esc was pressed, or the mouse outside `place`.
bool draw_popup(Ui& ui, std::string_view name, const Box& place, bool opens, const std::function<void()>& content);

}  // namespace readiness
