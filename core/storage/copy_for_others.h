// What a report for others is made from.
#pragma once

#include <filesystem>

#include "core/base/problem.h"
#include "core/result/scored_assessment.h"
#include "core/storage/share.h"

namespace readiness {

/// The assessment, whose file is at `path`, as others may see it: read from a shareable copy that is on record as any
/// that went out (see copy_to_share(): of the request all but the output counts). A shareable copy is one already,
/// unless it shows_small_groups(). Absent if there can be none; a problem says why.
Loaded<ScoredAssessment> copy_for_others(const ScoredAssessment& scored, const std::filesystem::path& path,
                                         const ShareRequest& request, const std::filesystem::path& data_folder);

}  // namespace readiness
