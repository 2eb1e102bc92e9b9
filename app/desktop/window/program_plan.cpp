// What commands about the plan do.
#include <chrono>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "app/desktop/window/program.h"
#include "core/base/text.h"
#include "core/platform/local_time.h"
#include "core/result/scored_assessment.h"

namespace readiness {

void Program::act(const EditAction& command) {
    if (!state_.document || state_.document->read_only()) return;
    const Action* action = find_action(state_.document->scored().assessment(), command.id);
    if (action == nullptr) return;
    ActionDialog dialog = ask_for_action(*action);
    std::optional<ActionDialog> draft = take_draft<ActionDialog>();
    // What was typed is worth keeping only while nothing else changed the action.
    if (draft && draft->before == *action && !draft->is_new) dialog = std::move(*draft);
    dialog.takes_keyboard = true;
    // Where the keyboard was, it is again when the dialog closes.
    if (focus_.ring_shown()) views_.plan.keyboard_goes_to = "action " + command.id;
    show(std::move(dialog));
}

void Program::act(const WriteOwnAction& command) {
    if (!state_.document || state_.document->read_only()) return;
    ActionDialog dialog = ask_for_own_action(command.barrier);
    std::optional<ActionDialog> draft = take_draft<ActionDialog>();
    if (draft && draft->is_new) dialog = std::move(*draft);
    if (focus_.ring_shown()) views_.plan.keyboard_goes_to = "add own";
    dialog.takes_keyboard = true;
    show(std::move(dialog));
}

void Program::act(const ShowAction& command) {
    act(GoTo{ScreenId::plan});
    views_.plan.keyboard_goes_to = "action " + command.id;
}

void Program::act(const EditLookAgain& command) {
    if (!state_.document || state_.document->read_only()) return;
    if (focus_.ring_shown()) views_.plan.keyboard_goes_to = "look again";
    LookAgainDialog dialog = ask_for_look_again(state_.document->scored().assessment(), state_.today);
    if (command.calendar) {
        dialog.date.takes_keyboard = false;
        dialog.date.calendar = open_calendar(date_from_text(dialog.date.text, state_.today).date, state_.today);
    }
    show(std::move(dialog));
}

void Program::show_plan_step(const Change& change) {
    act(GoTo{ScreenId::plan});
    views_.plan.shows = change.action.empty() ? "ours " + change.barrier.text : "action " + change.action;
}

void Program::report_removed(const RemoveAction& edit, const Assessment& before) {
    const Action* action = find_action(before, edit.id);
    if (action == nullptr || state_.document->read_only()) return;
    const std::string words = trimmed(action->text).empty() ? "The action" : fmt::format("“{}”", trimmed(action->text));
    add_notice(state_.notices,
               {Notice::Kind::done, words + " was removed from the plan. Ctrl Z brings it back.", {}, true});
}

}  // namespace readiness
