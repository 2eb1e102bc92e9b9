// Overall and factors, as parts of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// The overall score in a sentence, and what else there is to say of it, under a heading.
Blocks overall_blocks(const ScoredAssessment& scored);
Blocks how_the_overall_is_made(const ScoredAssessment& scored);

/// The radar, if one is handed in, and the factors as a table: score, band, bounds, lowest question, how much is
/// answered, and if several people answered how far they agree. Under a factor stands what its figures cannot say.
Blocks factor_blocks(const ScoredAssessment& scored, Figure radar);
Blocks how_factors_are_made(const ScoredAssessment& scored);

}  // namespace readiness
