#include "app/desktop/widgets/what_if_numbers.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "core/base/find_by_id.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/how_sure.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"
#include "core/words/what_if_words.h"

namespace readiness {

namespace {

bool is_of(const Questionnaire& questionnaire, const Move& move, const FactorId& factor) {
    if (const auto* whole = std::get_if<FactorMove>(&move)) return whole->factor == factor;
    const Item* item = find_item(questionnaire, std::get<ItemMove>(move).item);
    return item != nullptr && item->factor == factor;
}

bool is_of(const Move& move, const ItemId& item) {
    const auto* one = std::get_if<ItemMove>(&move);
    return one != nullptr && one->item == item;
}

bool is_today(const std::optional<double>& today, double place) {
    return today && std::abs(*today - place) <= hair;
}

/// How much there is to move: 0 unless ballots are counted.
std::size_t answers_to_move(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    if (profile.mode != Mode::ballots) return 0;
    return scored.assessment().respondents.size() * profile.items.size();
}

bool must_wait(const WhatIfPanel& panel, const ScoredAssessment& scored) {
    return panel.held && answers_to_move(scored) > panel.most_answers_while_held;
}

void drop_refused(WhatIfPanel& panel) {
    // They are in the order of the moves: each that is removed puts those behind it one place nearer.
    std::size_t removed = 0;
    for (const RefusedMove& refused : panel.numbers.result.refused)
        panel.moves.erase(panel.moves.begin() + static_cast<std::ptrdiff_t>(refused.move - removed++));
}

}  // namespace

void take_back(WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor) {
    std::erase_if(panel.moves, [&](const Move& move) { return is_of(scored.questionnaire(), move, factor); });
}

void take_back(WhatIfPanel& panel, const ItemId& item) {
    std::erase_if(panel.moves, [&](const Move& move) { return is_of(move, item); });
}

void try_factor(WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor, double score) {
    take_back(panel, scored, factor);
    panel.factor = factor;
    if (!is_today(find_result(*scored.profile(), factor)->score, score))
        panel.moves.emplace_back(FactorMove{factor, std::clamp(score, 0.0, 100.0)});
}

void try_item(WhatIfPanel& panel, const ScoredAssessment& scored, const ItemId& item, double readiness) {
    const ItemResult& today = *find_result(*scored.profile(), item);
    std::erase_if(panel.moves, [&](const Move& move) {
        const auto* whole = std::get_if<FactorMove>(&move);
        return is_of(move, item) || (whole != nullptr && whole->factor == today.factor);
    });
    panel.factor = today.factor;
    if (!is_today(today.score, readiness)) panel.moves.emplace_back(ItemMove{item, std::clamp(readiness, 0.0, 100.0)});
}

bool is_tried(const WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor) {
    return std::ranges::any_of(panel.moves,
                               [&](const Move& move) { return is_of(scored.questionnaire(), move, factor); });
}

std::optional<double> target_of(const WhatIfPanel& panel, const FactorId& factor) {
    for (const Move& move : panel.moves) {
        const auto* whole = std::get_if<FactorMove>(&move);
        if (whole != nullptr && whole->factor == factor) return whole->score;
    }
    return std::nullopt;
}

std::optional<double> target_of(const WhatIfPanel& panel, const ItemId& item) {
    const auto found = std::ranges::find_if(panel.moves, [&](const Move& move) { return is_of(move, item); });
    return found != panel.moves.end() ? std::optional(std::get<ItemMove>(*found).readiness) : std::nullopt;
}

std::vector<const FactorResult*> factors_listed(const WhatIfPanel& panel, const ScoredAssessment& scored) {
    std::vector<const FactorResult*> all = weakest_first(*scored.profile());
    if (panel.all_factors || all.size() <= few_factors) return all;
    std::vector<const FactorResult*> listed;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i < factors_at_first || panel.opened == all[i]->id || is_tried(panel, scored, all[i]->id))
            listed.push_back(all[i]);
    }
    return listed;
}

bool work_out(WhatIfPanel& panel, const ScoredAssessment& scored) {
    WhatIfNumbers& numbers = panel.numbers;
    const bool other_scores = numbers.scores != scored.scores_made();
    if (!other_scores && numbers.moves == panel.moves) return true;
    if (!other_scores && must_wait(panel, scored)) return false;
    if (other_scores) {
        numbers = {};
        numbers.scores = scored.scores_made();
        numbers.order = order_sentences(scored, how_sure(scored));
    }
    numbers.result = what_if(scored, panel.moves);
    drop_refused(panel);
    numbers.result.refused.clear();
    numbers.moves = panel.moves;
    return true;
}

const Way* way_for(WhatIfPanel& panel, const ScoredAssessment& scored, const FactorId& factor) {
    auto& ways = panel.numbers.factor_ways;
    if (const auto kept = ways.find(factor.text); kept != ways.end()) return &kept->second;
    if (panel.held) return nullptr;
    return &ways.emplace(factor.text, way_to_next_band(scored, factor)).first->second;
}

BarrierStatus goal_for(const BarrierResult& barrier) {
    return barrier.status == BarrierStatus::blocking ? BarrierStatus::watch : BarrierStatus::clear;
}

const Way* way_for(WhatIfPanel& panel, const ScoredAssessment& scored, const BarrierResult& barrier) {
    auto& ways = panel.numbers.barrier_ways;
    if (const auto kept = ways.find(barrier.id.text); kept != ways.end()) return &kept->second;
    if (panel.held) return nullptr;
    return &ways.emplace(barrier.id.text, way_out(scored, barrier.id, goal_for(barrier))).first->second;
}

}  // namespace readiness
