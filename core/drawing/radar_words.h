// What is written on a radar's rings: the name of each band, and the numbers where they begin.
#pragma once

#include <string>
#include <vector>

#include "core/drawing/drawing.h"
#include "core/drawing/radar_geometry.h"
#include "core/drawing/radar_model.h"

namespace readiness {

/// A word with its place, in the measures of the paper.
struct RadarWord {
    Rectangle box;
    LabelStyle style = LabelStyle::room;
    std::string text;

    friend bool operator==(const RadarWord&, const RadarWord&) = default;
};

/// Each number beside its ring's edge, and each band's title on its ring, between two axes and wherever they keep clear
/// of the outline, of points and bars, of the rings' edges and of each other; numbers keep off the fill too, if any
/// direction is free of it. Titles that are too large for their rings are set smaller, all of them; the corner of one
/// may lie over its ring's edge, and what has no place at all is left out. Nothing for fewer than three axes, which
/// have no rings.
std::vector<RadarWord> place_radar_words(const RadarModel& model, const RadarLayout& layout, const Paper& paper);

/// True if the profile's outline is filled. A middle half is drawn beside it, and a second area would look like a
/// second result.
bool is_filled(const RadarModel& model);

}  // namespace readiness
