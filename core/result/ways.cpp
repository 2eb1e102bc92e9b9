#include "core/result/ways.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/moved_answers.h"
#include "core/result/scored_assessment.h"
#include "core/result/what_if.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/item_scores.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

/// A readiness that an item can be moved to, and what that does for the goal.
struct Level {
    double readiness = 0;
    double answer = 0;
    double gain = 0;  ///< By how much the score rises, or the pressure falls.
};

/// An item that can be moved: its levels from today's, which gains nothing, upwards.
struct Ladder {
    const ItemResult* item = nullptr;
    std::vector<Level> levels;
    std::size_t least = 0;  ///< The level that it has to be moved to in any case: 0 unless its rule has to end.
};

std::vector<double> answers_on(const Scale& scale) {
    std::vector<double> answers;
    if (const ChoiceScale* choice = scale.choice()) {
        for (const Option& option : choice->options)
            answers.push_back(option.value);
        return answers;
    }
    const NumberScale& number = *scale.number();
    for (const ScalePoint& point : number.points) {
        if (point.x >= number.min && point.x <= number.max) answers.push_back(point.x);
    }
    answers.push_back(number.min);
    answers.push_back(number.max);
    return answers;
}

/// The agreed answer, where it is what counts.
std::optional<double> answer_today(const ScoredAssessment& scored, const ItemResult& item) {
    const AgreedAnswer* agreed = item.agreed ? find_agreed(scored.assessment(), item.id) : nullptr;
    return agreed != nullptr ? std::optional(agreed->answer.value) : std::nullopt;
}

/// The item must have a score.
Ladder ladder_of(const ScoredAssessment& scored, const ItemResult& result) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Item& item = *find_item(questionnaire, result.id);
    std::vector<double> answers = answers_on(scale_of(questionnaire, item));
    if (const std::optional<double> today = answer_today(scored, result)) {
        std::ranges::stable_sort(answers, {}, [&](double answer) { return std::abs(answer - *today); });
    }
    Ladder ladder{&result, {{*result.score, 0, 0}}, 0};
    for (const double answer : answers) {
        const double readiness = readiness_of(questionnaire, item, answer).value_or(0);
        const bool known = std::ranges::any_of(ladder.levels, [&](const Level& level) {
            return readiness <= level.readiness + hair && readiness >= level.readiness - hair;
        });
        if (readiness > *result.score + hair && !known) ladder.levels.push_back({readiness, answer, 0});
    }
    std::ranges::sort(ladder.levels, {}, &Level::readiness);
    return ladder;
}

/// Finds the cheapest choice of levels whose gains come to what is needed.
class Search {
public:
    Search(const std::vector<Ladder>& ladders, double needed) : ladders_(&ladders), needed_(needed) {
        const int items = static_cast<int>(ladders.size());
        compares_items_ = items <= most_items_compared;
        step_cost_ = compares_items_ ? items + 1 : 1;
        int most = 0;
        for (const Ladder& ladder : ladders)
            most += cost(ladder.levels.size() - 1);
        best_.assign(ladders.size() + 1, std::vector<double>(static_cast<std::size_t>(most) + 1, impossible));
        best_.back()[0] = 0;
        for (std::size_t i = ladders.size(); i-- > 0;)
            fill(i);
    }

    /// The level of each ladder; nothing if the best answers are not enough.
    [[nodiscard]] std::optional<std::vector<std::size_t>> levels() const {
        const std::vector<double>& all = best_.front();
        const auto cheapest = std::ranges::find_if(all, [&](double gain) { return gain >= needed_ - hair; });
        if (cheapest == all.end()) return std::nullopt;
        auto left = static_cast<int>(cheapest - all.begin());
        double needed = needed_;
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < ladders_->size(); ++i) {
            const std::size_t level = most_steps_at(i, left, needed);
            chosen.push_back(level);
            left -= cost(level);
            needed -= (*ladders_)[i].levels[level].gain;
        }
        return chosen;
    }

private:
    static constexpr double impossible = -std::numeric_limits<double>::infinity();

    /// A step costs more than all items together, so that fewer items count only between equally many steps.
    [[nodiscard]] int cost(std::size_t steps) const {
        const int moved = compares_items_ && steps > 0 ? 1 : 0;
        return static_cast<int>(steps) * step_cost_ + moved;
    }

    /// What the ladders from `i` on gain at most if exactly this much is spent on them.
    [[nodiscard]] double most_gain(std::size_t i, int spent) const {
        return spent < 0 ? impossible : best_[i][static_cast<std::size_t>(spent)];
    }

    void fill(std::size_t i) {
        const Ladder& ladder = (*ladders_)[i];
        for (std::size_t spent = 0; spent < best_[i].size(); ++spent) {
            for (std::size_t level = ladder.least; level < ladder.levels.size(); ++level) {
                const double rest = most_gain(i + 1, static_cast<int>(spent) - cost(level));
                best_[i][spent] = std::max(best_[i][spent], ladder.levels[level].gain + rest);
            }
        }
    }

    [[nodiscard]] std::size_t most_steps_at(std::size_t i, int left, double needed) const {
        const Ladder& ladder = (*ladders_)[i];
        std::size_t best = ladder.least;
        double best_gain = impossible;
        for (std::size_t level = ladder.levels.size(); level-- > ladder.least;) {
            const double gain = ladder.levels[level].gain + most_gain(i + 1, left - cost(level));
            if (gain >= needed - hair) return level;
            if (gain > best_gain) {
                best = level;
                best_gain = gain;
            }
        }
        return best;  // Only rounding can lead here: the most that can be had.
    }

    const std::vector<Ladder>* ladders_;
    double needed_;
    bool compares_items_ = true;
    int step_cost_ = 1;
    std::vector<std::vector<double>> best_;  ///< By the first ladder, then by what is spent.
};

