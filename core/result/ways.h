// The smallest set of steps that lifts a factor to the next band, or takes a barrier out of strong or to little seen.
#pragma once

#include <optional>
#include <vector>

#include "core/base/identifier.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// One question, moved up.
struct WayStep {
    enum class How {
        other_answer,  ///< The room agrees on another answer than today.
        agreement,     ///< The room agrees on an answer, in place of its votes (read as agreed first).
        mean,          ///< The mean of the votes rises, as in what_if().
    };

    ItemId item;
    How how = How::other_answer;
    /// How long it is: one for each 25 points of readiness that it takes the question up, or part of them, and at least
    /// one; one more if it leads to the best end of a number scale, which is far to go.
    int steps = 1;
    double from = 0;  ///< Readiness 0 to 100, today.
    double to = 0;  ///< Of an answer, which may be lower than today's mean; of a mean the least that is enough, to 0.1.
    /// The raw answer that has the readiness `to`; of several the one nearest to today's agreed answer, else the first.
    /// None for a mean.
    std::optional<double> answer;
    /// Today the item's `blocks` rule makes the barrier strong, and until this answer it would go on doing so, however
    /// low the pressure is. What the step goes beyond it lowers the pressure.
    std::optional<double> ends_rule;

    friend bool operator==(const WayStep&, const WayStep&) = default;
};

/// A `blocks` rule goes by how many votes are low, which no mean says: so many of them would have to be higher.
struct WayVotes {
    ItemId item;
    int low = 0;        ///< Votes that are low enough for the rule.
    int answered = 0;   ///< All votes.
    int otherwise = 0;  ///< How many of the low ones would have to be higher, 1 or more.
    double answer = 0;  ///< The least answer that is high enough, as a raw value.

    friend bool operator==(const WayVotes&, const WayVotes&) = default;
};

struct Way {
    enum class Outcome {
        there_already,  ///< Nothing needs to move; the factor is in the highest band.
        possible,
        out_of_reach,  ///< Not even with the best answer to every question that is answered now.
        not_scored,    ///< Today there is no score, or the barrier is not assessed; or why_no_what_if() says why.
    };

    Outcome outcome = Outcome::not_scored;
    BandId band;                  ///< Of a factor: the band that the way leads to.
    std::vector<WayVotes> votes;  ///< In the questionnaire's order, as the steps; both empty unless possible.
    std::vector<WayStep> steps;
    /// Of a barrier that is out of reach: the questions whose `blocks` rule fires even at their best answer.
    std::vector<ItemId> rules_that_stay;

    [[nodiscard]] int step_count() const;
    friend bool operator==(const Way&, const Way&) = default;
};

// Questions with one answer that counts move to an answer of the scale: an option of a choice scale; on a number scale
// one of its points, or its smallest or largest number. With votes the mean moves, by 25 points and then as far as is
// needed. First each rule that fires is ended: by the least answer that ends it, or by as few votes as that takes, each
// of which gets the least answer that is high enough.
//
// The search is exact, whatever the number of questions: a score is a sum of what its questions add. Of all ways that
// reach the goal it returns the one with the fewest steps, and of these one with the fewest questions; then the first
// questions of the file go furthest, and the last ones no further than is needed. Above `most_items_compared` questions
// that bear on one goal, the number of questions is not compared. Questions without an answer are left as they are:
// what they would be is not known.
inline constexpr int most_items_compared = 40;
inline constexpr double points_of_a_step = 25;

/// To the band above the factor's.
Way way_to_next_band(const ScoredAssessment& scored, const FactorId& factor);

/// Until the barrier has the status `watch` (or a better one) or `clear`; another status is nobody's goal, and gives
/// not_scored. A barrier that only a rule makes strong, since too little is answered for a pressure, is not assessed
/// once it is out of strong, and has no way to little seen: not_scored.
Way way_out(const ScoredAssessment& scored, const BarrierId& barrier, BarrierStatus goal);

}  // namespace readiness
