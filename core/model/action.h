// The plan of a team: what it has decided to do, and which barriers it can change itself.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/identifier.h"
#include "core/base/source_position.h"
#include "core/toml/toml_tree.h"

namespace readiness {

struct Measure;

enum class ActionStatus { open, doing, done, dropped };

inline constexpr ActionStatus all_action_statuses[] = {ActionStatus::open, ActionStatus::doing, ActionStatus::done,
                                                       ActionStatus::dropped};

/// Something the team has decided to do.
struct Action {
    std::string id;
    std::string text;
    BarrierId barrier;  ///< What it is against; empty if the team did not say.
    MeasureId measure;  ///< What it was made from; empty for the team's own.
    std::string owner;
    std::optional<std::chrono::year_month_day> due;
    ActionStatus status = ActionStatus::open;
    TomlTable extras;
    SourcePosition at;
    std::string when = {};      ///< The when-then line: "When the early shift hands over, then I …".
    std::string sign = {};      ///< The sign that it works.
    std::string obstacle = {};  ///< What may get in the way.

    friend bool operator==(const Action&, const Action&) = default;
};

/// Whether the team can change by itself what a barrier is about.
enum class Ours { yes, with_help, no };

inline constexpr Ours all_ours[] = {Ours::yes, Ours::with_help, Ours::no};

/// What the team said of one barrier.
struct OursAnswer {
    BarrierId barrier;
    Ours answer = Ours::yes;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const OursAnswer&, const OursAnswer&) = default;
};

/// The words the files use.
std::string_view to_text(ActionStatus status);
std::string_view to_text(Ours answer);

/// An id that no action has yet: "a1", or with the number after the highest that is there.
std::string next_action_id(std::span<const Action> actions);

/// A new open action with the measure's title as its text. Nobody owns it yet: who could do it is the measure's advice,
/// and who does it is for the team to say.
Action action_from(const Measure& measure, const BarrierId& barrier, std::string id);

/// A new open action in the team's own words; the barrier may be empty.
Action own_action(std::string text, const BarrierId& barrier, std::string id);

}  // namespace readiness
