// The part of a profile that others may see, and the profile that a shareable copy is shown as.
#pragma once

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Whether the scores of roles go into a copy.
enum class SharedRoles { left_out, those_shown };

/// What a shareable copy of ballots or of shows of hands tells: people, scores at one decimal, bands, verdicts,
/// pressures and statuses. No items, no counts, no bounds.
/// - A factor on which fewer people stand than the smallest group is hidden. That is the people who have a score there;
///   in a tally the fewest hands that gave a value to one of its items.
/// - Where a factor is hidden there is no overall: it could be solved for.
/// - A barrier is hidden where an item that bears on it has answers, and fewer than the smallest group.
/// - Roles are those that role_scores() shows, each with the scores that are not hidden.
/// An assessment without answers gives a profile without scores.
StoredProfile safe_profile(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment,
                           SharedRoles roles);

/// A shareable copy's stored profile as a profile: items are there and empty, factors have score, band, people (n) and
/// verdict, barriers pressure and status. What is hidden, or not stored, has no score. Without a stored profile nothing
/// has one.
Profile profile_as_shared(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment);

/// True where the copy says that this factor's score is left out because too few people stand behind it.
bool is_hidden(const Assessment& copy, const FactorId& factor);
bool is_hidden(const Assessment& copy, const BarrierId& barrier);

}  // namespace readiness
