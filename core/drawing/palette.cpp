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
    {Ink::surface, rgb(0xffffff)},      {Ink::text, rgb(0x17212b)},        {Ink::muted, rgb(0x586776)},
    {Ink::accent, rgb(0x0a6e8a)},       {Ink::accent_text, rgb(0x0a6883)}, {Ink::grid, rgb(0x7c7468)},
    {Ink::band_edge, rgb(0x5c4a3c)},    {Ink::band_low, rgb(0xda9a7b)},    {Ink::band_middle, rgb(0xefc57e)},
    {Ink::band_high, rgb(0xdbe7f8)},    {Ink::outline, rgb(0x053a4b)},     {Ink::fill, rgb(0x0a4a5e, 0x20)},
    {Ink::range, rgb(0x0a4a5e, 0x80)},  {Ink::person, rgb(0x586776)},      {Ink::track, rgb(0xdfe4ea)},
    {Ink::middle_half, rgb(0xa9ccd6)},  {Ink::overlay_1, rgb(0x4b2f86)},   {Ink::overlay_2, rgb(0x7a2e0c)},
    {Ink::overlay_3, rgb(0x1d4f27)},    {Ink::ground, rgb(0xf4f6f8)},      {Ink::good, rgb(0xdbe7f8)},
    {Ink::good_text, rgb(0x1a4f8f)},    {Ink::middle, rgb(0xfdf0d3)},      {Ink::middle_text, rgb(0x805300)},
    {Ink::bad, rgb(0xfbe2d8)},          {Ink::bad_text, rgb(0xa33a00)},    {Ink::neutral, rgb(0xe8ecf0)},
    {Ink::neutral_text, rgb(0x4f5d6b)},
});

constexpr Palette dark = palette_of({
    {Ink::surface, rgb(0x1a232c)},      {Ink::text, rgb(0xe9eef2)},        {Ink::muted, rgb(0x9fb0be)},
    {Ink::accent, rgb(0x2b93b1)},       {Ink::accent_text, rgb(0x6cc5df)}, {Ink::grid, rgb(0x8f8a80)},
    {Ink::band_edge, rgb(0xead9c4)},    {Ink::band_low, rgb(0x4d281c)},    {Ink::band_middle, rgb(0x584719)},
    {Ink::band_high, rgb(0x3b5c86)},    {Ink::outline, rgb(0xbdf0ff)},     {Ink::fill, rgb(0xa5e6f7, 0x1c)},
    {Ink::range, rgb(0xbdf0ff, 0x80)},  {Ink::person, rgb(0x9fb0be)},      {Ink::track, rgb(0x313f4a)},
    {Ink::middle_half, rgb(0x204a5b)},  {Ink::overlay_1, rgb(0xdccaff)},   {Ink::overlay_2, rgb(0xffcfae)},
    {Ink::overlay_3, rgb(0xb9efc2)},    {Ink::ground, rgb(0x11181f)},      {Ink::good, rgb(0x1c3558)},
    {Ink::good_text, rgb(0xa3c8ff)},    {Ink::middle, rgb(0x3d3013)},      {Ink::middle_text, rgb(0xf0c56a)},
    {Ink::bad, rgb(0x472317)},          {Ink::bad_text, rgb(0xffab85)},    {Ink::neutral, rgb(0x2b3742)},
    {Ink::neutral_text, rgb(0xb4c2ce)},
});

}  // namespace

const Palette& light_palette() {
    return light;
}

const Palette& dark_palette() {
    return dark;
}

}  // namespace readiness
