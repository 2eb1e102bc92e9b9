// One of many, which a button shows: pressed, it opens a list of them all.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

/// A list that is open.
struct ChoiceList {
    bool opens = true;  ///< It was not drawn yet.
};

/// The button with what is chosen. True if it was pressed: open the list.
bool draw_choice_button(Ui& ui, std::string_view id, const Box& box, std::string_view chosen);

struct ChoiceListUse {
    std::optional<std::size_t> picked;
    bool closed = false;  ///< Also if one was picked.
};

/// Draws the list over all else, under `beside`. Arrows move, Enter or the mouse picks, Esc closes. Each control's id
/// is
/// "<id> <place from 0>". Call it last, after what lies under it was drawn with Ui::interactive off.
ChoiceListUse draw_choice_list(Ui& ui, std::string_view id, const Box& beside, ChoiceList& list,
                               std::span<const std::string> labels, std::size_t chosen);

}  // namespace readiness
