#include "app/desktop/screens/assess/person_page.h"

#include <algorithm>
#include <cmath>

namespace readiness {

namespace {

constexpr float large_button_units = 60;
constexpr float small_button_units = 46;
constexpr float row_gap_units = 14;
constexpr float page_units = 760;

float width_of(const Ui& ui, const Box& page) {
    return std::min(ui.px(page_units), page.width - ui.px(48));
}

}  // namespace

float person_words_height(const Ui& ui, const Box& page, const PersonWords& words) {
    const float width = width_of(ui, page);
    return ui.text_size(TextStyle::title, words.title, width).y + ui.text_size(TextStyle::option, words.text, width).y +
           ui.px(40);
}

float person_text_height(const Ui& ui, const Box& page, TextStyle style, std::string_view text) {
    return ui.text_size(style, text, width_of(ui, page)).y;
}

float person_buttons_height(const Ui& ui) {
    return ui.px(large_button_units + row_gap_units) + ui.line_height(TextStyle::option_small) + ui.px(row_gap_units);
}

void draw_person_page(Ui& ui, const Box& page, std::string_view id, float height,
                      const std::function<float(Box)>& content) {
    const float width = width_of(ui, page);
    const float top = std::round(page.top + std::max(ui.px(20), (page.height - height) / 2));
    const Box area{std::round(page.centre().x - width / 2), top, width, page.bottom() - top - ui.px(12)};
    ui.scroll_area(id, area, content);
}

void draw_person_words(Ui& ui, Box& area, const PersonWords& words) {
    area.top += ui.paragraph(area.min(), area.width, TextStyle::title, ui.theme.text, words.title) + ui.px(12);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::option, ui.theme.muted, words.text) + ui.px(28);
}

bool ButtonRows::large(std::string_view id, std::string_view label, ButtonKind kind, bool enabled) {
    const float width = ui_.button_width(label, TextStyle::option) + ui_.px(14);
    return ui_.button(id, label, place(width, large_button_units), kind, enabled, TextStyle::option);
}

bool ButtonRows::small(std::string_view id, std::string_view label) {
    const float width = ui_.button_width(label, TextStyle::option_small);
    return ui_.button(id, label, place(width, small_button_units), ButtonKind::plain, true, TextStyle::option_small);
}

void ButtonRows::words(std::string_view text) {
    next_row();
    ui_.paragraph({area_.left, top_}, area_.width, TextStyle::option_small, ui_.theme.muted, text);
    top_ += ui_.text_size(TextStyle::option_small, text, area_.width).y + ui_.px(row_gap_units);
}

void ButtonRows::next_row() {
    if (row_height_ <= 0) return;
    left_ = area_.left;
    top_ += row_height_ + ui_.px(row_gap_units);
    row_height_ = 0;
}

float ButtonRows::height() {
    next_row();
    return top_ - area_.top;
}

Box ButtonRows::place(float width, float height_units) {
    if (left_ > area_.left && left_ + width > area_.right()) next_row();
    const Box box{left_, top_, std::min(width, area_.width), ui_.px(height_units)};
    left_ += box.width + ui_.px(12);
    row_height_ = std::max(row_height_, box.height);
    return box;
}

}  // namespace readiness
