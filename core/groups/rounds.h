// The times that a room answered one item: by ballots, by a show of hands, and by hands again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct Round {
    enum class Kind { ballots, hands };

    Kind kind = Kind::hands;
    int number = 1;  ///< Of the shows of hands; 1 is the first.
    Tally hands;     ///< Ballots are counted as hands; `sealed` if the room has not seen them.

    friend bool operator==(const Round&, const Round&) = default;
};

/// The ballots on an item counted as hands, in the scale's option order or sorted. What the scale cannot place is left
/// out. Sealed if the assessment is. No ballots give an empty count with a zero for each option.
Tally ballots_as_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item);

/// The same for all items, in the questionnaire's order. Each ballot is gone through once.
std::vector<Tally> ballots_as_hands(const Questionnaire& questionnaire, const Assessment& assessment);

/// All rounds in the order in which they were held: ballots first, the newest show of hands last. Rounds in which
/// nobody answered are left out.
std::vector<Round> rounds_of(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item);

/// The same where the ballots have been counted as hands already.
std::vector<Round> rounds_after(Tally ballots, const Assessment& assessment, const Item& item);

}  // namespace readiness
