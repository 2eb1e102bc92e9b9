#include "core/result/ways.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/answer_levels.h"
#include "core/result/moved_answers.h"
#include "core/result/scored_assessment.h"
#include "core/result/way_search.h"
#include "core/result/what_if.h"
#include "core/scoring/barrier_scores.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

/// How a question with an answer moves. Read as agreed first, a vote moves by an answer that the room agrees on.
WayStep::How how_it_moves(const ScoredAssessment& scored, const ItemResult& item) {
    if (item.agreed) return WayStep::How::other_answer;
    return mixes_agreed_and_votes(*scored.profile()) ? WayStep::How::agreement : WayStep::How::mean;
}

int steps_between(double from, double to, bool far_end) {
    const int steps = static_cast<int>(std::ceil((to - from) / points_of_a_step - hair));
    return std::max(1, steps) + (far_end ? 1 : 0);
}

std::vector<Rung> answer_rungs(const ScoredAssessment& scored, const ItemResult& item) {
    std::vector<Rung> rungs;
    for (const AnswerLevel& level : answer_levels(scored, item))
        rungs.push_back({level.readiness, level.answer, 0, 0});
    return rungs;
}

/// The means that votes can rise to.
std::vector<Rung> mean_rungs(double today, double best) {
    std::vector<Rung> rungs;
    for (int step = 1; today + step * points_of_a_step < best - hair; ++step)
        rungs.push_back({today + step * points_of_a_step, 0, 0, 0});
    rungs.push_back({best, 0, 0, 0});
    return rungs;
}

enum class Rule { may_stay, has_to_end };

/// The item must have a score. `rule` is one by which it could make the goal's barrier strong, or null: no answer that
/// an agreement leads to is low enough for it.
Ladder ladder_of(const ScoredAssessment& scored, const ItemResult& result, const BlocksRule* rule = nullptr,
                 Rule today_rule = Rule::may_stay) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const bool is_number = scale_of(questionnaire, *find_item(questionnaire, result.id)).number() != nullptr;
    const double today = *result.score;
    const bool ends = today_rule == Rule::has_to_end;
    Ladder ladder{&result, how_it_moves(scored, result), {}, ends};
    const bool is_mean = ladder.how == WayStep::How::mean;
    std::vector<Rung> rungs = answer_rungs(scored, result);
    const double best = rungs.back().readiness;
    if (is_mean) rungs = mean_rungs(today, best);
    if (!ends) ladder.rungs.push_back({today, 0, 0, 0});
    for (Rung& rung : rungs) {
        const bool is_too_low = rule != nullptr && !is_mean && is_low(*rule, rung.readiness);
        if (is_too_low || (!ends && rung.readiness <= today + hair)) continue;
        rung.steps = steps_between(today, rung.readiness, is_number && !is_mean && rung.readiness >= best - hair);
        ladder.rungs.push_back(rung);
    }
    return ladder;
}

using Value = std::function<double(const MovedAnswers&)>;

/// What the goal is about: a sum over its items, so that each can be tried out alone.
class Goal {
public:
    /// `value` rises as the goal comes nearer, by `needed` until it is reached.
    Goal(MovedAnswers today, Value value, double needed)
        : needed_(needed), answers_(std::move(today)), value_(std::move(value)), today_(value_(answers_)) {}

    [[nodiscard]] double needed() const { return needed_; }

    /// By how much the value rises if only this item moves. The answers are the same afterwards: they may be those of
    /// many people, which are not copied for each move that is tried.
    double gain(const ItemId& item, double readiness) {
        std::optional<MovedAnswers::Kept> kept = answers_.keep(item);
        if (!kept) return 0;
        answers_.move_item(item, readiness);
        const double moved = value_(answers_);
        answers_.put_back(*std::move(kept));
        return moved - today_;
    }

private:
    double needed_;
    MovedAnswers answers_;
    Value value_;
    double today_;
};

void measure_gains(Goal& goal, std::vector<Ladder>& ladders) {
    for (Ladder& ladder : ladders) {
        for (Rung& rung : ladder.rungs) {
            if (rung.steps > 0) rung.gain = goal.gain(ladder.item->id, rung.readiness);
        }
    }
}

/// The least mean, to 0.1, that gains what is needed; at most that of the rung, which does.
Rung least_mean(Goal& goal, const ItemId& item, double from, const Rung& rung, double needed) {
    constexpr double tenths = 10;
    const auto mean_at = [&](int tenth) { return std::min(tenth / tenths, rung.readiness); };
    int below = static_cast<int>(std::floor(from * tenths));
    int enough = static_cast<int>(std::ceil(rung.readiness * tenths));
    while (enough - below > 1) {
        const int middle = below + (enough - below) / 2;
        const bool is_enough = goal.gain(item, mean_at(middle)) >= needed - hair;
        (is_enough ? enough : below) = middle;
    }
    Rung least = rung;
    least.readiness = mean_at(enough);
    least.gain = goal.gain(item, least.readiness);
    return least;
}

