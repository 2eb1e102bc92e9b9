// What was learned after the source of the evidence was written, as a part of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// How the works were chosen; the findings on the barriers that the questionnaire asks about, in the order of the file
/// and each with its barriers; those on change in general; and the works that these findings rest on. Nothing if the
/// evidence names no later findings, or the questionnaire asks about no barrier.
Blocks later_blocks(const ScoredAssessment& scored);

}  // namespace readiness
