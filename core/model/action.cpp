#include "core/model/action.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "core/model/evidence.h"

namespace readiness {

namespace {

/// The number in an id such as "a12"; 0 for an id that somebody made up.
int number_of(std::string_view id) {
    constexpr int most = 1'000'000'000;  // the next one must fit as well
    if (!id.starts_with('a')) return 0;
    id.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    const bool is_number = error == std::errc() && end == id.data() + id.size();
    return is_number && number > 0 && number < most ? number : 0;
}

}  // namespace

std::string_view to_text(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return "open";
        case ActionStatus::doing: return "doing";
        case ActionStatus::done: return "done";
        case ActionStatus::dropped: return "dropped";
    }
    return "";
}

std::string_view to_text(Ours answer) {
    switch (answer) {
        case Ours::yes: return "yes";
        case Ours::with_help: return "with-help";
        case Ours::no: return "no";
    }
    return "";
}

std::string next_action_id(std::span<const Action> actions) {
    int highest = 0;
    for (const Action& action : actions)
        highest = std::max(highest, number_of(action.id));
    return fmt::format("a{}", highest + 1);
}

Action action_from(const Measure& measure, const BarrierId& barrier, std::string id) {
    Action action = own_action(measure.title, barrier, std::move(id));
    action.measure = measure.id;
    return action;
}

Action own_action(std::string text, const BarrierId& barrier, std::string id) {
    Action action;
    action.id = std::move(id);
    action.text = std::move(text);
    action.barrier = barrier;
    return action;
}

}  // namespace readiness
