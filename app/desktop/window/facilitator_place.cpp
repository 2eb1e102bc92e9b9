#include "app/desktop/window/facilitator_place.h"

#include <algorithm>
#include <cstddef>

namespace readiness {

namespace {

int overlap(int from, int length, int other_from, int other_length) {
    return std::max(0, std::min(from + length, other_from + other_length) - std::max(from, other_from));
}

/// The monitor that shows most of the room's window.
std::size_t monitor_of(const DesktopArea& room, std::span<const DesktopArea> monitors) {
    std::size_t best = 0;
    long most = -1;
    for (std::size_t i = 0; i < monitors.size(); ++i) {
        const long shared = static_cast<long>(overlap(room.left, room.width, monitors[i].left, monitors[i].width)) *
                            overlap(room.top, room.height, monitors[i].top, monitors[i].height);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

}  // namespace

DesktopArea facilitator_place(const DesktopArea& room, std::span<const DesktopArea> monitors, int width, int height) {
    if (monitors.empty()) return {room.left, room.top, width, height};
    const std::size_t taken = monitor_of(room, monitors);
    const DesktopArea& here = monitors[monitors.size() > 1 && taken == 0 ? 1 : 0];
    const DesktopArea fitting{here.left, here.top, std::min(width, here.width), std::min(height, here.height)};
    DesktopArea place = fitting;
    if (monitors.size() > 1) {
        place.left += (here.width - place.width) / 2;
        place.top += (here.height - place.height) / 2;
        return place;
    }
    const int room_end = room.left + room.width;
    if (room_end + place.width <= here.left + here.width) {
        place.left = room_end;
    } else if (room.left - place.width >= here.left) {
        place.left = room.left - place.width;
    } else {
        place.left = here.left + here.width - place.width;
        place.top = here.top + here.height - place.height;
    }
    return place;
}

}  // namespace readiness
