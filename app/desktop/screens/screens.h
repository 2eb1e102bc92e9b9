// The screens: each draws the state on its page and returns what was asked for.
#pragma once

#include <optional>
#include <string>

#include "../command.h"
#include "../state.h"
#include "../ui/ui.h"
#include "../widgets/number_entry.h"
#include "../widgets/radar_chart.h"

namespace readiness {

struct AssessView {
    std::size_t item = 0;
    bool as_list = false;
    bool note_open = false;            ///< The note on the item is being written.
    bool note_takes_keyboard = false;  ///< It was opened just now.
    NumberTyping number;
    bool scroll_to_item = false;

    void open_note() { note_open = note_takes_keyboard = true; }
};

struct ProfileView {
    std::optional<FactorId> factor;  ///< Opened to its items; the table of factors where empty.
    bool overall_open = false;       ///< The overall's explanation is shown.
    bool weakest_first = true;
    RadarMotion motion;
};

struct BarriersView {
    std::optional<BarrierId> barrier;  ///< Opened; the radar of levels where empty.
    bool scroll_to_barrier = false;
    RadarMotion motion;
};

struct Views {
    AssessView assess;
    ProfileView profile;
    BarriersView barriers;
};

Commands draw_start(Ui& ui, const Box& page, const State& state);
Commands draw_assess(Ui& ui, const Box& page, const State& state, AssessView& view);
Commands draw_profile(Ui& ui, const Box& page, const State& state, ProfileView& view);
Commands draw_barriers(Ui& ui, const Box& page, const State& state, BarriersView& view);
Commands draw_settings(Ui& ui, const Box& page, const State& state);

}  // namespace readiness
