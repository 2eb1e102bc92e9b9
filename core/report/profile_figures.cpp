#include "core/report/profile_figures.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/groups/discussion.h"
#include "core/groups/least_people.h"
#include "core/groups/role_scores.h"
#include "core/groups/said_summary.h"
#include "core/report/json_tree.h"
#include "core/result/scored_assessment.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

using json_tree::figure;
using json_tree::list;
using json_tree::name;
using json_tree::Tree;

/// A figure in the instrument's own unit is there only if the questionnaire has one.
Tree with_own_unit(Tree tree, const Questionnaire& questionnaire, const std::optional<double>& score) {
    if (questionnaire.shown) tree["own_score"] = figure(in_own_unit(questionnaire, score));
    return tree;
}

Tree own_unit_tree(const OwnUnit& unit) {
    return Tree::object({{"name", unit.name}, {"min", unit.min}, {"max", unit.max}, {"decimals", unit.decimals}});
}

Tree overall_tree(const OverallResult& overall) {
    return Tree::object({{"score", figure(overall.score)},
                         {"band", name(overall.band)},
                         {"provisional", overall.provisional},
                         {"weakest", name(overall.weakest)},
                         {"low", figure(overall.low)},
                         {"high", figure(overall.high)}});
}

Tree floor_tree(const std::optional<Floor>& floor) {
    if (!floor) return nullptr;
    return Tree::object({{"item", floor->item.text}, {"score", figure(floor->score)}});
}

Tree verdict(const std::optional<Verdict>& verdict) {
    return verdict ? Tree(to_text(*verdict)) : Tree(nullptr);
}

/// A quartile, or the smallest or largest answer: only of people who are many enough.
Tree extreme(const Spread& spread, const std::optional<double>& value) {
    return figure(spread.n >= least_people_for_extremes ? value : std::nullopt);
}

Tree factor_tree(const FactorResult& factor) {
    return Tree::object({{"id", factor.id.text},
                         {"score", figure(factor.score)},
                         {"band", name(factor.band)},
                         {"low", figure(factor.low)},
                         {"high", figure(factor.high)},
                         {"floor", floor_tree(factor.floor)},
                         {"answered", factor.counts.answered},
                         {"of", factor.counts.of()},
                         {"dont_know", factor.counts.dont_know},
                         {"not_applicable", factor.counts.not_applicable},
                         {"unanswered", factor.counts.unanswered},
                         {"n", factor.n},
                         {"sd", figure(factor.spread.sd)},
                         {"median", figure(factor.spread.median)},
                         {"q1", extreme(factor.spread, factor.spread.q1)},
                         {"q3", extreme(factor.spread, factor.spread.q3)},
                         {"min", extreme(factor.spread, factor.spread.min)},
                         {"max", extreme(factor.spread, factor.spread.max)},
                         {"rwg_j", figure(factor.rwg_j)},
                         {"rwg_star", figure(factor.rwg_star)},
                         {"rwg_star_skewed", figure(factor.rwg_star_skewed)},
                         {"rwg_items", factor.rwg_items},
                         {"ad_mean", figure(factor.spread.ad_mean)},
                         {"ad_median", figure(factor.spread.ad_median)},
                         {"chance_by_habit", figure(factor.chance_by_habit)},
                         {"verdict", verdict(factor.verdict)}});
}

/// How often each option was picked, in the scale's order; a number scale has no options to count.
Tree option_counts(const Scale& scale, const ItemResult& item) {
    if (scale.choice() == nullptr) return nullptr;
    return list(scale.choice()->options, [&](const Option& option) {
        const auto answer = std::find_if(item.answers.begin(), item.answers.end(),
                                         [&](const AnswerCount& each) { return each.value == option.value; });
        return answer != item.answers.end() ? answer->count : 0;
    });
}

