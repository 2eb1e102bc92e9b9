#include "app/desktop/screens/assess/last_questions.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/screens/assess/assess_page.h"
#include "app/desktop/screens/assess/comfort.h"
#include "core/result/scored_assessment.h"
#include "core/words/unscored_words.h"

namespace readiness {

namespace {

constexpr float option_units = 46;
constexpr float field_units = 92;

/// What is said once the option was pressed: it takes the place of the other, or is one more; pressed again it goes.
Said with_option(const UnscoredQuestion& question, const Said* before, const std::string& option) {
    Said said{question.id, {}, question.form == AnswerForm::several, {}};
    const std::vector<std::string> none;
    const std::vector<std::string>& texts = before != nullptr ? before->texts : none;
    const bool was_there = std::ranges::find(texts, option) != texts.end();
    if (question.form == AnswerForm::one) {
        if (!was_there) said.texts.push_back(option);
        return said;
    }
    // In the order of the options, and what is none of them stays.
    for (const std::string& listed : question.options) {
        const bool is_there = std::ranges::find(texts, listed) != texts.end();
        if (listed == option ? !was_there : is_there) said.texts.push_back(listed);
    }
    for (const std::string& text : texts) {
        if (std::ranges::find(question.options, text) == question.options.end()) said.texts.push_back(text);
    }
    return said;
}

/// A circle for one of several, a square for any number of them, as forms have them.
void draw_mark(const Ui& ui, ImVec2 centre, bool several, bool chosen) {
    const float radius = ui.px(9);
    const ImU32 colour = chosen ? ui.theme.accent : ui.theme.control_border;
    if (several) {
        const Box square{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
        ui.outline(square, colour, 4, 1.5f);
        if (chosen) ui.fill(square.inset(ui.px(4), ui.px(4)), colour, 2);
        return;
    }
    Ui::list().AddCircle(centre, radius, colour, 0, 1.5f * ui.scale);
    if (chosen) Ui::list().AddCircleFilled(centre, ui.px(5), colour);
}

bool draw_option(Ui& ui, const Box& place, const std::string& id, const std::string& label, bool several, bool chosen) {
    const Pressed pressed = ui.pressable(id, place);
    ui.fill(place, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 10);
    ui.outline(place, chosen ? ui.theme.accent : ui.theme.border, 10, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(place, 10);
    Box inside = place.inset(ui.px(14), 0);
    draw_mark(ui, {inside.left + ui.px(9), std::round(inside.centre().y)}, several, chosen);
    inside.cut_left(ui.px(30));
    const float height = ui.text_size(TextStyle::option, label, inside.width).y;
    ui.paragraph({inside.left, inside.centre().y - height / 2}, inside.width, TextStyle::option, ui.theme.text, label);
    return pressed.clicked;
}

/// The options side by side, going on in the next row. One that is wider than the page has a row of its own, with as
/// many lines as it takes. Returns the height.
float draw_options(Ui& ui, const Box& area, const UnscoredQuestion& question, const Answerer& answerer,
                   Commands& commands) {
    const Said* said = answerer.said(question.id);
    const bool several = question.form == AnswerForm::several;
    const float gap = ui.px(8);
    const float one_line = std::max(ui.px(option_units), ui.line_height(TextStyle::option) + ui.px(8));
    const float beside_text = ui.px(30 + 28);
    float left = 0;
    float height = one_line;
    float top = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const std::string& option = question.options[i];
        const float wanted = ui.text_size(TextStyle::option, option).x + beside_text + 1;
        const float width = std::min(wanted, area.width);
        if (left > 0 && left + width > area.width) {
            left = 0;
            top += height + gap;
        }
        height = std::max(one_line, ui.text_size(TextStyle::option, option, width - beside_text).y + ui.px(16));
        const bool chosen = said != nullptr && std::ranges::find(said->texts, option) != said->texts.end();
        const Box place{area.left + left, area.top + top, width, height};
        if (draw_option(ui, place, fmt::format("said {} {}", question.id.text, i + 1), option, several, chosen))
            commands.push_back(answerer.say(with_option(question, said, option)));
        left += width + gap;
    }
    return top + height;
}

float draw_field(Ui& ui, const Box& area, const UnscoredQuestion& question, const Answerer& answerer,
                 Commands& commands) {
    const Said* said = answerer.said(question.id);
    std::string text = said != nullptr && !said->texts.empty() ? said->texts.front() : "";
    const Box place{area.left, area.top, area.width, ui.px(field_units)};
    if (ui.text_area("said " + question.id.text, place, text, TextStyle::option_small)) {
        Said now{question.id, {}, false, {}};
        if (!text.empty()) now.texts.push_back(std::move(text));
        commands.push_back(answerer.say(std::move(now), true));
    }
    return place.height;
}

std::string_view how_many(const UnscoredQuestion& question) {
    return question.form == AnswerForm::several ? "Choose any number." : "";
}

float draw_one(Ui& ui, Box area, const UnscoredQuestion& question, const Answerer& answerer, Commands& commands) {
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::option, ui.theme.text, question.text) + ui.px(2);
    const auto hint = [&](std::string_view words) {
        if (words.empty()) return;
        area.top += ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.muted, words);
    };
    hint(question.help);
    hint(how_many(question));
    area.top += ui.px(8);
    area.top += question.form == AnswerForm::text ? draw_field(ui, area, question, answerer, commands)
                                                  : draw_options(ui, area, question, answerer, commands);
    return area.top - top;
}

std::string end_label(const Answerer& answerer) {
    return answerer.ballot ? "To the end →" : "See the profile →";
}

struct Pressing {
    bool back = false;
    bool next = false;
    bool leave = false;
};

void draw_top(Ui& ui, Box row, const Answerer& answerer, Pressing& pressing) {
    const std::string_view leave = answerer.ballot ? "Stop" : "Leave";
    if (!ui.for_room) {
        const Box place = row.cut_right(ui.text_size(TextStyle::option_small, leave).x);
        row.cut_right(ui.px(16));
        if (ui.link("leave", leave, place.min(), TextStyle::option_small)) pressing.leave = true;
    }
    row.cut_left(ui.line(row, TextStyle::lead, ui.theme.accent_text, "The last questions") + ui.px(16));
    ui.line(row, TextStyle::option_small, ui.theme.muted, "They enter no score. You can leave any of them out.");
}

void draw_bottom(Ui& ui, Box row, const Answerer& answerer, AssessView& view, Pressing& pressing, Commands& commands) {
    const Document& document = answerer.document;
    const std::string next = end_label(answerer);
    const Box right = row.cut_right(std::max(ui.px(112), ui.button_width(next)));
    const auto button = [&](std::string_view id, std::string_view label) {
        const Box place = row.cut_left(ui.button_width(label));
        row.cut_left(ui.px(8));
        return ui.button(id, label, place);
    };
    if (button("back", "← Back")) pressing.back = true;
    if (ui.button("next", next, right, ButtonKind::primary)) pressing.next = true;
    row.cut_right(ui.px(16));
    if (!document.read_only() && document.can_undo() && button("undo", "Undo")) commands.push_back(Undo{});
    const SavingWords saving = saving_words(document, view.saved, ui.seconds);
    ui.line(row, TextStyle::small, saving.trouble ? ui.theme.bad.text : ui.theme.muted, saving.words, Align::right);
}

void take_keys(Ui& ui, const Answerer& answerer, Pressing& pressing) {
    if (!ui.interactive || Ui::typing()) return;
    if (ui.focus.ring_shown()) {
        if (ui.take(Key::escape)) ui.focus.reset();
        return;
    }
    if (ui.take(Key::enter) || ui.take(Key::right) || ui.take(Key::page_down)) pressing.next = true;
    if (ui.take(Key::left) || ui.take(Key::page_up)) pressing.back = true;
    if (answerer.ballot && ui.take(Key::escape)) pressing.leave = true;
}

/// One under the other. Returns the height.
float draw_unscored(Ui& ui, Box area, const Answerer& answerer, Commands& commands) {
    const float top = area.top;
    for (const UnscoredQuestion* question : asked_last(answerer.document.scored().questionnaire())) {
        const bool first = area.top == top;
        if (!first) area.top += ui.px(26);
        area.top += draw_one(ui, area, *question, answerer, commands);
    }
    return area.top - top;
}

}  // namespace

