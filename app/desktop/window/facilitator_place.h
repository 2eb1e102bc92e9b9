// Where the facilitator's window opens.
#pragma once

#include <span>

namespace readiness {

/// A rectangle of the desktop, in the window system's own coordinates.
struct DesktopArea {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const DesktopArea&, const DesktopArea&) = default;
};

/// The place for a window of that size: in the middle of the first monitor that the room's window is not on. With one
/// monitor beside the room's window, or as far to the right and down as the monitor goes if there is no room beside it.
/// Never larger than the monitor. `monitors` are their parts that windows may use; without any it is at the room's
/// window.
DesktopArea facilitator_place(const DesktopArea& room, std::span<const DesktopArea> monitors, int width, int height);

}  // namespace readiness
