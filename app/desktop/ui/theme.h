// The colours of the program, from a theme file.
#pragma once

#include <imgui.h>
#include <string>
#include <string_view>

#include "core/base/problem.h"

namespace readiness {

/// Fill and text of a marker: a band, a status. A shape and a word always are beside the colour.
struct MarkerColours {
    ImU32 fill = 0;
    ImU32 text = 0;

    friend bool operator==(const MarkerColours&, const MarkerColours&) = default;
};

struct Theme {
    std::string id;
    std::string title;
    bool dark = false;

    ImU32 background = 0;
    ImU32 surface = 0;         ///< Cards and the rail.
    ImU32 border = 0;          ///< Around cards and between rows.
    ImU32 control_border = 0;  ///< Around what can be pressed or typed in.
    ImU32 text = 0;
    ImU32 muted = 0;  ///< Second to text; still at 4.5:1 on background and surface.
    ImU32 accent = 0;
    ImU32 accent_hovered = 0;
    ImU32 on_accent = 0;    ///< Text on accent.
    ImU32 accent_text = 0;  ///< Accent as text on background and surface.
    ImU32 accent_soft = 0;  ///< Fill of what is chosen.
    ImU32 hovered = 0;      ///< Fill of what the mouse is over.
    ImU32 track = 0;        ///< The empty part of a bar or slider.
    ImU32 dim = 0;          ///< Over the screen, behind a dialog.
    ImU32 shadow = 0;

    MarkerColours good;
    MarkerColours middle;
    MarkerColours bad;
    MarkerColours neutral;

    ImU32 radar_good = 0;  ///< Band rings, outermost first.
    ImU32 radar_middle = 0;
    ImU32 radar_bad = 0;
    ImU32 radar_grid = 0;
    ImU32 radar_edge = 0;     ///< Between two bands; at 2:1 or more on both.
    ImU32 radar_outline = 0;  ///< The profile's own.
    ImU32 radar_fill = 0;
    ImU32 radar_range = 0;  ///< Between the low and the high bound, and the middle half of answers.
    ImU32 overlay_1 = 0;    ///< Outlines that lie over the profile's own; each has a dash and a shape of its own too.
    ImU32 overlay_2 = 0;
    ImU32 overlay_3 = 0;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// Reads a theme: `format = "readiness-theme/1"`, id, title, dark, and under [colours] one "#rrggbb" or "#rrggbbaa" for
/// each name above. A colour that is missing, unknown or misspelt is an error.
Loaded<Theme> read_theme(std::string_view text, std::string_view file);

/// Black on white or white on black, for when the theme file cannot be read.
Theme fallback_theme(bool dark);

}  // namespace readiness
