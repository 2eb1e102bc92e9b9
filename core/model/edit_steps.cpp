#include "core/model/edit_steps.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace readiness {

namespace {

struct IsTyping {
    bool operator()(const AgreeAnswer& change) const { return change.moving; }
    bool operator()(const MarkBallot& change) const { return change.moving; }
    bool operator()(const Say& change) const { return change.moving; }
    bool operator()(const WriteWhy&) const { return true; }
    bool operator()(const WriteNote&) const { return true; }
    bool operator()(const WriteDetail&) const { return true; }
    bool operator()(const WriteAction&) const { return true; }
    bool operator()(const CountHands&) const { return true; }
    bool operator()(const CountPeople&) const { return true; }
    bool operator()(const ListRoles&) const { return true; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

/// What an edit changes, among edits of its kind; nothing if a kind has one place only.
using Place = std::variant<std::monostate, ItemId, QuestionId, Detail, std::pair<std::string, ActionText>>;

struct PlaceOf {
    Place operator()(const AgreeAnswer& change) const { return change.item; }
    Place operator()(const MarkBallot& change) const { return change.item; }
    Place operator()(const Say& change) const { return change.said.question; }
    Place operator()(const WriteWhy& change) const { return change.item; }
    Place operator()(const WriteNote& change) const { return change.item; }
    Place operator()(const WriteDetail& change) const { return change.detail; }
    Place operator()(const WriteAction& change) const { return std::pair(change.id, change.part); }
    Place operator()(const CountHands& change) const { return change.tally.item; }
    template <class Other>
    Place operator()(const Other&) const {
        return {};
    }
};

}  // namespace

bool is_typing(const Edit& edit) {
    return std::visit(IsTyping{}, edit);
}

bool continues(const Edit& earlier, const Edit& later) {
    const auto* counted = std::get_if<CountHands>(&later);
    if (counted != nullptr && counted->new_round) return false;
    const bool same_kind = earlier.index() == later.index();
    return same_kind && is_typing(earlier) && is_typing(later) &&
           std::visit(PlaceOf{}, earlier) == std::visit(PlaceOf{}, later);
}

int smallest_group_kept(const Assessment& assessment) {
    const bool any_votes = !assessment.respondents.empty() || !assessment.tallies.empty();
    return any_votes ? assessment.minimum_group : 0;
}

void keep_smallest_group(int before, Assessment& after) {
    if (smallest_group_kept(after) > 0) after.minimum_group = std::max(after.minimum_group, before);
}

bool stays_done(const Edit& edit, const Assessment& before) {
    const bool raises = std::holds_alternative<ChooseMinimumGroup>(edit) && smallest_group_kept(before) > 0;
    return raises || std::holds_alternative<RecordGivenOut>(edit);
}

bool passes_the_keyboard(const Edit& edit) {
    return std::holds_alternative<BeginBallot>(edit) || std::holds_alternative<HandInBallot>(edit);
}

}  // namespace readiness
