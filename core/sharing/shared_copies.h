// The copies that were shared before, and whether one more may differ from them: comparing two copies must not tell
// what one person said.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Something of a ballot that goes into a copy's figures: its answer to an item, or its score on a factor.
struct SharedPart {
    std::string part;         ///< "item L1", "factor leadership".
    std::string fingerprint;  ///< Of the value, salted by the copy's assessment and the ballot's id.

    friend bool operator==(const SharedPart&, const SharedPart&) = default;
};

/// A ballot that a copy was made from, without its answers: only whether they are the same again can be told.
struct SharedBallot {
    RespondentId id;
    std::string fingerprint;  ///< Of its role and all answers.
    std::string role;         ///< Fingerprint of the role.
    std::vector<SharedPart> parts;
    std::vector<std::string> shown;  ///< Those parts of it that are in a score of its role which the copy shows.

    friend bool operator==(const SharedBallot&, const SharedBallot&) = default;
};

/// A copy that has gone out.
struct SharedCopy {
    std::string assessment;     ///< Id of the assessment that it was made from.
    std::string questionnaire;  ///< Its id.
    std::string sha256;         ///< Of the questionnaire.
    std::optional<std::chrono::sys_seconds> shared;
    Mode mode = Mode::ballots;
    int minimum_group = usual_minimum_group;
    int people = 0;
    std::vector<SharedBallot> ballots;
    std::vector<Tally> hands;  ///< How the answers to each item came out, of ballots too.
    std::string text;          ///< The whole copy.

    friend bool operator==(const SharedCopy&, const SharedCopy&) = default;
};

/// All copies that were shared on this computer, from the first.
struct SharedCopies {
    std::vector<SharedCopy> copies;

    friend bool operator==(const SharedCopies&, const SharedCopies&) = default;
};

struct ShareDecision {
    std::optional<std::string> text;   ///< The copy to give out; absent where it is refused.
    bool is_earlier = false;           ///< It is the text of an earlier copy, unchanged.
    std::optional<SharedCopy> record;  ///< To be kept before the text goes out, where it is a new one.
    std::vector<Problem> problems;     ///< An error where it is refused; else warnings to tell with the copy.
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
ShareDecision decide_on_copy(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment,
                             const SharedCopies& earlier, std::chrono::sys_seconds now, std::string_view file);

}  // namespace readiness
