// One question in presentation size.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "../widgets/number_entry.h"
#include "../widgets/progress.h"
#include "assess.h"
#include "core/explanation.h"
#include "note_panel.h"

namespace readiness {

namespace {

/// How large everything is. The first that fits the window is taken, so that a projector shows no scroll bar.
struct Comfort {
    TextStyle question;
    TextStyle option;
    float row;  ///< Height of an answer, in units.
    float gap;
    bool help;
    bool why;
};
constexpr Comfort comforts[] = {
    {TextStyle::question, TextStyle::option, 66, 11, true, true},
    {TextStyle::question, TextStyle::option, 56, 9, true, true},
    {TextStyle::question_small, TextStyle::option, 50, 8, true, true},
    {TextStyle::question_small, TextStyle::option_small, 42, 6, true, false},
    {TextStyle::heading, TextStyle::body, 36, 5, false, false},
};

constexpr float number_entry_units = 170;

/// What one question needs to be drawn.
struct Scene {
    const Document& document;
    const Item& item;
    const Scale& scale;
    const AgreedAnswer* agreed;
    const Barrier* barrier;  ///< What it is asked for; nullptr without evidence.
};

Scene scene_of(const Document& document, const AssessView& view) {
    const Item& item = document.questionnaire().items[view.item];
    const BarrierLink* strongest = nullptr;
    for (const BarrierLink& link : item.barriers) {
        if (strongest == nullptr || link.weight > strongest->weight) strongest = &link;
    }
    return {document, item, scale_of(document.questionnaire(), item), find_agreed(document.assessment(), item.id),
            strongest != nullptr ? find_barrier(document.evidence(), strongest->barrier) : nullptr};
}

std::string source_text(const Scene& scene) {
    const EvidenceSource& source = scene.document.evidence().source;
    return (source.series.empty() ? source.title : source.series) + ", " + citation(*scene.barrier);
}

float why_height(const Ui& ui, const Scene& scene, float width) {
    if (scene.barrier == nullptr) return 0;
    const float inside = width - ui.px(40) - ui.px(110);
    return ui.px(30) + 2 * ui.line_height(TextStyle::body) +
           ui.text_size(TextStyle::body, scene.barrier->about, inside).y;
}

float answers_height(const Ui& ui, const Scene& scene, const Comfort& comfort) {
    if (scene.scale.choice() == nullptr) return ui.px(number_entry_units);
    const auto rows = static_cast<float>(scene.scale.choice()->options.size());
    return rows * ui.px(comfort.row) + (rows - 1) * ui.px(comfort.gap);
}

float question_width(const Ui& ui, float width) {
    return std::min(width, ui.px(1120));
}

float needed_height(const Ui& ui, const Scene& scene, const Comfort& comfort, float width, bool note_open) {
    float height = ui.text_size(comfort.question, scene.item.text, question_width(ui, width)).y + ui.px(18);
    if (comfort.help && !scene.item.help.empty()) {
        height += ui.text_size(TextStyle::body, scene.item.help, question_width(ui, width)).y + ui.px(10);
    }
    height += answers_height(ui, scene, comfort) + ui.px(18) + ui.px(28) + ui.px(14);
    if (note_open) return height + note_panel_height(ui);
    return comfort.why ? height + why_height(ui, scene, width) : height;
}

const Comfort& comfort_for(const Ui& ui, const Scene& scene, const Box& area, bool note_open) {
    for (const Comfort& comfort : comforts) {
        if (needed_height(ui, scene, comfort, area.width, note_open) <= area.height) return comfort;
    }
    return *std::prev(std::end(comforts));
}

// ---------------------------------------------------------------------------------------------------- the parts

void draw_top(Ui& ui, Box row, const Scene& scene, const AssessView& view, Commands& commands) {
    const Questionnaire& questionnaire = scene.document.questionnaire();
    const Factor* factor = find_factor(questionnaire, scene.item.factor);
    const std::string where = fmt::format(" · question {} of {}", view.item + 1, questionnaire.items.size());
    const float left_width =
        ui.text_size(TextStyle::body_strong, factor->title).x + ui.text_size(TextStyle::body, where).x;
    Box leave = row.cut_right(ui.text_size(TextStyle::body, "Leave").x);
    if (ui.link("Leave", leave.min())) commands.push_back(GoTo{ScreenId::profile});
    row.cut_right(ui.px(16));
    Box left = row.cut_left(left_width + ui.px(2));
    left.cut_left(ui.line(left, TextStyle::body_strong, ui.theme.accent_text, factor->title));
    ui.line(left, TextStyle::body, ui.theme.muted, where);
    row.cut_left(ui.px(24));
    ui.line(row, TextStyle::body, ui.theme.muted, scene.document.assessment().title + " · one agreed answer",
            Align::right);
}

void draw_option(Ui& ui, const Box& row, const Scene& scene, std::size_t index, const Comfort& comfort,
                 Commands& commands) {
    const Option& option = scene.scale.choice()->options[index];
    const bool chosen = scene.agreed != nullptr && scene.agreed->answer == Answer::of(option.value);
    const Pressed pressed = ui.pressable(fmt::format("option {}", index + 1), row);
    ui.fill(row, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 10);
    ui.outline(row, chosen ? ui.theme.accent : ui.theme.border, 10, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 10);
    Box inside = row.inset(ui.px(20), 0);
    const float side = std::min(ui.px(34), row.height - ui.px(10));
    Box digit = inside.cut_left(side);
    digit = {digit.left, std::round(row.centre().y - side / 2), side, side};
    ui.fill(digit, chosen ? ui.theme.accent : ui.theme.surface, 7);
    ui.outline(digit, chosen ? ui.theme.accent : ui.theme.control_border, 7);
    if (index < 9) {
        ui.line(digit, TextStyle::body_strong, chosen ? ui.theme.on_accent : ui.theme.muted, std::to_string(index + 1),
                Align::centre);
    }
    inside.cut_left(ui.px(16));
    if (chosen) {
        const Box word = inside.cut_right(ui.text_size(TextStyle::body_strong, "✓ agreed").x);
        ui.line(word, TextStyle::body_strong, ui.theme.accent_text, "✓ agreed");
    }
    ui.line(inside, comfort.option, ui.theme.text, option.label);
    if (!pressed.clicked) return;
    commands.push_back(Edit{AgreeAnswer{scene.item.id, Answer::of(option.value)}});
}

void draw_answers(Ui& ui, Box area, const Scene& scene, AssessView& view, const Comfort& comfort, Commands& commands) {
    if (scene.scale.choice() == nullptr) {
        const Answer* answer = scene.agreed != nullptr ? &scene.agreed->answer : nullptr;
        const auto given = draw_number_entry(ui, area, *scene.scale.number(), scene.item.id, answer, view.number,
                                             NumberKeys::typing_and_arrows);
        if (given) commands.push_back(Edit{AgreeAnswer{scene.item.id, given->answer, true}});
        return;
    }
    for (std::size_t i = 0; i < scene.scale.choice()->options.size(); ++i) {
        draw_option(ui, area.cut_top(ui.px(comfort.row)), scene, i, comfort, commands);
        area.cut_top(ui.px(comfort.gap));
    }
}

/// The answers that are not on the scale, and what else the keys do. A chosen one is framed and says so.
void draw_keys(Ui& ui, Box row, const Scene& scene, AssessView& view, Commands& commands) {
    const bool number = scene.scale.choice() == nullptr;
    ImVec2 at{row.left, row.top + ui.px(4)};
    const auto special = [&](const char* key, const char* words, Answer answer) {
        const float from = at.x;
        const bool chosen = scene.agreed != nullptr && scene.agreed->answer == answer;
        if (ui.key_action(at, key, chosen ? std::string("✓ ") + words : std::string(words))) {
            commands.push_back(Edit{AgreeAnswer{scene.item.id, answer}});
        }
        if (chosen) ui.outline({from - ui.px(5), row.top, at.x - from - ui.px(6), ui.px(28)}, ui.theme.accent, 6, 2);
    };
    special(number ? "D" : "0", "don't know", Answer::dont_know());
    special(number ? "A" : "–", "not applicable", Answer::not_applicable());
    const bool noted = find_note(scene.document.assessment(), scene.item.id) != nullptr;
    const char* note = noted ? "note ✓" : "note";
    if (row.right() - at.x < ui.key_hint_width("N", note)) return;
    if (ui.key_action(at, "N", note)) view.open_note();
    if (row.right() - at.x < ui.px(330)) return;
    if (ui.key_action(at, "U", "next unanswered")) {
        view.item = next_unanswered(scene.document, view.item).value_or(view.item);
    }
    if (ui.key_action(at, "L", "all questions")) view.as_list = true;
    if (row.right() - at.x < ui.px(110)) return;
    if (ui.key_action(at, "F11", "full screen")) commands.push_back(ToggleFullScreen{});
}

void draw_why(Ui& ui, const Box& card, const Scene& scene, AssessView& view) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    Box button = inside.cut_right(ui.button_width("Note…"));
    button = {button.left, std::round(card.centre().y - ui.button_height() / 2), button.width, ui.button_height()};
    if (ui.button("Note…", button)) view.open_note();
    inside.cut_right(ui.px(20));
    Box line = inside.cut_top(ui.line_height(TextStyle::body));
    line.cut_left(ui.line(line, TextStyle::body_strong, ui.theme.text, "Why this is asked") + ui.px(8));
    ui.line(line, TextStyle::body, ui.theme.muted, scene.barrier->title);
    inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, scene.barrier->about);
    ui.line({inside.left, inside.top, inside.width, ui.line_height(TextStyle::body)}, TextStyle::body,
            ui.theme.accent_text, source_text(scene));
}

