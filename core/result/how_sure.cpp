#include "core/result/how_sure.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/result/what_if.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

namespace {

/// A barrier once everybody has answered: its pressure is `most` less what each item's readiness takes off.
struct Open {
    const BarrierResult* today = nullptr;
    std::size_t index = 0;  ///< In the evidence's order, which decides between equals.
    bool has_pressure = false;
    std::vector<double> shares;  ///< Of each item in the mean, 0 to 1; empty without a pressure.
    OnceAnswered rule;           ///< Whether any of its rules fires at either end.
};

double share_of(const Open& barrier, std::size_t item) {
    return barrier.has_pressure ? barrier.shares[item] : 0;
}

double most_of(const Open& barrier) {
    return barrier.has_pressure ? 100 : 0;
}

double link_weight(const Item& item, const BarrierId& barrier) {
    const auto link = std::ranges::find(item.barriers, barrier, &BarrierLink::barrier);
    return link != item.barriers.end() ? link->weight : 0;
}

Open open_barrier(const Questionnaire& questionnaire, const Profile& profile, std::size_t index) {
    Open open;
    open.today = &profile.barriers[index];
    open.index = index;
    double weight = 0;
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const Item& item = questionnaire.items[i];
        const double own = profile.items[i].low ? link_weight(item, open.today->id) : 0;
        open.shares.push_back(own);
        weight += own;
        if (!item.blocks || item.blocks->barrier != open.today->id) continue;
        const OnceAnswered ends = once_answered(*item.blocks, profile.items[i]);
        open.rule = {open.rule.worst || ends.worst, open.rule.best || ends.best};
    }
    open.has_pressure = weight > 0;
    for (double& share : open.shares)
        share = open.has_pressure ? share / weight : 0;
    return open;
}

/// The most that the first barrier's pressure can be above the second's.
double most_above(const Profile& profile, const Open& first, const Open& second) {
    double above = most_of(first) - most_of(second);
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const double takes_off = share_of(first, i) - share_of(second, i);
        if (takes_off > 0) above -= takes_off * profile.items[i].low.value_or(0);
        if (takes_off < 0) above -= takes_off * profile.items[i].high.value_or(0);
    }
    return above;
}

std::optional<double> most_pressure(const Profile& profile, const Open& barrier) {
    if (!barrier.has_pressure) return std::nullopt;
    return most_above(profile, barrier, {});
}

std::optional<double> least_pressure(const Profile& profile, const Open& barrier) {
    if (!barrier.has_pressure) return std::nullopt;
    return -most_above(profile, {}, barrier);
}

BarrierStatus status_with(bool rule_fires, const std::optional<double>& pressure) {
    return rule_fires ? BarrierStatus::blocking : status_at(pressure);
}

/// Whether the first can stand before the second, with these rules firing or not.
bool can_lead(const Profile& profile, const Open& first, bool first_fires, const Open& second, bool second_fires) {
    const bool first_assessed = first.has_pressure || first_fires;
    const bool second_assessed = second.has_pressure || second_fires;
    if (first_assessed != second_assessed) return first_assessed;
    const double above = most_above(profile, first, second);
    const bool by_pressure = above > hair || (above >= -hair && first.index < second.index);
    if (first_fires == second_fires) return by_pressure;
    if (first_fires) return by_pressure || status_at(least_pressure(profile, second)) != BarrierStatus::blocking;
    return by_pressure && status_at(most_pressure(profile, first)) == BarrierStatus::blocking;
}

bool can_lead(const Profile& profile, const Open& first, const Open& second) {
    const auto possible = [](const Open& barrier, bool fires) {
        return fires ? barrier.rule.worst || barrier.rule.best : !barrier.rule.worst || !barrier.rule.best;
    };
    for (const bool first_fires : {false, true}) {
        for (const bool second_fires : {false, true}) {
            if (possible(first, first_fires) && possible(second, second_fires) &&
                can_lead(profile, first, first_fires, second, second_fires))
                return true;
        }
    }
    return false;
}

