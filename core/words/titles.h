// What bands, statuses, levels and roles are called.
#pragma once

#include <string>
#include <string_view>

#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct BarrierResult;
struct OverallResult;
enum class BarrierStatus;
struct RoleScores;

/// The band's title; "Not scored" if there is none, and empty if the questionnaire has no bands: then nothing is said
/// beside a score.
std::string band_title(const Questionnaire& questionnaire, const BandId& band);

/// How the program speaks of limits that no source has.
inline constexpr std::string_view own_lines = "our own lines, not tested against results";

/// "Developing from 40, Ready from 70: our own lines, not tested against results."; empty with fewer than two bands.
std::string band_lines_text(const Questionnaire& questionnaire);

/// "provisional, 1 of 4 factors": what stands in place of a verdict that rests on too few factors.
std::string provisional_title(int scored_factors, int factors);

/// The band's title of the overall, or provisional_title(); "Not scored" if there is neither, and empty if
/// the questionnaire has no bands.
std::string overall_title(const Questionnaire& questionnaire, const OverallResult& overall);

/// "Strong", "Watch", "Little seen", "Not assessed".
std::string_view status_title(BarrierStatus status);

/// "firm", "may change"; empty for a barrier that is not assessed.
std::string_view certainty_title(const BarrierResult& barrier);

/// "Each person", "The team", "The organisation", "Infrastructure", "The wider context".
std::string_view level_title(Level level);

/// The role as it was written; "No role given" for those who gave none.
std::string role_title(const RoleScores& role);

}  // namespace readiness
