#include "core/statistics/agreement.h"

#include <algorithm>
#include <cstdint>

#include "core/statistics/habit.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

std::optional<double> variance_ratio(const Positions& answers, int options) {
    const std::optional<double> variance = variance_of(answers);
    if (!variance || options < 2) return std::nullopt;
    return *variance / variance_of_chance(options);
}

/// What turns a variance over that of even chance into one over that of habit; 1 or more.
double even_over_skewed(int options) {
    return variance_of_chance(options) / variance_of_habit(options);
}

}  // namespace

double variance_of_chance(int options) {
    const double count = options;
    return (count * count - 1) / 12;
}

std::optional<double> rwg(const Positions& answers, int options) {
    const std::optional<double> ratio = variance_ratio(answers, options);
    return ratio ? std::optional(1 - std::min(*ratio, 1.0)) : std::nullopt;
}

std::optional<double> rwg_skewed(const Positions& answers, int options) {
    const std::optional<double> ratio = variance_ratio(answers, options);
    return ratio ? std::optional(1 - std::min(*ratio * even_over_skewed(options), 1.0)) : std::nullopt;
}

ItemsAgreement agreement_over(std::span<const Positions> items, int options) {
    if (items.empty()) return {};
    double sum = 0;
    for (const Positions& answers : items) {
        const std::optional<double> ratio = variance_ratio(answers, options);
        if (!ratio) return {};
        sum += *ratio;
    }
    const auto count = static_cast<double>(items.size());
    const double mean_ratio = sum / count;
    const double kept = std::min(mean_ratio, 1.0);
    return {count * (1 - kept) / (count * (1 - kept) + kept), 1 - mean_ratio,
            1 - mean_ratio * even_over_skewed(options)};
}

bool is_split(int lower, int upper, int answers) {
    const auto at_least_a_third = [&](int part) { return std::int64_t{3} * part >= answers; };
    return answers >= 2 && at_least_a_third(lower) && at_least_a_third(upper);
}

bool is_split(const Positions& answers, int options) {
    int lower = 0;
    int upper = 0;
    int all = 0;
    for (const CountedValue& answer : answers) {
        all += answer.count;
        if (2 * answer.value < options + 1) lower += answer.count;
        if (2 * answer.value > options + 1) upper += answer.count;
    }
    return is_split(lower, upper, all);
}

std::string_view to_text(Verdict verdict) {
    switch (verdict) {
        case Verdict::agreement: return "agreement";
        case Verdict::alike: return "alike";
        case Verdict::some: return "some";
        case Verdict::little: return "little";
        case Verdict::too_few: return "too-few";
    }
    return "";
}

std::optional<Verdict> verdict_from(std::string_view text) {
    for (const Verdict verdict :
         {Verdict::agreement, Verdict::alike, Verdict::some, Verdict::little, Verdict::too_few}) {
        if (to_text(verdict) == text) return verdict;
    }
    return std::nullopt;
}

std::optional<Verdict> verdict_on(int n, const std::optional<double>& agreement, const std::optional<double>& skewed) {
    if (n <= 0) return std::nullopt;
    if (n < fewest_for_verdict) return Verdict::too_few;
    if (!agreement || !skewed) return std::nullopt;
    if (*agreement >= agreement_from - hair) {
        return *skewed >= agreement_from - hair ? Verdict::agreement : Verdict::alike;
    }
    if (*agreement >= some_agreement_from - hair) return Verdict::some;
    return Verdict::little;
}

}  // namespace readiness
