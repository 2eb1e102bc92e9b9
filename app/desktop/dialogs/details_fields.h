// The parts of the details: fields, how people answer, how many they are, and the stage of the change.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// What happened to a part in this frame.
struct PartUse {
    bool changed = false;
    bool submitted = false;  ///< Enter was pressed in its field.

    PartUse& operator|=(PartUse other) {
        changed = changed || other.changed;
        submitted = submitted || other.submitted;
        return *this;
    }
};

/// A name over a field. Each `…_height` is in pixels, with the gap under the part.
float field_height(const Ui& ui);
PartUse draw_field(Ui& ui, Box place, std::string_view name, std::string_view id, std::string& value,
                   std::string_view hint = "");

/// Which questionnaire: a pill for each that can be used, and how long it is.
float questionnaires_height(const Ui& ui, const State& state, float width);
/// Returns another one if it was chosen.
std::optional<std::size_t> draw_questionnaires(Ui& ui, Box area, const State& state, std::size_t chosen);

/// How people answer: a row for each way.
float ways_height(const Ui& ui, float width);
PartUse draw_ways(Ui& ui, Box area, Mode& mode);

/// How many people are in the room: a number with one fewer and one more beside it, which may take the keyboard now.
PartUse draw_people(Ui& ui, Box area, std::string& people, bool takes_keyboard);

/// The number that was typed; nothing if none was. Anything else is not understood.
struct TypedPeople {
    bool understood = true;
    std::optional<int> people;
};
TypedPeople people_from_text(std::string_view typed);

/// Before, during or after rollout, or whatever else the file says. What is chosen can be pressed again to choose
/// nothing.
float stages_height(const Ui& ui, std::string_view stage, float width);
PartUse draw_stages(Ui& ui, Box area, std::string& stage);

}  // namespace readiness
