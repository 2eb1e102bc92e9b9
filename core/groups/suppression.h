// Which groups are large enough to be shown beside their total, so that nobody can be singled out.
#pragma once

#include <vector>

namespace readiness {

/// A part of a whole whose total is shown.
struct GroupSize {
    int people = 0;
    bool withheld = false;  ///< Withheld already, for another reason.

    friend bool operator==(const GroupSize&, const GroupSize&) = default;
};

enum class Visibility {
    shown,
    too_few,          ///< Fewer than the minimum.
    would_give_away,  ///< Large enough, but the total less the groups shown would reveal those too small.
    withheld_already,
};

/// What may be shown of each group, in their order. `minimum` counts as at least least_minimum_group.
/// The rule of the design (scoring, "Roles"): a group below the minimum is withheld, and where just one would be
/// withheld the next smallest is withheld too. It is stronger here in one point: withholding goes on until the people
/// of all withheld groups together are at least the minimum. Two groups of one person each, withheld beside one large
/// group, would otherwise leave the mean of two people: the total less the large group. Of groups of one size the
/// earlier is withheld first. Groups without people are shown as what they are, and cause no other to be withheld. No
/// groups give none.
std::vector<Visibility> visibility_of(const std::vector<GroupSize>& groups, int minimum);

}  // namespace readiness
