// The barriers of a profile as a picture: a bar for each, as long as its pressure.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// False while nothing may be shown, and if no barrier is asked about.
bool has_barriers(const ScoredAssessment& scored);

/// A bar from 0 to 100 for each barrier that is asked about, the most pressing first, with its status as shape and word
/// beside its pressure, and a line where each status begins. A barrier without a pressure, or withheld in a shareable
/// copy, has a word in place of the bar. What it shows is there in words and as a table too. An empty figure if there
/// are no barriers.
Figure barriers_figure(const ScoredAssessment& scored);

}  // namespace readiness
