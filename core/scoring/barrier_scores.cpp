#include "core/scoring/barrier_scores.h"

#include <algorithm>
#include <optional>

#include "core/statistics/tolerance.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

namespace {

enum class Unknowns { left_out, answered_worst };

/// Whether enough answers are low, or the agreed one is where it counts. With the unknowns answered worst, each of them
/// is one more low answer.
bool fires(const BlocksRule& rule, const ItemResult& item, Unknowns unknowns) {
    if (item.agreed) {
        const std::optional<double>& readiness = unknowns == Unknowns::answered_worst ? item.low : item.score;
        return readiness && *readiness <= rule.at_or_below + hair;
    }
    int low = 0;
    for (const AnswerCount& answer : item.answers) {
        if (answer.readiness <= rule.at_or_below + hair) low += answer.count;
    }
    int all = item.counts.answered;
    if (unknowns == Unknowns::answered_worst) {
        low += item.counts.dont_know + item.counts.unanswered;
        all += item.counts.dont_know + item.counts.unanswered;
    }
    return all > 0 && low > 0 && low >= rule.share * all - hair;
}

double pressure_at(double readiness) {
    return 100 - readiness;
}

}  // namespace

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
    bool blocked = false;
    bool blocked_at_worst = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = questionnaire.items[i];
        const ItemResult& answered = items[i];
        double weight = 0;
        for (const BarrierLink& link : item.barriers) {
            if (link.barrier == barrier.id) weight = link.weight;
        }
        const bool has_rule = item.blocks && item.blocks->barrier == barrier.id;
        const bool fired = has_rule && fires(*item.blocks, answered, Unknowns::left_out);
        result.asked = result.asked || weight > 0 || has_rule;
        blocked = blocked || fired;
        blocked_at_worst = blocked_at_worst || (has_rule && fires(*item.blocks, answered, Unknowns::answered_worst));
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
    const auto with = [](bool rule_fired, const std::optional<double>& readiness) {
        if (rule_fired) return BarrierStatus::blocking;
        return status_at(readiness ? std::optional(pressure_at(*readiness)) : std::nullopt);
    };
    result.status = blocked ? BarrierStatus::blocking : status_at(result.pressure);
    result.certain = with(blocked || blocked_at_worst, worst.mean()) == with(blocked, best.mean());
    std::stable_sort(result.reasons.begin(), result.reasons.end(), [](const Reason& left, const Reason& right) {
        if (left.rule != right.rule) return left.rule == Reason::Rule::blocks;
        return left.score < right.score;
    });
    return result;
}

}  // namespace readiness
