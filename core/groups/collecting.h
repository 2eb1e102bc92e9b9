// How far the collecting of ballots has come.
#pragma once

#include <string>
#include <vector>

#include "core/model/assessment.h"

namespace readiness {

/// Ballots of people who are still answering, or were when the program ended.
int unfinished_ballots(const Assessment& assessment);

/// Ballots that were handed in.
int finished_ballots(const Assessment& assessment);

/// People in the room who have not begun a ballot; 0 if nobody said how many there are.
int people_to_come(const Assessment& assessment);

/// As many ballots were handed in as there are people in the room. False if nobody said how many there are.
bool everybody_answered(const Assessment& assessment);

/// How many ballots of a role were handed in.
struct RoleCount {
    std::string role;  ///< As it was first written; empty for those who gave none.
    int ballots = 0;

    friend bool operator==(const RoleCount&, const RoleCount&) = default;
};

/// By role_key(), those without a role last: what the ballot box may show of ballots that are in.
std::vector<RoleCount> ballots_by_role(const Assessment& assessment);

/// True if the room has fewer people than the smallest group, so that everybody's answers can be seen in its results,
/// and nobody has begun a ballot yet: then the people are asked whether they agree to that. False if nobody said how
/// many they are.
bool asks_small_room(const Assessment& assessment);

}  // namespace readiness
