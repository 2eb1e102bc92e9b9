#include "core/drawing/palette.h"

#include <initializer_list>
#include <utility>

namespace readiness {

namespace {

constexpr Colour rgb(std::uint32_t colour, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(colour >> 16U), static_cast<std::uint8_t>(colour >> 8U & 0xFFU),
            static_cast<std::uint8_t>(colour & 0xFFU), alpha};
}

constexpr Palette palette_of(std::initializer_list<std::pair<Ink, Colour>> colours) {
    Palette palette;
    for (const auto& [ink, colour] : colours)
        palette[static_cast<std::size_t>(ink)] = colour;
    return palette;
}

constexpr Palette light = palette_of({
    {Ink::surface, rgb(0xffffff)},
    {Ink::text, rgb(0x17212b)},
    {Ink::muted, rgb(0x586776)},
    {Ink::accent, rgb(0x0a6e8a)},
    {Ink::accent_text, rgb(0x0a6883)},
    {Ink::grid, rgb(0xc9d8d9)},
    {Ink::band_low, rgb(0xf9ece6)},
    {Ink::band_middle, rgb(0xfdf4e7)},
    {Ink::band_high, rgb(0xeef6f3)},
    {Ink::outline, rgb(0x0a6883)},
    {Ink::fill, rgb(0x0a6e8a, 0x3d)},
    {Ink::range, rgb(0x0a6e8a, 0x26)},
    {Ink::person, rgb(0x586776)},
    {Ink::track, rgb(0xdfe4ea)},
    {Ink::middle_half, rgb(0xa9ccd6)},
    {Ink::overlay_1, rgb(0x6b4fa0)},
    {Ink::overlay_2, rgb(0xa04a1f)},
    {Ink::overlay_3, rgb(0x2f6f3a)},
});

constexpr Palette dark = palette_of({
    {Ink::surface, rgb(0x1a232c)},
    {Ink::text, rgb(0xe9eef2)},
    {Ink::muted, rgb(0x9fb0be)},
    {Ink::accent, rgb(0x2b93b1)},
    {Ink::accent_text, rgb(0x6cc5df)},
    {Ink::grid, rgb(0x3d4d55)},
    {Ink::band_low, rgb(0x332520)},
    {Ink::band_middle, rgb(0x2b2a1f)},
    {Ink::band_high, rgb(0x16302d)},
    {Ink::outline, rgb(0x6cc5df)},
    {Ink::fill, rgb(0x3ab0d0, 0x4d)},
    {Ink::range, rgb(0x3ab0d0, 0x2b)},
    {Ink::person, rgb(0x9fb0be)},
    {Ink::track, rgb(0x313f4a)},
    {Ink::middle_half, rgb(0x204a5b)},
    {Ink::overlay_1, rgb(0xc3a6f2)},
    {Ink::overlay_2, rgb(0xf0a878)},
    {Ink::overlay_3, rgb(0x8fd09a)},
});

}  // namespace

const Palette& light_palette() {
    return light;
}

const Palette& dark_palette() {
    return dark;
}

}  // namespace readiness
