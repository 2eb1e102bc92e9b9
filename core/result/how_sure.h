// How sure is the order? Which barriers keep their status and their place, whatever the missing answers are; and what
// other weights of the factors would do.
#pragma once

#include <optional>
#include <vector>

#include "core/base/identifier.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// A barrier's place in the order from the most pressing (1) and its status: today's, and what they can become once
/// everybody has answered, each unknown answer being anything from worst to best, and none "not applicable". Today's
/// place is always within the range, and so is today's status unless it is "not assessed".
struct BarrierRange {
    BarrierId id;
    int place = 0;
    int first_place = 0;  ///< The most pressing; no larger than `place`.
    int last_place = 0;
    BarrierStatus status = BarrierStatus::not_assessed;
    BarrierStatus most_pressing = BarrierStatus::not_assessed;  ///< With every unknown answer worst (0).
    BarrierStatus least_pressing = BarrierStatus::not_assessed;

    [[nodiscard]] bool keeps_place() const { return first_place == last_place; }
    [[nodiscard]] bool keeps_status() const { return most_pressing == status && least_pressing == status; }
    friend bool operator==(const BarrierRange&, const BarrierRange&) = default;
};

struct ScoreRange {
    double low = 0;
    double high = 0;
    BandId band_low;  ///< Empty while the overall is provisional.
    BandId band_high;

    friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// The factors' weights enter the overall and nothing else: no weight moves a barrier.
struct HowSure {
    /// Answers that are not known: "don't know" and unanswered. Of an item that counts with its agreed answer it is
    /// that answer.
    int unknown = 0;
    std::vector<BarrierRange> barriers;  ///< Those that a question bears on, in today's order.
    /// With today's weights; absent without an overall. Today's overall can lie outside, while a factor has no score.
    std::optional<ScoreRange> overall_by_unknowns;
    std::optional<ScoreRange> overall_by_weights;  ///< With today's answers, and each weight at its half, as it is or
                                                   ///< doubled, in whatever way; absent without an overall.

    friend bool operator==(const HowSure&, const HowSure&) = default;
};

/// A barrier's places count those that in some case, each looked at as a pair, could stand before it: one question that
/// bears on both is answered only once, and so cannot part them. Three and more are not looked at together, so that a
/// range of places can be wider than need be, never narrower, unless a question turns out not to apply. Empty if
/// why_no_what_if() says why.
HowSure how_sure(const ScoredAssessment& scored);

}  // namespace readiness
