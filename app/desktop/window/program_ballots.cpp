// Ballots: whose turn it is, and what opens or removes them.
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/desktop/open/notices.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/window/program.h"
#include "core/groups/collecting.h"
#include "core/result/scored_assessment.h"

namespace readiness {

void Program::begin_answering(const RespondentId& id) {
    drop_passing(state_.notices);  // What somebody else took back.
    AssessView& view = views_.assess;
    view.turn = {BallotTurn::Stage::answering, id, {}, false, false};
    const Answerer answerer{*state_.document, id};
    view.item = next_unanswered(answerer, state_.document->scored().questionnaire().items.size() - 1).value_or(0);
    view.leave_item();
    focus_.reset();
}

RespondentId Program::fresh_ballot_id() const {
    // Short, since people may read it; longer if that much is taken already.
    const std::string fresh = surroundings_.new_id();
    RespondentId id{fresh.substr(0, 8)};
    while (find_respondent(state_.document->scored().assessment(), id) != nullptr && id.text.size() < fresh.size())
        id.text = fresh.substr(0, id.text.size() + 1);
    return id;
}

void Program::act(const TypeAnswer& command) {
    if (!state_.document || state_.document->read_only()) return;
    RespondentId& id = views_.quick_entry.ballot;
    const Assessment& assessment = state_.document->scored().assessment();
    // Undo may have taken the ballot away.
    if (find_respondent(assessment, id) == nullptr) id = {};
    if (id.empty() && !command.answer) return;
    drop_passing(state_.notices);
    if (id.empty()) {
        id = fresh_ballot_id();
        state_.document->apply(BeginBallot{id, views_.quick_entry.role});
    }
    state_.document->apply(MarkBallot{id, command.item, command.answer});
    const Respondent* ballot = find_respondent(state_.document->scored().assessment(), id);
    if (ballot == nullptr || !ballot->answers.empty()) return;
    state_.document->apply(RemoveBallot{id});
    id = {};
}

void Program::act(const EndTypedBallot& /*command*/) {
    QuickEntryView& view = views_.quick_entry;
    if (!state_.document || state_.document->read_only()) return;
    if (find_respondent(state_.document->scored().assessment(), view.ballot) == nullptr) return;
    state_.document->apply(HandInBallot{view.ballot});
    state_.document->forget_steps();  // No step back may show what was answered.
    drop_passing(state_.notices);
    view.in.push_back(view.ballot);
    view.next_person();
}

namespace {

/// What may let a first ballot in.
struct LetsBallotsIn {
    const std::optional<IncomingAnswers>& incoming;

    bool operator()(const PassKeyboard&) const { return true; }
    bool operator()(const BrowseBallots&) const { return true; }
    bool operator()(const ImportFiles& command) const { return !command.questionnaire; }  // Else into a new one.
    bool operator()(const BringAnswersIn&) const { return incoming && incoming->into_open; }
    bool operator()(const GoTo& command) const { return command.screen == ScreenId::quick_entry; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

}  // namespace

bool Program::asks_room_before(const Command& command) const {
    if (!state_.document || state_.document->read_only() || views_.assess.small_room_agreed) return false;
    return std::visit(LetsBallotsIn{state_.incoming}, command) &&
           asks_small_room(state_.document->scored().assessment());
}

void Program::act(const AgreeToSmallRoom& /*command*/) {
    views_.assess.small_room_agreed = true;
}

void Program::act(const PassKeyboard& /*command*/) {
    if (!state_.document || state_.document->read_only()) return;
    views_.assess.turn = {BallotTurn::Stage::hand_over, {}, {}, false, false};
    views_.assess.item = 0;
    focus_.reset();
}

void Program::act(const BeginTurn& command) {
    if (!state_.document || state_.document->read_only()) return;
    const RespondentId id = fresh_ballot_id();
    // Whoever comes later is as safe from looks as the first.
    state_.document->apply(SealBallots{true});
    state_.document->apply(BeginBallot{id, command.role});
    begin_answering(id);
}

void Program::act(const GoOnWithBallot& command) {
    if (!state_.document || state_.document->read_only()) return;
    const Respondent* ballot = find_respondent(state_.document->scored().assessment(), command.id);
    if (ballot == nullptr || !ballot->unfinished) return;
    state_.document->apply(SealBallots{true});
    state_.document->forget_steps();
    begin_answering(command.id);
}

void Program::act(const LeaveTurn& /*command*/) {
    if (state_.document) state_.document->forget_steps();
    drop_passing(state_.notices);
    views_.assess.turn = {BallotTurn::Stage::hand_over, {}, {}, false, false};
    views_.assess.item = 0;
    focus_.reset();
}

void Program::act(const AskToOpenBallots& /*command*/) {
    if (!state_.document || state_.document->scored().assessment().respondents.empty()) return;
    show(ask_to_open_ballots(state_.document->scored().assessment()));
}

void Program::act(const ListBallots& /*command*/) {
    if (state_.document) show(BallotsDialog{});
}

void Program::act(const AskToRemoveBallot& command) {
    if (!state_.document) return;
    const Respondent* ballot = find_respondent(state_.document->scored().assessment(), command.id);
    if (ballot != nullptr) show(ask_to_remove_ballot(state_.document->scored(), *ballot));
}

void Program::act(const TakeOutBallot& command) {
    if (!state_.document) return;
    const std::size_t before = state_.document->scored().assessment().respondents.size();
    state_.document->apply(RemoveBallot{command.id});
    if (state_.document->scored().assessment().respondents.size() == before) return;
    notify(Notice::Kind::done,
           "The ballot was removed. Ctrl Z brings it back, until the next person begins or the program ends.");
}

}  // namespace readiness
