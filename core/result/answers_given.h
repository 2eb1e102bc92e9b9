// How much of what was asked is known.
#pragma once

#include "core/base/identifier.h"

namespace readiness {

class ScoredAssessment;

/// How much is known, without what is not applicable.
struct AnswersGiven {
    int known = 0;
    int dont_know = 0;
    int missing = 0;
    /// Questions are counted, as an agreed answer stands for all; else answers. A question without an agreed answer is
    /// known if at least half of those whom it concerns answered it.
    bool questions = false;

    [[nodiscard]] int of() const { return known + dont_know + missing; }
    friend bool operator==(const AnswersGiven&, const AnswersGiven&) = default;
};

/// Over all questions.
AnswersGiven answers_given(const ScoredAssessment& scored);

/// The same over the questions of a factor.
AnswersGiven answers_given(const ScoredAssessment& scored, const FactorId& factor);

/// The same over the questions that bear on a barrier.
AnswersGiven answers_given(const ScoredAssessment& scored, const BarrierId& barrier);

/// True if less than half of the answers are known; false if there could be none.
bool rests_on_few(const AnswersGiven& given);

}  // namespace readiness
