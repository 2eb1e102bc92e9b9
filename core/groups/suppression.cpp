#include "core/groups/suppression.h"

#include <algorithm>
#include <cstddef>

#include "core/model/assessment.h"

namespace readiness {

namespace {

struct Hidden {
    int groups = 0;
    int people = 0;
};

Hidden hidden_among(const std::vector<GroupSize>& groups, const std::vector<Visibility>& visibility) {
    Hidden hidden;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (visibility[i] == Visibility::shown || groups[i].people <= 0) continue;
        ++hidden.groups;
        hidden.people += groups[i].people;
    }
    return hidden;
}

/// The smallest group that is still shown; the number of groups where there is none.
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
        visibility.push_back(group.hidden ? Visibility::hidden_already
                             : too_few    ? Visibility::too_few
                                          : Visibility::shown);
    }
    while (true) {
        const Hidden hidden = hidden_among(groups, visibility);
        if (hidden.groups == 0 || (hidden.groups >= 2 && hidden.people >= minimum)) return visibility;
        const std::size_t next = smallest_shown(groups, visibility);
        if (next == groups.size()) return visibility;
        visibility[next] = Visibility::would_give_away;
    }
}

}  // namespace readiness
