#include "core/scoring/scored_by.h"

#include <algorithm>

namespace readiness {

std::optional<ScoredBy> scored_by(const Profile& profile, const FactorResult& factor) {
    if (!factor.score || profile.mode == Mode::consensus) return std::nullopt;
    if (profile.mode == Mode::ballots && !mixes_agreed_and_votes(profile)) {
        const int people = static_cast<int>(factor.respondent_scores.size());
        return people > 0 ? std::optional(ScoredBy{people, people, profile.respondents}) : std::nullopt;
    }
    std::optional<ScoredBy> by;
    for (const ItemResult& item : profile.items) {
        if (item.factor != factor.id || item.agreed) continue;
        const int answered = item.counts.answered;
        if (!by) by = ScoredBy{answered, answered, profile.respondents};
        by->fewest = std::min(by->fewest, answered);
        by->most = std::max(by->most, answered);
    }
    return by && by->most > 0 ? by : std::nullopt;
}

}  // namespace readiness
