// Where a claim is in the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/evidence.h"

namespace readiness {

/// "page 21", "pages 8, 23 to 25": neighbours are joined; empty for no page.
std::string pages_text(const std::vector<int>& pages);

/// "page 21, refs 369–372", "pages 24 to 25, ref 519": runs of three or more reference numbers are joined; empty if
/// there is no page.
std::string citation(const Barrier& barrier);

/// The source with the barrier's place in it: "Evidence scan No. 20, page 21, refs 369–372".
std::string citation(const EvidenceSource& source, const Barrier& barrier);

/// Why a question about the barrier is asked, worded so that nobody takes it for a finding: the room reads it before it
/// has answered.
std::string reason_for_asking(const Barrier& barrier);

/// Title, publisher and year, as far as there are any; empty for a source without a title.
std::string source_text(const EvidenceSource& source);

/// How much is known of an approach, worded so that nobody takes it for how well the approach works.
std::string grade_text(const Approach& approach);

/// A figure's sentence with its place: "In numbers: … (page 8, ref 53)".
std::string figure_text(const EvidenceFigure& figure);

/// The figures that illustrate the barrier, in the order of the file.
std::vector<std::string> figure_texts(const Evidence& evidence, const BarrierId& barrier);

/// Stands once above measures: whose they are, and what their pages and their order mean.
std::string_view about_measures();

/// "Who: ward manager · First step: 20 minutes this week"; without what the file does not say.
std::string first_step_text(const Measure& measure);

/// A measure with what it rests on, in sentences.
struct WordedMeasure {
    const Measure* measure = nullptr;
    std::vector<std::string> basis;  ///< What was found of its approach, with figures; the source's tips; its pages.
};

/// The measures against a barrier, the best first. What is said of an approach or a tip is said once: a later measure
/// that rests on the same names it only. `evidence` must outlive the result.
std::vector<WordedMeasure> measures_against(const Evidence& evidence, const Barrier& barrier);

}  // namespace readiness
