// A page for one person at the keyboard: large words in the middle of an otherwise empty window, and large buttons.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

struct PersonWords {
    std::string title;
    std::string text;
};

/// How high the words are on that page, and a row of large buttons with a line under it, in pixels.
float person_words_height(const Ui& ui, const Box& page, const PersonWords& words);
/// How high a text is on that page, in pixels.
float person_text_height(const Ui& ui, const Box& page, TextStyle style, std::string_view text);
float person_buttons_height(const Ui& ui);

/// Draws in the middle of the page what is `height` pixels high. `content` draws from the top and returns its height.
void draw_person_page(Ui& ui, const Box& page, std::string_view id, float height,
                      const std::function<float(Box)>& content);
/// Cuts the words off the top of the area.
void draw_person_words(Ui& ui, Box& area, const PersonWords& words);

/// Buttons side by side from the left; one that has no room goes to the next row.
class ButtonRows {
public:
    ButtonRows(Ui& ui, const Box& area) : ui_(ui), area_(area), left_(area.left), top_(area.top) {}

    bool large(std::string_view id, std::string_view label, ButtonKind kind, bool enabled = true);
    bool small(std::string_view id, std::string_view label);
    /// A line of words in a row of its own.
    void words(std::string_view text);
    void next_row();
    /// How high all rows are.
    [[nodiscard]] float height();

private:
    Box place(float width, float height_units);

    Ui& ui_;
    Box area_;
    float left_;
    float top_;
    float row_height_ = 0;
};

}  // namespace readiness
