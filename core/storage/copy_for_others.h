// What a report for others is made from.
#pragma once

#include <chrono>
#include <filesystem>

#include "core/base/problem.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// The assessment, whose file is at `path`, as others may see it: read from a shareable copy that is on record as any
/// that went out (see core/storage/share.h), with the smallest group that reports have outside
/// (smallest_group_outside()). A shareable copy is one already. Absent if there can be none; a problem says why.
Loaded<ScoredAssessment> copy_for_others(const ScoredAssessment& scored, const std::filesystem::path& path,
                                         std::chrono::sys_seconds now, const std::filesystem::path& data_folder);

}  // namespace readiness
