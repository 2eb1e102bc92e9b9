#include "app/desktop/screens/assess/note_panel.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

constexpr float usual_units = 150;
constexpr float least_units = 96;

std::string note_on(const ScoredAssessment& scored, const Item& item) {
    const Note* note = find_note(scored.assessment(), item.id);
    return note != nullptr ? note->text : "";
}

void draw_title(Ui& ui, Box& column, std::string_view title, std::string_view how_to_end) {
    Box line = column.cut_top(ui.line_height(TextStyle::body));
    line.cut_left(ui.line(line, TextStyle::body_strong, ui.theme.text, title) + ui.px(12));
    ui.line(line, TextStyle::body, ui.theme.muted, how_to_end);
    column.cut_top(ui.px(6));
}

void draw_note(Ui& ui, Box column, const ScoredAssessment& scored, const Item& item, AssessView& view,
               Commands& commands) {
    draw_title(ui, column, "Note", "Enter: new line. Esc or Ctrl Enter: done.");
    if (std::exchange(view.note_takes_keyboard, false)) ui.focus_next_text_field();
    std::string text = note_on(scored, item);
    if (ui.text_area("note " + item.id.text, column, text)) commands.push_back(Edit{WriteNote{item.id, text}});
}

/// One line: the reason is shown in lists beside the answer. Returns true if Enter ended it.
bool draw_reason(Ui& ui, Box column, const AgreedAnswer& agreed, const Item& item, bool takes_keyboard,
                 Commands& commands) {
    draw_title(ui, column, "Why this answer", "Enter or Esc: done.");
    if (takes_keyboard) ui.focus_next_text_field();
    std::string why = agreed.why;
    const Typed typed = ui.text_field("why " + item.id.text, column.cut_top(ui.button_height()), why);
    if (typed == Typed::changed) commands.push_back(Edit{WriteWhy{item.id, why}});
    return typed == Typed::submitted;
}

}  // namespace

float note_panel_height(const Ui& ui) {
    return std::clamp(ImGui::GetIO().DisplaySize.y * 0.3f, ui.px(least_units), ui.px(usual_units));
}

void draw_note_panel(Ui& ui, const Box& card, const ScoredAssessment& scored, const Item& item, AssessView& view,
                     Commands& commands) {
    // Taken before the fields see it: one press ends the writing and closes the panel.
    bool done = ui.interactive && (ui.take(Key::escape) || ui.take_ctrl(Key::enter));
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    const Box right = inside.cut_right(ui.button_width("Done"));
    if (ui.button("close note", "Done", {right.left, right.top, right.width, ui.button_height()})) done = true;
    inside.cut_right(ui.px(16));
    const bool to_reason = std::exchange(view.why_takes_keyboard, false);
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
    Box reason;
    if (agreed != nullptr) {
        reason = inside.cut_right(inside.width / 2 - ui.px(8));
        inside.cut_right(ui.px(16));
    }
    draw_note(ui, inside, scored, item, view, commands);
    if (agreed != nullptr && draw_reason(ui, reason, *agreed, item, to_reason, commands)) done = true;
    if (!done) return;
    view.note_open = false;
    ui.give_keyboard_back();
}

}  // namespace readiness
