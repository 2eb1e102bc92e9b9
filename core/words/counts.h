// How many people, ballots and answers there are, in words.
#pragma once

#include <string>

#include "core/scoring/overview.h"
#include "core/scoring/profile.h"

namespace readiness {

/// "9 people", "1 person".
std::string people_text(int people);

/// "9 ballots", "1 ballot".
std::string ballots_text(std::size_t ballots);

/// "43 of 45".
std::string share_text(int part, int all);

/// "3 of 5 answered"; with what else there is: ", 1 don't know", ", 1 not applicable".
std::string counts_text(const AnswerCounts& counts);

/// "2 blocking · 3 to watch · 4 clear"; with those that are not assessed or not asked about, if there are any.
std::string barriers_text(const BarrierCounts& counts);

/// What a profile is computed from: "agreed answers", "9 ballots", "a show of hands".
std::string basis_text(const Profile& profile);

}  // namespace readiness
