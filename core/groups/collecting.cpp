#include "core/groups/collecting.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/groups/role_scores.h"

namespace readiness {

int unfinished_ballots(const Assessment& assessment) {
    return static_cast<int>(std::ranges::count_if(assessment.respondents, &Respondent::unfinished));
}

int finished_ballots(const Assessment& assessment) {
    return static_cast<int>(assessment.respondents.size()) - unfinished_ballots(assessment);
}

int people_to_come(const Assessment& assessment) {
    if (!assessment.people) return 0;
    return std::max(*assessment.people - static_cast<int>(assessment.respondents.size()), 0);
}

bool everybody_answered(const Assessment& assessment) {
    return assessment.people && finished_ballots(assessment) >= *assessment.people &&
           unfinished_ballots(assessment) == 0;
}

BallotCounts ballots_by_role(const Assessment& assessment) {
    std::map<std::pair<bool, std::string>, RoleCount> counts;
    for (const Respondent* ballot : handed_in_ballots(assessment)) {
        const std::string key = role_key(ballot->role);
        RoleCount& count = counts.try_emplace({key.empty(), key}, RoleCount{ballot->role, 0}).first->second;
        ++count.ballots;
    }
    BallotCounts shown;
    for (const auto& [key, count] : counts)
        shown.roles.push_back(count);
    while (!shown.roles.empty()) {
        const auto smallest = std::ranges::min_element(shown.roles, {}, &RoleCount::ballots);
        if (smallest->ballots > 1 && shown.others != 1) break;
        shown.others += smallest->ballots;
        shown.roles.erase(smallest);
    }
    return shown;
}

std::set<std::string> roles_of_several(const Assessment& assessment) {
    std::map<std::string, int> ballots;
    for (const Respondent& ballot : assessment.respondents)
        ++ballots[role_key(ballot.role)];
    std::set<std::string> roles;
    for (const auto& [key, count] : ballots) {
        if (count > 1) roles.insert(key);
    }
    return roles;
}

std::optional<int> few_people(const Assessment& assessment) {
    const int smallest = std::max(assessment.minimum_group, least_minimum_group);
    const int people = assessment.people.value_or(finished_ballots(assessment));
    if (people <= 0 || people >= smallest) return std::nullopt;
    return people;
}

bool asks_small_room(const Assessment& assessment) {
    return assessment.respondents.empty() && few_people(assessment);
}

}  // namespace readiness
