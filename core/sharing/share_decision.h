// Which copy for others may go out now: beside all that went out before, it must not reveal what a few people said.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/edit.h"
#include "core/model/given_out.h"

namespace readiness {

class ScoredAssessment;

struct ShareDecision {
    std::optional<std::string> text;  ///< The copy to give out; absent if it is refused.
    bool is_earlier = false;          ///< It has the figures of an earlier copy.
    std::optional<GivenOut> record;   ///< To be kept before the text goes out, if it shows something new.
    std::optional<GivenOut> known;    ///< The record of it, if it was put on record before.
    std::vector<Problem> problems;    ///< An error if it is refused; else warnings to show with the copy.
};

/// The copy to give out now. `given_out` is what went out before, of these people and of others: what the assessment
/// itself has on record, and what this computer has. The assessment's ballots must have their secrets, see
/// secrets_to_make(). Copies of agreed answers are always new.
/// - The copy shows the chosen_figures(): those that, together with all that went out of the same people, do not let
///   anybody solve for a sum over fewer people than the smallest group. The others are withheld, and a warning says
///   which, and of whom they would tell.
/// - If more factor scores would be withheld than shown, or some and no other is new, and an earlier copy of this
///   assessment can go out again, that one does, with the figures that it had. It cannot once a ballot in it was
///   withdrawn, and has no roles if they were chosen at a smaller group than today's. If there is none either, nothing
///   goes out.
/// - Where a copy went out of ballots with the same ids and other secrets, nothing new goes out. That is so if their
///   file was copied before the first copy for others, and also if somebody wrote the same ids into files of other
///   people: nobody can tell which, or what has changed. A message says what to do.
/// - Hands after ballots of one assessment, and ballots after hands, count as the same people asked twice: they do not
///   go out.
ShareDecision decide_on_copy(const ScoredAssessment& scored, std::span<const GivenOut> given_out,
                             std::chrono::sys_seconds now, std::string_view file);

/// What has to be kept in the assessment for a decision: new secrets for ballots and hands that have none, each from
/// `secret`. Empty where agreed answers count.
RecordGivenOut secrets_to_make(const Assessment& assessment, const std::function<std::string()>& secret);

/// Both lists, each record once.
std::vector<GivenOut> all_records(std::span<const GivenOut> some, std::span<const GivenOut> others);

}  // namespace readiness
