// Levels 8 and 9 of scoring: from items to what stands in the way.
#pragma once

#include <span>

#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// The barrier as one that no item bears on: not assessed.
BarrierResult barrier_not_asked(const Barrier& barrier);

/// Pressure above this makes a barrier blocking, and above the next one to watch. Our own lines: no source has them.
inline constexpr double blocking_above = 60;
inline constexpr double watch_above = 30;
/// A barrier with less than this share of its weight answered is not assessed.
inline constexpr double barrier_minimum_answered = 0.5;

/// Whether an answer with this readiness is low enough for the rule.
bool is_low(const BlocksRule& rule, double readiness);

/// What a `blocks` rule goes by: the answers of those whom its item applies to.
struct RuleCount {
    int low = 0;        ///< Answers that are low enough for the rule.
    int answered = 0;   ///< All answers.
    int concerned = 0;  ///< With those who do not know and those who gave no answer, whom it might apply to as well.
    int not_applicable = 0;  ///< Those whom it does not apply to; not among the concerned.

    friend bool operator==(const RuleCount&, const RuleCount&) = default;
};

/// The count of the votes, also if an agreed answer decides instead.
RuleCount count_of(const BlocksRule& rule, const ItemResult& item);

enum class RuleOutcome {
    silent,   ///< Too few of the answers are low, or the agreed one is not.
    waiting,  ///< Enough of the answers are low, but too few have answered.
    fires,
};

RuleOutcome outcome_of(const BlocksRule& rule, const ItemResult& item);

/// How many of the low votes would have to be higher until the rule does not fire. 0 if it does not fire now, or if an
/// agreed answer decides.
int votes_too_low(const BlocksRule& rule, const ItemResult& item);

/// Whether the rule fires once everybody has answered, those who are unknown now all worst (0) or all best (100).
struct OnceAnswered {
    bool worst = false;
    bool best = false;

    friend bool operator==(const OnceAnswered&, const OnceAnswered&) = default;
};

OnceAnswered once_answered(const BlocksRule& rule, const ItemResult& item);

/// The status that a pressure gives by itself, before any `blocks` rule; not assessed if there is none.
BarrierStatus status_at(const std::optional<double>& pressure);

/// Pressure, status and certainty of a barrier, with the reasons. A rule that fires makes the barrier blocking; the
/// status is certain only if the rule, or the pressure, still does so once everybody has answered. A rule that waits
/// leaves the status as it is, but not certain. `items` are in the questionnaire's order.
BarrierResult barrier_of(const Questionnaire& questionnaire, std::span<const ItemResult> items, const Barrier& barrier);

}  // namespace readiness
