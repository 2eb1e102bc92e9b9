// What is sealed: counted or cast, and not to be shown before the room opens it.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"

namespace readiness {

/// True if something of what the profile is computed from must not be shown to the room yet: sealed ballots, or hands
/// that were counted and not revealed.
bool has_sealed_results(const Assessment& assessment);
/// The same if those votes were counted.
bool has_sealed_votes(const Assessment& assessment, Mode votes);

/// The items on which hands were counted and not revealed, in the order in which they were counted.
std::vector<ItemId> sealed_tallies(const Assessment& assessment);

/// Of these, the items on which more hands were counted than there are people: something to mend before anybody sees
/// them. None if nobody said how many people are here.
std::vector<ItemId> overcounted_tallies(const Assessment& assessment);

/// What opens everything that has_sealed_results() speaks of; empty if nothing is sealed.
std::vector<Edit> opening_edits(const Assessment& assessment);

/// What is wrong if somebody asks for results that must not be shown yet, as an error with what to do.
Problem sealed_problem(std::string_view file);

}  // namespace readiness