void draw_bottom(Ui& ui, Box row, const Scene& scene, AssessView& view, Commands& commands) {
    const std::size_t last = scene.document.questionnaire().items.size() - 1;
    const bool at_end = view.item == last;
    const std::string next = at_end ? "See the profile →" : "Next →";
    const Box right = row.cut_right(std::max(ui.px(112), ui.button_width(next)));
    const Box left = row.cut_left(ui.button_width("← Back"));
    if (ui.button("← Back", left, ButtonKind::plain, view.item > 0)) --view.item;
    if (ui.button(next, right, ButtonKind::primary)) {
        if (at_end) {
            commands.push_back(GoTo{ScreenId::profile});
        } else {
            ++view.item;
        }
    }
    std::string saved = "Saved at " + time_text(scene.document.saved_at());
    if (scene.document.unsaved()) saved = "Saving…";
    if (scene.document.save_problem()) saved = "Not saved: " + scene.document.save_problem()->message;
    if (scene.document.read_only()) saved = "This file is from a newer program: answers cannot be changed here.";
    const bool trouble = scene.document.save_problem() || scene.document.read_only();
    ui.line(row.inset(ui.px(16), 0), TextStyle::small, trouble ? ui.theme.bad.text : ui.theme.muted, saved,
            Align::centre);
}

