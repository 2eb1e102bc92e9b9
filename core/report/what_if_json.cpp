#include "core/report/what_if_json.h"

#include <optional>
#include <utility>
#include <vector>

#include "core/report/json_tree.h"
#include "core/result/how_sure.h"
#include "core/result/scored_assessment.h"
#include "core/result/ways.h"
#include "core/scoring/overview.h"

namespace readiness {

namespace {

using json_tree::figure;
using json_tree::list;
using json_tree::name;
using json_tree::Tree;

Tree names(const std::vector<ItemId>& items) {
    return list(items, [](const ItemId& item) { return Tree(item.text); });
}

Tree end_tree(const OverallResult& overall) {
    return Tree::object({{"score", figure(overall.score)},
                         {"band", name(overall.band)},
                         {"provisional", overall.provisional},
                         {"weakest", name(overall.weakest)}});
}

void add_what_if(Tree& tree, const WhatIf& result) {
    tree["items"] = list(result.items, [](const MovedItem& item) {
        return Tree::object({{"id", item.id.text}, {"before", figure(item.before)}, {"after", figure(item.after)}});
    });
    tree["overall"] =
        Tree::object({{"before", end_tree(result.overall_before)}, {"after", end_tree(result.overall_after)}});
    tree["factors"] = list(result.factors, [](const MovedFactor& factor) {
        return Tree::object({{"id", factor.id.text},
                             {"before", figure(factor.before)},
                             {"after", figure(factor.after)},
                             {"band_before", name(factor.band_before)},
                             {"band_after", name(factor.band_after)}});
    });
    tree["barriers"] = list(result.barriers, [](const MovedBarrier& barrier) {
        return Tree::object({{"id", barrier.id.text},
                             {"pressure_before", figure(barrier.pressure_before)},
                             {"pressure_after", figure(barrier.pressure_after)},
                             {"status_before", to_text(barrier.before)},
                             {"status_after", to_text(barrier.after)},
                             {"kept_by", names(barrier.kept_by)}});
    });
}

const char* outcome_text(Way::Outcome outcome) {
    switch (outcome) {
        case Way::Outcome::there_already: return "there-already";
        case Way::Outcome::possible: return "possible";
        case Way::Outcome::out_of_reach: return "out-of-reach";
        case Way::Outcome::not_scored: return "not-scored";
    }
    return "";
}

const char* how_text(WayStep::How how) {
    switch (how) {
        case WayStep::How::other_answer: return "other-answer";
        case WayStep::How::agreement: return "agreement";
        case WayStep::How::mean: return "mean";
    }
    return "";
}

void add_way(Tree& tree, const Way& way) {
    tree["outcome"] = outcome_text(way.outcome);
    tree["votes"] = list(way.votes, [](const WayVotes& votes) {
        return Tree::object({{"item", votes.item.text},
                             {"low", votes.low},
                             {"answered", votes.answered},
                             {"otherwise", votes.otherwise},
                             {"answer", votes.answer}});
    });
    tree["steps"] = list(way.steps, [](const WayStep& step) {
        return Tree::object({{"item", step.item.text},
                             {"how", how_text(step.how)},
                             {"steps", step.steps},
                             {"from", step.from},
                             {"to", step.to},
                             {"answer", figure(step.answer)},
                             {"ends_rule", figure(step.ends_rule)}});
    });
    tree["rules_that_stay"] = names(way.rules_that_stay);
}

Tree ways_tree(const ScoredAssessment& scored) {
    Tree ways = Tree::array();
    for (const FactorResult& factor : scored.profile()->factors) {
        const Way way = way_to_next_band(scored, factor.id);
        Tree tree = Tree::object({{"factor", factor.id.text}, {"band", name(way.band)}});
        add_way(tree, way);
        ways.push_back(std::move(tree));
    }
    for (const BarrierResult* barrier : barriers_in_the_way(*scored.profile())) {
        for (const BarrierStatus goal : {BarrierStatus::watch, BarrierStatus::clear}) {
            if (goal == barrier->status) continue;
            Tree tree = Tree::object({{"barrier", barrier->id.text}, {"status", to_text(goal)}});
            add_way(tree, way_out(scored, barrier->id, goal));
            ways.push_back(std::move(tree));
        }
    }
    return ways;
}

Tree range_tree(const std::optional<ScoreRange>& range) {
    if (!range) return nullptr;
    return Tree::object({{"low", range->low},
                         {"high", range->high},
                         {"band_low", name(range->band_low)},
                         {"band_high", name(range->band_high)}});
}

Tree order_tree(const HowSure& sure) {
    return Tree::object({{"unknown", sure.unknown},
                         {"barriers", list(sure.barriers,
                                           [](const BarrierRange& range) {
                                               return Tree::object({{"id", range.id.text},
                                                                    {"place", range.place},
                                                                    {"first_place", range.first_place},
                                                                    {"last_place", range.last_place},
                                                                    {"status", to_text(range.status)},
                                                                    {"most_pressing", to_text(range.most_pressing)},
                                                                    {"least_pressing", to_text(range.least_pressing)}});
                                           })},
                         {"overall_by_unknowns", range_tree(sure.overall_by_unknowns)},
                         {"overall_by_weights", range_tree(sure.overall_by_weights)}});
}

}  // namespace

std::string what_if_json(const ScoredAssessment& scored, std::span<const Move> moves) {
    Tree tree = Tree::object();
    if (!why_no_what_if(scored)) {
        add_what_if(tree, what_if(scored, moves));
        tree["ways"] = ways_tree(scored);
        tree["order"] = order_tree(how_sure(scored));
    }
    // Text that is not UTF-8 must not keep figures from being printed.
    return tree.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readiness
