// Which of the assessments on Start is a copy of which.
#pragma once

#include "app/desktop/open/state.h"

namespace readiness {

/// The assessment that the file is a copy of, in the same folder. Of two with one name the one with the usual ending is
/// the original: "ward-7.readiness.toml.txt" and "ward-7.Readiness.TOML" are then files beside it. nullptr if there is
/// none on Start, and for an original itself.
const RecentAssessment* original_beside(const RecentAssessment& file, const State& state);

}  // namespace readiness
