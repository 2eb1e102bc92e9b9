// The scores that an assessment's file keeps.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Where the stored scores and words differ from the recomputed ones, scores by more than the rounding of the file: a
/// warning each, with both values. Empty for an assessment without a stored profile, and for a shareable copy that has
/// nothing else. One warning in all if the questionnaire is read by question, and the file holds scores of before.
std::vector<Problem> check_stored_profile(const Assessment& assessment, const Profile& profile, std::string_view file);

/// The profile as it is kept in the file: scores rounded to one decimal. Keys that this program does not know are
/// carried over from the profile that the file held before. Empty but for these if the questionnaire is read by
/// question.
StoredProfile stored_profile_of(const Profile& profile, const std::optional<StoredProfile>& before = std::nullopt);

}  // namespace readiness
