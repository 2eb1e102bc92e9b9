// Whether one more copy may differ from those that were shared before: comparing two copies must not reveal what one
// person said.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/sharing/ledger.h"

namespace readiness {

class ScoredAssessment;

struct ShareDecision {
    std::optional<std::string> text;   ///< The copy to give out; absent if it is refused.
    bool is_earlier = false;           ///< It is the text of an earlier copy, unchanged.
    std::optional<SharedCopy> record;  ///< To be kept before the text goes out, if it is a new one.
    std::vector<Problem> problems;     ///< An error if it is refused; else warnings to show with the copy.
};

/// The copy to give out now. Copies of agreed answers are always new. Copies of ballots and of hands hold means of
/// exact numbers of people, so that the difference of two copies is the mean of those who came between; no rounding
/// prevents that. Therefore, with `smallest` the larger of both copies' smallest groups:
/// - From an earlier copy of the same ballots with the same answers the new one differs in no figure, whatever was
///   changed besides (the smallest group, the mode): else the earlier one is given out again.
/// - From any other earlier copy it differs by at least `smallest` ballots that came, went or changed (a role counts as
///   an answer), by none or at least that many answers to every item and scores on every factor: else the latest of the
///   earlier copies that stand in the way is given out again.
/// - Roles are in the first copy only. They cut the ballots into parts, and the parts of two copies may leave one
/// person
///   over. What the role scores of an earlier copy leave of the people who have a score on that factor now is none or
///   at least `smallest`.
/// Which earlier copies count: of ballots, those of the same questionnaire that have a ballot in common, under whatever
/// assessment, since merging makes new ones; of hands, and between ballots and hands, those of the same assessment,
/// where hands are compared item by item: at least `smallest`, or none, must have been raised or taken down.
ShareDecision decide_on_copy(const ScoredAssessment& scored, const Ledger& earlier, std::chrono::sys_seconds now,
                             std::string_view file);

}  // namespace readiness
