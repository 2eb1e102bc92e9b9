// What would it take? What a profile would come to if some of its scores were others. Nothing is changed in the
// answers.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/base/identifier.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// Why there is nothing to try out.
enum class NoWhatIf {
    sealed,            ///< The answers may not be shown yet.
    without_answers,   ///< A shareable copy that has only scores.
    read_by_question,  ///< No factor, overall or barrier is scored.
};

/// Nothing if what_if(), the ways and how_sure() can be asked of the assessment.
std::optional<NoWhatIf> why_no_what_if(const ScoredAssessment& scored);

/// A question is tried out at a readiness of 0 to 100; for an answer of its scale see readiness_of(). With votes this
/// is the mean of the answers: every answer to the question moves by the same number of points, none below 0 or above
/// 100, until the mean is there, and those who gave no answer still give none. So a `blocks` rule goes on being about
/// how many answers are low. Read as agreed first, it is as if the room agreed on the answer; the same if nobody
/// answered the question.
struct ItemMove {
    ItemId item;
    double readiness = 0;

    friend bool operator==(const ItemMove&, const ItemMove&) = default;
};

/// A factor is tried out at a score of 0 to 100: every answer to its questions moves by the same number of points, none
/// below 0 or above 100, until the factor's score is there. So its barriers move with it. What is not answered stays
/// so.
struct FactorMove {
    FactorId factor;
    double score = 0;

    friend bool operator==(const FactorMove&, const FactorMove&) = default;
};

using Move = std::variant<ItemMove, FactorMove>;

/// A move that was left out.
struct RefusedMove {
    enum class Why {
        unknown_id,
        out_of_range,   ///< Not from 0 to 100.
        moved_already,  ///< By an earlier move: the same id, or a factor and one of its questions.
        no_answer,      ///< The question applies to nobody, or nobody took part.
        no_score,       ///< The factor has no score: too little of it is answered.
    };

    std::size_t move = 0;  ///< Which one, from 0.
    Why why = Why::unknown_id;

    friend bool operator==(const RefusedMove&, const RefusedMove&) = default;
};

struct MovedItem {
    ItemId id;
    std::optional<double> before;  ///< Readiness 0 to 100.
    std::optional<double> after;

    friend bool operator==(const MovedItem&, const MovedItem&) = default;
};

struct MovedFactor {
    FactorId id;
    std::optional<double> before;
    std::optional<double> after;
    BandId band_before;  ///< Empty without a score.
    BandId band_after;

    friend bool operator==(const MovedFactor&, const MovedFactor&) = default;
};

struct MovedBarrier {
    BarrierId id;
    std::optional<double> pressure_before;
    std::optional<double> pressure_after;
    BarrierStatus before = BarrierStatus::not_assessed;
    BarrierStatus after = BarrierStatus::not_assessed;
    /// The questions whose `blocks` rule fires after the moves, in the questionnaire's order. Where the pressure alone
    /// would not make the barrier strong (blocking), these keep it so.
    std::vector<ItemId> kept_by;
    std::vector<RuleCount> kept_counts;  ///< Of each, how many votes are low after the moves; 0 of 0 if it is agreed.

    friend bool operator==(const MovedBarrier&, const MovedBarrier&) = default;
};

struct WhatIf {
    std::vector<RefusedMove> refused;
    std::vector<MovedItem> items;  ///< Those whose score is another after the moves, in the questionnaire's order.
    OverallResult overall_before;
    OverallResult overall_after;
    std::vector<MovedFactor> factors;    ///< All, in the questionnaire's order.
    std::vector<MovedBarrier> barriers;  ///< All that a question bears on, from the most pressing before the moves.

    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

/// What the profile would be after the moves, in their order. The moves that cannot be made are left out and named.
/// Empty if why_no_what_if() says why.
WhatIf what_if(const ScoredAssessment& scored, std::span<const Move> moves);

}  // namespace readiness
