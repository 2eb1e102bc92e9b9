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

constexpr float above_text = 8;
constexpr float least_beside = 560;

/// Where the parts of a row are. Where there is little room the figures are under the question.
struct Columns {
    bool beside = true;
    float text = 0;
    float score = 0;
    float strip = 0;
    float words = 0;  ///< How far people agree, or their answer.

    static Columns of(const Ui& ui, float width) {
        Columns columns;
        columns.beside = width >= ui.px(least_beside);
        columns.score = ui.text_size(TextStyle::room_strong, "100").x + ui.px(16);
        columns.words = std::min(ui.px(190), width * 0.34f);
        const float rest = width - columns.score - columns.words;
        columns.text = columns.beside ? std::floor(std::max(rest - ui.px(280), rest * 0.62f)) : width;
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

/// The factor's name over its first question, and that a question is reversed. Returns the height.
float draw_over_row(const Ui& ui, const Box& area, const QuestionRow& question) {
    if (question.factor.empty() && !question.reversed) return 0;
    Box line{area.left, area.top + ui.px(8), area.width, ui.line_height(TextStyle::small)};
    if (!question.factor.empty()) {
        line.cut_left(ui.line(line, TextStyle::small_strong, ui.theme.accent_text, question.factor) + ui.px(8));
    }
    if (question.reversed) {
        ui.line(line, TextStyle::small, ui.theme.muted, "Reversed: agreeing means less ready.");
    }
    return line.bottom() - ui.px(4) - area.top;
}

/// Returns the height of the row.
float draw_row(Ui& ui, const Box& area, const Columns& columns, const QuestionRow& question, bool group,
               ProfileView& view) {
    const float figures = ui.line_height(TextStyle::room);
    const float text_width = columns.text - ui.px(columns.beside ? 16 : 0);
    const float text = ui.text_size(TextStyle::room, question.text, text_width).y;
    const float height = 2 * ui.px(above_text) + text + (columns.beside ? 0 : figures + ui.px(2));
    const Box place{area.left, area.top, area.width, height};
    const Pressed pressed = ui.pressable("question " + question.item.text, place);
    if (pressed.hovered)
        ui.fill({place.left - ui.px(6), place.top, place.width + ui.px(12), place.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 4);
    if (pressed.clicked) view.question = question.item;
    ui.paragraph({place.left, place.top + ui.px(above_text)}, text_width, TextStyle::room, ui.theme.text,
                 question.text);
    Box row = columns.beside ? Box{place.left + columns.text, place.top, place.width - columns.text, height}
                             : Box{place.left, place.bottom() - ui.px(above_text) - figures, place.width, figures};
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
    const bool over = row.contains(ImGui::GetIO().MousePos) && pressed.hovered;
    if (!question.figures.empty()) ui.tooltip({false, over, pressed.focused, false}, row, question.figures);
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
        area.top += draw_over_row(ui, area, question);
        area.top += draw_row(ui, area, columns, question, group, view);
    }
    return area.top - top;
}

}  // namespace readiness