/// No question goes further than is needed, the last ones of the file first.
std::vector<Rung> trimmed(Goal& goal, const std::vector<Ladder>& ladders, const std::vector<std::size_t>& chosen) {
    std::vector<Rung> rungs;
    double surplus = -goal.needed();
    for (std::size_t i = 0; i < ladders.size(); ++i) {
        rungs.push_back(ladders[i].rungs[chosen[i]]);
        surplus += rungs.back().gain;
    }
    for (std::size_t i = ladders.size(); i-- > 0;) {
        if (rungs[i].steps == 0) continue;
        const double needed = rungs[i].gain - std::max(0.0, surplus);
        surplus -= rungs[i].gain;
        if (ladders[i].how == WayStep::How::mean) {
            rungs[i] = least_mean(goal, ladders[i].item->id, *ladders[i].item->score, rungs[i], needed);
        } else {
            rungs[i] =
                *std::ranges::find_if(ladders[i].rungs, [&](const Rung& rung) { return rung.gain >= needed - hair; });
        }
        surplus += rungs[i].gain;
    }
    return rungs;
}

void take_way(Way& way, const ScoredAssessment& scored, std::vector<Ladder>& ladders, Goal goal) {
    measure_gains(goal, ladders);
    const auto chosen = cheapest_rungs(ladders, goal.needed());
    if (!chosen) {
        way = {Way::Outcome::out_of_reach, way.band, {}, {}, {}};
        return;
    }
    const std::vector<Rung> rungs = trimmed(goal, ladders, *chosen);
    for (std::size_t i = 0; i < ladders.size(); ++i) {
        if (rungs[i].steps == 0) continue;
        WayStep step{ladders[i].item->id, ladders[i].how, rungs[i].steps, 0, rungs[i].readiness, {}, {}};
        step.from = *find_result(*scored.profile(), step.item)->score;
        if (step.how != WayStep::How::mean) step.answer = rungs[i].answer;
        if (ladders[i].ends_rule) step.ends_rule = ladders[i].rungs.front().answer;
        way.steps.push_back(step);
    }
    const bool moves = !way.steps.empty() || !way.votes.empty();
    way.outcome = moves ? Way::Outcome::possible : Way::Outcome::there_already;
}

/// The answered items that bear on the barrier, with the rules that fire ended: by votes at once, else by the rungs
/// that are left. Items whose rule no answer ends are named in the way.
std::vector<Ladder> ladders_of(const ScoredAssessment& scored, MovedAnswers& answers, const BarrierId& barrier,
                               Way& way) {
    std::vector<Ladder> ladders;
    const std::span<const ItemResult> moved = answers.items();
    for (const ItemResult& result : scored.profile()->items) {
        const Item& item = *find_item(scored.questionnaire(), result.id);
        if (!result.score || !bears_on(item, barrier)) continue;
        const BlocksRule* rule = item.blocks && item.blocks->barrier == barrier ? &*item.blocks : nullptr;
        const bool fires = rule != nullptr && outcome_of(*rule, result) == RuleOutcome::fires;
        const ItemResult& now = *find_by_id(moved, item.id);
        if (!fires) {
            ladders.push_back(ladder_of(scored, now, rule));
            continue;
        }
        const std::vector<Rung> rungs = answer_rungs(scored, result);
        const auto enough =
            std::ranges::find_if(rungs, [&](const Rung& rung) { return !is_low(*rule, rung.readiness); });
        if (enough == rungs.end()) {
            way.rules_that_stay.push_back(item.id);
        } else if (how_it_moves(scored, result) == WayStep::How::mean) {
            const RuleCount count = count_of(*rule, result);
            const int otherwise = votes_too_low(*rule, result);
            way.votes.push_back({item.id, count.low, count.answered, otherwise, enough->answer});
            answers.raise_low_votes(item.id, *rule, otherwise, enough->readiness);
            ladders.push_back(ladder_of(scored, now));
        } else {
            ladders.push_back(ladder_of(scored, now, rule, Rule::has_to_end));
        }
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
    const Value score = [&](const MovedAnswers& moved) { return moved.factor_score(factor).value_or(0); };
    take_way(way, scored, ladders, Goal(MovedAnswers(scored), score, bands[next].from - *today->score));
    return way;
}

Way way_out(const ScoredAssessment& scored, const BarrierId& barrier, BarrierStatus goal) {
    Way way;
    if (why_no_what_if(scored) || (goal != BarrierStatus::watch && goal != BarrierStatus::clear)) return way;
    const BarrierResult* today = find_result(*scored.profile(), barrier);
    if (today == nullptr || today->status == BarrierStatus::not_assessed) return way;
    if (!today->pressure && goal == BarrierStatus::clear) return way;  // Only a rule makes it strong.
    MovedAnswers answers(scored, MovedAnswers::For::barriers);
    std::vector<Ladder> ladders = ladders_of(scored, answers, barrier, way);
    if (!way.rules_that_stay.empty()) {
        way = {Way::Outcome::out_of_reach, {}, {}, {}, way.rules_that_stay};
        return way;
    }
    const Barrier& subject = *find_barrier(scored.evidence(), barrier);
    const Value relief = [&](const MovedAnswers& moved) {
        return -barrier_of(scored.questionnaire(), moved.items(), subject).pressure.value_or(0);
    };
    const double line = goal == BarrierStatus::watch ? blocking_above : watch_above;
    take_way(way, scored, ladders, Goal(answers, relief, -relief(answers) - line));
    return way;
}

}  // namespace readiness
