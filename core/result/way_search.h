// Which questions to move, and how far, so that a goal is reached in the fewest steps. Internal to ways.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/result/ways.h"

namespace readiness {

struct ItemResult;

/// A readiness that a question can be moved to, and what that does for the goal.
struct Rung {
    double readiness = 0;
    double answer = 0;  ///< The raw answer that has it; 0 for a mean.
    int steps = 0;      ///< As in WayStep.
    double gain = 0;    ///< By how much the score rises, or the pressure falls, against the question as it is.
};

/// A question that can be moved.
struct Ladder {
    const ItemResult* item = nullptr;
    WayStep::How how = WayStep::How::other_answer;
    /// Rising. The first leaves the question as it is, unless its rule has to end.
    std::vector<Rung> rungs;
    bool ends_rule = false;  ///< At each of its rungs the question's rule has ended, and today it has not.
};

/// The rung of each ladder, as places in its list: the way that is best as ways.h says, except that a rung may gain
/// more than is needed. Nothing if the highest rungs are not enough.
std::optional<std::vector<std::size_t>> cheapest_rungs(const std::vector<Ladder>& ladders, double needed);

}  // namespace readiness
