// Several choices of which one holds, as pills that go on in the next row where a row is full.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

struct Pill {
    std::string id;
    std::string label;
    bool enabled = true;  ///< Else it is shown, and cannot be pressed.
};

/// Low ones are for cards with many of them.
enum class PillSize { usual, low };

/// The height of the rows that these pills need at that width, in pixels; 0 for none.
float pills_height(const Ui& ui, std::span<const Pill> pills, float width, PillSize size = PillSize::usual);

/// Draws them from the top left of the area; each control's id is "<id> <pill's id>". Returns the one that was pressed,
/// also if it is the chosen one.
std::optional<std::size_t> draw_pills(Ui& ui, std::string_view id, const Box& area, std::span<const Pill> pills,
                                      std::optional<std::size_t> chosen, PillSize size = PillSize::usual);

}  // namespace readiness
