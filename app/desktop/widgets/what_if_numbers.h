// What somebody tries out in "What would it take?", and what it comes to: worked out when it changes, not in each
// frame.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/identifier.h"
#include "core/result/ways.h"
#include "core/result/what_if.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// What was worked out, and from what.
struct WhatIfNumbers {
    std::shared_ptr<const void> scores;  ///< As ScoredAssessment::scores_made(): other scores, other numbers.
    std::vector<Move> moves;             ///< That `result` is about.
    WhatIf result;
    std::vector<std::string> order;  ///< How sure the order of barriers is, as sentences.
    std::map<std::string, Way> factor_ways;
    std::map<std::string, Way> barrier_ways;
};

/// What the panel keeps between frames; nothing of it is saved.
struct WhatIfPanel {
    std::vector<Move> moves;  ///< No factor or question twice, and no factor together with one of its questions.
    bool all_factors = false;
    std::optional<FactorId> opened;    ///< Its questions are shown.
    std::optional<FactorId> factor;    ///< Whose shortest way is said; the weakest one's if empty.
    std::optional<FactorId> said;      ///< Whose way stood there last.
    std::optional<BarrierId> barrier;  ///< Likewise; the most pressing one's if empty.
    bool held = false;                 ///< The mouse is moving a score.
    /// With more ballots times questions than this, nothing is worked out until the mouse lets go: it would take more
    /// than some 5 ms on a slow computer, and the knob would lag behind.
    std::size_t most_answers_while_held = 6000;
    WhatIfNumbers numbers;

    /// Nothing is moved any more. What is open stays open.
    void back_to_today() { moves.clear(); }
};

/// Moves a factor's score, or a question's mean readiness, to a place from 0 to 100; today's place takes the move back.
/// A factor takes the place of what was moved of its questions, and a question that of its factor.
void try_factor(WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor, double score);
void try_item(WhatIfPanel& panel, const ScoredAssessment& scored, const ItemId& item, double readiness);
/// Takes back what was moved of a factor, or of a question.
void take_back(WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor);
void take_back(WhatIfPanel& panel, const ItemId& item);
/// True if the factor or one of its questions is moved.
bool is_tried(const WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor);

/// Where a factor or a question is moved to; nothing for what is not, even if what is moved bears on it.
std::optional<double> target_of(const WhatIfPanel& panel, const FactorId& factor);
std::optional<double> target_of(const WhatIfPanel& panel, const ItemId& item);

/// The factors that the panel lists, the weakest first: all of a small questionnaire, and if all are wanted; else the
/// three weakest and those that are moved or open. There must be a profile.
std::vector<const FactorResult*> factors_listed(const WhatIfPanel& panel, const ScoredAssessment& scored);
inline constexpr std::size_t factors_at_first = 3;
inline constexpr std::size_t few_factors = 5;

/// Works out what is tried out now, and what was not yet of the scores; moves that cannot be made are dropped. False if
/// that has to wait until the mouse lets go: then the numbers are those of before.
bool work_out(WhatIfPanel& panel, const ScoredAssessment& scored);

/// The shortest way for the factor, kept once it was found; nothing while the mouse holds a knob and it is not kept.
const Way* way_for(WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor);
/// Out of strong, or for a barrier to watch to little seen.
const Way* way_for(WhatIfPanel& panel, const ScoredAssessment& scored, const BarrierResult& barrier);
/// What way_for() takes a barrier to.
BarrierStatus goal_for(const BarrierResult& barrier);

}  // namespace readiness
