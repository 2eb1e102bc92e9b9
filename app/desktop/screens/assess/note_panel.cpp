#include "app/desktop/screens/assess/note_panel.h"

#include <utility>

#include "core/result/scored_assessment.h"

namespace readiness {

float note_panel_height(const Ui& ui) {
    return ui.px(150);
}

namespace {

/// A titled text area; returns the new text if it changed.
std::optional<std::string> draw_entry(Ui& ui, Box column, std::string_view title, std::string_view id,
                                      const std::string& text) {
    ui.line(column.cut_top(ui.line_height(TextStyle::body)), TextStyle::body_strong, ui.theme.text, title);
    column.cut_top(ui.px(6));
    std::string edited = text;
    if (ui.text_area(id, column, edited)) return edited;
    return std::nullopt;
}

}  // namespace

void draw_note_panel(Ui& ui, const Box& card, const ScoredAssessment& scored, const Item& item, AssessView& view,
                     Commands& commands) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    Box close = inside.cut_right(ui.button_width("Close"));
    close = {close.left, inside.top, close.width, ui.button_height()};
    inside.cut_right(ui.px(16));
    const Note* note = find_note(scored.assessment(), item.id);
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
    Box right;
    if (agreed != nullptr) {
        right = inside.cut_right(inside.width / 2 - ui.px(8));
        inside.cut_right(ui.px(16));
    }
    if (std::exchange(view.note_takes_keyboard, false)) ui.focus_next_text_field();
    const auto text = draw_entry(ui, inside, "Note", "note " + item.id.text, note != nullptr ? note->text : "");
    if (text) commands.push_back(Edit{WriteNote{item.id, *text}});
    const bool to_why = std::exchange(view.why_takes_keyboard, false);
    if (agreed != nullptr) {
        if (to_why) ui.focus_next_text_field();
        const auto why = draw_entry(ui, right, "Why this answer", "why " + item.id.text, agreed->why);
        if (why) commands.push_back(Edit{WriteWhy{item.id, *why}});
    }
    const bool escape = ui.interactive && !Ui::typing() && ui.take(Key::escape);
    if (!ui.button("close note", "Close", close) && !escape) return;
    view.note_open = false;
    ui.focus.reset();  // The place of the keyboard goes with the panel.
}

}  // namespace readiness
