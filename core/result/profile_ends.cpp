#include "core/result/profile_ends.h"

#include <algorithm>

#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

double readiness_at(End end) {
    return end == End::worst ? 0 : 100;
}

ItemResult item_at(const ItemResult& item, End end) {
    ItemResult moved = item;
    moved.score = moved.low = moved.high = end == End::worst ? item.low : item.high;
    // An agreed answer stands for all, and the votes beside it count for nothing.
    const int unknown = item.counts.dont_know + item.counts.unanswered;
    if (unknown == 0) return moved;
    moved.counts.answered += unknown;
    moved.counts.dont_know = moved.counts.unanswered = 0;
    moved.answers.push_back({0, readiness_at(end), unknown});
    return moved;
}

FactorResult factor_at(const FactorResult& factor, End end) {
    FactorResult moved = factor;
    moved.score = moved.low = moved.high = end == End::worst ? factor.low : factor.high;
    return moved;
}

}  // namespace

bool applies(const FactorResult& factor) {
    return factor.score || factor.low;
}

bool applies(const Questionnaire& questionnaire, const Profile& profile, const BarrierResult& barrier) {
    return std::ranges::any_of(questionnaire.items, [&](const Item& item) {
        const ItemResult* result = find_result(profile, item.id);
        return bears_on(item, barrier.id) && result != nullptr && result->low;
    });
}

Profile profile_at(const Instrument& instrument, const Profile& profile, End end) {
    Profile moved = profile;
    std::ranges::transform(profile.items, moved.items.begin(),
                           [&](const ItemResult& item) { return item_at(item, end); });
    std::ranges::transform(profile.factors, moved.factors.begin(),
                           [&](const FactorResult& factor) { return factor_at(factor, end); });
    moved.overall = overall_of(instrument.questionnaire, moved.factors);
    moved.barriers.clear();
    for (const Barrier& barrier : instrument.evidence.barriers)
        moved.barriers.push_back(barrier_of(instrument.questionnaire, moved.items, barrier));
    return moved;
}

}  // namespace readiness
