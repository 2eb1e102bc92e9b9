#include "picture_difference.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace readiness {

std::string PictureDifference::words() const {
    if (!same_size) return "the pictures have different sizes";
    return fmt::format("mean difference {:.3f} of 255 (at most {}), clearly different pixels {:.3f} % (at most {} %)",
                       mean, most_mean_difference, 100 * share, 100 * most_different_share);
}

PictureDifference difference_of(const Picture& left, const Picture& right) {
    PictureDifference difference;
    difference.same_size = left.width == right.width && left.height == right.height && !left.pixels.empty() &&
                           left.pixels.size() == right.pixels.size();
    if (!difference.same_size) return difference;
    difference.picture = left;
    double sum = 0;
    std::size_t clearly = 0;
    const std::size_t pixels = left.pixels.size() / 4;
    for (std::size_t i = 0; i < pixels; ++i) {
        int largest = 0;
        for (std::size_t channel = 4 * i; channel < 4 * i + 3; ++channel) {
            const int apart = std::abs(int(left.pixels[channel]) - int(right.pixels[channel]));
            sum += apart;
            largest = std::max(largest, apart);
        }
        if (largest > clearly_different) ++clearly;
        // A faint copy to find one's way, and red over it, stronger than the difference itself.
        const int grey = 160 + (left.pixels[4 * i] + left.pixels[4 * i + 1] + left.pixels[4 * i + 2]) / 12;
        const int red = std::min(255, largest * 4);
        difference.picture.pixels[4 * i] = static_cast<unsigned char>(std::max(grey, red));
        difference.picture.pixels[4 * i + 1] = static_cast<unsigned char>(std::max(0, grey - red));
        difference.picture.pixels[4 * i + 2] = static_cast<unsigned char>(std::max(0, grey - red));
        difference.picture.pixels[4 * i + 3] = 255;
    }
    difference.mean = sum / static_cast<double>(3 * pixels);
    difference.share = static_cast<double>(clearly) / static_cast<double>(pixels);
    return difference;
}

}  // namespace readiness
