#include "core/scoring/overview.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace readiness {

std::vector<const FactorResult*> weakest_first(const Profile& profile) {
    std::vector<const FactorResult*> factors;
    for (const FactorResult& factor : profile.factors)
        factors.push_back(&factor);
    const auto score = [](const FactorResult* factor) {
        return factor->score.value_or(std::numeric_limits<double>::infinity());
    };
    std::ranges::stable_sort(factors, {}, score);
    return factors;
}

std::vector<const BarrierResult*> most_pressing_first(const Profile& profile) {
    std::vector<const BarrierResult*> barriers;
    for (const BarrierResult& barrier : profile.barriers)
        barriers.push_back(&barrier);
    const auto rank = [](const BarrierResult* barrier) {
        return std::tuple(barrier->status, !barrier->asked, -barrier->pressure.value_or(0));
    };
    std::ranges::stable_sort(barriers, {}, rank);
    return barriers;
}

std::vector<const BarrierResult*> barriers_in_the_way(const Profile& profile) {
    std::vector<const BarrierResult*> barriers = most_pressing_first(profile);
    std::erase_if(barriers, [](const BarrierResult* barrier) {
        return barrier->status != BarrierStatus::blocking && barrier->status != BarrierStatus::watch;
    });
    return barriers;
}

AnsweredPart answered_part(const Profile& profile) {
    const int answers = profile.counts.of() - profile.counts.unanswered;
    if (!mixes_agreed_and_votes(profile)) return {answers, profile.counts.of(), false, 0};
    AnsweredPart part{0, static_cast<int>(profile.items.size()), true, 0};
    for (const ItemResult& item : profile.items) {
        if (item.agreed) ++part.agreed;
        if (item.agreed || item.counts.of() > item.counts.unanswered) ++part.done;
    }
    if (profile.counts.of() == 0 && part.agreed == 0) part.of = 0;
    return part;
}

BarrierCounts count_barriers(const Profile& profile) {
    BarrierCounts counts;
    for (const BarrierResult& barrier : profile.barriers) {
        if (!barrier.asked) {
            ++counts.not_asked;
            continue;
        }
        switch (barrier.status) {
            case BarrierStatus::blocking: ++counts.blocking; break;
            case BarrierStatus::watch: ++counts.watch; break;
            case BarrierStatus::clear: ++counts.clear; break;
            case BarrierStatus::not_assessed: ++counts.not_assessed; break;
        }
    }
    return counts;
}

std::optional<double> clearness(const Profile& profile, Level level) {
    double sum = 0;
    int count = 0;
    for (const BarrierResult& barrier : profile.barriers) {
        if (barrier.level != level || !barrier.pressure) continue;
        sum += 100 - *barrier.pressure;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

}  // namespace readiness
