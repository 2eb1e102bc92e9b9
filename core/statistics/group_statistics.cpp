#include "core/statistics/group_statistics.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace readiness {

namespace {

std::vector<CountedValue> given(const std::vector<CountedValue>& values) {
    std::vector<CountedValue> kept;
    std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
                 [](const CountedValue& entry) { return entry.count > 0; });
    return kept;
}

int total(const std::vector<CountedValue>& values) {
    int n = 0;
    for (const CountedValue& entry : values)
        n += entry.count;
    return n;
}

/// The number at a place of the ascending order, from 0.
double value_at(const std::vector<CountedValue>& ascending, int place) {
    for (const CountedValue& entry : ascending) {
        if (place < entry.count) return entry.value;
        place -= entry.count;
    }
    return ascending.back().value;
}

/// Type 7: linear between the numbers, which stand at the shares 0, 1/(n-1), 2/(n-1) … 1.
double quantile(const std::vector<CountedValue>& ascending, int n, double share) {
    const double place = share * (n - 1);
    const int below = static_cast<int>(std::floor(place));
    const double left = value_at(ascending, below);
    const double right = value_at(ascending, std::min(below + 1, n - 1));
    return left + (place - below) * (right - left);
}

/// The sum starts at one of the numbers, so that equal numbers have exactly no variance, however large they are.
double mean_of(const std::vector<CountedValue>& values, int n) {
    const double first = values.front().value;
    double sum = 0;
    for (const CountedValue& entry : values)
        sum += (entry.value - first) * entry.count;
    return first + sum / n;
}

double mean_distance(const std::vector<CountedValue>& values, int n, double from) {
    double sum = 0;
    for (const CountedValue& entry : values)
        sum += std::abs(entry.value - from) * entry.count;
    return sum / n;
}

}  // namespace

std::optional<double> variance_of(const std::vector<CountedValue>& values) {
    const std::vector<CountedValue> kept = given(values);
    const int n = total(kept);
    if (n < 2) return std::nullopt;
    const double mean = mean_of(kept, n);
    double sum = 0;
    for (const CountedValue& entry : kept)
        sum += (entry.value - mean) * (entry.value - mean) * entry.count;
    return sum / (n - 1);
}

Spread spread_of(const std::vector<CountedValue>& counted) {
    std::vector<CountedValue> values = given(counted);
    if (values.empty()) return {};
    std::sort(values.begin(), values.end(),
              [](const CountedValue& left, const CountedValue& right) { return left.value < right.value; });
    Spread spread;
    spread.n = total(values);
    const int n = spread.n;
    spread.mean = mean_of(values, n);
    if (const auto variance = variance_of(values)) spread.sd = std::sqrt(*variance);
    spread.median = quantile(values, n, 0.5);
    spread.q1 = quantile(values, n, 0.25);
    spread.q3 = quantile(values, n, 0.75);
    spread.min = values.front().value;
    spread.max = values.back().value;
    if (n < 2) return spread;
    spread.ad_mean = mean_distance(values, n, *spread.mean);
    spread.ad_median = mean_distance(values, n, *spread.median);
    return spread;
}

Spread spread_of(const std::vector<double>& values) {
    std::vector<CountedValue> counted;
    counted.reserve(values.size());
    for (const double value : values)
        counted.push_back({value, 1});
    return spread_of(counted);
}

}  // namespace readiness
