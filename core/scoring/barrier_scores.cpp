#include "core/scoring/barrier_scores.h"

#include <algorithm>
#include <optional>

#include "core/statistics/tolerance.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

namespace {

bool enough_are_low(const BlocksRule& rule, int low, int answered) {
    return low > 0 && low >= rule.share * answered - hair;
}

double pressure_at(double readiness) {
    return 100 - readiness;
}

}  // namespace

bool is_low(const BlocksRule& rule, double readiness) {
    return readiness <= rule.at_or_below + hair;
}

RuleCount count_of(const BlocksRule& rule, const ItemResult& item) {
    RuleCount count;
    for (const AnswerCount& answer : item.answers) {
        if (is_low(rule, answer.readiness)) count.low += answer.count;
    }
    count.answered = item.counts.answered;
    count.concerned = item.counts.of() - item.counts.not_applicable;
    count.not_applicable = item.counts.not_applicable;
    return count;
}

RuleOutcome outcome_of(const BlocksRule& rule, const ItemResult& item) {
    if (item.agreed) return item.score && is_low(rule, *item.score) ? RuleOutcome::fires : RuleOutcome::silent;
    const RuleCount count = count_of(rule, item);
    if (!enough_are_low(rule, count.low, count.answered)) return RuleOutcome::silent;
    const bool enough_answered = count.answered >= rule.answered * count.concerned - hair;
    return enough_answered ? RuleOutcome::fires : RuleOutcome::waiting;
}

int votes_too_low(const BlocksRule& rule, const ItemResult& item) {
    if (item.agreed || outcome_of(rule, item) != RuleOutcome::fires) return 0;
    const RuleCount count = count_of(rule, item);
    int too_low = 1;
    while (enough_are_low(rule, count.low - too_low, count.answered))
        ++too_low;
    return too_low;
}

OnceAnswered once_answered(const BlocksRule& rule, const ItemResult& item) {
    if (item.agreed) {
        return {item.low && is_low(rule, *item.low), item.high && is_low(rule, *item.high)};
    }
    const RuleCount count = count_of(rule, item);
    const int unknown = count.concerned - count.answered;
    const int best = is_low(rule, 100) ? count.low + unknown : count.low;
    return {enough_are_low(rule, count.low + unknown, count.concerned), enough_are_low(rule, best, count.concerned)};
}

BarrierStatus status_at(const std::optional<double>& pressure) {
    if (!pressure) return BarrierStatus::not_assessed;
    if (*pressure > blocking_above + hair) return BarrierStatus::blocking;
    if (*pressure > watch_above + hair) return BarrierStatus::watch;
    return BarrierStatus::clear;
}

BarrierResult barrier_not_asked(const Barrier& barrier) {
    BarrierResult result;
    result.id = barrier.id;
    result.level = barrier.level;
    return result;
}

BarrierResult barrier_of(const Questionnaire& questionnaire, std::span<const ItemResult> items,
                         const Barrier& barrier) {
    BarrierResult result = barrier_not_asked(barrier);
    WeightedMean now;
    WeightedMean worst;
    WeightedMean best;
    bool fires = false;
    OnceAnswered fires_at;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = questionnaire.items[i];
        const ItemResult& answered = items[i];
        double weight = 0;
        for (const BarrierLink& link : item.barriers) {
            if (link.barrier == barrier.id) weight = link.weight;
        }
        const bool has_rule = item.blocks && item.blocks->barrier == barrier.id;
        const bool fired = has_rule && outcome_of(*item.blocks, answered) == RuleOutcome::fires;
        result.asked = result.asked || weight > 0 || has_rule;
        if (has_rule) {
            const OnceAnswered ends = once_answered(*item.blocks, answered);
            fires = fires || fired;
            fires_at.worst = fires_at.worst || ends.worst;
            fires_at.best = fires_at.best || ends.best;
        }
        if (weight > 0) {
            now.add(answered.score, weight);
            worst.add(answered.low, weight);
            best.add(answered.high, weight);
        }
        if (answered.score && (weight > 0 || fired)) {
            result.reasons.push_back(
                {item.id, *answered.score, weight, fired ? Reason::Rule::blocks : Reason::Rule::pressure});
        }
    }
    result.answered_weight = now.weight;
    result.applicable_weight = worst.weight;
    const bool enough = now.weight > 0 && now.weight >= barrier_minimum_answered * worst.weight - hair;
    if (enough) result.pressure = pressure_at(*now.mean());
    const auto with = [&](bool rule_fires, const std::optional<double>& readiness) {
        if (rule_fires) return BarrierStatus::blocking;
        return status_at(readiness ? std::optional(pressure_at(*readiness)) : std::nullopt);
    };
    result.status = fires ? BarrierStatus::blocking : status_at(result.pressure);
    // A rule that waits may fire at both ends and not now, and one that fires now at neither.
    result.certain =
        with(fires_at.worst, worst.mean()) == result.status && with(fires_at.best, best.mean()) == result.status;
    std::stable_sort(result.reasons.begin(), result.reasons.end(), [](const Reason& left, const Reason& right) {
        if (left.rule != right.rule) return left.rule == Reason::Rule::blocks;
        return left.score < right.score;
    });
    return result;
}

}  // namespace readiness