/// Sets the gain of each level by trying it out alone: the goal is a sum over its items.
void measure_gains(const MovedAnswers& today, std::vector<Ladder>& ladders,
                   const std::function<double(const MovedAnswers&)>& value) {
    const double now = value(today);
    for (Ladder& ladder : ladders) {
        for (std::size_t level = 1; level < ladder.levels.size(); ++level) {
            MovedAnswers moved = today;
            moved.move_item(ladder.item->id, ladder.levels[level].readiness);
            ladder.levels[level].gain = value(moved) - now;
        }
    }
}

void take_way(Way& way, const std::vector<Ladder>& ladders, double needed) {
    const auto levels = Search(ladders, needed).levels();
    way.outcome = levels ? Way::Outcome::possible : Way::Outcome::out_of_reach;
    for (std::size_t i = 0; levels && i < ladders.size(); ++i) {
        const std::size_t steps = (*levels)[i];
        if (steps == 0) continue;
        const Level& level = ladders[i].levels[steps];
        way.steps.push_back({ladders[i].item->id, static_cast<int>(steps), *ladders[i].item->score, level.readiness,
                             level.answer, ladders[i].least > 0});
    }
    if (way.outcome == Way::Outcome::possible && way.steps.empty()) way.outcome = Way::Outcome::there_already;
}

/// The lowest level at which the item's rule does not fire; nothing if it fires even at the highest.
std::optional<std::size_t> level_without_rule(const MovedAnswers& today, const Ladder& ladder, const BlocksRule& rule) {
    for (std::size_t level = 0; level < ladder.levels.size(); ++level) {
        MovedAnswers moved = today;
        if (level > 0) moved.move_item(ladder.item->id, ladder.levels[level].readiness);
        const std::span<const ItemResult> items = moved.items();
        if (outcome_of(rule, *find_by_id(items, ladder.item->id)) != RuleOutcome::fires) return level;
    }
    return std::nullopt;
}

/// The answered items that bear on the barrier, each with the level at which its rule, if it has one, has ended.
std::vector<Ladder> ladders_of(const ScoredAssessment& scored, const MovedAnswers& answers, const BarrierId& barrier,
                               Way& way) {
    std::vector<Ladder> ladders;
    for (const ItemResult& result : scored.profile()->items) {
        const Item& item = *find_item(scored.questionnaire(), result.id);
        if (!result.score || !bears_on(item, barrier)) continue;
        Ladder ladder = ladder_of(scored, result);
        if (item.blocks && item.blocks->barrier == barrier) {
            const auto level = level_without_rule(answers, ladder, *item.blocks);
            if (!level) way.rules_that_stay.push_back(item.id);
            ladder.least = level.value_or(0);
        }
        ladders.push_back(std::move(ladder));
    }
    return ladders;
}

}  // namespace

int Way::step_count() const {
    return std::accumulate(steps.begin(), steps.end(), 0,
                           [](int sum, const WayStep& step) { return sum + step.steps; });
}

Way way_to_next_band(const ScoredAssessment& scored, const FactorId& factor) {
    Way way;
    if (why_no_what_if(scored)) return way;
    const FactorResult* today = find_result(*scored.profile(), factor);
    if (today == nullptr || !today->score) return way;
    const std::vector<Band>& bands = scored.questionnaire().bands;
    const auto next = static_cast<std::size_t>(band_rank(scored.questionnaire(), today->band).value_or(-1) + 1);
    way.outcome = Way::Outcome::there_already;
    if (next >= bands.size()) return way;
    way.band = bands[next].id;
    std::vector<Ladder> ladders;
    for (const ItemResult& item : scored.profile()->items) {
        if (item.factor == factor && item.score) ladders.push_back(ladder_of(scored, item));
    }
    measure_gains(MovedAnswers(scored), ladders, [&](const MovedAnswers& moved) {
        const std::vector<FactorResult> factors = moved.factors();
        return find_by_id(factors, factor)->score.value_or(0);
    });
    take_way(way, ladders, bands[next].from - *today->score);
    return way;
}

Way way_out(const ScoredAssessment& scored, const BarrierId& barrier, BarrierStatus goal) {
    Way way;
    if (why_no_what_if(scored) || (goal != BarrierStatus::watch && goal != BarrierStatus::clear)) return way;
    const BarrierResult* today = find_result(*scored.profile(), barrier);
    if (today == nullptr || today->status == BarrierStatus::not_assessed) return way;
    if (!today->pressure && goal == BarrierStatus::clear) return way;  // Only a rule makes it strong.
    const MovedAnswers answers(scored, MovedAnswers::For::barriers);
    std::vector<Ladder> ladders = ladders_of(scored, answers, barrier, way);
    if (!way.rules_that_stay.empty()) {
        way.outcome = Way::Outcome::out_of_reach;
        return way;
    }
    const Barrier& subject = *find_barrier(scored.evidence(), barrier);
    measure_gains(answers, ladders, [&](const MovedAnswers& moved) {
        return -barrier_of(scored.questionnaire(), moved.items(), subject).pressure.value_or(0);
    });
    const double line = goal == BarrierStatus::watch ? blocking_above : watch_above;
    take_way(way, ladders, today->pressure.value_or(0) - line);
    return way;
}

}  // namespace readiness
