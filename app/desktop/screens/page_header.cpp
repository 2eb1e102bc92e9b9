#include "page_header.h"

namespace readiness {

namespace {

float buttons_width(const Ui& ui, const std::vector<HeaderButton>& buttons) {
    float width = 0;
    for (const HeaderButton& button : buttons)
        width += ui.button_width(button.label) + ui.px(6);
    return width;
}

/// Draws the buttons from the left of the box.
int draw_buttons(Ui& ui, Box box, const std::vector<HeaderButton>& buttons) {
    int pressed = -1;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const Box place = box.cut_left(ui.button_width(buttons[i].label));
        box.cut_left(ui.px(6));
        if (ui.button(buttons[i].label, place, buttons[i].kind, buttons[i].enabled)) pressed = static_cast<int>(i);
    }
    return pressed;
}

}  // namespace

int draw_page_header(Ui& ui, Box& page, std::string_view title, std::string_view subtitle,
                     const std::vector<HeaderButton>& buttons) {
    const float needed = buttons_width(ui, buttons);
    const bool beside = buttons.empty() || page.width - needed > ui.px(300);
    Box header = page.cut_top(ui.line_height(TextStyle::title) + ui.line_height(TextStyle::body) + ui.px(4));
    int pressed = -1;
    if (beside && !buttons.empty()) {
        Box place = header.cut_right(needed);
        place.cut_left(ui.px(6));
        place.height = ui.button_height();
        pressed = draw_buttons(ui, place, buttons);
        header.cut_right(ui.px(16));
    }
    ui.line(header.cut_top(ui.line_height(TextStyle::title)), TextStyle::title, ui.theme.text, title);
    ui.line(header.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted, subtitle);
    page.cut_top(ui.px(12));
    if (!beside) {
        pressed = draw_buttons(ui, page.cut_top(ui.button_height()), buttons);
        page.cut_top(ui.px(12));
    }
    return pressed;
}

}  // namespace readiness
