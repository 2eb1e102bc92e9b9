// How far two pictures are apart, as people would see it.
#pragma once

#include <string>

#include "app/desktop/window/png.h"

namespace readiness {

/// Another driver, or another processor, may differ by a grey level at smooth edges; another word or colour must not
/// pass.
inline constexpr double most_mean_difference = 0.1;     ///< Of 255, over all channels.
inline constexpr int clearly_different = 48;            ///< Of 255, in any channel of a pixel.
inline constexpr double most_different_share = 0.0001;  ///< Of all pixels: 57 of 960 by 600.

struct PictureDifference {
    bool same_size = false;
    double mean = 0;
    double share = 0;  ///< Of pixels that differ clearly.
    Picture picture;   ///< Grey where the two are alike, red where they are not.

    [[nodiscard]] bool is_small() const {
        return same_size && mean <= most_mean_difference && share <= most_different_share;
    }
    [[nodiscard]] std::string words() const;
};

PictureDifference difference_of(const Picture& left, const Picture& right);

}  // namespace readiness
