// Which figures a copy for others could show, and of which answers.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/given_out.h"

namespace readiness {

class ScoredAssessment;

/// The record of a copy with every figure that there is: factors with a score, then barriers with a pressure, then the
/// scores of roles that are shown at `smallest` or at a larger group, in the order of their worth to a reader. Its
/// profile has only these roles, without scores. The ballots must have their secrets. `scored` must be ballots or hands
/// that may be shown.
GivenOut all_figures(const ScoredAssessment& scored, int smallest);

/// The names of the figures of roles that role_scores() shows if `smallest` is the smallest group.
std::set<std::string> role_figures(const ScoredAssessment& scored, const GivenOut& all, int smallest);

/// True if the people who have a score at the factor, and are in no role that is shown there, are nobody, or still
/// enough without the largest of their roles: whoever belongs to that one knows something of its people.
bool remainder_is_enough(const ScoredAssessment& scored, const GivenOut& all, const std::string& factor,
                         const std::set<std::string>& shown, int smallest);

}  // namespace readiness