// ----------------------------------------------------------------------------------------------------- the keys

void step_option(const Scene& scene, int step, Commands& commands) {
    const auto& options = scene.scale.choice()->options;
    const int count = static_cast<int>(options.size());
    int now = step > 0 ? -1 : count;
    for (int i = 0; scene.agreed != nullptr && i < count; ++i) {
        if (scene.agreed->answer == Answer::of(options[static_cast<std::size_t>(i)].value)) now = i;
    }
    const auto next = static_cast<std::size_t>(std::clamp(now + step, 0, count - 1));
    commands.push_back(Edit{AgreeAnswer{scene.item.id, Answer::of(options[next].value)}});
}

/// Letters, digits and Backspace: no control wants them, so they answer wherever the keyboard is.
void take_answer_letters(Ui& ui, const Scene& scene, Commands& commands) {
    const bool number = scene.scale.choice() == nullptr;
    const auto answer = [&](std::optional<Answer> given) {
        commands.push_back(Edit{AgreeAnswer{scene.item.id, given}});
    };
    for (const char32_t digit : std::u32string_view(U"0123456789-")) {
        const auto given = number ? std::nullopt : answer_for_digit(scene.scale, digit);
        if (given && ui.take(digit)) answer(given);
    }
    if (ui.take(U'd') || ui.take(U'D')) answer(Answer::dont_know());
    if (ui.take(U'a') || ui.take(U'A')) answer(Answer::not_applicable());
    if (ui.take(Key::backspace) && scene.agreed != nullptr) answer(std::nullopt);
}

