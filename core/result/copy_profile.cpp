#include "core/result/copy_profile.h"

#include <algorithm>
#include <optional>

#include "core/base/find_by_id.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"

namespace readiness {

namespace {

std::optional<BarrierStatus> barrier_status_from(std::string_view text) {
    for (const BarrierStatus status : {BarrierStatus::blocking, BarrierStatus::watch, BarrierStatus::clear}) {
        if (to_text(status) == text) return status;
    }
    return std::nullopt;
}

FactorResult factor_of_copy(const Factor& factor, const StoredProfile& stored) {
    FactorResult result;
    result.id = factor.id;
    const auto* kept = find_by_id(stored.factors, factor.id);
    if (kept == nullptr || kept->withheld) return result;
    result.score = kept->score;
    result.band = {kept->band};
    result.n = kept->people.value_or(0);
    result.verdict = verdict_from(kept->verdict);
    return result;
}

/// Earlier versions of the program gave a factor with one item a score: it is the item's.
ItemResult item_of_copy(const Questionnaire& questionnaire, const Item& item, const StoredProfile& stored) {
    ItemResult result;
    result.id = item.id;
    result.factor = item.factor;
    const auto* kept = find_by_id(stored.factors, item.factor);
    const bool is_alone = items_of(questionnaire, item.factor).size() == 1;
    if (is_read_by_question(questionnaire) && is_alone && kept != nullptr && !kept->withheld)
        result.score = kept->score;
    return result;
}

BarrierResult barrier_of_copy(const Questionnaire& questionnaire, const Barrier& barrier, const StoredProfile& stored) {
    BarrierResult result;
    result.id = barrier.id;
    result.level = barrier.level;
    result.asked = std::any_of(questionnaire.items.begin(), questionnaire.items.end(),
                               [&](const Item& item) { return bears_on(item, barrier.id); });
    const auto* kept = find_by_id(stored.barriers, barrier.id);
    if (kept == nullptr || kept->withheld) return result;
    result.pressure = kept->pressure;
    result.status = barrier_status_from(kept->status).value_or(BarrierStatus::not_assessed);
    return result;
}

}  // namespace

Profile profile_of_copy(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment) {
    const StoredProfile stored = assessment.stored_profile.value_or(StoredProfile());
    Profile profile;
    profile.reading = reading_of(assessment);
    profile.mode = votes_counted(assessment);
    profile.respondents = stored.people.value_or(0);
    profile.results = questionnaire.results;
    for (const Item& item : questionnaire.items)
        profile.items.push_back(item_of_copy(questionnaire, item, stored));
    if (is_read_by_question(questionnaire)) {
        profile.factors = factors_without_scores(questionnaire, profile.items);
        profile.overall = overall_of(questionnaire, profile.factors);
        for (const Barrier& barrier : evidence.barriers)
            profile.barriers.push_back(barrier_not_asked(barrier));
        return profile;
    }
    for (const Factor& factor : questionnaire.factors)
        profile.factors.push_back(factor_of_copy(factor, stored));
    profile.overall = overall_of(questionnaire, profile.factors);
    profile.overall.score = stored.overall;
    profile.overall.provisional = profile.overall.provisional && stored.overall;
    profile.overall.band = profile.overall.provisional ? BandId() : BandId{stored.band};
    for (const Barrier& barrier : evidence.barriers)
        profile.barriers.push_back(barrier_of_copy(questionnaire, barrier, stored));
    return profile;
}

bool is_withheld(const Assessment& copy, const FactorId& factor) {
    const auto* kept = copy.stored_profile ? find_by_id(copy.stored_profile->factors, factor) : nullptr;
    return copy.shareable && kept != nullptr && kept->withheld;
}

bool is_withheld(const Assessment& copy, const BarrierId& barrier) {
    const auto* kept = copy.stored_profile ? find_by_id(copy.stored_profile->barriers, barrier) : nullptr;
    return copy.shareable && kept != nullptr && kept->withheld;
}

}  // namespace readiness
