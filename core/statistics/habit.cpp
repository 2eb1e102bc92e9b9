#include "core/statistics/habit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "core/statistics/agreement.h"

namespace readiness {

namespace {

constexpr std::array five_shares = {0.05, 0.15, 0.20, 0.35, 0.25};

/// The chances of whole numbers from `first` on.
struct Chances {
    std::int64_t first = 0;
    std::vector<double> of;
};

/// The chances of the answers' sums of squares, for each sum of the answers. Places count from 0 here.
using ChancesBySum = std::vector<Chances>;

/// 40 times this is what (A² - 1) n (n - 1) must be for r_WG = 0.70. The limit is on n · (sum of squares) - (sum)² =
/// n (n - 1) s², which is a whole number, so that nothing depends on rounding.
std::int64_t limit_of_agreement(std::int64_t people, std::int64_t options) {
    static_assert(agreement_from == 0.70, "the 40 is 12 / (1 - 0.70)");
    return (options * options - 1) * people * (people - 1) / 40;
}

/// Adds the chances of one sum when one more person answers with `place`, whose share is given.
void add_answer(const Chances& before, std::int64_t place, double share, Chances& after) {
    const std::int64_t moved = before.first + place * place - after.first;
    const std::int64_t from = std::max<std::int64_t>(0, -moved);
    const std::int64_t to = std::min(std::ssize(before.of), std::ssize(after.of) - moved);
    const double* chances = before.of.data();
    double* sums = after.of.data();
    for (std::int64_t i = from; i < to; ++i)
        sums[i + moved] += chances[i] * share;
}

/// One more person answers. The squared distances from the mean never shrink as people come in, so sums of squares that
/// are past the limit for all people are left out at once.
ChancesBySum with_one_more(const ChancesBySum& before, const std::vector<double>& shares, std::int64_t answered,
                           std::int64_t people, std::int64_t limit) {
    const std::int64_t highest = std::ssize(shares) - 1;
    const std::int64_t room = limit * answered / people;
    ChancesBySum after(before.size() + shares.size() - 1);
    for (std::int64_t sum = 0; sum < std::ssize(after); ++sum) {
        Chances& chances = after[static_cast<std::size_t>(sum)];
        chances.first = (sum * sum + answered - 1) / answered;
        const std::int64_t last = (sum * sum + room) / answered;
        if (last < chances.first) continue;
        chances.of.resize(static_cast<std::size_t>(last - chances.first + 1));
        const std::int64_t least = std::max<std::int64_t>(0, sum - std::ssize(before) + 1);
        // From the highest place down, so that the earlier sums come in their order.
        for (std::int64_t place = std::min(highest, sum); place >= least; --place) {
            add_answer(before[static_cast<std::size_t>(sum - place)], place, shares[static_cast<std::size_t>(place)],
                       chances);
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
