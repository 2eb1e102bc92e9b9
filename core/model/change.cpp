#include "core/model/change.h"

#include <variant>

namespace readiness {

namespace {

using Kind = Change::Kind;

/// Without a part for everything else, so that a new edit cannot be forgotten.
struct ChangeOf {
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
    Change operator()(const HandInBallot& /*edit*/) const { return {Kind::handed_in_ballot}; }
    Change operator()(const RemoveBallot& /*edit*/) const { return {Kind::removed_ballot}; }
    Change operator()(const ImportBallots& /*edit*/) const { return {Kind::imported_ballots}; }
    Change operator()(const ListRoles& /*edit*/) const { return {Kind::roles}; }
    Change operator()(const ChooseMinimumGroup& /*edit*/) const { return {Kind::minimum_group}; }
};

}  // namespace

Change change_of(const Edit& edit) {
    return std::visit(ChangeOf{}, edit);
}

}  // namespace readiness
