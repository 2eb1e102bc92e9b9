#include "factor_table.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "../widgets/markers.h"
#include "core/explanation.h"

namespace readiness {

namespace {

/// Where each column of the factor table stands; columns drop out from the right where it is tight.
struct Columns {
    float name;
    float score;
    float floor;
    float bounds;
    float answered;

    Columns(const Ui& ui, float width)
        : name(0), score(ui.px(158)), floor(ui.px(60)), bounds(ui.px(72)), answered(ui.px(64)) {
        if (width < ui.px(490)) bounds = 0;
        if (width < ui.px(420)) floor = 0;
        if (width < ui.px(360)) answered = 0;
        name = width - score - floor - bounds - answered;
    }
};

std::string bounds_text(const Questionnaire& questionnaire, const FactorResult& result) {
    if (!result.low || !result.high) return "–";
    if (*result.high - *result.low < 0.05) return "firm";
    return score_text(questionnaire, result.low) + "–" + score_text(questionnaire, result.high);
}

std::string answered_text(const AnswerCounts& counts) {
    return fmt::format("{} of {}", counts.answered, counts.of());
}

void draw_table_head(Ui& ui, Box row, const Columns& columns) {
    const auto head = [&](float width, const char* words, const char* meaning) {
        if (width <= 0) return;
        const Box cell = row.cut_left(width);
        ui.line(cell, TextStyle::small, ui.theme.muted, words);
        const bool over = cell.contains(ImGui::GetIO().MousePos) && ImGui::IsWindowHovered();
        ui.tooltip({false, over, false, false}, cell, meaning);
    };
    head(columns.name, "Factor", "One axis of the radar. Choose a factor to see its questions.");
    head(columns.score, "Score", "0 is not ready at all, 100 is fully ready.");
    head(columns.floor, "Lowest",
         "The lowest question of the factor. One weak spot can stop a change, whatever the mean.");
    head(columns.bounds, "Could be",
         "The score if every missing answer were the worst, and if every one were the best.");
    head(columns.answered, "Answered", "How many of the factor's answers were given.");
}

bool draw_table_row(Ui& ui, const Box& place, const Columns& columns, const Questionnaire& questionnaire,
                    const Factor& factor, const FactorResult& result) {
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
    cell(columns.floor, result.floor ? score_text(questionnaire, result.floor->score) : "–");
    cell(columns.bounds, bounds_text(questionnaire, result));
    cell(columns.answered, answered_text(result.counts));
    ui.rule(place.left, place.right(), place.bottom() - 1);
    return pressed.clicked;
}

std::vector<std::size_t> order_of_factors(const Profile& profile, bool weakest_first) {
    std::vector<std::size_t> order(profile.factors.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    if (!weakest_first) return order;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const auto& a = profile.factors[left].score;
        const auto& b = profile.factors[right].score;
        return a && (!b || *a < *b);
    });
    return order;
}

}  // namespace

float draw_band(const Ui& ui, const Box& row, const Questionnaire& questionnaire, const BandId& band) {
    const MarkerLook look = band_look(ui.theme, questionnaire, band);
    return ui.marker({row.left, std::round(row.centre().y - ui.marker_height() / 2)}, look.colours, look.shape,
                     band_title(questionnaire, band));
}

float draw_factor_table(Ui& ui, Box area, const Document& document, ProfileView& view) {
    const float top = area.top;
    Box sort = area.cut_top(ui.px(30));
    static constexpr std::string_view orders[] = {"Weakest first", "Chart order"};
    int chosen = view.weakest_first ? 0 : 1;
    sort.cut_left(std::max(0.0f, sort.width - ui.px(240)));
    if (ui.choice("order", sort, orders, chosen)) view.weakest_first = chosen == 0;
    area.cut_top(ui.px(4));
    const Columns columns(ui, area.width);
    draw_table_head(ui, {area.left, area.top, area.width, ui.px(28)}, columns);
    area.top += ui.px(28);
    ui.rule(area.left, area.right(), area.top);
    // Rows use the room that there is, so that a small projector shows all factors and a large one breathes.
    const auto count = static_cast<float>(document.questionnaire().factors.size());
    const float room = (area.height - ui.px(28)) / count;
    const float row_height = std::floor(std::clamp(room, ui.px(26), ui.px(38)));
    for (const std::size_t i : order_of_factors(document.profile(), view.weakest_first)) {
        const Factor& factor = document.questionnaire().factors[i];
        const Box row{area.left, area.top, area.width, row_height};
        if (draw_table_row(ui, row, columns, document.questionnaire(), factor, document.profile().factors[i])) {
            view.factor = factor.id;
            view.overall_open = false;
        }
        area.top += row.height;
    }
    return area.top - top;
}

}  // namespace readiness
