// A profile at a glance: what comes first, how many barriers there are of each status, and how clear each level is.
#pragma once

#include <optional>
#include <vector>

#include "core/model/evidence.h"
#include "core/scoring/profile.h"

namespace readiness {

/// The factors from the lowest score; those without a score last, and of equals the questionnaire's order.
std::vector<const FactorResult*> weakest_first(const Profile& profile);

/// The barriers from the most pressing: by status, then from the highest pressure, then in the evidence's order. Those
/// that no question bears on come last.
std::vector<const BarrierResult*> most_pressing_first(const Profile& profile);

/// The barriers that ask for attention, strong (blocking) or to watch, from the most pressing.
std::vector<const BarrierResult*> barriers_in_the_way(const Profile& profile);

/// How much is answered, "don't know" and "not applicable" among it.
struct AnsweredPart {
    int done = 0;
    int of = 0;              ///< 0 for a shareable copy without answers.
    bool questions = false;  ///< Questions are counted, as a question with an agreed answer is answered; else answers.
    int agreed = 0;          ///< How many of the questions count with their agreed answer, if votes count beside them.

    friend bool operator==(const AnsweredPart&, const AnsweredPart&) = default;
};

AnsweredPart answered_part(const Profile& profile);

struct BarrierCounts {
    int blocking = 0;
    int watch = 0;
    int clear = 0;
    int not_assessed = 0;  ///< Asked about, and too little is answered.
    int not_asked = 0;     ///< No question bears on them.

    friend bool operator==(const BarrierCounts&, const BarrierCounts&) = default;
};

BarrierCounts count_barriers(const Profile& profile);

/// How clear a level is of barriers, 0 to 100: 100 minus the mean pressure of its barriers that have one; nothing if
/// none has. Readiness's own rule.
std::optional<double> clearness(const Profile& profile, Level level);

}  // namespace readiness
