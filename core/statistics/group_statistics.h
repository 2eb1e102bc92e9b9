// What a group's numbers look like together: their level, how far they lie apart, and where they end.
#pragma once

#include <optional>
#include <vector>

namespace readiness {

/// How often the same number was given; a count of 0 or less is as good as none.
struct CountedValue {
    double value = 0;
    int count = 0;

    friend bool operator==(const CountedValue&, const CountedValue&) = default;
};

/// Level, spread and shape of some numbers, in the unit of the numbers. Without any number all but `n` is absent.
struct Spread {
    int n = 0;
    std::optional<double> mean;
    std::optional<double> sd;      ///< Standard deviation with the divisor n - 1; absent below two numbers.
    std::optional<double> median;  ///< Between two middle numbers their mean.
    std::optional<double> q1;      ///< Quartiles: type 7 of Hyndman and Fan 1996, as R computes them.
    std::optional<double> q3;
    std::optional<double> min;
    std::optional<double> max;
    /// Mean distances from the mean and from the median, divisor n: Burke, Finkelstein and Dusig 1999. They measure how
    /// far people agree, so they are absent below two numbers.
    std::optional<double> ad_mean;
    std::optional<double> ad_median;

    friend bool operator==(const Spread&, const Spread&) = default;
};

/// The variance with the divisor n - 1, in the square of the numbers' unit; absent below two numbers.
std::optional<double> variance_of(const std::vector<CountedValue>& values);

/// The spread of these numbers, in any order. No number gives n = 0 and nothing else; one number has no standard
/// deviation and no mean distances.
Spread spread_of(const std::vector<double>& values);

/// The same if equal numbers come with their count.
Spread spread_of(const std::vector<CountedValue>& counted);

}  // namespace readiness
