// A new assessment made of the ballots in several files.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "core/merging/merge.h"

namespace readiness {

struct MergedAssessment {
    Assessment assessment;
    Merge merge;
};

struct NewAssessment {
    std::string id;
    std::string title;
    std::chrono::sys_seconds now;
};

/// A new assessment that carries on what the files hold: ballots in the order of the files, the records of what was
/// merged into the first of them, and each detail on which all files agree that say something. The title is `title`,
/// else that of the first file; the questionnaire that of the first file with a fingerprint, else `sha256` is taken.
/// Sealed if any file is; the smallest group is the largest that any file asks for; roles are those of all files.
/// Only files that are not refused count in any of this. `id` is its UUID.
MergedAssessment merged_assessment(const Questionnaire& questionnaire, std::string_view sha256,
                                   std::span<const BallotFile> files, const NewAssessment& made,
                                   const MergeOptions& options = {});

}  // namespace readiness
