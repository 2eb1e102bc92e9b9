#include "app/desktop/screens/assess/assess_page.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "app/desktop/open/state.h"
#include "app/desktop/widgets/progress.h"
#include "core/words/answer_keys.h"
#include "core/words/sources.h"

namespace readiness {

namespace {

float reason_height(const Ui& ui, const Question& question, float width) {
    return ui.px(30) + ui.line_height(TextStyle::lead) + ui.line_height(TextStyle::body) +
           ui.text_size(TextStyle::body, reason_for_asking(*question.barrier), width - ui.px(40)).y;
}

/// What was asked for is shown under the answers: what the face opened, or else the reason for asking.
struct Panel {
    float height = 0;
    std::function<void(const Box&)> draw;
};

bool has_reason(const Question& question, const QuestionFace& face) {
    return face.has_reason && question.barrier != nullptr;
}

void draw_reason(Ui& ui, const Box& card, const Question& question, AssessView& view) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    Box top = inside.cut_top(ui.line_height(TextStyle::lead));
    const Box close = top.cut_right(ui.text_size(TextStyle::body, "Close").x);
    if (ui.link("close reason", "Close", close.min())) view.why_shown_of.reset();
    ui.line(top, TextStyle::lead, ui.theme.text, "Why this is asked");
    inside.top +=
        ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.text, reason_for_asking(*question.barrier));
    ui.line({inside.left, inside.top, inside.width, ui.line_height(TextStyle::body)}, TextStyle::body, ui.theme.muted,
            citation(question.document.scored().evidence().source, *question.barrier));
}

Panel panel_of(Ui& ui, const Question& question, const QuestionFace& face, AssessView& view, float width) {
    if (ui.for_room) return {};  // Notes and reasons are the facilitator's.
    if (face.panel_height > 0) return {face.panel_height, face.draw_panel};
    if (!view.why_shown() || !has_reason(question, face)) return {};
    return {reason_height(ui, question, width),
            [&ui, &question, &view](const Box& card) { draw_reason(ui, card, question, view); }};
}

void draw_top(Ui& ui, Box row, const Question& question, const QuestionFace& face, QuestionPressed& pressed) {
    const Questionnaire& questionnaire = question.document.scored().questionnaire();
    const Factor* factor = find_factor(questionnaire, question.item.factor);
    const std::string code = question.item.code.empty() ? "" : " · " + question.item.code;
    const std::string where = fmt::format("  {} of {}{}", question.index + 1, questionnaire.items.size(), code);
    const auto cut_link = [&](std::string_view id, std::string_view label) {
        if (ui.for_room) return false;
        const Box place = row.cut_right(ui.text_size(TextStyle::option_small, label).x);
        row.cut_right(ui.px(16));
        return ui.link(id, label, {place.left, row.top}, TextStyle::option_small);
    };
    if (cut_link("leave", face.leave)) pressed.leave = true;
    const float left_width =
        ui.text_size(TextStyle::lead, factor->title).x + ui.text_size(TextStyle::option_small, where).x + ui.px(2);
    const bool has_room = left_width + ui.px(110) < row.width;
    const bool has_details = face.has_details && !question.document.read_only();
    if (has_details && has_room && cut_link("details", "Details…")) pressed.details = true;
    Box left = row.cut_left(left_width);
    const float number = ui.text_size(TextStyle::option_small, where).x;
    const Box title = left.cut_left(left.width - number);
    ui.line(title, TextStyle::lead, ui.theme.accent_text, factor->title);
    ui.line(left, TextStyle::option_small, ui.theme.muted, where);
    row.cut_left(ui.px(24));
    const auto fits = [&](const std::string& text) {
        return ui.text_size(TextStyle::option_small, text).x <= row.width;
    };
    const std::string& who = fits(face.who) ? face.who : face.who_short;
    if (fits(who)) ui.line(row, TextStyle::option_small, ui.theme.muted, who, Align::right);
}

/// The timer is for the room: as large as the lines above the question allow, at their right.
void cut_clock(const Ui& ui, Box& area, const QuestionFace& face) {
    if (face.clock.empty()) return;
    const float height = ui.px(8) + ui.px(page_spacing(ui).gap - 2) + ui.line_height(TextStyle::lead);
    const SizedStyle style{TextStyle::clock, std::min(1.0f, height / ui.px(40))};
    const Box clock = area.cut_right(ui.text_size(style, face.clock).x);
    area.cut_right(ui.px(20));
    ui.line({clock.left, clock.top, clock.width, height}, style, face.clock_is_up ? ui.theme.bad.text : ui.theme.text,
            face.clock, Align::right);
}

// --------------------------------------------------------------------------------------------- under the question

void draw_saving(Ui& ui, Box& row, const SavingWords& saving) {
    if (saving.words.empty()) return;
    const float width = std::min(row.width, ui.text_size(TextStyle::small, saving.words).x + ui.px(2));
    ui.line(row.cut_right(width), TextStyle::small, saving.trouble ? ui.theme.bad.text : ui.theme.muted, saving.words,
            Align::right);
    row.cut_right(ui.px(16));
}

