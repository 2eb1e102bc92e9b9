// What a radar chart shows, before anything is placed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/drawing/drawing.h"

namespace readiness {

/// A part of an axis, 0 to 100.
struct RadarBand {
    double low = 0;
    double high = 0;
    bool of_people = false;  ///< Of people's scores; else of answers.

    friend bool operator==(const RadarBand&, const RadarBand&) = default;
};

/// Values are 0 in the centre to 100 at the rim, or 0 at the left of a bar to 100 at its right.
struct RadarAxis {
    std::string id;  ///< Names the axis among controls.
    std::string title;
    std::string short_title;  ///< Where room is tight.
    std::string value_text;   ///< "72", "–".
    std::optional<double> value;
    std::optional<double> low;                  ///< Where missing answers could put the value at the least,
    std::optional<double> high;                 ///< and at the most.
    std::optional<RadarBand> middle_half = {};  ///< Drawn as a bar on the axis, in place of low and high.
    std::vector<double> people = {};            ///< Single scores as small rings, if too few answered for a band.

    friend bool operator==(const RadarAxis&, const RadarAxis&) = default;
};

/// True if the bounds are drawn: no middle half is in their place, and they are not the value itself.
inline bool has_visible_range(const RadarAxis& axis) {
    return !axis.middle_half && axis.low && axis.high && *axis.high - *axis.low >= 0.5;
}

/// Another outline over the profile's own: dashed, with a mark at each axis, so that it can be recognised without the
/// colour.
struct RadarOverlay {
    std::string name;
    std::vector<std::optional<double>> values;
    Ink ink = Ink::overlay_1;
    Mark mark = Mark::none;
    double dash = 6;  ///< In units of the design.

    friend bool operator==(const RadarOverlay&, const RadarOverlay&) = default;
};

struct RadarModel {
    std::vector<RadarAxis> axes;           ///< The first points up, the rest follow clockwise.
    std::vector<double> band_limits;       ///< Where the second and later bands start, ascending.
    std::vector<std::string> band_titles;  ///< From the lowest band, to be written on the rings; may be empty.
    std::optional<int> selected;           ///< The axis that is pointed out.
    std::vector<RadarOverlay> overlays;
    std::string score_words;  ///< What the outline is, for a legend.

    friend bool operator==(const RadarModel&, const RadarModel&) = default;
};

}  // namespace readiness
