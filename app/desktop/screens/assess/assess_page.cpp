#include "app/desktop/screens/assess/assess_page.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/open/state.h"
#include "app/desktop/widgets/progress.h"
#include "core/words/sources.h"

namespace readiness {

namespace {

constexpr Comfort comforts[] = {
    {TextStyle::question, TextStyle::option, 66, 11, true, true},
    {TextStyle::question, TextStyle::option, 56, 9, true, true},
    {TextStyle::question_small, TextStyle::option, 50, 8, true, true},
    {TextStyle::question, TextStyle::option, 56, 9, true, false},
    {TextStyle::question_small, TextStyle::option, 50, 8, true, false},
    {TextStyle::question_small, TextStyle::option_small, 42, 6, true, false},
    {TextStyle::heading, TextStyle::body, 36, 5, false, false},
    {TextStyle::lead, TextStyle::body, 29, 4, false, false},
};

float why_height(const Ui& ui, const Question& question, float width) {
    if (question.barrier == nullptr) return 0;
    const float inside = width - ui.px(40) - ui.px(110);
    return ui.px(30) + 2 * ui.line_height(TextStyle::body) +
           ui.text_size(TextStyle::body, question.barrier->about, inside).y;
}

float question_width(const Ui& ui, float width) {
    return std::min(width, ui.px(1120));
}

float needed_height(const Ui& ui, const Question& question, const QuestionFace& face, const Comfort& comfort,
                    float width) {
    float height = ui.text_size(comfort.question, question.item.text, question_width(ui, width)).y + ui.px(18);
    if (comfort.help && !question.item.help.empty()) {
        height += ui.text_size(TextStyle::body, question.item.help, question_width(ui, width)).y + ui.px(10);
    }
    height += face.answers_height(comfort) + ui.px(18) + face.keys_height + ui.px(14);
    if (face.panel_height > 0) return height + face.panel_height;
    return comfort.why ? height + why_height(ui, question, width) : height;
}

const Comfort& comfort_for(const Ui& ui, const Question& question, const QuestionFace& face, const Box& area) {
    for (const Comfort& comfort : comforts) {
        if (comfort.why && comfort.row < face.least_row_with_why) continue;
        if (needed_height(ui, question, face, comfort, area.width) <= area.height) return comfort;
    }
    return *std::prev(std::end(comforts));
}

void draw_top(Ui& ui, Box row, const Question& question, const QuestionFace& face, QuestionPressed& pressed) {
    const Questionnaire& questionnaire = question.document.scored().questionnaire();
    const Factor* factor = find_factor(questionnaire, question.item.factor);
    const std::string where = fmt::format(" · question {} of {}", question.index + 1, questionnaire.items.size());
    const float left_width =
        ui.text_size(TextStyle::body_strong, factor->title).x + ui.text_size(TextStyle::body, where).x;
    Box leave = row.cut_right(ui.text_size(TextStyle::body, face.leave).x);
    if (ui.link("leave", face.leave, leave.min())) pressed.leave = true;
    row.cut_right(ui.px(16));
    if (!face.clock.empty()) {
        const Box clock = row.cut_right(ui.text_size(TextStyle::lead, face.clock).x);
        ui.line(clock, TextStyle::lead, face.clock_is_up ? ui.theme.bad.text : ui.theme.text, face.clock);
        row.cut_right(ui.px(16));
    }
    Box left = row.cut_left(left_width + ui.px(2));
    left.cut_left(ui.line(left, TextStyle::body_strong, ui.theme.accent_text, factor->title));
    ui.line(left, TextStyle::body, ui.theme.muted, where);
    row.cut_left(ui.px(24));
    const bool fits = face.who_short.empty() || ui.text_size(TextStyle::body, face.who).x <= row.width;
    ui.line(row, TextStyle::body, ui.theme.muted, fits ? face.who : face.who_short, Align::right);
}

void draw_why(Ui& ui, const Box& card, const Question& question, const QuestionFace& face, QuestionPressed& pressed) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    if (face.has_notes) {
        Box button = inside.cut_right(ui.button_width("Note…"));
        button = {button.left, std::round(card.centre().y - ui.button_height() / 2), button.width, ui.button_height()};
        if (ui.button("open note", "Note…", button)) pressed.note = true;
        inside.cut_right(ui.px(20));
    }
    Box line = inside.cut_top(ui.line_height(TextStyle::body));
    line.cut_left(ui.line(line, TextStyle::body_strong, ui.theme.text, "Why this is asked") + ui.px(8));
    ui.line(line, TextStyle::body, ui.theme.muted, question.barrier->title);
    inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, question.barrier->about);
    ui.line({inside.left, inside.top, inside.width, ui.line_height(TextStyle::body)}, TextStyle::body,
            ui.theme.accent_text, citation(question.document.scored().evidence().source, *question.barrier));
}

