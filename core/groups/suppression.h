// Which groups are large enough to be shown beside their total, so that nobody can be told from the rest.
#pragma once

#include <vector>

namespace readiness {

/// A part of a whole whose total is shown.
struct GroupSize {
    int people = 0;
    bool hidden = false;  ///< Hidden already, for another reason.

    friend bool operator==(const GroupSize&, const GroupSize&) = default;
};

enum class Visibility {
    shown,
    too_few,          ///< Fewer than the minimum.
    would_give_away,  ///< Large enough, but the total less the groups shown would tell of those too small.
    hidden_already,
};

/// What may be shown of each group, in their order. `minimum` counts as at least least_minimum_group.
/// The rule of the design (scoring, "Roles"): a group below the minimum is hidden, and where just one would be hidden
/// the next smallest is hidden too. It is stronger here in one point: hiding goes on until the people of all hidden
/// groups together are at least the minimum. Two groups of one person each, hidden beside one large group, would
/// otherwise leave the mean of two people: the total less the large group. Of groups of one size the earlier is hidden
/// first. Groups without people are shown as what they are, and hide nobody. No groups give none.
std::vector<Visibility> visibility_of(const std::vector<GroupSize>& groups, int minimum);

}  // namespace readiness
