#include "app/desktop/screens/page_header.h"

#include <algorithm>

#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

float buttons_width(const Ui& ui, const std::vector<HeaderButton>& buttons) {
    float width = 0;
    for (const HeaderButton& button : buttons)
        width += ui.button_width(button.label) + ui.px(6);
    return width;
}

/// Draws the buttons from the left of the box.
Commands draw_buttons(Ui& ui, Box box, const std::vector<HeaderButton>& buttons) {
    Commands asked;
    for (const HeaderButton& button : buttons) {
        const Box place = box.cut_left(ui.button_width(button.label));
        box.cut_left(ui.px(6));
        if (ui.button(button.id, button.label, place, button.kind, button.enabled)) asked = button.commands;
    }
    return asked;
}

/// Room for one line, or for two if that shows it all: a large text size must not hide what the page is about.
float height_of(const Ui& ui, TextStyle style, std::string_view text, float width) {
    const float wrapped = ui.text_size(style, text, width).y;
    return wrapped > 2 * ui.line_height(style) + 1 ? ui.line_height(style) : wrapped;
}

/// Wrapped if two lines hold it all, else one line cut at its end.
void draw_words(const Ui& ui, const Box& box, TextStyle style, ImU32 colour, std::string_view text) {
    const bool fits = ui.text_size(style, text, box.width).y <= box.height + 1;
    if (fits) {
        ui.paragraph(box.min(), box.width, style, colour, text);
    } else {
        ui.line({box.left, box.top, box.width, ui.line_height(style)}, style, colour, text);
    }
}

}  // namespace

Commands draw_page_header(Ui& ui, Box& page, std::string_view title, std::string_view subtitle,
                          const std::vector<HeaderButton>& buttons) {
    const float needed = buttons_width(ui, buttons);
    const bool beside = buttons.empty() || page.width - needed > ui.px(300);
    Commands asked;
    Box words = page;
    if (beside && !buttons.empty()) {
        Box place = words.cut_right(needed);
        place.cut_left(ui.px(6));
        place.height = ui.button_height();
        asked = draw_buttons(ui, place, buttons);
        words.cut_right(ui.px(16));
    }
    const float title_height = height_of(ui, TextStyle::title, title, words.width);
    const float subtitle_height = height_of(ui, TextStyle::body, subtitle, words.width);
    draw_words(ui, words.cut_top(title_height), TextStyle::title, ui.theme.text, title);
    draw_words(ui, words.cut_top(subtitle_height), TextStyle::body, ui.theme.muted, subtitle);
    page.cut_top(title_height + subtitle_height + ui.px(4));
    page.cut_top(ui.px(12));
    if (!beside) {
        asked = draw_buttons(ui, page.cut_top(ui.button_height()), buttons);
        page.cut_top(ui.px(12));
    }
    return asked;
}

Commands draw_compact_header(Ui& ui, Box& page, std::string_view title, std::string_view aside,
                             const std::vector<HeaderButton>& buttons) {
    const float needed = buttons_width(ui, buttons);
    const float title_width = ui.text_size(TextStyle::title, title).x;
    const float least_aside = ui.px(120);
    if (title_width + needed + least_aside > page.width) return draw_page_header(ui, page, title, aside, buttons);
    Box row = page.cut_top(std::max(ui.button_height(), ui.line_height(TextStyle::title)));
    page.cut_top(ui.px(10));
    const Box place = row.cut_right(needed);
    row.cut_right(ui.px(16));
    row.cut_left(ui.line(row, TextStyle::title, ui.theme.text, title) + ui.px(14));
    // On the base line of the title.
    row.top += (ui.line_height(TextStyle::title) - ui.line_height(TextStyle::body)) * 0.3f;
    ui.line(row, TextStyle::body, ui.theme.muted, aside);
    return draw_buttons(ui, {place.left + ui.px(6), place.top, place.width, ui.button_height()}, buttons);
}

std::string read_only_words(const Document& document) {
    if (!document.read_only()) return "";
    return document.scored().assessment().shareable ? "Read only, a copy for other people · "
                                                    : "Read only, made with a newer version · ";
}

Commands draw_nothing_open(Ui& ui, Box page, std::string_view title) {
    draw_page_header(ui, page, title, "No assessment is open.");
    Box button = page.cut_top(ui.button_height());
    button.width = ui.button_width("Go to Start");
    if (ui.button("go to start", "Go to Start", button, ButtonKind::primary)) return {GoTo{ScreenId::start}};
    return {};
}

}  // namespace readiness