Tree item_tree(const ItemResult& item, const Scale& scale) {
    return Tree::object({{"id", item.id.text},
                         {"factor", item.factor.text},
                         {"score", figure(item.score)},
                         {"agreed", item.agreed},
                         {"n", item.spread.n},
                         {"mean", figure(item.spread.mean)},
                         {"sd", figure(item.spread.sd)},
                         {"median", figure(item.spread.median)},
                         {"q1", extreme(item.spread, item.spread.q1)},
                         {"q3", extreme(item.spread, item.spread.q3)},
                         {"min", extreme(item.spread, item.spread.min)},
                         {"max", extreme(item.spread, item.spread.max)},
                         {"counts", option_counts(scale, item)},
                         {"dont_know", item.counts.dont_know},
                         {"not_applicable", item.counts.not_applicable},
                         {"unanswered", item.counts.unanswered},
                         {"rwg", figure(item.rwg)},
                         {"rwg_skewed", figure(item.rwg_skewed)},
                         {"ad_mean", figure(item.spread.ad_mean)},
                         {"ad_median", figure(item.spread.ad_median)},
                         {"chance_by_habit", figure(item.chance_by_habit)},
                         {"split", item.split},
                         {"verdict", verdict(item.verdict)}});
}

Tree reason_tree(const Reason& reason) {
    return Tree::object({{"item", reason.item.text},
                         {"score", figure(reason.score)},
                         {"weight", figure(reason.weight)},
                         {"rule", reason.rule == Reason::Rule::blocks ? "blocks" : "pressure"}});
}

Tree barrier_tree(const BarrierResult& barrier) {
    return Tree::object({{"id", barrier.id.text},
                         {"level", to_text(barrier.level)},
                         {"pressure", figure(barrier.pressure)},
                         {"status", to_text(barrier.status)},
                         {"certain", barrier.certain},
                         {"reasons", list(barrier.reasons, reason_tree)}});
}

Tree discussion_tree(const DiscussionPoint& point) {
    return Tree::object({{"item", point.item.text},
                         {"priority", figure(point.priority)},
                         {"low", figure(point.low)},
                         {"split", figure(point.split)},
                         {"unknown", figure(point.unknown)}});
}

Tree role_tree(const RoleScores& role) {
    const auto factor_cell = [](const RoleFactorScore& cell) {
        return Tree::object({{"id", cell.id.text}, {"score", figure(cell.score)}, {"hidden", cell.withheld}});
    };
    return Tree::object({{"role", role.role},
                         {"people", role.people},
                         {"shown", role.shown},
                         {"why", role.shown ? Tree(nullptr) : Tree(to_text(role.why))},
                         {"overall", figure(role.overall)},
                         {"factors", list(role.factors, factor_cell)}});
}

/// Without what was written: a text says who wrote it. Only counts of people.
Tree said_tree(const SaidSummary& said) {
    Tree counts = Tree::object();
    for (const SaidCount& count : said.counts)
        counts[count.option] = count.people;
    return Tree::object({{"question", said.question.text},
                         {"answered", said.answered},
                         {"of", said.of},
                         {"withheld", said.withheld},
                         {"counts", std::move(counts)}});
}

}  // namespace

nlohmann::ordered_json profile_figures(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Assessment& assessment = scored.assessment();
    const Profile& profile = *scored.profile();
    const auto item_with_scale = [&](const ItemResult& item) {
        const Item& asked = *find_item(questionnaire, item.id);
        Tree tree = with_own_unit(item_tree(item, scale_of(questionnaire, asked)), questionnaire, item.score);
        if (!asked.code.empty()) tree["code"] = asked.code;
        return tree;
    };
    const auto factor_with_unit = [&](const FactorResult& factor) {
        return with_own_unit(factor_tree(factor), questionnaire, factor.score);
    };
    Tree about = Tree::object(
        {{"id", questionnaire.id}, {"version", questionnaire.version}, {"matches", scored.questionnaire_matches()}});
    if (questionnaire.shown) about["shown"] = own_unit_tree(*questionnaire.shown);
    Tree tree =
        Tree::object({{"questionnaire", std::move(about)},
                      {"assessment", Tree::object({{"id", assessment.id},
                                                   {"title", assessment.title},
                                                   {"mode", to_text(assessment.mode)},
                                                   {"basis", to_text(profile.reading)},
                                                   {"respondents", profile.respondents}})},
                      {"overall", with_own_unit(overall_tree(profile.overall), questionnaire, profile.overall.score)},
                      {"factors", list(profile.factors, factor_with_unit)},
                      {"items", list(profile.items, item_with_scale)},
                      {"barriers", list(profile.barriers, barrier_tree)},
                      {"discussion", list(talk_about_first(questionnaire, profile), discussion_tree)},
                      {"roles", list(scored.roles(), role_tree)}});
    if (!asked_last(questionnaire).empty()) tree["said"] = list(said_summaries(questionnaire, assessment), said_tree);
    return tree;
}

}  // namespace readiness
