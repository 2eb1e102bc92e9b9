#include "core/result/moved_answers.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>

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
    AnswerReader reader(scored.questionnaire());
    const std::vector<const Respondent*> ballots = handed_in_ballots(scored.assessment());
    people_.reserve(ballots.size() * items_.size());
    for (const Respondent* respondent : ballots) {
        const std::span<const OwnAnswer> own = reader.read(respondent->answers);
        people_.insert(people_.end(), own.begin(), own.end());
    }
}

std::span<const OwnAnswer> MovedAnswers::answers_of(std::size_t person) const {
    return std::span(people_).subspan(person * items_.size(), items_.size());
}

OwnAnswer& MovedAnswers::answer_of(std::size_t person, std::size_t item) {
    return people_[person * items_.size() + item];
}

std::optional<MovedAnswers::Kept> MovedAnswers::keep(const ItemId& id) const {
    const auto found = std::ranges::find(items_, id, &ItemResult::id);
    if (found == items_.end()) return std::nullopt;
    Kept kept{static_cast<std::size_t>(found - items_.begin()), *found, {}};
    kept.people.reserve(people());
    for (std::size_t person = 0; person < people(); ++person)
        kept.people.push_back(answers_of(person)[kept.index]);
    return kept;
}

void MovedAnswers::put_back(Kept kept) {
    for (std::size_t person = 0; person < kept.people.size(); ++person)
        answer_of(person, kept.index) = kept.people[person];
    items_[kept.index] = std::move(kept.item);
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
    for (std::size_t person = 0; person < people(); ++person) {
        OwnAnswer& own = answer_of(person, index);
        if (own.is_unknown()) own = {OwnAnswer::Kind::value, 0, readiness};
    }
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
    for (std::size_t person = 0; person < people(); ++person) {
        OwnAnswer& own = answer_of(person, index);
        if (own.kind == OwnAnswer::Kind::value) own.readiness = clamped(own.readiness + amount);
    }
}

/// With the weight that each has in the factor's score; none if it has no score.
std::vector<WeightedValue> MovedAnswers::values_behind(const FactorId& id) const {
    const Questionnaire& questionnaire = scored_->questionnaire();
    std::vector<WeightedValue> values;
    const auto weigh = [&](auto has_score, auto add) {
        double weight = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].factor == id && has_score(i)) weight += questionnaire.items[i].weight;
        }
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].factor == id && has_score(i)) add(i, questionnaire.items[i].weight / weight);
        }
    };
    if (!from_people_) {
        if (factor_score(id)) {
            weigh([&](std::size_t i) { return items_[i].score.has_value(); },
                  [&](std::size_t i, double weight) { add_values(values, items_[i], weight); });
        }
        return values;
    }
    for (std::size_t person = 0; person < people(); ++person) {
        const std::span<const OwnAnswer> own = answers_of(person);
        if (!own_score(questionnaire, id, own)) continue;
        weigh([&](std::size_t i) { return own[i].kind == OwnAnswer::Kind::value; },
              [&](std::size_t i, double weight) {
                  values.push_back({own[i].readiness, weight});
              });
    }
    return values;
}

std::vector<FactorResult> MovedAnswers::factors() const {
    if (!from_people_) return factors_from_items(scored_->questionnaire(), items_);
    PeopleScores scores(scored_->questionnaire());
    for (std::size_t person = 0; person < people(); ++person)
        scores.add(answers_of(person));
    return scores.results(items_);
}

std::optional<double> MovedAnswers::factor_score(const FactorId& id) const {
    if (!from_people_) {
        const std::vector<FactorResult> factors = factors_from_items(scored_->questionnaire(), items_);
        const auto factor = std::ranges::find(factors, id, &FactorResult::id);
        return factor != factors.end() ? factor->score : std::nullopt;
    }
    WeightedMean group;
    for (std::size_t person = 0; person < people(); ++person)
        group.add(own_score(scored_->questionnaire(), id, answers_of(person)), 1);
    return group.mean();
}

std::vector<BarrierResult> MovedAnswers::barriers() const {
    std::vector<BarrierResult> barriers;
    for (const Barrier& barrier : scored_->evidence().barriers)
        barriers.push_back(barrier_of(scored_->questionnaire(), items_, barrier));
    return barriers;
}

}  // namespace readiness
