#include "app/desktop/screens/profile/question_table.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/widgets/spread_strip.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/question_row.h"
#include "core/words/statistic_guide.h"

namespace readiness {

namespace {

constexpr float above_text = 7;
constexpr float least_beside = 560;
constexpr float least_with_factor = 900;

/// Where the parts of a row are. Where there is little room a factor's name is over its first question, and where there
/// is less, the figures are under the question.
struct Columns {
    bool beside = true;
    float factor = 0;
    float text = 0;
    float score = 0;
    float strip = 0;
    float words = 0;  ///< How far people agree, or their answer.

    static Columns of(const Ui& ui, float width) {
        Columns columns;
        columns.beside = width >= ui.px(least_beside);
        columns.factor = width >= ui.px(least_with_factor) ? ui.px(160) : 0;
        columns.score = ui.text_size(TextStyle::room_strong, "100").x + ui.px(16);
        columns.words = std::min(ui.px(170), width * 0.34f);
        const float rest = width - columns.factor - columns.score - columns.words;
        columns.text = columns.beside ? std::floor(std::max(rest - ui.px(200), rest * 0.62f)) : width;
        columns.strip = columns.beside ? rest - columns.text : rest;
        return columns;
    }
};

/// A heading says in a sentence what its column means; pressing it opens the guide at that statistic.
void draw_head(Ui& ui, Box row, const Columns& columns, bool group, Commands& commands) {
    const auto column = [&](float width, std::string_view words, std::string_view statistic) {
        const Box cell = row.cut_left(width);
        const Pressed pressed = ui.pressable(fmt::format("about {}", statistic), cell);
        ui.line(cell, TextStyle::small, pressed.hovered ? ui.theme.text : ui.theme.muted, words);
        if (pressed.focused) ui.focus_ring(cell, 3);
        ui.tooltip(pressed, cell, find_statistic(statistic)->meaning);
        if (pressed.clicked) commands.push_back(ShowFigures{std::string(statistic)});
    };
    if (columns.factor > 0) ui.line(row.cut_left(columns.factor), TextStyle::small, ui.theme.muted, "Factor");
    if (columns.beside) ui.line(row.cut_left(columns.text), TextStyle::small, ui.theme.muted, "Question");
    column(columns.score, "Score", "score");
    if (group) {
        column(columns.strip, "Answers", "quartiles");
        column(columns.words, "Agreement", "rwg");
    } else {
        row.cut_left(columns.strip);
        ui.line(row, TextStyle::small, ui.theme.muted, "Answer");
    }
}

/// With a sign beside it if opinion is split.
void draw_words(const Ui& ui, Box cell, const QuestionRow& question, bool group) {
    if (question.is_split) {
        ui.shape({cell.left + ui.px(5), cell.centre().y}, ui.px(4), Shape::triangle, ui.theme.bad.text);
        cell.cut_left(ui.px(15));
    }
    const bool whole = ui.text_size(TextStyle::room, question.agreement).x <= cell.width;
    const std::string& words = !group ? question.answers : whole ? question.agreement : question.agreement_short;
    ui.line(cell, TextStyle::room, question.is_split ? ui.theme.bad.text : ui.theme.text, words);
}

/// The factor's name over its first question. Returns the height.
float draw_factor(const Ui& ui, const Box& area, const std::string& factor) {
    const Box line{area.left, area.top + ui.px(8), area.width, ui.line_height(TextStyle::small)};
    ui.line(line, TextStyle::small_strong, ui.theme.accent_text, factor);
    return line.bottom() - ui.px(3) - area.top;
}

/// The question, and under it that it is reversed.
struct QuestionText {
    static constexpr std::string_view reversed = "Reversed: agreeing means less ready.";

    const Ui& ui;
    const QuestionRow& question;
    float width;

    [[nodiscard]] float height() const {
        return ui.text_size(TextStyle::room, question.text, width).y +
               (question.reversed ? ui.text_size(TextStyle::small, reversed, width).y : 0);
    }
    void draw(ImVec2 place) const {
        place.y += ui.paragraph(place, width, TextStyle::room, ui.theme.text, question.text);
        if (question.reversed) ui.paragraph(place, width, TextStyle::small, ui.theme.muted, reversed);
    }
};

/// The score, the bar or strip, and the words. Returns where the words are.
Box draw_figures(Ui& ui, Box row, const Columns& columns, const QuestionRow& question, bool group) {
    Box score = row.cut_left(columns.score);
    score.cut_right(ui.px(16));
    ui.line(score, TextStyle::room_strong, ui.theme.text, question.score, Align::right);
    Box strip = row.cut_left(columns.strip);
    strip.cut_right(ui.px(16));
    if (group) {
        draw_spread_strip(ui, strip.inset(ui.px(4), 0), question.marks);
    } else {
        draw_score_bar(ui, strip, question.marks.score, {});
    }
    draw_words(ui, row, question, group);
    return row;
}

/// Returns the height of the row.
float draw_row(Ui& ui, const Box& area, const Columns& columns, const QuestionRow& question, bool group,
               ProfileView& view) {
    const float figures = ui.line_height(TextStyle::room);
    const float text_width = columns.text - ui.px(columns.beside ? 16 : 0);
    const QuestionText text{ui, question, text_width};
    const float name_width = columns.factor - ui.px(12);
    const float name = columns.factor > 0 ? ui.text_size(TextStyle::small_strong, question.factor, name_width).y : 0;
    const float height =
        2 * ui.px(above_text) + std::max(text.height(), name) + (columns.beside ? 0 : figures + ui.px(2));
    const Box place{area.left, area.top, area.width, height};
    const Pressed pressed = ui.pressable("question " + question.item.text, place);
    if (pressed.hovered)
        ui.fill({place.left - ui.px(6), place.top, place.width + ui.px(12), place.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 4);
    if (pressed.clicked) view.question = question.item;
    const float top = place.top + ui.px(above_text);
    if (columns.factor > 0) {
        const float lower = (ui.line_height(TextStyle::room) - ui.line_height(TextStyle::small)) / 2;
        const float name_top = name > figures ? top : top + lower;
        ui.paragraph({place.left, name_top}, name_width, TextStyle::small_strong, ui.theme.accent_text,
                     question.factor);
    }
    text.draw({place.left + columns.factor, top});
    const float before = columns.factor + columns.text;
    const Box row = columns.beside
                        ? Box{place.left + before, place.top, place.width - before, height}
                        : Box{place.left, place.bottom() - ui.px(above_text) - figures, place.width, figures};
    const Box words = draw_figures(ui, row, columns, question, group);
    const bool over = words.contains(ImGui::GetIO().MousePos) && pressed.hovered;
    if (!question.figures.empty()) ui.tooltip({false, over, pressed.focused, false}, words, question.figures);
    ui.rule(place.left, place.right(), place.bottom() - 1);
    return height;
}

}  // namespace

float draw_question_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    const bool group = scored.profile()->mode != Mode::consensus && scored.has_answers();
    const Columns columns = Columns::of(ui, area.width);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::room, ui.theme.text, one_question_text()) + ui.px(8);
    draw_head(ui, {area.left, area.top, area.width, ui.px(24)}, columns, group, commands);
    area.top += ui.px(24);
    ui.rule(area.left, area.right(), area.top);
    for (const QuestionRow& question : question_rows(scored)) {
        const bool over = columns.factor == 0 && !question.factor.empty();
        if (over) area.top += draw_factor(ui, area, question.factor);
        area.top += draw_row(ui, area, columns, question, group, view);
    }
    return area.top - top;
}

}  // namespace readiness
