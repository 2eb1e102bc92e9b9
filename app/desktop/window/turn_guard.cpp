#include "app/desktop/window/turn_guard.h"

#include <variant>

namespace readiness {

namespace {

/// What may be done has a line here. The rest falls to the last one.
struct Allowed {
    BallotTurn::Stage stage;
    const Settings& settings;

    /// Before a ballot begins, the steps that could be undone are the facilitator's.
    [[nodiscard]] bool has_ballot() const {
        return stage == BallotTurn::Stage::answering || stage == BallotTurn::Stage::closing;
    }

    bool operator()(const BeginTurn&) const { return true; }
    bool operator()(const LeaveTurn&) const { return true; }
    bool operator()(const ForgetSteps&) const { return true; }
    bool operator()(const Undo&) const { return has_ballot(); }
    bool operator()(const Redo&) const { return has_ballot(); }
    bool operator()(const ToggleFullScreen&) const { return true; }
    bool operator()(const BlankRoom&) const { return true; }
    bool operator()(const Quit&) const { return true; }
    bool operator()(const TrySavingAgain&) const { return true; }
    bool operator()(const SaveElsewhere&) const { return true; }
    bool operator()(const SaveInto&) const { return true; }
    bool operator()(const LeaveWithout&) const { return true; }
    bool operator()(const CloseDialog&) const { return true; }
    bool operator()(const ChangeSettings& command) const {
        Settings with_same_size = command.settings;
        with_same_size.text_size = settings.text_size;
        return with_same_size == settings;
    }
    bool operator()(const Edit& edit) const {
        const auto* say = std::get_if<Say>(&edit);
        if (say != nullptr) return say->ballot.has_value();
        return std::holds_alternative<MarkBallot>(edit) || std::holds_alternative<HandInBallot>(edit) ||
               std::holds_alternative<RemoveBallot>(edit);
    }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

}  // namespace

bool person_is_at_keyboard(const State& state, const AssessView& view) {
    return state.document && view.turn.stage != BallotTurn::Stage::none;
}

bool may_be_done_in_turn(const Command& command, BallotTurn::Stage stage, const Settings& settings) {
    return std::visit(Allowed{stage, settings}, command);
}

}  // namespace readiness
