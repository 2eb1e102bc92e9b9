#include "profile_figures.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "../role_scores.h"

namespace readiness {

namespace {

using Tree = nlohmann::ordered_json;

Tree figure(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? Tree(*value) : Tree(nullptr);
}

template <class Tag>
Tree name(const Identifier<Tag>& id) {
    return id.empty() ? Tree(nullptr) : Tree(id.text);
}

template <class Elements, class ToTree>
Tree list(const Elements& elements, ToTree to_tree) {
    Tree array = Tree::array();
    for (const auto& element : elements)
        array.push_back(to_tree(element));
    return array;
}

Tree overall_tree(const OverallResult& overall) {
    return Tree::object({{"score", figure(overall.score)},
                         {"band", name(overall.band)},
                         {"weakest", name(overall.weakest)},
                         {"low", figure(overall.low)},
                         {"high", figure(overall.high)}});
}

Tree floor_tree(const std::optional<Floor>& floor) {
    if (!floor) return nullptr;
    return Tree::object({{"item", floor->item.text}, {"score", figure(floor->score)}});
}

/// What compares several respondents keeps its place until it is computed.
void add_missing(Tree& tree, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        tree[key] = nullptr;
}

Tree factor_tree(const FactorResult& factor) {
    Tree tree = Tree::object({{"id", factor.id.text},
                              {"score", figure(factor.score)},
                              {"band", name(factor.band)},
                              {"low", figure(factor.low)},
                              {"high", figure(factor.high)},
                              {"floor", floor_tree(factor.floor)},
                              {"answered", factor.counts.answered},
                              {"of", factor.counts.of()},
                              {"dont_know", factor.counts.dont_know},
                              {"not_applicable", factor.counts.not_applicable},
                              {"unanswered", factor.counts.unanswered}});
    add_missing(tree, {"n", "sd", "median", "q1", "q3", "min", "max", "rwg_j", "rwg_star", "rwg_items", "ad_mean",
                       "ad_median", "verdict"});
    return tree;
}

Tree item_tree(const ItemResult& item) {
    Tree tree = Tree::object({{"id", item.id.text}, {"factor", item.factor.text}, {"score", figure(item.score)}});
    add_missing(tree, {"n", "mean", "sd", "median", "q1", "q3", "min", "max", "counts"});
    tree["dont_know"] = item.counts.dont_know;
    tree["not_applicable"] = item.counts.not_applicable;
    tree["unanswered"] = item.counts.unanswered;
    add_missing(tree, {"rwg", "ad_mean", "ad_median", "split", "verdict"});
    return tree;
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

Tree role_tree(const RoleScores& role) {
    const auto factor_cell = [](const RoleFactorScore& cell) {
        return Tree::object({{"id", cell.id.text}, {"score", figure(cell.score)}, {"hidden", cell.hidden}});
    };
    return Tree::object({{"role", role.role},
                         {"people", role.people},
                         {"shown", role.shown},
                         {"why", role.shown ? Tree(nullptr) : Tree(to_text(role.why))},
                         {"overall", figure(role.overall)},
                         {"factors", list(role.factors, factor_cell)}});
}

}  // namespace

nlohmann::ordered_json profile_figures(const Questionnaire& questionnaire, const Assessment& assessment,
                                       const Profile& profile, bool matches) {
    return Tree::object(
        {{"questionnaire",
          Tree::object({{"id", questionnaire.id}, {"version", questionnaire.version}, {"matches", matches}})},
         {"assessment", Tree::object({{"id", assessment.id},
                                      {"title", assessment.title},
                                      {"mode", to_text(profile.mode)},
                                      {"respondents", profile.respondents}})},
         {"overall", overall_tree(profile.overall)},
         {"factors", list(profile.factors, factor_tree)},
         {"items", list(profile.items, item_tree)},
         {"barriers", list(profile.barriers, barrier_tree)},
         {"roles", list(role_scores(questionnaire, {}, assessment), role_tree)}});
}

}  // namespace readiness
