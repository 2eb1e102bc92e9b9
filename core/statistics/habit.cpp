#include "core/statistics/habit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/statistics/agreement.h"

namespace readiness {

namespace {

constexpr std::array five_shares = {0.05, 0.15, 0.20, 0.35, 0.25};

/// The chances of whole numbers from `first` on.
struct Chances {
    std::int64_t first = 0;
    std::vector<double> of;

    /// Where the chance of this number is kept; `of` grows to hold it.
    double& at(std::int64_t number) {
        const auto place = static_cast<std::size_t>(number - first);
        if (place >= of.size()) of.resize(place + 1);
        return of[place];
    }
};

/// The chances of the answers' sums of squares, for each sum of the answers. Places count from 0 here.
using ChancesBySum = std::vector<Chances>;

/// 40 times this is what (A² - 1) n (n - 1) must be for r_WG = 0.70. The limit is on n · (sum of squares) - (sum)² =
/// n (n - 1) s², which is a whole number, so that nothing depends on rounding.
std::int64_t limit_of_agreement(std::int64_t people, std::int64_t options) {
    static_assert(agreement_from == 0.70, "the 40 is 12 / (1 - 0.70)");
    return (options * options - 1) * people * (people - 1) / 40;
}

/// One more person answers. The squared distances from the mean never shrink as people come in, so sums that are past
/// the limit for all people are left out at once.
ChancesBySum with_one_more(const ChancesBySum& before, const std::vector<double>& shares, std::int64_t answered,
                           std::int64_t people, std::int64_t limit) {
    const auto options = static_cast<std::int64_t>(shares.size());
    ChancesBySum after(before.size() + shares.size() - 1);
    for (std::int64_t sum = 0; sum < static_cast<std::int64_t>(after.size()); ++sum)
        after[static_cast<std::size_t>(sum)].first = (sum * sum + answered - 1) / answered;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (std::size_t j = 0; j < before[i].of.size(); ++j) {
            const double chance = before[i].of[j];
            if (chance == 0) continue;
            for (std::int64_t place = 0; place < options; ++place) {
                const std::int64_t sum = static_cast<std::int64_t>(i) + place;
                const std::int64_t squares = before[i].first + static_cast<std::int64_t>(j) + place * place;
                if (people * (answered * squares - sum * sum) > limit * answered) continue;
                after[static_cast<std::size_t>(sum)].at(squares) += chance * shares[static_cast<std::size_t>(place)];
            }
        }
    }
    return after;
}

}  // namespace

double variance_of_habit(int options) {
    constexpr std::array from_five = {1.34, 1.85, 2.90, 3.47, 5.66, 6.30, 7.31};
    constexpr double share_elsewhere = 0.67;
    const int row = options - 5;
    if (row >= 0 && row < static_cast<int>(from_five.size())) return from_five[static_cast<std::size_t>(row)];
    return options < 2 ? 0 : share_elsewhere * variance_of_chance(options);
}

std::vector<double> shares_of_habit(int options) {
    if (options < 1) return {};
    const auto count = static_cast<std::size_t>(options);
    // Each of the five parts is cut into as many slices as there are options; each option gets five of the slices.
    std::vector<double> shares(count);
    for (std::size_t slice = 0; slice < count * five_shares.size(); ++slice)
        shares[slice / five_shares.size()] += five_shares[slice / count] / options;
    return shares;
}

double chance_by_habit(int people, int options) {
    if (people < 2 || options < 2) return 1;
    people = std::min(people, most_people_for_chance);
    const std::int64_t limit = limit_of_agreement(people, options);
    const std::vector<double> shares = shares_of_habit(options);
    ChancesBySum sums = {Chances{0, {1.0}}};
    for (int answered = 1; answered <= people; ++answered)
        sums = with_one_more(sums, shares, answered, people, limit);
    double chance = 0;
    for (const Chances& chances : sums) {
        for (const double each : chances.of)
            chance += each;
    }
    return std::min(chance, 1.0);
}

}  // namespace readiness
