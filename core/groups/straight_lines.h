// Answers that are the same whatever is asked, also where a question is worded the other way round: a reason to talk
// about how the questions were read.
#pragma once

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// How many, and never whose.
struct StraightLines {
    int ballots = 0;      ///< Ballots that give one answer throughout,
    int of = 0;           ///< of so many that were handed in.
    bool agreed = false;  ///< The agreed answers are one answer throughout.
    bool hands = false;   ///< All hands went to one answer throughout.

    [[nodiscard]] bool any() const { return ballots > 0 || agreed || hands; }
    friend bool operator==(const StraightLines&, const StraightLines&) = default;
};

/// The same answer to so few questions is no sign of anything.
inline constexpr int fewest_answers_in_line = 8;
/// So many of these questions must be reversed, and so many not: with all in one direction the same answer may well be
/// meant.
inline constexpr int fewest_of_each_direction = 2;

/// Of what the profile counts: the ballots, the agreed answers and the hands that give one option to every question on
/// the choice scale that most of their answers are on; of equals the scale of the earliest question. Numbers, don't
/// know and not applicable are passed over. Both limits above are our own. Nothing of ballots that are sealed or not
/// handed in, of hands that the room has not seen, and of a shareable copy.
StraightLines straight_lines(const Questionnaire& questionnaire, const Assessment& assessment);

}  // namespace readiness
