#include "app/desktop/screens/profile/factor_table.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/factor_row.h"
#include "core/words/statistic_guide.h"

namespace readiness {

namespace {

/// Where each column of the factor table is; columns drop out from the right where it is tight. A group has its
/// answers and how far they agree; one agreed answer has its bounds there.
struct Columns {
    float name = 0;
    float score = 0;
    float floor = 0;
    float bounds = 0;
    float answered = 0;
    float strip = 0;
    float agreement = 0;

    static Columns of_agreed(const Ui& ui, float width) {
        Columns columns;
        columns.score = ui.px(158);
        if (width >= ui.px(490)) columns.bounds = ui.px(72);
        if (width >= ui.px(420)) columns.floor = ui.px(60);
        if (width >= ui.px(360)) columns.answered = ui.px(64);
        return columns.filling(width);
    }
    static Columns of_group(const Ui& ui, float width) {
        Columns columns;
        columns.score = ui.px(142);
        if (width >= ui.px(350)) columns.agreement = ui.px(110);
        if (width >= ui.px(400)) columns.strip = ui.px(58);
        if (width >= ui.px(500)) columns.strip = ui.px(104);
        if (width >= ui.px(640)) columns.floor = ui.px(60);
        return columns.filling(width);
    }

private:
    Columns filling(float width) {
        name = width - score - floor - bounds - answered - strip - agreement;
        return *this;
    }
};

/// A heading says in a sentence what its column means, under the mouse and at the keyboard's ring; pressing it opens
/// the guide at that statistic.
void draw_table_head(Ui& ui, Box row, const Columns& columns, Commands& commands) {
    const auto head = [&](std::string_view id, float width, std::string_view words, std::string_view statistic,
                          std::string_view meaning) {
        if (width <= 0) return;
        const Box cell = row.cut_left(width);
        const Pressed pressed = ui.pressable(fmt::format("about {}", id), cell);
        ui.line(cell, TextStyle::small, pressed.hovered ? ui.theme.text : ui.theme.muted, words);
        if (pressed.focused) ui.focus_ring(cell, 3);
        ui.tooltip(pressed, cell, meaning);
        if (pressed.clicked) commands.push_back(ShowFigures{std::string(statistic)});
    };
    const auto column = [&](float width, std::string_view words, std::string_view statistic) {
        head(statistic, width, words, statistic, find_statistic(statistic)->meaning);
    };
    ui.line(row.cut_left(columns.name), TextStyle::small, ui.theme.muted, "Factor");
    column(columns.score, "Score", "score");
    column(columns.strip, "Answers", "quartiles");
    head("lowest", columns.floor, "Lowest", "score",
         "The lowest question of the factor. One weak spot can stop a change, whatever the mean.");
    column(columns.bounds, "Could be", "bounds");
    column(columns.answered, "Answered", "unknowns");
    column(columns.agreement, columns.strip > ui.px(80) ? "Do people agree?" : "Agreement", "rwg-star");
}

/// How far people agree, with a sign beside it if opinion is split.
void draw_agreement(const Ui& ui, const Box& cell, const FactorRow& factor) {
    Box place = cell;
    if (factor.is_split) {
        ui.shape({place.left + ui.px(5), place.centre().y}, ui.px(4), Shape::triangle, ui.theme.bad.text);
        place.cut_left(ui.px(15));
    }
    const bool fits = ui.text_size(TextStyle::body, factor.agreement).x <= place.width;
    ui.line(place, fits ? TextStyle::body : TextStyle::small, factor.is_split ? ui.theme.bad.text : ui.theme.text,
            factor.agreement);
}

/// Returns true if the row was pressed.
bool draw_table_row(Ui& ui, const Box& place, const Columns& columns, const FactorRow& factor) {
    const Pressed pressed = ui.pressable("factor " + factor.factor.text, place);
    if (pressed.hovered)
        ui.fill({place.left - ui.px(6), place.top, place.width + ui.px(12), place.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 4);
    Box row = place;
    Box name = row.cut_left(columns.name);
    name.cut_right(ui.px(8));
    const bool tight = ui.text_size(TextStyle::body, factor.title).x > name.width;
    ui.line(name, TextStyle::body, ui.theme.text, tight ? factor.short_title : factor.title);
    Box score = row.cut_left(columns.score);
    ui.line(score.cut_left(ui.px(38)), TextStyle::body_strong, ui.theme.text, factor.score);
    draw_band(ui, score, band_look(ui.theme, factor.band_rank, factor.bands), factor.band);
    const auto cell = [&](float width, const std::string& words) {
        if (width > 0) ui.line(row.cut_left(width), TextStyle::body, ui.theme.muted, words);
    };
    if (columns.strip > 0) draw_spread_strip(ui, row.cut_left(columns.strip).inset(ui.px(6), 0), factor.marks);
    cell(columns.floor, factor.lowest);
    cell(columns.bounds, factor.bounds);
    cell(columns.answered, factor.answered);
    if (columns.agreement > 0) {
        const Box agreement = row.cut_left(columns.agreement);
        draw_agreement(ui, agreement, factor);
        const bool over = agreement.contains(ImGui::GetIO().MousePos) && pressed.hovered;
        ui.tooltip({false, over, pressed.focused, false}, agreement, factor.agreement_figures);
    }
    ui.rule(place.left, place.right(), place.bottom() - 1);
    return pressed.clicked;
}

}  // namespace

float draw_band(const Ui& ui, const Box& row, const MarkerLook& look, std::string_view title) {
    return ui.marker({row.left, std::round(row.centre().y - ui.marker_height() / 2)}, look.colours, look.shape, title);
}

float draw_factor_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    const auto rows = factor_rows(scored, view.weakest_first ? FactorOrder::weakest_first : FactorOrder::questionnaire);
    const bool group = scored.profile()->mode != Mode::consensus;
    const Columns columns = group ? Columns::of_group(ui, area.width) : Columns::of_agreed(ui, area.width);
    draw_table_head(ui, {area.left, area.top, area.width, ui.px(28)}, columns, commands);
    area.top += ui.px(28);
    ui.rule(area.left, area.right(), area.top);
    // Rows use the room that there is, so that a small projector shows all factors and a large one breathes.
    const float room = (area.height - ui.px(28)) / static_cast<float>(rows.size());
    const float row_height = std::floor(std::clamp(room, ui.px(24), ui.px(38)));
    for (const FactorRow& factor : rows) {
        if (draw_table_row(ui, {area.left, area.top, area.width, row_height}, columns, factor)) {
            view.factor = factor.factor;
            view.overall_open = false;
        }
        area.top += row_height;
    }
    return area.top - top;
}

}  // namespace readiness
