// How far the collecting of ballots has come.
#pragma once

#include <optional>
#include <set>
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

/// What the ballot box may show of ballots that are in.
struct BallotCounts {
    std::vector<RoleCount> roles;  ///< By role_key(), those without a role last.
    int others = 0;                ///< Ballots of all the roles that are not listed.

    friend bool operator==(const BallotCounts&, const BallotCounts&) = default;
};

/// A role with one ballot is not listed: that would say of one person that the ballot is in. Nor is the next smallest,
/// where that one alone would be left. `others` is 1 only if that ballot is all there is.
BallotCounts ballots_by_role(const Assessment& assessment);

/// The roles, by role_key(), that may be shown beside a ballot. A role that no other ballot has would say whose it is.
std::set<std::string> roles_of_several(const Assessment& assessment);

/// How many people the room has if they are fewer than the smallest group, so that everybody's answers can be seen in
/// its results: as many as were said, else as gave a ballot. Nothing if they are enough, or nobody.
std::optional<int> few_people(const Assessment& assessment);

/// True if it was said that few_people() are in the room, and nobody has begun a ballot yet: then the people are asked
/// whether they agree to that.
bool asks_small_room(const Assessment& assessment);

}  // namespace readiness