BarrierRange range_of(const Profile& profile, std::span<const Open> all, const Open& barrier, int place) {
    const auto others = [&](const auto& holds) {
        return static_cast<int>(std::ranges::count_if(
            all, [&](const Open& other) { return other.index != barrier.index && holds(other); }));
    };
    const int always_before = others([&](const Open& other) { return !can_lead(profile, barrier, other); });
    const int ever_before = others([&](const Open& other) { return can_lead(profile, other, barrier); });
    const BarrierStatus now = barrier.today->status;
    BarrierRange range;
    range.id = barrier.today->id;
    range.place = place;
    range.first_place = std::min(place, always_before + 1);
    range.last_place = std::max(place, ever_before + 1);
    range.status = now;
    // Once everybody has answered, a barrier that anybody can be asked about has a status.
    range.most_pressing = status_with(barrier.rule.worst, most_pressure(profile, barrier));
    range.least_pressing = status_with(barrier.rule.best, least_pressure(profile, barrier));
    if (now != BarrierStatus::not_assessed) {
        range.most_pressing = std::min(range.most_pressing, now);
        range.least_pressing = std::max(range.least_pressing, now);
    }
    return range;
}

BandId band_at(const Questionnaire& questionnaire, const OverallResult& overall, double score) {
    const Band* band = overall.provisional ? nullptr : band_of(questionnaire, score);
    return band != nullptr ? band->id : BandId{};
}

ScoreRange score_range(const Questionnaire& questionnaire, const OverallResult& overall, double low, double high) {
    return {low, high, band_at(questionnaire, overall, low), band_at(questionnaire, overall, high)};
}

/// The lowest or highest overall has all factors up to some place in the order of scores at one end of their weights,
/// and all the others at the other end.
ScoreRange range_by_weights(const Questionnaire& questionnaire, const Profile& profile) {
    struct Scored {
        double score;
        double weight;
    };
    std::vector<Scored> factors;
    for (std::size_t i = 0; i < profile.factors.size(); ++i) {
        if (profile.factors[i].score) factors.push_back({*profile.factors[i].score, questionnaire.factors[i].weight});
    }
    std::ranges::sort(factors, {}, &Scored::score);
    double low = *profile.overall.score;
    double high = low;
    for (std::size_t heavy = 0; heavy <= factors.size(); ++heavy) {
        WeightedMean low_heavy;
        WeightedMean high_heavy;
        for (std::size_t i = 0; i < factors.size(); ++i) {
            low_heavy.add(factors[i].score, factors[i].weight * (i < heavy ? 2 : 0.5));
            high_heavy.add(factors[i].score, factors[i].weight * (i < heavy ? 0.5 : 2));
        }
        low = std::min(low, low_heavy.mean().value_or(low));
        high = std::max(high, high_heavy.mean().value_or(high));
    }
    return score_range(questionnaire, profile.overall, low, high);
}

int unknown_answers(const Profile& profile) {
    int unknown = 0;
    for (const ItemResult& item : profile.items) {
        if (item.agreed) {
            unknown += item.score || !item.low ? 0 : 1;
        } else {
            unknown += item.counts.dont_know + item.counts.unanswered;
        }
    }
    return unknown;
}

}  // namespace

HowSure how_sure(const ScoredAssessment& scored) {
    if (why_no_what_if(scored)) return {};
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    HowSure sure;
    sure.unknown = unknown_answers(profile);
    std::vector<Open> all;
    for (const BarrierResult* barrier : most_pressing_first(profile)) {
        if (!barrier->asked) continue;
        const auto index = static_cast<std::size_t>(barrier - profile.barriers.data());
        all.push_back(open_barrier(questionnaire, profile, index));
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        sure.barriers.push_back(range_of(profile, all, all[i], static_cast<int>(i) + 1));
    const OverallResult& overall = profile.overall;
    if (!overall.score) return sure;
    sure.overall_by_weights = range_by_weights(questionnaire, profile);
    const double today = *overall.score;
    sure.overall_by_unknowns =
        score_range(questionnaire, overall, overall.low.value_or(today), overall.high.value_or(today));
    return sure;
}

}  // namespace readiness
