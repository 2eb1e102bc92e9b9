// A card as high as what is in it, and text that can be pressed over several lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

/// Draws content with a card behind it, as high as the content. Returns the card's height.
float draw_in_card(Ui& ui, const Box& area, const std::function<float(Box)>& content);

/// Text that can be pressed, and goes on in the next line where it must.
struct WideLink {
    float height = 0;
    bool clicked = false;
};
WideLink draw_wide_link(Ui& ui, const std::string& id, const Box& area, TextStyle style, std::string_view words);

}  // namespace readiness
