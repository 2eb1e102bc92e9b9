// Reads and writes an assessment file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Reads what the file alone can tell. Unknown keys are kept in the `extras` of their level, in file order. A newer
/// format number is a warning, and is_from_newer_program() is then true. `file` is the name that problems carry.
Loaded<Assessment> read_assessment(std::string_view text, std::string_view file);

/// What only shows beside the questionnaire, each as an error at its line: another questionnaire id; answers to items
/// that it does not have; values that are not on their scale; tallies with another number of counts, or with counts
/// where values belong. As warnings: another version or fingerprint of the same questionnaire; notes, earlier tallies
/// and items left open that it does not have. Where the questionnaire is another one, that is the only problem.
/// `sha256` is the fingerprint of the questionnaire at hand; empty leaves that check out.
std::vector<Problem> check_assessment(const Assessment& assessment, const Questionnaire& questionnaire,
                                      std::string_view sha256, std::string_view file);

/// Where the stored scores and words differ from the recomputed ones, scores by more than the rounding of the file: a
/// warning each, with both values. Empty for an assessment without a stored profile, and for a shareable copy that has
/// nothing else.
std::vector<Problem> check_stored_profile(const Assessment& assessment, const Profile& profile, std::string_view file);

/// The profile as it is kept in the file: scores rounded to one decimal. Keys that this program does not know are
/// carried over from the profile that the file held before.
StoredProfile stored_profile_of(const Profile& profile, const std::optional<StoredProfile>& before = std::nullopt);

/// The file's text. Stable: the same assessment always gives the same text, answers stand in the questionnaire's order
/// (items that it does not know come last, in their own order), and a change of one answer changes one line of the
/// answers. Keys that are empty are left out. Reading the text gives the same assessment, apart from that order.
std::string write_assessment(const Assessment& assessment, const Questionnaire& questionnaire);

}  // namespace readiness