float draw_unscored_card(Ui& ui, Box area, const Document& document, Commands& commands) {
    if (!asks_last(document)) return 0;
    const float top = area.top;
    area.top += ui.px(10);
    ui.text(area.min(), TextStyle::heading, ui.theme.text, said_title);
    area.top += ui.line_height(TextStyle::heading) + ui.px(8);
    const Answerer room{document, std::nullopt};
    // Drawn before its height is known, the card goes under it.
    ImDrawListSplitter layers;
    layers.Split(&Ui::list(), 2);
    layers.SetCurrentChannel(&Ui::list(), 1);
    const float height = draw_unscored(ui, area.inset(ui.px(16), ui.px(16)), room, commands);
    layers.SetCurrentChannel(&Ui::list(), 0);
    ui.card({area.left, area.top, area.width, height + ui.px(32)});
    layers.Merge(&Ui::list());
    return area.top + height + ui.px(32 + 10) - top;
}

Commands draw_last_questions(Ui& ui, const Box& page, const Answerer& answerer, AssessView& view) {
    Commands commands;
    Pressing pressing;
    const PageSpacing spacing = page_spacing(ui);
    Box area = page.inset(ui.px(spacing.across), 0);
    area.cut_top(ui.px(spacing.top));
    area.cut_bottom(ui.px(spacing.bottom));
    draw_top(ui, area.cut_top(ui.line_height(TextStyle::lead)), answerer, pressing);
    area.cut_top(ui.px(spacing.gap));
    if (!ui.for_room) {
        draw_bottom(ui, area.cut_bottom(ui.px(spacing.bottom_bar)), answerer, view, pressing, commands);
        area.cut_bottom(std::max(ui.px(8), ui.px(spacing.gap)));
    }
    ui.scroll_area("last questions", area,
                   [&](const Box& inside) { return draw_unscored(ui, inside, answerer, commands) + ui.px(4); });
    take_keys(ui, answerer, pressing);
    if (pressing.back) view.at_last = false;
    if (pressing.next || pressing.leave) {
        view.at_last = false;
        if (answerer.ballot) {
            view.turn.stage = BallotTurn::Stage::closing;
        } else {
            commands.push_back(GoTo{ScreenId::profile});
        }
    }
    if (!view.at_last) {
        view.leave_item();
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
