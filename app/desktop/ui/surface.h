// What the program is drawn on, and how large it must be drawn there to be read from the back of a room.
#pragma once

#include <algorithm>
#include <cmath>

namespace readiness {

/// In pixels of the frame buffer.
struct Surface {
    float width = 1280;
    float height = 720;
    float content_scale = 1;  ///< The monitor's pixels for each unit of ordinary text.

    friend bool operator==(const Surface&, const Surface&) = default;
};

/// The screens are designed for this many units; a window of another size has its height, as far as it is wide enough.
inline constexpr float design_height = 720;
inline constexpr float narrowest_design = 960;

/// Pixels for each unit of the design at 100 % text size. They follow the window's height, since a picture on the wall
/// is as high as the wall allows whatever its pixels: 1 at 720 pixels, 1.5 at 1080, 3 at 2160. A window that is
/// narrower than 4 to 3 follows its width. Never smaller than the monitor's own scale asks for. In steps of a
/// twentieth, so that the fonts are not made anew with each pixel while a window is resized.
inline float usual_scale(const Surface& surface) {
    const float by_size = std::min(surface.height / design_height, surface.width / narrowest_design);
    constexpr float steps = 20;
    constexpr float hair = 1e-3f;
    return std::max(surface.content_scale, std::floor(by_size * steps + hair) / steps);
}

}  // namespace readiness
