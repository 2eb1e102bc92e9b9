// Whom to hear once the room sees how it answered: both ends, the quieter one first, so that the few are not talked
// over by the many.
#pragma once

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct Hearing {
    enum class Opinion {
        none,   ///< Fewer than two answers.
        same,   ///< Everyone gave the same answer.
        close,  ///< No two answers are half the scale apart.
        apart,  ///< Some are, and most are not.
        split,  ///< At least a third at each side.
    };

    Opinion opinion = Opinion::none;
    double first = 0;     ///< apart and split: the answer of those to hear first, in the scale's own values.
    double then = 0;      ///< And of those to hear next.
    int do_not_know = 0;  ///< How many do not know, if they are at least a quarter of the hands; then ask them too.

    friend bool operator==(const Hearing&, const Hearing&) = default;
};

/// What the hands on an item ask for. The ends are the lowest and the highest answer given; the end whose side has
/// fewer hands is heard first, and of equals the one that speaks against readiness.
Hearing whom_to_hear(const Questionnaire& questionnaire, const Item& item, const Tally& tally);

}  // namespace readiness
