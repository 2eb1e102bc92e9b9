// Questions, as parts of a report.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// In place of overall, factors and barriers, where each question is read by itself.
Blocks single_question_blocks(const ScoredAssessment& scored);

/// What a group had better talk about first: at most five questions, each with why. Nothing for people who agreed on
/// their answers, and if there is nothing to talk about.
Blocks discussion_blocks(const ScoredAssessment& scored);

/// Each question with score and answer, factor by factor.
Blocks question_blocks(const ScoredAssessment& scored);

}  // namespace readiness
