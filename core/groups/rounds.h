// The times that a room answered one item: by ballots, by a show of hands, and by hands again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct Round {
    enum class Kind { ballots, hands };

    Kind kind = Kind::hands;
    int number = 1;  ///< Of the shows of hands; 1 is the first.
    Tally hands;     ///< Ballots are counted as hands; `sealed` where the room has not seen them.

    friend bool operator==(const Round&, const Round&) = default;
};

/// The ballots on an item counted as hands, in the scale's option order or sorted. What the scale cannot place is left
/// out. Sealed where the assessment is. No ballots give an empty count with a zero for each option.
Tally ballots_as_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item);

/// All rounds in the order in which they were held: ballots first, the newest show of hands last. Rounds in which
/// nobody answered are left out.
std::vector<Round> rounds_of(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item);

/// "ballots", "show of hands", "2nd show of hands".
std::string round_name(const Round& round);

/// True where something of what the profile is computed from must not be shown to the room yet: sealed ballots, or
/// hands that were counted and not revealed.
bool is_concealed(const Assessment& assessment);

/// What is wrong if somebody asks for results that must not be shown yet, as an error with what to do.
Problem sealed_problem(std::string_view file);

}  // namespace readiness
