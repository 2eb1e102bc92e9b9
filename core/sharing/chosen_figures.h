// Which figures of a copy for others may be shown beside those that went out before.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/model/given_out.h"
#include "core/sharing/audit.h"
#include "core/sharing/given_rows.h"

namespace readiness {

class ScoredAssessment;

/// A figure that would reveal something, and what.
struct LeftOutFigure {
    std::string name;
    std::vector<std::string> people;  ///< Ids of their ballots; empty for hands.
    int few = 0;                      ///< How many people, at least.
    std::vector<ItemId> items;        ///< On which it rests.
    bool gave_up = false;             ///< It could not be settled in time.

    friend bool operator==(const LeftOutFigure&, const LeftOutFigure&) = default;
};

struct ChosenFigures {
    std::set<std::string> shown;
    std::vector<LeftOutFigure> left_out;  ///< In the order of the figures.
};

/// The groups from which figures are chosen: what may be shown at a group of this many is shown at every smaller one.
inline constexpr int largest_group_chosen_at = 10;

/// From the figures of `all`, in their order, each that exposure() lets pass beside the records and those before it.
/// First those are taken that may be shown where the smallest group is `largest_group_chosen_at`, then, beside them,
/// those at each smaller one down to all.minimum_group: so what is shown at one setting is shown at every lower one,
/// and two copies at two settings tell no more than the one at the lower. Roles: see role_figures() and
/// remainder_is_enough().
ChosenFigures chosen_figures(const ScoredAssessment& scored, const GivenOut& all,
                             std::span<const GivenOut* const> earlier);

}  // namespace readiness