void draw_bottom(Ui& ui, Box row, const Question& question, const QuestionFace& face, QuestionPressed& pressed) {
    const Document& document = question.document;
    const bool at_end = question.index + 1 == document.scored().questionnaire().items.size();
    const std::string& next = at_end ? face.next_at_end : face.next;
    const Box right = row.cut_right(std::max(ui.px(112), ui.button_width(next)));
    const Box left = row.cut_left(ui.button_width("← Back"));
    if (ui.button("back", "← Back", left, ButtonKind::plain, question.index > 0)) pressed.back = true;
    if (ui.button("next", next, right, ButtonKind::primary)) pressed.next = true;
    std::string saved = "Saved at " + time_text(document.saved_at());
    if (document.unsaved()) saved = "Saving…";
    if (document.save_problem()) saved = "Not saved: " + document.save_problem()->message;
    if (document.read_only()) {
        saved = document.scored().assessment().shareable
                    ? "This is a shareable copy: answers cannot be changed here."
                    : "This file is from a newer program: answers cannot be changed here.";
    }
    const bool trouble = document.save_problem() || document.read_only();
    ui.line(row.inset(ui.px(16), 0), TextStyle::small, trouble ? ui.theme.bad.text : ui.theme.muted, saved,
            Align::centre);
}

/// From the question to what is under the answers; returns the height.
float draw_middle(Ui& ui, Box inside, const Question& question, const QuestionFace& face, const Comfort& comfort,
                  QuestionPressed& pressed) {
    const float top = inside.top;
    const float width = question_width(ui, inside.width);
    inside.top += ui.paragraph(inside.min(), width, comfort.question, ui.theme.text, question.item.text) + ui.px(8);
    if (comfort.help && !question.item.help.empty()) {
        inside.top +=
            ui.paragraph(inside.min(), width, TextStyle::body, ui.theme.muted, question.item.help) + ui.px(10);
    }
    inside.top += ui.px(10);
    const float answers = face.answers_height(comfort);
    face.draw_answers({inside.left, inside.top, inside.width, answers}, comfort);
    inside.top += answers + ui.px(18);
    face.draw_keys({inside.left, inside.top, inside.width, face.keys_height});
    inside.top += face.keys_height + ui.px(14);
    if (face.panel_height > 0) {
        face.draw_panel({inside.left, inside.top, inside.width, face.panel_height});
        inside.top += face.panel_height;
    } else if (comfort.why && question.barrier != nullptr) {
        const float height = why_height(ui, question, inside.width);
        draw_why(ui, {inside.left, inside.top, inside.width, height}, question, face, pressed);
        inside.top += height;
    }
    return inside.top - top;
}

}  // namespace

Question question_at(const Document& document, std::size_t index) {
    const Item& item = document.scored().questionnaire().items[index];
    const BarrierLink* strongest = nullptr;
    for (const BarrierLink& link : item.barriers) {
        if (strongest == nullptr || link.weight > strongest->weight) strongest = &link;
    }
    return {document, index, item, scale_of(document.scored().questionnaire(), item),
            strongest != nullptr ? find_barrier(document.scored().evidence(), strongest->barrier) : nullptr};
}

QuestionPressed draw_question_page(Ui& ui, const Box& page, const Question& question, const QuestionFace& face) {
    QuestionPressed pressed;
    Box area = page.inset(std::min(ui.px(60), page.width * 0.05f), ui.px(28));
    pressed.jump = draw_progress(ui, area.cut_top(ui.px(8)), question.document.scored().questionnaire(), face.answered);
    area.cut_top(ui.px(14));
    draw_top(ui, area.cut_top(ui.line_height(TextStyle::body)), question, face, pressed);
    area.cut_top(ui.px(14));
    draw_bottom(ui, area.cut_bottom(ui.px(44)), question, face, pressed);
    area.cut_bottom(ui.px(12));
    const Comfort& comfort = comfort_for(ui, question, face, area);
    // An id of its own, so that the next question begins at its top.
    ui.scroll_area("question " + question.item.id.text, area,
                   [&](const Box& inside) { return draw_middle(ui, inside, question, face, comfort, pressed); });
    return pressed;
}

float option_rows_height(const Ui& ui, const ChoiceScale& scale, const Comfort& comfort) {
    const auto rows = static_cast<float>(scale.options.size());
    return rows * ui.px(comfort.row) + (rows - 1) * ui.px(comfort.gap);
}

Pressed draw_option_row(Ui& ui, const Box& row, const std::string& id, const OptionLook& look, TextStyle style) {
    // What a face draws at the right of the keyboard's row may be pressed by itself.
    Box place = row;
    if (look.marked) place.cut_right(look.room_right);
    const Pressed pressed = ui.pressable(id, place);
    ui.fill(row, look.chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 10);
    const bool framed = look.chosen || look.marked;
    ui.outline(row, framed ? ui.theme.accent : ui.theme.border, 10, framed ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 10);
    Box inside = row.inset(ui.px(20), 0);
    const float side = std::min(ui.px(34), row.height - ui.px(10));
    Box digit = inside.cut_left(side);
    digit = {digit.left, std::round(row.centre().y - side / 2), side, side};
    if (look.badge_is_key || look.chosen) ui.fill(digit, look.chosen ? ui.theme.accent : ui.theme.surface, 7);
    if (look.badge_is_key || look.chosen) {
        ui.outline(digit, look.chosen ? ui.theme.accent : ui.theme.control_border, 7);
    }
    ui.line(digit, TextStyle::body_strong, look.chosen ? ui.theme.on_accent : ui.theme.muted, look.badge,
            Align::centre);
    inside.cut_left(ui.px(16));
    inside.cut_right(look.room_right);
    if (!look.word.empty()) {
        const Box word = inside.cut_right(ui.text_size(TextStyle::body_strong, look.word).x);
        ui.line(word, TextStyle::body_strong, ui.theme.accent_text, look.word);
        inside.cut_right(ui.px(12));
    }
    ui.line(inside, style, ui.theme.text, look.label);
    return pressed;
}

}  // namespace readiness
