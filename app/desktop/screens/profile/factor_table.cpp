#include "app/desktop/screens/profile/factor_table.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/factor_row.h"
#include "core/words/numbers.h"
#include "core/words/statistic_guide.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// What rows are set in: large enough for the back of a room, unless there are too many of them for that.
struct RowLook {
    TextStyle text;
    TextStyle strong;
    TextStyle marker;
};
constexpr RowLook for_a_room = {TextStyle::room, TextStyle::room_strong, TextStyle::room_strong};
/// A height that nobody meant: on a page that scrolls.
constexpr float endless = 1e5f;
constexpr RowLook for_a_corner = {TextStyle::body, TextStyle::body_strong, TextStyle::small_strong};

/// The widest of the rows' texts.
template <class TextOf>
float widest(const Ui& ui, const std::vector<FactorRow>& rows, TextStyle style, TextOf text_of) {
    float width = 0;
    for (const FactorRow& row : rows)
        width = std::max(width, ui.text_size(style, text_of(row)).x);
    return width;
}

constexpr std::string_view agreement_heading = "Agreement";

/// As little as the heading and the short words on agreement need, with the sign of a split.
float agreement_width(const Ui& ui, const std::vector<FactorRow>& rows) {
    const auto words = [](const FactorRow& row) { return row.agreement_short; };
    const float heading = ui.text_size(TextStyle::small, agreement_heading).x + ui.px(4);
    return std::min(ui.px(112), std::max(heading, widest(ui, rows, TextStyle::body, words) + ui.px(15 + 10)));
}

/// A narrower strip would say nothing.
bool is_strip_drawn(const Ui& ui, float column) {
    return column >= ui.px(48);
}

/// Where each column of the factor table is. Name, score and band take what they need, the strip or bar what is left;
/// what else can be said has a column if there is room to spare.
struct Columns {
    float name = 0;
    float score = 0;
    float own = 0;
    float strip = 0;
    float band = 0;
    float floor = 0;
    float bounds = 0;
    float answered = 0;
    float agreement = 0;
    float people = 0;

    static Columns of(const Ui& ui, float width, const std::vector<FactorRow>& rows, const RowLook& look, bool group,
                      const std::string& own_heading) {
        Columns columns;
        // Near a limit a score has decimals: 69.6.
        columns.score = std::max(ui.text_size(look.strong, "100").x,
                                 widest(ui, rows, look.strong, [](const FactorRow& row) { return row.score; })) +
                        ui.px(16);
        const float band = widest(ui, rows, look.marker, [](const FactorRow& row) { return row.band; });
        columns.band = band > 0 ? ui.marker_width(Shape::circle, "", look.marker) + band + ui.px(10) : 0;
        const float own = widest(ui, rows, look.text, [](const FactorRow& row) { return row.own; });
        columns.own = own > 0 ? std::max(own, ui.text_size(TextStyle::small, own_heading).x) + ui.px(14) : 0;
        const float name = widest(ui, rows, look.text, [](const FactorRow& row) { return row.short_title; });
        const float fixed = columns.score + columns.own + columns.band;
        columns.name = std::min(name + ui.px(12), std::max(ui.px(60), width - fixed - ui.px(24)));
        float rest = width - fixed - columns.name;
        const auto add = [&](float& column, float wanted, float least_strip) {
            if (rest - wanted < least_strip) return;
            column = wanted;
            rest -= wanted;
        };
        if (group) {
            const float people = widest(ui, rows, TextStyle::small, [](const FactorRow& row) { return row.scored_by; });
            const float counts = people > 0 ? people + ui.px(8) : 0;
            // Without a band beside it the column of the lowest question follows: the words keep clear of it.
            const float usual = ui.px(columns.band > 0 ? 112 : 124);
            const bool tight = counts > 0 && rest - usual - counts < ui.px(56);
            add(columns.agreement, tight ? agreement_width(ui, rows) : usual, ui.px(56));
            // By how many people a factor was scored says more than a strip that is too short to read.
            if (counts > 0) add(columns.people, counts, 0);
        } else {
            add(columns.bounds, ui.px(72), ui.px(150));
            add(columns.answered, ui.px(64), ui.px(150));
        }
        add(columns.floor, ui.px(60), ui.px(150));
        columns.strip = std::max(0.0f, rest);
        return columns;
    }
};

/// A heading says in a sentence what its column means, under the mouse and at the keyboard's ring; pressing it opens
/// the guide at that statistic.
void draw_table_head(Ui& ui, Box row, const Columns& columns, bool group, const std::string& lines,
                     const std::string& own_heading, Commands& commands) {
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
    head("own unit", columns.own, own_heading, "score",
         "The same score in the questionnaire's own unit. Where the score is 0 it is at its least, and at 100 at its "
         "most.");
    if (group && is_strip_drawn(ui, columns.strip)) {
        column(columns.strip, "Answers", "quartiles");
    } else {
        row.cut_left(columns.strip);
    }
    if (lines.empty()) {
        row.cut_left(columns.band);
    } else {
        head("bands", columns.band, "Band", "bands", lines);
    }
    column(columns.agreement, agreement_heading, "rwg-star");
    head("people", columns.people, "People", "counts",
         "By how many people the factor was scored, if not by all of them.");
    head("lowest", columns.floor, "Lowest", "score",
         "The lowest question of the factor. A weak spot may hide behind a mean.");
    column(columns.bounds, "Could be", "bounds");
    column(columns.answered, "Answered", "unknowns");
}

