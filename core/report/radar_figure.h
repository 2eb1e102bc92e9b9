// The radar of a profile, as reports and files have it.
#pragma once

#include <string>

#include "core/drawing/palette.h"
#include "core/report/blocks.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// False while nothing may be shown, and if the questionnaire is read by question: its factors have no scores.
bool has_radar(const ScoredAssessment& scored);

/// The radar with its legend, what it is, and its scores in words: for reports with a table of factors, which says the
/// same in text. An empty figure if there is no radar.
Figure radar_figure(const ScoredAssessment& scored);

/// The same without the drawing, which takes longer than all the rest: for formats that have no pictures.
Figure radar_in_words(const ScoredAssessment& scored);

/// The same for a column of a page that has no table of the factors: narrower, with larger letters and with the scores
/// as a table of its own. It has the scores alone: to those who do not know of ranges, bars on it look like misprints.
Figure page_radar_figure(const ScoredAssessment& scored);

/// That under a heading, with what the axes are. Nothing if there is no radar.
Blocks page_radar_blocks(const ScoredAssessment& scored);

/// The same as radar_figure() as an SVG file. Its title is the assessment's, or the questionnaire's if that has none;
/// its description is the caption and the words. Empty if there is no radar.
std::string radar_svg(const ScoredAssessment& scored, const Palette& palette);

}  // namespace readiness
