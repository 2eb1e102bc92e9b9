// By how many people a factor was scored.
#pragma once

#include <optional>

#include "core/scoring/profile.h"

namespace readiness {

/// Ballots: how many have a score of their own, `fewest` and `most` alike. Hands, and agreed answers among votes: the
/// fewest and the most that answered one of the factor's questions that count with these votes.
struct ScoredBy {
    int fewest = 0;
    int most = 0;
    int of = 0;  ///< Ballots that were handed in; with hands, people in the room.

    [[nodiscard]] bool all() const { return fewest >= of; }
    friend bool operator==(const ScoredBy&, const ScoredBy&) = default;
};

/// Nothing for a factor without a score, for agreed answers, which are everybody's, and for a shareable copy, which
/// does not have the answers.
std::optional<ScoredBy> scored_by(const Profile& profile, const FactorResult& factor);

}  // namespace readiness
