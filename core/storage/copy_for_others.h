// What a report for others is made from.
#pragma once

#include <chrono>
#include <filesystem>

#include "core/base/problem.h"
#include "core/model/edit.h"
#include "core/result/scored_assessment.h"

namespace readiness {

struct CopyForOthers {
    ScoredAssessment copy;
    RecordGivenOut keep;  ///< What the assessment is to keep of it.
};

/// The assessment, whose file is at `path`, as others may see it: read from a shareable copy that is on record as any
/// that went out (see copy_to_share() and ShareRequest). A shareable copy is one already, unless it
/// shows_small_groups(). Absent if there can be none; a problem says why.
Loaded<CopyForOthers> copy_for_others(const ScoredAssessment& scored, const std::filesystem::path& path,
                                      std::chrono::sys_seconds now, const std::filesystem::path& data_folder,
                                      const std::filesystem::path& ledger_folder = {},
                                      const std::filesystem::path& moved_folder = {});

}  // namespace readiness
