#include "app/desktop/widgets/card.h"

#include <algorithm>
#include <imgui.h>

namespace readiness {

float draw_in_card(Ui& ui, const Box& area, const std::function<float(Box)>& content) {
    const float across = std::min(ui.px(18), area.width * 0.05f);
    const float down = ui.px(14);
    // How high the card is, is known after its content was drawn; it lies under it all the same.
    ImDrawList& list = Ui::list();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    const float height = content({area.left + across, area.top + down, area.width - 2 * across, 0}) + 2 * down;
    list.ChannelsSetCurrent(0);
    ui.card({area.left, area.top, area.width, height});
    list.ChannelsMerge();
    return height;
}

bool draw_card_menu(Ui& ui, const Box& card, const std::string& id, std::string_view tooltip) {
    const Box place{card.right() - ui.px(42), card.top + ui.px(8), ui.px(34), ui.px(28)};
    const Pressed pressed = ui.pressable(id, place);
    if (pressed.hovered) ui.fill(place, ui.theme.track, 6);
    if (pressed.focused) ui.focus_ring(place, 6);
    for (const float step : {-1.0f, 0.0f, 1.0f})
        Ui::list().AddCircleFilled({place.centre().x + step * ui.px(6), place.centre().y}, 2 * ui.scale,
                                   ui.theme.muted);
    ui.tooltip(pressed, place, tooltip);
    return pressed.clicked;
}

WideLink draw_wide_link(Ui& ui, const std::string& id, const Box& area, TextStyle style, std::string_view words) {
    const ImVec2 size = ui.text_size(style, words, area.width);
    const Box place{area.left, area.top, std::min(area.width, size.x + 1), size.y};
    const Pressed pressed = ui.pressable(id, place);
    if (pressed.hovered) ui.fill(place, ui.theme.hovered, 4);
    if (pressed.focused) ui.focus_ring(place, 4);
    return {ui.paragraph(place.min(), area.width, style, ui.theme.accent_text, words), pressed.clicked};
}

}  // namespace readiness
