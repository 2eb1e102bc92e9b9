// How far the collecting of ballots has come.
#pragma once

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

}  // namespace readiness
