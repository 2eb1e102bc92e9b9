// The smallest set of steps that lifts a factor to the next band, or takes a barrier out of strong or to little seen.
#pragma once

#include <optional>
#include <vector>

#include "core/base/identifier.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// One question, moved up by some steps. A step leads to the next higher readiness that an answer of the scale has: an
/// option of a choice scale; on a number scale one of its points, or its smallest or largest number. With votes it is
/// the mean of the answers that moves, as in what_if().
struct WayStep {
    ItemId item;
    int steps = 1;
    double from = 0;  ///< Readiness 0 to 100, today.
    double to = 0;
    /// The raw answer that has the readiness `to`; of several the one nearest to today's agreed answer, else the first.
    double answer = 0;
    /// Today the item's `blocks` rule makes the barrier strong. However low its pressure is: without this it stays so.
    bool ends_rule = false;

    friend bool operator==(const WayStep&, const WayStep&) = default;
};

struct Way {
    enum class Outcome {
        there_already,  ///< Nothing needs to move; the factor is in the highest band.
        possible,
        out_of_reach,  ///< Not even with the best answer to every question that is answered now.
        not_scored,    ///< Today there is no score, or the barrier is not assessed; or why_no_what_if() says why.
    };

    Outcome outcome = Outcome::not_scored;
    BandId band;                 ///< Of a factor: the band that the way leads to.
    std::vector<WayStep> steps;  ///< In the questionnaire's order; empty unless the outcome is possible.
    /// Of a barrier that is out of reach: the questions whose `blocks` rule fires even at their best answer.
    std::vector<ItemId> rules_that_stay;

    [[nodiscard]] int step_count() const;
    friend bool operator==(const Way&, const Way&) = default;
};

// The search is exact, whatever the number of questions: a score is a sum of what its questions add. Of all ways that
// reach the goal it returns the one with the fewest steps; of these one with the fewest questions; of these the one in
// which the first question of the file takes the most steps, then the second, and so on. Above
// `most_items_compared` questions that bear on one goal, the number of questions is not compared. Questions without an
// answer are left as they are: what they would be is not known.
inline constexpr int most_items_compared = 40;

/// To the band above the factor's.
Way way_to_next_band(const ScoredAssessment& scored, const FactorId& factor);

/// Until the barrier has the status `watch` (or a better one) or `clear`; another status is nobody's goal, and gives
/// not_scored. A barrier that only a rule makes strong, since too little is answered for a pressure, is not assessed
/// once it is out of strong, and has no way to little seen: not_scored.
Way way_out(const ScoredAssessment& scored, const BarrierId& barrier, BarrierStatus goal);

}  // namespace readiness
