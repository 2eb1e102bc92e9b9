// How answers lie: a strip from 0 to 100, and small columns for the counts of options.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/drawing/drawing.h"
#include "core/drawing/radar_model.h"

namespace readiness {

/// What a strip shows, 0 to 100.
struct SpreadMarks {
    std::optional<double> score;
    std::optional<RadarBand> middle_half;
    std::vector<double> people;  ///< Single scores, if too few answered for a band.

    friend bool operator==(const SpreadMarks&, const SpreadMarks&) = default;
};

/// A line as wide as the paper, from 0 to 100, with the marks on it; in the middle of the paper's height.
Drawing spread_drawing(const SpreadMarks& marks, const Paper& paper);

/// A column for each count with the count above it, side by side over the paper's width; the tallest is as high as the
/// paper, and a count of 0 leaves a low grey one without a number. Nothing for no counts.
Drawing histogram_drawing(std::span<const int> counts, const Paper& paper);

}  // namespace readiness
