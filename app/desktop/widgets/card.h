// A card as high as what is in it, its menu, and text that can be pressed over several lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

/// Draws content with a card behind it, as high as the content. Returns the card's height.
float draw_in_card(Ui& ui, const Box& area, const std::function<float(Box)>& content);

/// "…" in the corner of a card, for what can be done with it besides. True if it was pressed.
bool draw_card_menu(Ui& ui, const Box& card, const std::string& id, std::string_view tooltip);

/// Text that can be pressed, and goes on in the next line where it must.
struct WideLink {
    float height = 0;
    bool clicked = false;
};
WideLink draw_wide_link(Ui& ui, const std::string& id, const Box& area, TextStyle style, std::string_view words);

}  // namespace readiness