void take_moving_letters(Ui& ui, const Scene& scene, AssessView& view) {
    if (ui.take(U'u') || ui.take(U'U')) view.item = next_unanswered(scene.document, view.item).value_or(view.item);
    if (ui.take(U'n') || ui.take(U'N')) view.open_note();
    if (ui.take(U'l') || ui.take(U'L')) view.as_list = true;
}

void take_arrows(Ui& ui, const Scene& scene, AssessView& view, Commands& commands) {
    if (scene.scale.choice() != nullptr) {
        if (ui.take(Key::down)) step_option(scene, 1, commands);
        if (ui.take(Key::up)) step_option(scene, -1, commands);
    }
    const std::size_t last = scene.document.questionnaire().items.size() - 1;
    const bool onward = ui.take(Key::enter) || ui.take(Key::right) || ui.take(Key::page_down);
    if (onward && view.item == last) {
        commands.push_back(GoTo{ScreenId::profile});
    } else if (onward) {
        ++view.item;
    }
    if ((ui.take(Key::left) || ui.take(Key::page_up)) && view.item > 0) --view.item;
    if (ui.take(Key::home)) view.item = 0;
    if (ui.take(Key::end)) view.item = last;
    if (ui.take(Key::escape)) commands.push_back(GoTo{ScreenId::profile});
}

void take_keys(Ui& ui, const Scene& scene, AssessView& view, Commands& commands) {
    if (!ui.interactive || Ui::typing()) return;
    take_answer_letters(ui, scene, commands);
    take_moving_letters(ui, scene, view);
    // Where the ring is shown, Enter and the arrows belong to the control it is at.
    if (!ui.focus.ring_shown()) {
        take_arrows(ui, scene, view, commands);
    } else if (ui.take(Key::escape)) {
        ui.focus.reset();
    }
}

}  // namespace

Commands draw_assess_item(Ui& ui, const Box& page, const Document& document, AssessView& view) {
    Commands commands;
    const Scene scene = scene_of(document, view);
    const std::size_t item_before = view.item;
    Box area = page.inset(std::min(ui.px(60), page.width * 0.05f), ui.px(28));
    const auto jump = draw_progress(ui, area.cut_top(ui.px(8)), document);
    if (jump) view.item = *jump;
    area.cut_top(ui.px(14));
    draw_top(ui, area.cut_top(ui.line_height(TextStyle::body)), scene, view, commands);
    area.cut_top(ui.px(14));
    draw_bottom(ui, area.cut_bottom(ui.px(44)), scene, view, commands);
    area.cut_bottom(ui.px(12));

    const Comfort& comfort = comfort_for(ui, scene, area, view.note_open);
    ui.scroll_area("question", area, [&](Box inside) {
        const float top = inside.top;
        const float width = question_width(ui, inside.width);
        inside.top += ui.paragraph(inside.min(), width, comfort.question, ui.theme.text, scene.item.text) + ui.px(8);
        if (comfort.help && !scene.item.help.empty()) {
            inside.top +=
                ui.paragraph(inside.min(), width, TextStyle::body, ui.theme.muted, scene.item.help) + ui.px(10);
        }
        inside.top += ui.px(10);
        const float answers = answers_height(ui, scene, comfort);
        draw_answers(ui, {inside.left, inside.top, inside.width, answers}, scene, view, comfort, commands);
        inside.top += answers + ui.px(18);
        draw_keys(ui, {inside.left, inside.top, inside.width, ui.px(28)}, scene, view, commands);
        inside.top += ui.px(28) + ui.px(14);
        if (view.note_open) {
            const float height = note_panel_height(ui);
            draw_note_panel(ui, {inside.left, inside.top, inside.width, height}, document, scene.item, view, commands);
            inside.top += height;
        } else if (comfort.why && scene.barrier != nullptr) {
            const float height = why_height(ui, scene, inside.width);
            draw_why(ui, {inside.left, inside.top, inside.width, height}, scene, view);
            inside.top += height;
        }
        return inside.top - top;
    });
    take_keys(ui, scene, view, commands);
    if (view.item != item_before) {
        view.note_open = false;
        view.number.stop();
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
