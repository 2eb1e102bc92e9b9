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
    std::vector<double> people;       ///< Single scores, if too few answered for a band.
    std::vector<double> limits = {};  ///< Where bands begin, as ticks across the line.

    friend bool operator==(const SpreadMarks&, const SpreadMarks&) = default;
};

/// A line as wide as the paper, from 0 to 100, with the marks on it; in the middle of the paper's height.
Drawing spread_drawing(const SpreadMarks& marks, const Paper& paper);

/// A bar from 0 to the score on a track as wide as the paper, which stands for 100, with a tick at each limit; in the
/// middle of the paper's height. The track alone without a score.
Drawing score_bar_drawing(const std::optional<double>& score, std::span<const double> limits, Ink ink,
                          const Paper& paper);

/// A column for each count with the count above it, side by side over the paper's width. A count of `most` is as high
/// as the paper, so that several drawings can share a scale; the largest count is if that is more. A count of 0 leaves
/// a low grey column without a number. Nothing for no counts.
Drawing histogram_drawing(std::span<const int> counts, int most, const Paper& paper);

}  // namespace readiness
