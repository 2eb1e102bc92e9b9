#include "group_statistics.h"

#include <algorithm>
#include <cmath>

namespace readiness {

namespace {

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

/// Sums start at the lowest number, so that equal numbers have exactly no variance, however large they are.
double mean_of(const std::vector<CountedValue>& ascending, int n) {
    const double lowest = ascending.front().value;
    double sum = 0;
    for (const CountedValue& entry : ascending)
        sum += (entry.value - lowest) * entry.count;
    return lowest + sum / n;
}

double variance_of(const std::vector<CountedValue>& values, int n, double mean) {
    double sum = 0;
    for (const CountedValue& entry : values)
        sum += (entry.value - mean) * (entry.value - mean) * entry.count;
    return sum / (n - 1);
}

double mean_distance(const std::vector<CountedValue>& values, int n, double from) {
    double sum = 0;
    for (const CountedValue& entry : values)
        sum += std::abs(entry.value - from) * entry.count;
    return sum / n;
}

}  // namespace

Spread spread_of(std::vector<CountedValue> values) {
    std::erase_if(values, [](const CountedValue& entry) { return entry.count <= 0; });
    Spread spread;
    for (const CountedValue& entry : values)
        spread.n += entry.count;
    if (spread.n == 0) return spread;
    std::sort(values.begin(), values.end(),
              [](const CountedValue& left, const CountedValue& right) { return left.value < right.value; });
    const int n = spread.n;
    spread.mean = mean_of(values, n);
    if (n > 1) spread.sd = std::sqrt(variance_of(values, n, *spread.mean));
    spread.median = quantile(values, n, 0.5);
    spread.q1 = quantile(values, n, 0.25);
    spread.q3 = quantile(values, n, 0.75);
    spread.min = values.front().value;
    spread.max = values.back().value;
    spread.ad_mean = mean_distance(values, n, *spread.mean);
    spread.ad_median = mean_distance(values, n, *spread.median);
    return spread;
}

Spread spread_of(const std::vector<double>& values) {
    std::vector<CountedValue> counted;
    counted.reserve(values.size());
    for (const double value : values)
        counted.push_back({value, 1});
    return spread_of(std::move(counted));
}

}  // namespace readiness
