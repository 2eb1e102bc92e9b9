// Why ballots cannot be taken from a file. Internal to merging.
#pragma once

#include <optional>

#include "core/merging/merge.h"

namespace readiness {

/// Why nothing can be taken from the file into an assessment of that questionnaire, as an error with what to do;
/// nothing if its ballots can be taken.
std::optional<Problem> refusal_of(const BallotFile& file, const QuestionnaireReference& wanted,
                                  const MergeOptions& options);

/// A warning if a missing fingerprint leaves open whether the file answers the same edition; for files that are not
/// refused.
std::optional<Problem> edition_note(const BallotFile& file, const QuestionnaireReference& wanted);

}  // namespace readiness
