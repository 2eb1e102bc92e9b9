// A radar as a picture of its own, for files.
#pragma once

#include "core/drawing/drawing.h"
#include "core/drawing/radar_model.h"

namespace readiness {

/// The radar with its legend under it, on ground of its own; one unit of the design is 1. It is as large as it takes
/// for all titles to be whole; if that is too large, for the short ones; and if that is too large, these are cut.
/// A radar without axes is an empty drawing.
Drawing radar_picture(const RadarModel& model, const TextMeasure& measure);

/// The same for a column of a page: so narrow that its words are still read when the picture is as wide as half a sheet
/// of A4. The bands have their names in a strip under the chart. Titles are whole, on two lines; if these leave the
/// chart too little room, they are short, and cut where they do not fit.
Drawing narrow_radar_picture(const RadarModel& model, const TextMeasure& measure);

}  // namespace readiness
