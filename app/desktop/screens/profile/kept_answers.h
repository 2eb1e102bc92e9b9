// What the Profile screen shows of all answers, worked out once and not for each frame: there may be thousands of
// ballots.
#pragma once

#include <memory>

#include "core/groups/straight_lines.h"
#include "core/groups/workshop_summary.h"

namespace readiness {

class ScoredAssessment;

struct KeptAnswers {
    std::shared_ptr<const void> scores;  ///< As ScoredAssessment::scores_made(): other scores, other answers.
    WorkshopSummary workshop;
    StraightLines straight;
};

/// Those of this assessment, of which results may be shown. What was kept of another one is dropped.
const KeptAnswers& answers_of(const ScoredAssessment& scored, KeptAnswers& kept);

}  // namespace readiness
