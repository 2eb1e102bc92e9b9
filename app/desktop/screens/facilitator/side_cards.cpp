// Beside the answers: the time, why the question is asked, the note, and the next question.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/screens/facilitator/facilitator.h"
#include "app/desktop/screens/facilitator/facilitator_parts.h"
#include "app/desktop/screens/facilitator/time_left.h"
#include "core/groups/vote_rules.h"
#include "core/result/scored_assessment.h"
#include "core/words/sources.h"

namespace readiness {

namespace {

constexpr float pad_across = 20;
constexpr float pad_down = 14;

std::string clock_text(double seconds) {
    const int whole = static_cast<int>(std::ceil(seconds));
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

/// The time that is left for talking; while it does not run, how long it will be.
std::string talk_text(const FacilitatorDesk& desk, double seconds) {
    const std::optional<double>& ends = desk.view().timer.ends;
    if (!ends) return clock_text(desk.state.settings.timer_seconds);
    return *ends > seconds ? clock_text(*ends - seconds) : "Time is up";
}

WorkshopTime workshop_time(const FacilitatorDesk& desk, double seconds) {
    const Questionnaire& questionnaire = desk.scored().questionnaire();
    const FacilitatorView& view = desk.views.facilitator;
    const double minutes = view.began ? std::max(0.0, seconds - *view.began) / 60 : 0;
    return {questionnaire.items.size(), settled_questions(desk.scored()), view.settled_before, minutes,
            questionnaire.minutes};
}

void draw_talk(Ui& ui, Box column, FacilitatorDesk& desk) {
    std::optional<double>& ends = desk.view().timer.ends;
    const bool up = ends && ui.seconds >= *ends;
    ui.line(column.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted, "Time to talk",
            Align::right);
    ui.line(column.cut_top(ui.line_height(TextStyle::figure)), up ? TextStyle::heading : TextStyle::figure,
            up ? ui.theme.bad.text : ui.theme.text, talk_text(desk, ui.seconds), Align::right);
    const std::string_view label = ends ? "Stop (T)" : "Start (T)";
    const Box row = column.cut_top(ui.button_height());
    Box button = row;
    button = button.cut_right(ui.button_width(label));
    const bool by_key = desk.vote == nullptr && ui.interactive && (ui.take(U't') || ui.take(U'T'));
    if (!ui.button("talk timer", label, button) && !by_key) return;
    ends = ends ? std::nullopt : std::optional(ui.seconds + desk.state.settings.timer_seconds);
}

/// A title over a text area; true if it changed.
bool draw_entry(Ui& ui, Box area, std::string_view title, const std::string& id, std::string& text) {
    ui.line(area.cut_top(ui.line_height(TextStyle::body)), TextStyle::body_strong, ui.theme.text, title);
    area.cut_top(ui.px(6));
    return ui.text_area(id, area, text);
}

const Item* next_item(const FacilitatorDesk& desk) {
    if (desk.question.index >= desk.last()) return nullptr;
    return &desk.scored().questionnaire().items[desk.question.index + 1];
}

/// The question that comes next, and whether agreeing to it speaks against readiness.
std::string next_text(const FacilitatorDesk& desk) {
    const Item* next = next_item(desk);
    if (next == nullptr) return "This is the last question. The profile comes next.";
    return fmt::format("{}. {}{}", desk.question.index + 2, next->text, next->reverse ? " (reversed)" : "");
}

bool is_answered(const FacilitatorDesk& desk) {
    return is_settled(desk.assessment(), desk.question.item.id);
}

bool is_why_open(const FacilitatorDesk& desk) {
    return is_answered(desk) || desk.view().why_shown();
}

std::string why_text(const FacilitatorDesk& desk) {
    return reason_for_asking(*desk.question.barrier);
}

}  // namespace

std::size_t settled_questions(const ScoredAssessment& scored) {
    const auto& items = scored.questionnaire().items;
    return static_cast<std::size_t>(
        std::ranges::count_if(items, [&](const Item& item) { return is_settled(scored.assessment(), item.id); }));
}

std::optional<double> facilitator_due(const FacilitatorView& view, double seconds) {
    if (!view.began) return std::nullopt;
    constexpr double minute = 60;
    constexpr double just_after = 0.01;
    const double passed = std::max(0.0, seconds - *view.began);
    return minute - std::fmod(passed, minute) + just_after;
}

// ------------------------------------------------------------------------------------------------------- the time

float time_card_height(const Ui& ui) {
    return 2 * ui.px(pad_down) + ui.px(8) + ui.line_height(TextStyle::small) + ui.line_height(TextStyle::figure) +
           ui.button_height();
}

void draw_time_card(Ui& ui, const Box& card, FacilitatorDesk& desk) {
    ui.card(card);
    Box inside = card.inset(ui.px(pad_across), ui.px(pad_down));
    if (desk.state.settings.timer_seconds > 0) {
        const float width = std::max(ui.button_width("Start (T)"), ui.text_size(TextStyle::heading, "Time is up").x);
        draw_talk(ui, inside.cut_right(width), desk);
        inside.cut_right(ui.px(12));
    }
    const WorkshopTime time = workshop_time(desk, ui.seconds);
    ui.line(inside.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted,
            "Time since the first answer");
    ui.line(inside.cut_top(ui.line_height(TextStyle::figure)), TextStyle::figure, ui.theme.text,
            desk.views.facilitator.began ? passed_text(time.minutes) : "–");
    ui.paragraph(inside.min(), inside.width, TextStyle::small, ui.theme.muted, time_left_text(time));
}

// ------------------------------------------------------------------------------------------------- why it is asked

float why_card_height(const Ui& ui, const FacilitatorDesk& desk, float width) {
    if (desk.question.barrier == nullptr) return 0;
    if (!is_why_open(desk)) return 2 * ui.px(pad_down) + ui.line_height(TextStyle::lead);
    const float inside = width - 2 * ui.px(pad_across);
    return 2 * ui.px(pad_down) + ui.px(6) + ui.line_height(TextStyle::lead) +
           ui.text_size(TextStyle::body, why_text(desk), inside).y + ui.line_height(TextStyle::small);
}

void draw_why_card(Ui& ui, const Box& card, const FacilitatorDesk& desk) {
    if (desk.question.barrier == nullptr) return;
    ui.card(card);
    Box inside = card.inset(ui.px(pad_across), ui.px(pad_down));
    Box top = inside.cut_top(ui.line_height(TextStyle::lead));
    const bool open = is_why_open(desk);
    if (!is_answered(desk)) {
        const char* words = open ? "Hide (W)" : "Show (W)";
        const Box link = top.cut_right(ui.text_size(TextStyle::body, words).x);
        top.cut_right(ui.px(12));
        const float line = std::round(link.centre().y - ui.line_height(TextStyle::body) / 2);
        if (ui.link("reason", words, {link.left, line})) desk.view().turn_why();
    }
    ui.line(top, TextStyle::lead, ui.theme.text, "Why this is asked");
    if (!open) return;
    inside.cut_top(ui.px(3));
    inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.text, why_text(desk)) + ui.px(3);
    ui.line(inside.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted,
            citation(desk.scored().evidence().source, *desk.question.barrier));
}

// ------------------------------------------------------------------------------------------------------- the note

float least_note_card_height(const Ui& ui, const FacilitatorDesk& desk) {
    const float entry = ui.line_height(TextStyle::body) + ui.px(6 + 62);
    const bool agreed = find_agreed(desk.assessment(), desk.question.item.id) != nullptr;
    return 2 * ui.px(pad_down) + (agreed ? 2 * entry + ui.px(10) : entry);
}

void draw_note_card(Ui& ui, const Box& card, FacilitatorDesk& desk) {
    ui.card(card);
    Box inside = card.inset(ui.px(pad_across), ui.px(pad_down));
    const ItemId& item = desk.question.item.id;
    AssessView& view = desk.view();
    const AgreedAnswer* agreed = find_agreed(desk.assessment(), item);
    Box under;
    if (agreed != nullptr) {
        under = inside.cut_bottom((inside.height - ui.px(10)) / 2);
        inside.cut_bottom(ui.px(10));
    }
    if (std::exchange(view.note_takes_keyboard, false)) ui.focus_next_text_field();
    const Note* note = find_note(desk.assessment(), item);
    std::string text = note != nullptr ? note->text : "";
    if (draw_entry(ui, inside, "Note on this question", "note " + item.text, text))
        desk.commands.push_back(Edit{WriteNote{item, text}});
    const bool to_why = std::exchange(view.why_takes_keyboard, false);
    if (agreed == nullptr) return;
    if (to_why) ui.focus_next_text_field();
    std::string why = agreed->why;
    if (draw_entry(ui, under, "Why this answer", "why " + item.text, why))
        desk.commands.push_back(Edit{WriteWhy{item, why}});
}

// ------------------------------------------------------------------------------------------------- what comes next

float next_card_height(const Ui& ui, const FacilitatorDesk& desk, float width) {
    return 2 * ui.px(pad_down) + ui.px(3) + ui.line_height(TextStyle::lead) +
           ui.text_size(TextStyle::body, next_text(desk), width - 2 * ui.px(pad_across)).y;
}

void draw_next_card(const Ui& ui, const Box& card, const FacilitatorDesk& desk) {
    ui.card(card);
    Box inside = card.inset(ui.px(pad_across), ui.px(pad_down));
    ui.line(inside.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text, "Next");
    inside.cut_top(ui.px(3));
    ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.text, next_text(desk));
}

}  // namespace readiness
