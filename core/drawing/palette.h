// Colours for drawings that go to a file, where no theme can be asked.
#pragma once

#include <array>
#include <cstdint>

#include "core/drawing/drawing.h"

namespace readiness {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;  ///< 255: nothing shines through.

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// A colour for each ink.
using Palette = std::array<Colour, ink_count>;

inline Colour colour_of(const Palette& palette, Ink ink) {
    return palette[static_cast<std::size_t>(ink)];
}

/// The colours of the shipped themes, assets/themes/light.toml and dark.toml.
const Palette& light_palette();
const Palette& dark_palette();

}  // namespace readiness
