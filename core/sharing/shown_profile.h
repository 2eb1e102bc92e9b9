// The part of a profile that a copy for others shows.
#pragma once

#include <set>
#include <string>

#include "core/model/given_out.h"
#include "core/model/stored_profile.h"

namespace readiness {

class ScoredAssessment;

/// Below this many people a copy does not say how far they agree.
inline constexpr int least_people_for_verdict = 10;

/// What a shareable copy of ballots or of shows of hands contains: people, scores at one decimal, bands, verdicts,
/// pressures and statuses. No items, no counts, no bounds.
/// - A factor with a score that is not among the figures `shown` is withheld, and so is a barrier with a pressure. Both
///   are withheld too if a question in them has answers, but fewer than `smallest`; a factor that is the mean of its
///   people, if fewer than these have a score.
/// - A score or a pressure that has_few_readings() is left out. Its band or its status stays.
/// - The overall is there only if all scores of factors are: the one missing could be solved for. Its band is there if
///   none is withheld.
/// - How far people agree stands beside factors of two questions and more, from `least_people_for_verdict` on.
/// - Roles are those of which a figure is shown, each with these scores. `all` is what they were chosen from.
StoredProfile shown_profile(const ScoredAssessment& scored, const GivenOut& all, const std::set<std::string>& shown,
                            int smallest);

/// The record with the figures that are shown alone. Roles, in figures and ballots, are numbered as in a profile that
/// has no others.
GivenOut with_shown_figures(GivenOut all, const std::set<std::string>& shown);

}  // namespace readiness
