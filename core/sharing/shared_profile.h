// The part of a profile that others may see.
#pragma once

#include "core/model/assessment.h"

namespace readiness {

class ScoredAssessment;

/// Whether the scores of roles go into a copy.
enum class SharedRoles { left_out, those_shown };

/// What a shareable copy of ballots or of shows of hands contains: people, scores at one decimal, bands, verdicts,
/// pressures and statuses. No items, no counts, no bounds.
/// - A factor on which fewer people are than the smallest group is withheld. That is the people who have a score there;
///   in a tally, and where agreed answers count first, the fewest who gave a value to one of its items that is not
///   agreed.
/// - Where a factor is withheld there is no overall: it could be solved for.
/// - A barrier is withheld if an item that bears on it and is not agreed has answers, and fewer than the smallest
/// group.
/// - A verdict on fewer people than the smallest group is left out.
/// - Roles are those that role_scores() shows, each with the scores that are not withheld.
/// An assessment without answers gives a profile without scores.
/// `scored` must be one whose results may be shown.
StoredProfile safe_profile(const ScoredAssessment& scored, SharedRoles roles);

}  // namespace readiness
