#include "app/desktop/screens/profile/factor_table.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/statistic_guide.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// Where each column of the factor table stands; columns drop out from the right where it is tight. A group has its
/// answers and how far they agree where one agreed answer has its bounds.
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

std::string bounds_text(const Questionnaire& questionnaire, const FactorResult& result) {
    if (!result.low || !result.high) return "–";
    if (*result.high - *result.low < 0.05) return "certain";
    return score_text(questionnaire, result.low) + "–" + score_text(questionnaire, result.high);
}

/// A heading says in a sentence what its column means, under the mouse and at the keyboard's ring; pressing it opens
/// the guide at that statistic.
void draw_table_head(Ui& ui, Box row, const Columns& columns, Commands& commands) {
    const auto head = [&](float width, std::string_view words, std::string_view statistic, std::string_view meaning) {
        if (width <= 0) return;
        const Box cell = row.cut_left(width);
        const Pressed pressed = ui.pressable(fmt::format("about {}", words), cell);
        ui.line(cell, TextStyle::small, pressed.hovered ? ui.theme.text : ui.theme.muted, words);
        if (pressed.focused) ui.focus_ring(cell, 3);
        ui.tooltip(pressed, cell, meaning);
        if (pressed.clicked) commands.push_back(ShowFigures{std::string(statistic)});
    };
    const auto column = [&](float width, std::string_view words, std::string_view statistic) {
        head(width, words, statistic, find_statistic(statistic)->meaning);
    };
    ui.line(row.cut_left(columns.name), TextStyle::small, ui.theme.muted, "Factor");
    column(columns.score, "Score", "score");
    column(columns.strip, "Answers", "quartiles");
    head(columns.floor, "Lowest", "score",
         "The lowest question of the factor. One weak spot can stop a change, whatever the mean.");
    column(columns.bounds, "Could be", "bounds");
    column(columns.answered, "Answered", "unknowns");
    column(columns.agreement, columns.strip > ui.px(80) ? "Do people agree?" : "Agreement", "rwg-star");
}

/// In words first; the figure is there for who asks.
void draw_agreement(Ui& ui, const Box& cell, const Profile& profile, const FactorResult& result) {
    const std::vector<ItemId> split = split_items(profile, result.id);
    std::string words(verdict_words(result.verdict, false));
    if (words.empty()) words = "–";
    Box place = cell;
    if (!split.empty()) {
        ui.shape({place.left + ui.px(5), place.centre().y}, ui.px(4), Shape::triangle, ui.theme.bad.text);
        place.cut_left(ui.px(15));
        words = fmt::format("split on {}", split.size());
    }
    const bool fits = ui.text_size(TextStyle::body, words).x <= place.width;
    ui.line(place, fits ? TextStyle::body : TextStyle::small, split.empty() ? ui.theme.text : ui.theme.bad.text, words);
}

std::string agreement_figures(const Profile& profile, const FactorResult& result) {
    std::string text;
    if (result.rwg_star) {
        text = fmt::format("r*_WG {:.2f}, r_WG(J) {:.2f} over {}.", *result.rwg_star, result.rwg_j.value_or(0),
                           counted(result.rwg_items, "question"));
    }
    if (result.spread.sd) text += fmt::format(" Standard deviation of people {:.1f}.", *result.spread.sd);
    for (const ItemId& item : split_items(profile, result.id))
        text += fmt::format(" Opinion is split on {}.", item.text);
    if (result.verdict == Verdict::too_few) text += " Fewer than five people: no verdict.";
    return text.empty() ? "Nothing to compare." : text;
}

bool draw_table_row(Ui& ui, const Box& place, const Columns& columns, const ScoredAssessment& scored,
                    const Factor& factor, const FactorResult& result) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Pressed pressed = ui.pressable("factor " + factor.id.text, place);
    if (pressed.hovered)
        ui.fill({place.left - ui.px(6), place.top, place.width + ui.px(12), place.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 4);
    Box row = place;
    Box name = row.cut_left(columns.name);
    name.cut_right(ui.px(8));
    const bool tight = ui.text_size(TextStyle::body, factor.title).x > name.width;
    ui.line(name, TextStyle::body, ui.theme.text, tight ? factor.short_title : factor.title);
    Box score = row.cut_left(columns.score);
    ui.line(score.cut_left(ui.px(38)), TextStyle::body_strong, ui.theme.text, score_text(questionnaire, result.score));
    draw_band(ui, score, questionnaire, result.band);
    const auto cell = [&](float width, const std::string& words) {
        if (width > 0) ui.line(row.cut_left(width), TextStyle::body, ui.theme.muted, words);
    };
    if (columns.strip > 0) {
        draw_spread_strip(ui, row.cut_left(columns.strip).inset(ui.px(6), 0), spread_marks(*scored.profile(), result));
    }
    cell(columns.floor, result.floor ? score_text(questionnaire, result.floor->score) : "–");
    cell(columns.bounds, bounds_text(questionnaire, result));
    cell(columns.answered, share_text(result.counts.answered, result.counts.of()));
    if (columns.agreement > 0) {
        const Box agreement = row.cut_left(columns.agreement);
        draw_agreement(ui, agreement, *scored.profile(), result);
        const bool over = agreement.contains(ImGui::GetIO().MousePos) && pressed.hovered;
        ui.tooltip({false, over, pressed.focused, false}, agreement, agreement_figures(*scored.profile(), result));
    }
    ui.rule(place.left, place.right(), place.bottom() - 1);
    return pressed.clicked;
}

std::vector<const FactorResult*> factors_in_order(const Profile& profile, bool from_weakest) {
    if (from_weakest) return weakest_first(profile);
    std::vector<const FactorResult*> factors;
    for (const FactorResult& factor : profile.factors)
        factors.push_back(&factor);
    return factors;
}

}  // namespace

float draw_band(const Ui& ui, const Box& row, const Questionnaire& questionnaire, const BandId& band) {
    const MarkerLook look = band_look(ui.theme, questionnaire, band);
    return ui.marker({row.left, std::round(row.centre().y - ui.marker_height() / 2)}, look.colours, look.shape,
                     band_title(questionnaire, band));
}

float draw_factor_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    const bool group = scored.profile()->mode != Mode::consensus;
    const Columns columns = group ? Columns::of_group(ui, area.width) : Columns::of_agreed(ui, area.width);
    draw_table_head(ui, {area.left, area.top, area.width, ui.px(28)}, columns, commands);
    area.top += ui.px(28);
    ui.rule(area.left, area.right(), area.top);
    // Rows use the room that there is, so that a small projector shows all factors and a large one breathes.
    const auto count = static_cast<float>(scored.questionnaire().factors.size());
    const float room = (area.height - ui.px(28)) / count;
    const float row_height = std::floor(std::clamp(room, ui.px(24), ui.px(38)));
    for (const FactorResult* result : factors_in_order(*scored.profile(), view.weakest_first)) {
        const Factor& factor = *find_factor(scored.questionnaire(), result->id);
        const Box row{area.left, area.top, area.width, row_height};
        if (draw_table_row(ui, row, columns, scored, factor, *result)) {
            view.factor = factor.id;
            view.overall_open = false;
        }
        area.top += row.height;
    }
    return area.top - top;
}

}  // namespace readiness
