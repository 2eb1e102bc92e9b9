// An assessment's copy for others: what it came to, without anything that a single person said.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/sharing/shared_profile.h"

namespace readiness {

class ScoredAssessment;

/// Why there can be no copy, as an error with what to do; nothing if there can be one. Refused are: files from a
/// newer program; copies themselves; ballots and hands that are sealed, those of fewer people than the smallest
/// group, and all if the questionnaire is read by question: their copy holds no questions, and would be empty.
std::optional<Problem> why_not_shareable(const Questionnaire& questionnaire, const Assessment& assessment,
                                         std::string_view file);

/// The copy, for an assessment that why_not_shareable() lets pass. It keeps id, title, organisation, team, initiative,
/// stage, created, modified, basis, the smallest group, and the questionnaire's id, version and fingerprint. Agreed
/// answers stay, without the reasons for them, if nothing else is counted. Of ballots and hands only the safe_profile()
/// stays, and then no agreed answer does. The copy's mode is votes_counted(). All else goes: ballots, hands, notes,
/// actions, names, and keys that this program does not know, since they could hold anything.
Assessment shareable_copy(const ScoredAssessment& scored, SharedRoles roles);

}  // namespace readiness
