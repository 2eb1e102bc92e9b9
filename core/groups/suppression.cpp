#include "core/groups/suppression.h"

#include <algorithm>
#include <cstddef>

#include "core/model/assessment.h"

namespace readiness {

namespace {

struct Withheld {
    int groups = 0;
    int people = 0;
};

Withheld withheld_among(const std::vector<GroupSize>& groups, const std::vector<Visibility>& visibility) {
    Withheld withheld;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (visibility[i] == Visibility::shown || groups[i].people <= 0) continue;
        ++withheld.groups;
        withheld.people += groups[i].people;
    }
    return withheld;
}

/// The smallest group that is still shown; the number of groups if there is none.
std::size_t smallest_shown(const std::vector<GroupSize>& groups, const std::vector<Visibility>& visibility) {
    std::size_t smallest = groups.size();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (visibility[i] != Visibility::shown || groups[i].people <= 0) continue;
        if (smallest == groups.size() || groups[i].people < groups[smallest].people) smallest = i;
    }
    return smallest;
}

}  // namespace

std::vector<Visibility> visibility_of(const std::vector<GroupSize>& groups, int minimum) {
    minimum = std::max(minimum, least_minimum_group);
    std::vector<Visibility> visibility;
    for (const GroupSize& group : groups) {
        const bool too_few = group.people > 0 && group.people < minimum;
        visibility.push_back(group.withheld ? Visibility::withheld_already
                             : too_few      ? Visibility::too_few
                                            : Visibility::shown);
    }
    while (true) {
        const Withheld withheld = withheld_among(groups, visibility);
        if (withheld.groups == 0 || (withheld.groups >= 2 && withheld.people >= minimum)) return visibility;
        const std::size_t next = smallest_shown(groups, visibility);
        if (next == groups.size()) return visibility;
        visibility[next] = Visibility::would_give_away;
    }
}

}  // namespace readiness
