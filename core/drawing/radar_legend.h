// What the lines and marks of a radar stand for: samples of them with words.
#pragma once

#include "core/drawing/drawing.h"
#include "core/drawing/radar_model.h"

namespace readiness {

/// The legend in one row, from the left. What is long is cut at the end of the row, and what has no room to speak of is
/// left out.
Drawing radar_legend_row(const RadarModel& model, const Paper& paper);

/// The whole legend in as many rows as it takes, each in the middle of the paper's width. The drawing is as high as its
/// rows, whatever the paper's height is.
Drawing radar_legend(const RadarModel& model, const Paper& paper);

/// What the rings stand for, from the centre outwards: a strip as wide as the paper with the bands' titles side by
/// side, and under it the numbers where they begin. Empty without titles.
Drawing radar_band_key(const RadarModel& model, const Paper& paper);

}  // namespace readiness
