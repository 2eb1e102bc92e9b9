#include "core/sharing/shared_profile.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/find_by_id.h"
#include "core/groups/role_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/scoring.h"
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
    if (profile.mode != Mode::tally) return static_cast<int>(factor.respondent_scores.size());
    std::optional<int> fewest;
    for (const ItemResult& item : profile.items) {
        if (item.factor != factor.id || item.counts.answered == 0) continue;
        fewest = std::min(fewest.value_or(item.counts.answered), item.counts.answered);
    }
    return factor.score ? fewest.value_or(0) : 0;
}

bool bears_on(const Item& item, const BarrierId& barrier) {
    if (item.blocks && item.blocks->barrier == barrier) return true;
    return std::any_of(item.barriers.begin(), item.barriers.end(),
                       [&](const BarrierLink& link) { return link.barrier == barrier; });
}

bool barrier_is_safe(const Questionnaire& questionnaire, const Profile& profile, const BarrierId& barrier,
                     int minimum) {
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const bool exposed = too_few(profile.items[i].counts.answered, minimum);
        if (exposed && bears_on(questionnaire.items[i], barrier)) return false;
    }
    return true;
}

double one_decimal(double score) {
    return std::round(score * 10) / 10;
}

std::vector<StoredProfile::Role> stored_roles(const std::vector<RoleScores>& roles) {
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

std::optional<BarrierStatus> barrier_status_from(std::string_view text) {
    for (const BarrierStatus status : {BarrierStatus::blocking, BarrierStatus::watch, BarrierStatus::clear}) {
        if (to_text(status) == text) return status;
    }
    return std::nullopt;
}

std::optional<Verdict> verdict_from(std::string_view text) {
    for (const Verdict verdict : {Verdict::agreement, Verdict::some, Verdict::little, Verdict::too_few}) {
        if (to_text(verdict) == text) return verdict;
    }
    return std::nullopt;
}

FactorResult factor_as_shared(const Factor& factor, const StoredProfile& stored) {
    FactorResult result;
    result.id = factor.id;
    const auto* kept = find_by_id(stored.factors, factor.id);
    if (kept == nullptr || kept->hidden) return result;
    result.score = kept->score;
    result.band = {kept->band};
    result.n = kept->people.value_or(0);
    result.verdict = verdict_from(kept->verdict);
    return result;
}

BarrierResult barrier_as_shared(const Questionnaire& questionnaire, const Barrier& barrier,
                                const StoredProfile& stored) {
    BarrierResult result;
    result.id = barrier.id;
    result.level = barrier.level;
    result.asked = std::any_of(questionnaire.items.begin(), questionnaire.items.end(),
                               [&](const Item& item) { return bears_on(item, barrier.id); });
    const auto* kept = find_by_id(stored.barriers, barrier.id);
    if (kept == nullptr || kept->hidden) return result;
    result.pressure = kept->pressure;
    result.status = barrier_status_from(kept->status).value_or(BarrierStatus::not_assessed);
    return result;
}

}  // namespace

StoredProfile safe_profile(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment,
                           SharedRoles roles) {
    const Profile profile = score(questionnaire, evidence, assessment);
    const int minimum = smallest_group(assessment);
    StoredProfile safe = stored_profile_of(profile);
    safe.people = profile.respondents;
    bool any_hidden = false;
    for (std::size_t i = 0; i < profile.factors.size(); ++i) {
        const FactorResult& factor = profile.factors[i];
        StoredProfile::FactorScore& kept = safe.factors[i];
        const int people = people_behind(profile, factor);
        if (too_few(people, minimum)) {
            kept = {factor.id, {}, "", {}, {}};
            kept.hidden = true;
            any_hidden = true;
        } else {
            kept.people = people;
            if (factor.verdict) kept.verdict = to_text(*factor.verdict);
        }
    }
    if (any_hidden) {
        safe.overall.reset();
        safe.band.clear();
    }
    for (StoredProfile::BarrierStatus& barrier : safe.barriers) {
        if (barrier_is_safe(questionnaire, profile, barrier.id, minimum)) continue;
        barrier = {barrier.id, {}, "", {}, {}};
        barrier.hidden = true;
    }
    const bool with_roles = assessment.mode == Mode::ballots && roles == SharedRoles::those_shown;
    if (with_roles) safe.roles = stored_roles(role_scores(questionnaire, evidence, assessment));
    return safe;
}

Profile profile_as_shared(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment) {
    const StoredProfile stored = assessment.stored_profile.value_or(StoredProfile());
    Profile profile;
    profile.mode = assessment.mode;
    profile.respondents = stored.people.value_or(0);
    for (const Item& item : questionnaire.items) {
        ItemResult& result = profile.items.emplace_back();
        result.id = item.id;
        result.factor = item.factor;
    }
    for (const Factor& factor : questionnaire.factors)
        profile.factors.push_back(factor_as_shared(factor, stored));
    profile.overall = overall_of(questionnaire, profile.factors);
    profile.overall.score = stored.overall;
    profile.overall.band = {stored.band};
    for (const Barrier& barrier : evidence.barriers)
        profile.barriers.push_back(barrier_as_shared(questionnaire, barrier, stored));
    return profile;
}

bool is_hidden(const Assessment& copy, const FactorId& factor) {
    const auto* kept = copy.stored_profile ? find_by_id(copy.stored_profile->factors, factor) : nullptr;
    return copy.shareable && kept != nullptr && kept->hidden;
}

bool is_hidden(const Assessment& copy, const BarrierId& barrier) {
    const auto* kept = copy.stored_profile ? find_by_id(copy.stored_profile->barriers, barrier) : nullptr;
    return copy.shareable && kept != nullptr && kept->hidden;
}

}  // namespace readiness