/// How far people agree, with a sign beside it if opinion is split.
void draw_agreement(const Ui& ui, const Box& cell, const FactorRow& factor) {
    Box place = cell;
    if (factor.is_split) {
        ui.shape({place.left + ui.px(5), place.centre().y}, ui.px(4), Shape::triangle, ui.theme.bad.text);
        place.cut_left(ui.px(15));
    }
    const bool whole = ui.text_size(TextStyle::body, factor.agreement).x <= place.width;
    const std::string& words = whole ? factor.agreement : factor.agreement_short;
    const bool fits = ui.text_size(TextStyle::body, words).x <= place.width;
    ui.line(place, fits ? TextStyle::body : TextStyle::small, factor.is_split ? ui.theme.bad.text : ui.theme.text,
            words);
}

/// A pill; in a row that is too low for one its shape and word alone.
void draw_cell_of_band(const Ui& ui, Box cell, const FactorRow& factor, const RowLook& look) {
    const MarkerLook band = band_look(ui.theme, factor.band_rank, factor.bands);
    if (cell.height > ui.marker_height(look.marker) + ui.px(1)) {
        draw_band(ui, cell, band, factor.band, look.marker);
        return;
    }
    const float radius = (look.marker == TextStyle::room_strong ? 6.0f : 5.0f) * ui.scale;
    ui.shape({cell.left + ui.px(10) + radius, std::round(cell.centre().y)}, radius, band.shape, band.colours.text);
    cell.cut_left(ui.px(15) + std::round(2 * radius));
    ui.line(cell, look.marker, band.colours.text, factor.band);
}

/// Returns true if the row was pressed.
bool draw_table_row(Ui& ui, const Box& place, const Columns& columns, const FactorRow& factor, const RowLook& look,
                    bool group) {
    const Pressed pressed = ui.pressable("factor " + factor.factor.text, place);
    if (pressed.hovered)
        ui.fill({place.left - ui.px(6), place.top, place.width + ui.px(12), place.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 4);
    Box row = place;
    Box name = row.cut_left(columns.name);
    name.cut_right(ui.px(6));
    ui.line(name, look.text, ui.theme.text, factor.short_title);
    Box score = row.cut_left(columns.score);
    score.cut_right(ui.px(12));
    ui.line(score, look.strong, ui.theme.text, factor.score, Align::right);
    if (columns.own > 0) ui.line(row.cut_left(columns.own), look.text, ui.theme.text, factor.own);
    const Box strip = row.cut_left(columns.strip).inset(ui.px(6), 0);
    const bool strip_drawn = is_strip_drawn(ui, columns.strip);
    if (strip_drawn && group) draw_spread_strip(ui, strip, factor.marks);
    if (strip_drawn && !group) draw_score_bar(ui, strip, factor.marks.score, factor.marks.limits);
    if (columns.band > 0) draw_cell_of_band(ui, row.cut_left(columns.band), factor, look);
    if (columns.agreement > 0) {
        const Box agreement = row.cut_left(columns.agreement);
        draw_agreement(ui, agreement, factor);
        const bool over = agreement.contains(ImGui::GetIO().MousePos) && pressed.hovered;
        ui.tooltip({false, over, pressed.focused, false}, agreement, factor.agreement_figures);
    }
    if (columns.people > 0) ui.line(row.cut_left(columns.people), TextStyle::small, ui.theme.muted, factor.scored_by);
    const auto cell = [&](float width, const std::string& words) {
        if (width > 0) ui.line(row.cut_left(width), TextStyle::body, ui.theme.muted, words);
    };
    cell(columns.floor, factor.lowest);
    cell(columns.bounds, factor.bounds);
    cell(columns.answered, factor.answered);
    ui.rule(place.left, place.right(), place.bottom() - 1);
    return pressed.clicked;
}

}  // namespace

float draw_band(const Ui& ui, const Box& row, const MarkerLook& look, std::string_view title, TextStyle style) {
    return ui.marker({row.left, std::round(row.centre().y - ui.marker_height(style) / 2)}, look.colours, look.shape,
                     title, style);
}

float draw_factor_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    const auto rows = factor_rows(scored, view.weakest_first ? FactorOrder::weakest_first : FactorOrder::questionnaire);
    const bool group = scored.profile()->mode != Mode::consensus;
    const float head = ui.px(area.height < ui.px(330) ? 20 : 24);
    // Rows use the room that there is, so that a small projector shows all factors and a large one breathes.
    const float room = (area.height - head) / static_cast<float>(std::max<std::size_t>(1, rows.size()));
    const float most = area.height > endless ? ui.px(36) : ui.px(60);
    const float row_height = std::floor(std::clamp(room, ui.px(21), most));
    // Large letters fit before their pills do.
    const bool large = row_height >= ui.px(24) && area.width >= ui.px(430);
    const RowLook& look = large ? for_a_room : for_a_corner;
    const std::string own_heading = own_unit_heading(scored.questionnaire());
    const Columns columns = Columns::of(ui, area.width, rows, look, group, own_heading);
    draw_table_head(ui, {area.left, area.top, area.width, head}, columns, group,
                    band_lines_text(scored.questionnaire()), own_heading, commands);
    area.top += head;
    ui.rule(area.left, area.right(), area.top);
    for (const FactorRow& factor : rows) {
        if (draw_table_row(ui, {area.left, area.top, area.width, row_height}, columns, factor, look, group)) {
            view.factor = factor.factor;
            view.overall_open = false;
        }
        area.top += row_height;
    }
    return area.top - top;
}

}  // namespace readiness