void draw_bottom(Ui& ui, Box row, const Question& question, const QuestionFace& face, AssessView& view,
                 QuestionPressed& pressed) {
    const Document& document = question.document;
    const bool at_end = question.index + 1 == document.scored().questionnaire().items.size();
    const std::string& next = at_end ? face.next_at_end : face.next;
    const Box right = row.cut_right(std::max(ui.px(112), ui.button_width(next)));
    const auto button = [&](std::string_view id, std::string_view label, bool enabled = true) {
        const Box place = row.cut_left(ui.button_width(label));
        row.cut_left(ui.px(8));
        return ui.button(id, label, place, ButtonKind::plain, enabled);
    };
    if (button("back", "← Back", question.index > 0)) pressed.back = true;
    if (ui.button("next", next, right, face.next_kind)) pressed.next = true;
    row.cut_right(ui.px(16));
    const auto has_room = [&](std::string_view label) { return ui.button_width(label) < row.width; };
    if (!document.read_only()) {
        if (document.can_undo() && has_room("Undo") && button("undo", "Undo")) pressed.undo = true;
        if (face.can_clear && has_room("Clear") && button("clear", "Clear")) pressed.clear = true;
    }
    row.cut_left(ui.px(8));
    draw_saving(ui, row, saving_words(document, view.saved, ui.seconds));
    if (!view.said.empty()) {
        ui.line(row, TextStyle::option_small, ui.theme.text, view.said);
    } else if (face.draw_hints) {
        face.draw_hints(row);
    }
}

