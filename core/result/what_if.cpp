#include "core/result/what_if.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "core/base/find_by_id.h"
#include "core/model/questionnaire.h"
#include "core/result/moved_answers.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

using Refused = std::optional<RefusedMove::Why>;

bool is_score(double value) {
    return value >= 0 && value <= 100;
}

/// Makes one move after the other, and remembers which items have been moved.
class Moves {
public:
    explicit Moves(const ScoredAssessment& scored) : scored_(&scored), answers_(scored) {}

    Refused make(const ItemMove& move) {
        const Item* item = find_item(scored_->questionnaire(), move.item);
        if (item == nullptr) return RefusedMove::Why::unknown_id;
        if (!is_score(move.readiness)) return RefusedMove::Why::out_of_range;
        if (moved_.contains(item->id.text)) return RefusedMove::Why::moved_already;
        if (!answers_.move_item(item->id, move.readiness)) return RefusedMove::Why::no_answer;
        moved_.insert(item->id.text);
        return std::nullopt;
    }

    Refused make(const FactorMove& move) {
        if (find_factor(scored_->questionnaire(), move.factor) == nullptr) return RefusedMove::Why::unknown_id;
        if (!is_score(move.score)) return RefusedMove::Why::out_of_range;
        const std::vector<const Item*> items = items_of(scored_->questionnaire(), move.factor);
        if (std::ranges::any_of(items, [&](const Item* item) { return moved_.contains(item->id.text); }))
            return RefusedMove::Why::moved_already;
        if (!answers_.move_factor(move.factor, move.score)) return RefusedMove::Why::no_score;
        for (const Item* item : items)
            moved_.insert(item->id.text);
        return std::nullopt;
    }

    [[nodiscard]] const MovedAnswers& answers() const { return answers_; }

private:
    const ScoredAssessment* scored_;
    MovedAnswers answers_;
    std::set<std::string> moved_;
};

std::vector<MovedItem> moved_items(std::span<const ItemResult> before, std::span<const ItemResult> after) {
    std::vector<MovedItem> moved;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool same = before[i].score.has_value() == after[i].score.has_value() &&
                          std::abs(before[i].score.value_or(0) - after[i].score.value_or(0)) <= hair;
        if (!same) moved.push_back({before[i].id, before[i].score, after[i].score});
    }
    return moved;
}

void add_rules_that_fire(MovedBarrier& moved, const Questionnaire& questionnaire, std::span<const ItemResult> items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::optional<BlocksRule>& rule = questionnaire.items[i].blocks;
        if (!rule || rule->barrier != moved.id || outcome_of(*rule, items[i]) != RuleOutcome::fires) continue;
        moved.kept_by.push_back(items[i].id);
        moved.kept_counts.push_back(items[i].agreed ? RuleCount() : count_of(*rule, items[i]));
    }
}

std::vector<MovedBarrier> moved_barriers(const ScoredAssessment& scored, const MovedAnswers& answers) {
    const std::vector<BarrierResult> after = answers.barriers();
    std::vector<MovedBarrier> moved;
    for (const BarrierResult* before : most_pressing_first(*scored.profile())) {
        if (!before->asked) continue;
        const BarrierResult& then = *find_by_id(after, before->id);
        moved.push_back({before->id, before->pressure, then.pressure, before->status, then.status, {}, {}});
        add_rules_that_fire(moved.back(), scored.questionnaire(), answers.items());
    }
    return moved;
}

}  // namespace

std::optional<NoWhatIf> why_no_what_if(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return NoWhatIf::sealed;
    if (!scored.has_answers()) return NoWhatIf::without_answers;
    if (is_read_by_question(scored.questionnaire())) return NoWhatIf::read_by_question;
    return std::nullopt;
}

WhatIf what_if(const ScoredAssessment& scored, std::span<const Move> moves) {
    if (why_no_what_if(scored)) return {};
    const Profile& profile = *scored.profile();
    WhatIf result;
    Moves made(scored);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const Refused refused = std::visit([&](const auto& move) { return made.make(move); }, moves[i]);
        if (refused) result.refused.push_back({i, *refused});
    }
    const std::vector<FactorResult> factors = made.answers().factors();
    result.items = moved_items(profile.items, made.answers().items());
    result.overall_before = profile.overall;
    result.overall_after = overall_of(scored.questionnaire(), factors);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const FactorResult& before = profile.factors[i];
        result.factors.push_back({before.id, before.score, factors[i].score, before.band, factors[i].band});
    }
    result.barriers = moved_barriers(scored, made.answers());
    return result;
}

}  // namespace readiness
