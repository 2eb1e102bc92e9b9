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

/// 40 times this is what J (A² - 1) n (n - 1) must be for r*_WG(J) = 0.70. The limit is on the sum over the questions
/// of n · (sum of squares) - (sum)² = n (n - 1) s², which is a whole number, so that nothing depends on rounding.
std::int64_t limit_of_agreement(std::int64_t people, std::int64_t options, std::int64_t questions) {
    static_assert(agreement_from == 0.70, "the 40 is 12 / (1 - 0.70)");
    return questions * (options * options - 1) * people * (people - 1) / 40;
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

/// The chances of n (n - 1) s² for one question, up to the limit.
std::vector<double> variance_chances(int people, int options, std::int64_t limit) {
    const std::vector<double> shares = shares_of_habit(options);
    ChancesBySum sums = {Chances{0, {1.0}}};
    for (int answered = 1; answered <= people; ++answered)
        sums = with_one_more(sums, shares, answered, people, limit);
    std::vector<double> chances(static_cast<std::size_t>(limit) + 1);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        for (std::size_t j = 0; j < sums[i].of.size(); ++j) {
            const auto sum = static_cast<std::int64_t>(i);
            const std::int64_t squares = sums[i].first + static_cast<std::int64_t>(j);
            chances[static_cast<std::size_t>(people * squares - sum * sum)] += sums[i].of[j];
        }
    }
    return chances;
}

/// The chances of the sum of two independent numbers, as far as the first list goes.
std::vector<double> chances_of_sum(const std::vector<double>& left, const std::vector<double>& right) {
    std::vector<double> sum(left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == 0) continue;
        for (std::size_t j = 0; i + j < sum.size(); ++j)
            sum[i + j] += left[i] * right[j];
    }
    return sum;
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

double chance_by_habit(int people, int options, int questions) {
    if (people < 2 || options < 2 || questions < 1) return 1;
    if (questions > 1) questions = std::min(questions, std::max(2, most_answers_for_chance / people));
    people = std::min(people, most_answers_for_chance / questions);
    const std::vector<double> one = variance_chances(people, options, limit_of_agreement(people, options, questions));
    std::vector<double> all = one;
    for (int i = 1; i < questions; ++i)
        all = chances_of_sum(all, one);
    double chance = 0;
    for (const double each : all)
        chance += each;
    return std::min(chance, 1.0);
}

}  // namespace readiness
