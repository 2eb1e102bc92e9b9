// A weighted mean that knows when there is nothing to take the mean of.
#pragma once

#include <optional>

namespace readiness {

/// A weighted mean that is nothing until something was added.
struct WeightedMean {
    double sum = 0;
    double weight = 0;

    void add(double value, double with_weight) {
        sum += value * with_weight;
        weight += with_weight;
    }
    void add(const std::optional<double>& value, double with_weight) {
        if (value) add(*value, with_weight);
    }
    [[nodiscard]] std::optional<double> mean() const { return weight > 0 ? std::optional(sum / weight) : std::nullopt; }
};

}  // namespace readiness