/// From the question to what is under the answers; returns the height.
float draw_middle(Ui& ui, Box inside, const Question& question, const QuestionFace& face, const Comfort& comfort) {
    const float top = inside.top;
    const float gap = ui.px(page_spacing(ui).gap);
    const float text = ui.paragraph(inside.min(), inside.width, comfort.question, ui.theme.text, question.item.text);
    float used = text;
    if (comfort.help && !question.item.help.empty()) {
        used += gap / 2 + ui.paragraph({inside.left, inside.top + text + gap / 2}, inside.width,
                                       TextStyle::option_small, ui.theme.muted, question.item.help);
    }
    const float kept = comfort.question_height + (comfort.help ? gap / 2 + comfort.help_height : 0);
    inside.top += std::max(used, kept) + gap;
    const float answers = face.answers_height(comfort);
    face.draw_answers({inside.left, inside.top, inside.width, answers}, comfort);
    inside.top += answers;
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

SavingWords saving_words(const Document& document, SavedSign& sign, double seconds) {
    if (sign.seen && *sign.seen != document.saved_at()) sign.until = seconds + SavedSign::seconds_shown;
    sign.seen = document.saved_at();
    if (sign.until && seconds >= *sign.until) sign.until.reset();
    if (document.read_only()) {
        return {document.scored().assessment().shareable
                    ? "This is a shareable copy: answers cannot be changed here."
                    : "This file is from a newer program: answers cannot be changed here.",
                true};
    }
    if (document.save_problem()) return {"Not saved: " + document.save_problem()->message, true};
    if (document.unsaved()) return {"Saving…", false};
    return {sign.until ? "Saved" : "", false};
}

QuestionPressed draw_question_page(Ui& ui, const Box& page, const Question& question, const QuestionFace& face,
                                   AssessView& view) {
    QuestionPressed pressed;
    const PageSpacing spacing = page_spacing(ui);
    const Questionnaire& questionnaire = question.document.scored().questionnaire();
    Box area = page.inset(ui.px(spacing.across), 0);
    area.cut_top(ui.px(spacing.top));
    area.cut_bottom(ui.px(spacing.bottom));
    const Box whole = area;
    cut_clock(ui, area, face);
    pressed.jump = draw_progress(ui, area.cut_top(ui.px(8)), questionnaire, face.answered, face.answered_word);
    area.cut_top(ui.px(spacing.gap - 2));
    draw_top(ui, area.cut_top(ui.line_height(TextStyle::lead)), question, face, pressed);
    area.cut_top(ui.px(spacing.gap - 2));
    area = {whole.left, area.top, whole.width, area.height};
    if (!ui.for_room) {
        draw_bottom(ui, area.cut_bottom(ui.px(spacing.bottom_bar)), question, face, view, pressed);
        area.cut_bottom(ui.px(spacing.gap));
    }

    const Panel panel = panel_of(ui, question, face, view, area.width);
    const float with_gap = panel.height > 0 ? panel.height + ui.px(spacing.gap) : 0;
    // The panel stays in view while the rest scrolls, unless nothing would be left of the rest.
    const bool panel_stays = area.height - with_gap >= ui.px(120);
    QuestionRoom room{area.width, area.height, with_gap};
    if (face.keys_height > 0) room.other += face.keys_height + ui.px(10);
    const Comfort comfort = comfort_for(ui, questionnaire, question.scale, room, face.answers_height);
    if (panel.height > 0 && panel_stays) {
        panel.draw(area.cut_bottom(panel.height));
        area.cut_bottom(ui.px(spacing.gap));
    }
    // What is under the answers stays in view while they scroll.
    if (face.keys_height > 0) {
        face.draw_keys(area.cut_bottom(face.keys_height));
        area.cut_bottom(ui.px(10));
    }
    // An id of its own, so that the next question begins at its top.
    ui.scroll_area("question " + question.item.id.text, area, [&](Box inside) {
        float height = draw_middle(ui, inside, question, face, comfort);
        if (panel.height <= 0 || panel_stays) return height;
        inside.top += height + ui.px(spacing.gap);
        panel.draw({inside.left, inside.top, inside.width, panel.height});
        return height + with_gap;
    });
    return pressed;
}

void take_page_keys(Ui& ui, AssessView& view) {
    if (!ui.interactive || Ui::typing()) return;
    if (ui.take(U'w') || ui.take(U'W')) view.turn_why();
    if (!ui.take(Key::escape)) return;
    view.why_shown_of.reset();
    ui.focus.reset();
}

void draw_reason_hint(KeyRow& keys, const Question& question, const QuestionFace& face, AssessView& view) {
    if (!has_reason(question, face)) return;
    if (keys.action("reason", "W", "why this is asked")) view.turn_why();
}

float option_rows_height(const Ui& ui, const ChoiceScale& scale, const Comfort& comfort) {
    const auto rows = static_cast<float>(scale.options.size());
    return rows * ui.px(comfort.row) + (rows - 1) * ui.px(comfort.gap);
}

Pressed draw_option_row(Ui& ui, const Box& row, const std::string& id, const OptionLook& look, SizedStyle style) {
    // What a face draws at the right of the keyboard's row may be pressed by itself.
    Box place = row;
    if (look.marked) place.cut_right(look.room_right);
    const Pressed pressed = ui.pressable(id, place);
    const ImU32 face = look.chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface;
    if (look.chosen || pressed.hovered || !look.minor) ui.fill(row, face, 10);
    draw_hands_bar(ui, row, look.hands);
    const bool framed = look.chosen || look.marked;
    ui.outline(row, framed ? ui.theme.accent : ui.theme.border, 10, framed ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 10);
    Box inside = row.inset(std::min(ui.px(18), row.width * 0.03f), 0);
    const float side = std::min(ui.px(36), row.height - ui.px(8));
    const SizedStyle in_badge{TextStyle::lead, std::min(1.0f, side / ui.px(28))};
    Box digit = inside.cut_left(std::max(side, ui.text_size(in_badge, look.badge).x));
    digit = {digit.left, std::round(row.centre().y - side / 2), digit.width, side};
    if (look.badge_is_key || look.chosen) ui.fill(digit, look.chosen ? ui.theme.accent : ui.theme.surface, 7);
    if (look.badge_is_key || look.chosen) {
        ui.outline(digit, look.chosen ? ui.theme.accent : ui.theme.control_border, 7);
    }
    ui.line(digit, in_badge, look.chosen ? ui.theme.on_accent : ui.theme.muted, look.badge, Align::centre);
    inside.cut_left(ui.px(16));
    const float counts = hands_count_width(ui, row, look.hands);
    inside.cut_right(std::max(look.room_right, counts > 0 ? counts + ui.px(18) : 0.0f));
    draw_hands_count(ui, row, look.hands);
    if (!look.word.empty()) {
        const float fits = (row.height - ui.px(4)) / ui.line_height(TextStyle::lead);
        const SizedStyle in_row{TextStyle::lead, std::min(1.0f, fits)};
        const Box word = inside.cut_right(ui.text_size(in_row, look.word).x);
        ui.line(word, in_row, ui.theme.accent_text, look.word);
        inside.cut_right(ui.px(12));
    }
    ui.line(inside, style, ui.theme.text, look.label);
    return pressed;
}

float minor_options_height(const Ui& ui, const Scale& scale, const Comfort& comfort) {
    return offered_answers(scale).empty() ? 0 : ui.px(comfort.gap) + ui.px(comfort.minor_row);
}

void draw_minor_options(
    const Ui& ui, Box row, const Scale& scale,
    const std::function<void(const Box& place, const std::string& id, OptionLook look, Answer answer)>& draw) {
    const std::vector<OfferedAnswer> offered = offered_answers(scale);
    // One alone stays as wide as it is beside the other, so that it is found at its place.
    const float width = (row.width - ui.px(10)) / 2;
    for (const OfferedAnswer& answer : offered) {
        OptionLook look;
        look.minor = true;
        look.badge = answer.key;
        look.label = answer.words;
        draw(row.cut_left(width), std::string(answer.id), look, answer.answer);
        row.cut_left(ui.px(10));
    }
}

}  // namespace readiness
