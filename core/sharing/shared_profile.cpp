#include "core/sharing/shared_profile.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/find_by_id.h"
#include "core/groups/role_scores.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/stored_profile.h"

namespace readiness {

namespace {

int smallest_group(const Assessment& assessment) {
    return std::max(assessment.minimum_group, least_minimum_group);
}

bool too_few(int people, int minimum) {
    return people > 0 && people < minimum;
}

/// Those whose answers are in the factor's score.
int people_behind(const Profile& profile, const FactorResult& factor) {
    if (profile.mode != Mode::tally && !mixes_agreed_and_votes(profile))
        return static_cast<int>(factor.respondent_scores.size());
    std::optional<int> fewest;
    for (const ItemResult& item : profile.items) {
        if (item.factor != factor.id || item.agreed || item.counts.answered == 0) continue;
        fewest = std::min(fewest.value_or(item.counts.answered), item.counts.answered);
    }
    return factor.score ? fewest.value_or(0) : 0;
}

bool barrier_is_safe(const Questionnaire& questionnaire, const Profile& profile, const BarrierId& barrier,
                     int minimum) {
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const ItemResult& item = profile.items[i];
        const bool exposed = !item.agreed && too_few(item.counts.answered, minimum);
        if (exposed && bears_on(questionnaire.items[i], barrier)) return false;
    }
    return true;
}

double one_decimal(double score) {
    return std::round(score * 10) / 10;
}

std::vector<StoredProfile::Role> stored_roles(std::span<const RoleScores> roles) {
    std::vector<StoredProfile::Role> stored;
    for (const RoleScores& role : roles) {
        if (!role.shown) continue;
        StoredProfile::Role& kept = stored.emplace_back();
        kept.role = role.role;
        kept.people = role.people;
        for (const RoleFactorScore& cell : role.factors) {
            if (cell.score) kept.scores.push_back({cell.id, one_decimal(*cell.score)});
        }
    }
    return stored;
}

}  // namespace

StoredProfile safe_profile(const ScoredAssessment& scored, SharedRoles roles) {
    const Assessment& assessment = scored.assessment();
    const Profile& profile = *scored.profile();
    const int minimum = smallest_group(assessment);
    StoredProfile safe = stored_profile_of(profile);
    safe.people = profile.respondents;
    bool any_withheld = false;
    for (std::size_t i = 0; i < profile.factors.size(); ++i) {
        const FactorResult& factor = profile.factors[i];
        StoredProfile::FactorScore& kept = safe.factors[i];
        const int people = people_behind(profile, factor);
        if (too_few(people, minimum)) {
            kept = {factor.id, {}, "", {}, {}};
            kept.withheld = true;
            any_withheld = true;
        } else {
            kept.people = people;
            if (factor.verdict && !too_few(factor.n, minimum)) kept.verdict = to_text(*factor.verdict);
        }
    }
    if (any_withheld) {
        safe.overall.reset();
        safe.band.clear();
    }
    for (StoredProfile::BarrierStatus& barrier : safe.barriers) {
        if (barrier_is_safe(scored.questionnaire(), profile, barrier.id, minimum)) continue;
        barrier = {barrier.id, {}, "", {}, {}};
        barrier.withheld = true;
    }
    const bool with_roles = profile.mode == Mode::ballots && roles == SharedRoles::those_shown;
    if (with_roles) safe.roles = stored_roles(scored.roles());
    return safe;
}

}  // namespace readiness
