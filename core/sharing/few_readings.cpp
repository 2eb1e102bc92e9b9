#include "core/sharing/few_readings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

constexpr double end_of_scale = 1e-9;

bool all_at_an_end(std::span<const ItemResult* const> items) {
    const auto all_at = [&](double end) {
        return std::ranges::all_of(items, [&](const ItemResult* item) {
            return std::ranges::all_of(item->answers, [&](const AnswerCount& answer) {
                return std::abs(answer.readiness - end) < end_of_scale;
            });
        });
    };
    return all_at(0) || all_at(100);
}

double at_one_decimal(double mean) {
    return std::round(mean * 10) / 10;
}

/// Counts the lists of answers of so many people that come to one mean, as far as that matters. What it finds depends
/// on the mean alone: if it depended on the answers, showing the number would tell something of them.
class ListCount {
public:
    ListCount(std::vector<double> readiness, int people, double mean)
        : readiness_(std::move(readiness)), people_(people), mean_(at_one_decimal(mean)) {
        std::ranges::sort(readiness_);
    }

    /// Fewer than `least_readings`, and in one of them all but one at most answer the same.
    bool are_few() {
        add(0, people_, 0, 0);
        return steps_ < 0 || (lists_ < least_readings && any_is_alike_);
    }

private:
    void add(std::size_t option, int left, double sum, int most_alike) {
        if (lists_ >= least_readings || --steps_ < 0) return;
        if (option + 1 == readiness_.size()) {
            if (at_one_decimal((sum + left * readiness_[option]) / people_) != mean_) return;
            ++lists_;
            any_is_alike_ = any_is_alike_ || std::max(most_alike, left) >= people_ - 1;
            return;
        }
        constexpr double half_a_decimal = 0.051;
        for (int here = 0; here <= left; ++here) {
            const double with = sum + here * readiness_[option];
            const int rest = left - here;
            const double most = (with + rest * readiness_.back()) / people_;
            const double least = (with + rest * readiness_[option + 1]) / people_;
            if (most >= mean_ - half_a_decimal && least <= mean_ + half_a_decimal)
                add(option + 1, rest, with, std::max(most_alike, here));
        }
    }

    std::vector<double> readiness_;
    int people_;
    double mean_;
    int lists_ = 0;
    bool any_is_alike_ = false;
    int steps_ = 200000;  ///< Then they are taken as too few.
};

}  // namespace

bool has_few_readings(std::span<const double> readiness, std::span<const int> counts) {
    const int people = std::accumulate(counts.begin(), counts.end(), 0);
    if (people == 0 || readiness.empty()) return false;
    const double sum = std::inner_product(readiness.begin(), readiness.end(), counts.begin(), 0.0);
    ListCount lists({readiness.begin(), readiness.end()}, people, sum / people);
    return lists.are_few();
}

bool has_few_readings(const Questionnaire& questionnaire, std::span<const ItemResult* const> items) {
    if (items.empty()) return false;
    if (all_at_an_end(items)) return true;
    if (items.size() > 1) return false;
    const auto item = std::ranges::find(questionnaire.items, items.front()->id, &Item::id);
    if (item == questionnaire.items.end()) return true;
    const ChoiceScale* scale = scale_of(questionnaire, *item).choice();
    if (scale == nullptr) return false;  // Any number can be given: many lists have one mean.
    std::vector<double> readiness;
    std::vector<int> counts;
    for (const Option& option : scale->options) {
        readiness.push_back(readiness_of(questionnaire, *item, option.value).value_or(0));
        const auto given = std::ranges::find(items.front()->answers, option.value, &AnswerCount::value);
        counts.push_back(given != items.front()->answers.end() ? given->count : 0);
    }
    return has_few_readings(readiness, counts);
}

}  // namespace readiness
