// An assessment's copy for others: what it came to, without anything that a single person said.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/model/stored_profile.h"

namespace readiness {

class ScoredAssessment;

/// Where more than `many_took_part` people took part, groups of fewer than the larger number are not shown outside.
inline constexpr int many_took_part = 20;
inline constexpr int minimum_group_outside = usual_minimum_group;
inline constexpr int minimum_group_outside_of_many = 10;

/// The smallest group whose results leave the team in a report: the assessment's own, and at least 5, or 10 where more
/// than 20 took part. Our own rule: in a larger team a group of five is more easily known, and costs less to hide.
int smallest_group_outside(const Assessment& assessment);

/// Why there can be no copy, as an error with what to do; nothing if there can be one. Refused are: files from a
/// newer program; copies themselves; ballots and hands that are sealed, those of fewer people than the smallest
/// group, and all if the questionnaire is read by question: their copy holds no questions, and would be empty.
std::optional<Problem> why_not_shareable(const Questionnaire& questionnaire, const Assessment& assessment,
                                         std::string_view file);

/// The copy, for an assessment that why_not_shareable() lets pass. It keeps id, title, organisation, team, initiative,
/// stage, created, modified, basis, the smallest group, and the questionnaire's id, version and fingerprint. Agreed
/// answers stay, without the reasons for them, if nothing else is counted, and how many agreed on them, if anybody said
/// so. Of ballots and hands only `shown` stays, see shown_profile(), and then no agreed answer does. The copy's mode is
/// votes_counted(), and its basis is agreed-first only if agreed answers are in its scores. All else goes: ballots,
/// hands, notes, actions, names, and keys that this program does not know, since they could hold anything.
Assessment shareable_copy(const ScoredAssessment& scored, StoredProfile shown);

}  // namespace readiness
