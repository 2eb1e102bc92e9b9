#include "core/result/moved_answers.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/item_scores.h"
#include "core/statistics/weighted_mean.h"

namespace readiness {

namespace {

double clamped(double readiness) {
    return std::clamp(readiness, 0.0, 100.0);
}

/// How far values have to rise until their mean is the target, which is no lower than it is. The highest are full
/// first.
double rise_to_mean(std::vector<WeightedValue> values, double target) {
    std::ranges::sort(values, std::greater{}, &WeightedValue::value);
    WeightedMean mean;
    for (const WeightedValue& value : values)
        mean.add(value.value, value.weight);
    const double wanted = target * mean.weight;
    double sum = mean.sum;
    double rising = mean.weight;
    double rise = 0;
    for (const WeightedValue& next : values) {
        const double until_full = 100 - next.value - rise;
        if (sum + until_full * rising >= wanted) return rise + (wanted - sum) / rising;
        sum += until_full * rising;
        rise += until_full;
        rising -= next.weight;
    }
    return rise;
}

/// Readiness of the answers that make up the item's mean; `weight` is the item's.
void add_values(std::vector<WeightedValue>& values, const ItemResult& item, double weight) {
    if (!item.score) return;
    if (item.agreed) {
        values.push_back({*item.score, weight});
        return;
    }
    for (const AnswerCount& answer : item.answers)
        values.push_back({answer.readiness, weight * answer.count / item.counts.answered});
}

void shift_answers(ItemResult& item, double amount) {
    if (!item.score) return;
    if (item.agreed) {
        item.score = clamped(*item.score + amount);
        item.low = item.high = item.score;
        return;
    }
    for (AnswerCount& answer : item.answers)
        answer.readiness = clamped(answer.readiness + amount);
    finish_item(item);
}

/// What nobody answered becomes the answer of all whom it may apply to.
void answer_unknown(ItemResult& item, double readiness) {
    const int unknown = item.counts.dont_know + item.counts.unanswered;
    if (item.score || unknown == 0) return;
    item.answers = {{0, readiness, unknown}};
    item.counts = {unknown, 0, item.counts.not_applicable, 0};
    finish_item(item);
}

bool is_from_people(const Profile& profile) {
    return profile.mode == Mode::ballots && !mixes_agreed_and_votes(profile);
}

}  // namespace

double amount_to_mean(std::span<const WeightedValue> values, double target) {
    WeightedMean mean;
    std::vector<WeightedValue> as_they_are;
    std::vector<WeightedValue> turned;
    for (const WeightedValue& value : values) {
        mean.add(value.value, value.weight);
        as_they_are.push_back(value);
        turned.push_back({100 - value.value, value.weight});
    }
    if (!mean.mean()) return 0;
    return target >= *mean.mean() ? rise_to_mean(as_they_are, target) : -rise_to_mean(turned, 100 - target);
}

MovedAnswers::MovedAnswers(const ScoredAssessment& scored, For what)
    : scored_(&scored), items_(scored.profile()->items), from_people_(is_from_people(*scored.profile())) {
    if (!from_people_ || what == For::barriers) return;
    for (const AnswerSheet& sheet : ballot_sheets(scored.questionnaire(), scored.assessment()))
        people_.push_back(items_from_sheets(scored.questionnaire(), std::span(&sheet, 1)));
}

bool MovedAnswers::move_item(const ItemId& id, double readiness) {
    const auto found = std::ranges::find(items_, id, &ItemResult::id);
    if (found == items_.end() || !found->low) return false;
    const auto index = static_cast<std::size_t>(found - items_.begin());
    const bool agrees = mixes_agreed_and_votes(*scored_->profile());
    if (found->score && !agrees) {
        std::vector<WeightedValue> values;
        add_values(values, *found, 1);
        shift(index, amount_to_mean(values, readiness));
        return true;
    }
    found->agreed = true;
    found->score = found->low = found->high = readiness;
    for (std::vector<ItemResult>& person : people_)
        answer_unknown(person[index], readiness);
    return true;
}

void MovedAnswers::raise_low_votes(const ItemId& id, const BlocksRule& rule, int count, double readiness) {
    const auto found = std::ranges::find(items_, id, &ItemResult::id);
    if (found == items_.end() || found->agreed) return;
    std::vector<AnswerCount*> low;
    for (AnswerCount& answer : found->answers) {
        if (is_low(rule, answer.readiness)) low.push_back(&answer);
    }
    std::ranges::sort(low, std::greater{}, [](const AnswerCount* answer) { return answer->readiness; });
    AnswerCount raised{0, readiness, 0};
    for (AnswerCount* answer : low) {
        const int taken = std::min(answer->count, count - raised.count);
        answer->count -= taken;
        raised.count += taken;
    }
    found->answers.push_back(raised);
    std::erase_if(found->answers, [](const AnswerCount& answer) { return answer.count == 0; });
    finish_item(*found);
}

bool MovedAnswers::move_factor(const FactorId& id, double score) {
    const std::vector<WeightedValue> values = values_behind(id);
    if (values.empty()) return false;
    const double amount = amount_to_mean(values, score);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].factor == id) shift(i, amount);
    }
    return true;
}

void MovedAnswers::shift(std::size_t index, double amount) {
    shift_answers(items_[index], amount);
    for (std::vector<ItemResult>& person : people_)
        shift_answers(person[index], amount);
}

/// With the weight that each has in the factor's score; none if it has no score.
std::vector<WeightedValue> MovedAnswers::values_behind(const FactorId& id) const {
    const Questionnaire& questionnaire = scored_->questionnaire();
    std::vector<WeightedValue> values;
    const auto add = [&](std::span<const ItemResult> items) {
        const std::vector<FactorResult> factors = factors_from_items(questionnaire, items);
        const auto factor = std::ranges::find(factors, id, &FactorResult::id);
        if (factor == factors.end() || !factor->score) return;
        double weight = 0;
        const auto belongs = [&](const ItemResult& item) { return item.factor == id && item.score; };
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (belongs(items[i])) weight += questionnaire.items[i].weight;
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (belongs(items[i])) add_values(values, items[i], questionnaire.items[i].weight / weight);
        }
    };
    if (from_people_) {
        for (const std::vector<ItemResult>& person : people_)
            add(person);
    } else {
        add(items_);
    }
    return values;
}

std::vector<FactorResult> MovedAnswers::factors() const {
    return from_people_ ? factors_from_people(scored_->questionnaire(), items_, people_)
                        : factors_from_items(scored_->questionnaire(), items_);
}

std::vector<BarrierResult> MovedAnswers::barriers() const {
    std::vector<BarrierResult> barriers;
    for (const Barrier& barrier : scored_->evidence().barriers)
        barriers.push_back(barrier_of(scored_->questionnaire(), items_, barrier));
    return barriers;
}

}  // namespace readiness
