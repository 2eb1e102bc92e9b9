#include "core/model/change.h"

#include <string>
#include <variant>

namespace readiness {

namespace {

using Kind = Change::Kind;

/// Without a part for everything else, so that a new edit cannot be forgotten.
struct ChangeOf {
    const Assessment& before;

    /// What is done to an action that is there.
    [[nodiscard]] Change to_action(Kind kind, const std::string& id) const {
        const Action* action = find_action(before, id);
        Change change{kind};
        change.action = id;
        if (action != nullptr) change.action_words = action->text;
        return change;
    }

    Change operator()(const AgreeAnswer& edit) const { return {Kind::agreed_answer, edit.item}; }
    Change operator()(const WriteWhy& edit) const { return {Kind::reason, edit.item}; }
    Change operator()(const WriteNote& edit) const { return {Kind::note, edit.item}; }
    Change operator()(const WriteDetail& edit) const { return {Kind::detail, std::nullopt, edit.detail}; }
    Change operator()(const LeaveOpen& edit) const { return {Kind::left_open, edit.item}; }
    Change operator()(const ChooseMode& /*edit*/) const { return {Kind::mode}; }
    Change operator()(const CountPeople& /*edit*/) const { return {Kind::people}; }
    Change operator()(const CountHands& edit) const { return {Kind::hands, edit.tally.item}; }
    Change operator()(const RevealHands& edit) const { return {Kind::revealed_hands, edit.item}; }
    Change operator()(const RevealBallots& edit) const { return {Kind::revealed_ballots, edit.item}; }
    Change operator()(const SealBallots& edit) const {
        return {edit.sealed ? Kind::sealed_ballots : Kind::opened_ballots};
    }
    Change operator()(const BeginBallot& /*edit*/) const { return {Kind::begun_ballot}; }
    Change operator()(const MarkBallot& edit) const { return {Kind::ballot_answer, edit.item}; }
    Change operator()(const Say& edit) const { return {edit.ballot ? Kind::ballot_answer : Kind::said}; }
    Change operator()(const HandInBallot& /*edit*/) const { return {Kind::handed_in_ballot}; }
    Change operator()(const RemoveBallot& /*edit*/) const { return {Kind::removed_ballot}; }
    Change operator()(const ImportBallots& /*edit*/) const { return {Kind::imported_ballots}; }
    Change operator()(const RecordGivenOut& /*edit*/) const { return {Kind::gave_out}; }
    Change operator()(const ListRoles& /*edit*/) const { return {Kind::roles}; }
    Change operator()(const ChooseMinimumGroup& /*edit*/) const { return {Kind::minimum_group}; }
    Change operator()(const AddAction& edit) const {
        Change change{Kind::added_action};
        change.action = edit.action.id;
        change.action_words = edit.action.text;
        return change;
    }
    Change operator()(const WriteAction& edit) const {
        Change change = to_action(Kind::action_text, edit.id);
        change.part = edit.part;
        return change;
    }
    Change operator()(const DateAction& edit) const { return to_action(Kind::action_date, edit.id); }
    Change operator()(const AimAction& edit) const { return to_action(Kind::action_aim, edit.id); }
    Change operator()(const MoveAction& edit) const { return to_action(Kind::action_status, edit.id); }
    /// The one thing that differs is named; of several none.
    Change operator()(const RewriteAction& edit) const {
        const Action* earlier = find_action(before, edit.action.id);
        Change change = to_action(Kind::several_of_action, edit.action.id);
        if (earlier == nullptr) return change;
        int differences = 0;
        const auto differs = [&](bool is_other, Kind kind) {
            if (is_other && ++differences == 1) change.kind = kind;
        };
        for (const ActionText part : all_action_texts) {
            const bool is_other = text_of(*earlier, part) != text_of(edit.action, part);
            differs(is_other, Kind::action_text);
            if (is_other) change.part = part;
        }
        differs(earlier->due != edit.action.due, Kind::action_date);
        differs(earlier->barrier != edit.action.barrier || earlier->measure != edit.action.measure, Kind::action_aim);
        differs(earlier->status != edit.action.status, Kind::action_status);
        if (differences > 1) {
            change.kind = Kind::several_of_action;
            change.part = ActionText::what;
        }
        return change;
    }
    Change operator()(const PlaceAction& edit) const { return to_action(Kind::action_place, edit.id); }
    Change operator()(const RemoveAction& edit) const { return to_action(Kind::removed_action, edit.id); }
    Change operator()(const AnswerOurs& edit) const {
        Change change{Kind::ours};
        change.barrier = edit.barrier;
        return change;
    }
    Change operator()(const DateLookAgain& /*edit*/) const { return {Kind::look_again}; }
    Change operator()(const TakeOver& edit) const {
        return {edit.from == TakeOver::From::copy ? Kind::merged_copy : Kind::restored_version};
    }
};

}  // namespace

bool is_about_plan(Change::Kind kind) {
    switch (kind) {
        case Kind::added_action:
        case Kind::removed_action:
        case Kind::action_text:
        case Kind::action_date:
        case Kind::action_aim:
        case Kind::action_status:
        case Kind::action_place:
        case Kind::several_of_action:
        case Kind::ours:
        case Kind::look_again: return true;
        default: return false;
    }
}

Change change_of(const Edit& edit, const Assessment& before) {
    return std::visit(ChangeOf{before}, edit);
}

}  // namespace readiness
