#include "app/desktop/widgets/what_if_panel.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/widgets/what_if_rows.h"
#include "core/base/text.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"
#include "core/words/what_if_words.h"

namespace readiness {

namespace {

/// Draws paragraphs one under the other.
struct Column {
    Ui& ui;
    Box area;

    void text(TextStyle style, ImU32 colour, std::string_view words, float gap_units) {
        area.top += ui.paragraph(area.min(), area.width, style, colour, words) + ui.px(gap_units);
    }
    void gap(float units) { area.top += ui.px(units); }
};

/// A link on a line of its own, which is cut where the column ends. True if it was pressed.
bool draw_link_line(Column& column, std::string_view id, std::string_view words) {
    const Ui& ui = column.ui;
    const float width = std::min(ui.text_size(TextStyle::body, words).x + 1, column.area.width);
    const Box line{column.area.left, column.area.top, width, ui.line_height(TextStyle::body)};
    const Pressed pressed = column.ui.pressable(id, line);
    ui.line(line, TextStyle::body, ui.theme.accent_text, words);
    if (pressed.hovered) ui.fill({line.left, line.bottom() - ui.px(1), line.width, ui.px(1)}, ui.theme.accent_text);
    if (pressed.focused) ui.focus_ring(line, 3);
    column.area.top += line.height;
    return pressed.clicked;
}

/// The way back stands beside the title, or under it where there is no room.
void draw_head(Column& column, const ScoredAssessment& scored, WhatIfPanel& panel) {
    Ui& ui = column.ui;
    constexpr std::string_view title = "What would it take?";
    constexpr std::string_view back = "Back to today";
    Box row{column.area.left, column.area.top, column.area.width, ui.button_height()};
    const float width = std::min(ui.button_width(back), row.width);
    const bool beside = ui.text_size(TextStyle::lead, title).x + ui.px(8) + width <= row.width;
    const Box button = beside ? row.cut_right(width) : Box{row.left, row.bottom(), width, row.height};
    ui.line(row, TextStyle::lead, ui.theme.text, title);
    column.gap(40);
    if (!why_no_what_if(scored)) {
        if (ui.button("what-if back", back, button, ButtonKind::plain, !panel.moves.empty())) {
            panel.back_to_today();
            ui.focus.layout_is_coming();
        }
        if (!beside) column.gap(42);
    }
    column.text(TextStyle::body, ui.theme.muted, nothing_is_changed, 4);
}

void draw_more_or_fewer(Column& column, const ScoredAssessment& scored, WhatIfPanel& panel) {
    Ui& ui = column.ui;
    const std::size_t count = scored.profile()->factors.size();
    if (count <= few_factors || ui.for_room) return;
    const std::string words = panel.all_factors ? "Only the weakest" : fmt::format("All {} factors", count);
    column.gap(8);
    if (draw_link_line(column, "what-if all", words)) {
        panel.all_factors = !panel.all_factors;
        ui.focus.layout_is_coming();
    }
    column.gap(6);
}

std::string overall_today(const ScoredAssessment& scored) {
    const OverallResult& overall = scored.profile()->overall;
    if (!overall.score) return "There is no overall score: too little is answered.";
    const std::string score = fmt::format("Overall {} today", score_text(scored.questionnaire(), overall.score));
    return joined({score, overall_title(scored.questionnaire(), overall)}, ", ") + ".";
}

void draw_outcome(Column& column, const ScoredAssessment& scored, const WhatIfPanel& panel, bool worked_out) {
    const Theme& theme = column.ui.theme;
    if (!worked_out) {
        column.text(TextStyle::room, theme.muted, "Let go to see what changes.", 4);
        return;
    }
    if (panel.moves.empty()) {
        column.text(TextStyle::room_strong, theme.text, overall_today(scored), 2);
        column.text(TextStyle::room, theme.text, "Move a factor to see which barriers change.", 4);
        return;
    }
    const WhatIf& result = panel.numbers.result;
    column.text(TextStyle::room_strong, theme.text, overall_sentence(scored, result), 4);
    for (const std::string& sentence : barrier_sentences(scored, result))
        column.text(TextStyle::room, theme.text, sentence, 4);
}

void draw_part(Column& column, std::string_view title, std::string_view words) {
    column.gap(10);
    column.text(TextStyle::body_strong, column.ui.theme.text, title, 2);
    column.text(TextStyle::body, column.ui.theme.muted, words, 0);
}

/// The factor that was moved or opened last, else the weakest with a score. While the mouse moves another one it stays
/// the one before if finding the way would hold the knob up.
void draw_factor_way(Column& column, const ScoredAssessment& scored, WhatIfPanel& panel) {
    if (scored.questionnaire().bands.empty()) return;  // There is none to reach.
    if (!panel.factor) {
        const auto factors = weakest_first(*scored.profile());
        const auto weakest =
            std::ranges::find_if(factors, [](const FactorResult* one) { return one->score.has_value(); });
        if (weakest == factors.end()) return;
        panel.factor = (*weakest)->id;
    }
    const Way* way = way_for(panel, scored, *panel.factor);
    if (way != nullptr) panel.said = *panel.factor;
    if (way == nullptr && panel.said) way = way_for(panel, scored, *panel.said);
    if (way == nullptr) return;
    draw_part(column, factor_way_title(scored, *panel.said, *way), way_text(scored, *way));
}

void draw_barrier_way(Column& column, const ScoredAssessment& scored, WhatIfPanel& panel) {
    const std::vector<const BarrierResult*> barriers = barriers_in_the_way(*scored.profile());
    if (barriers.empty()) return;
    const auto found =
        std::ranges::find_if(barriers, [&](const BarrierResult* one) { return panel.barrier == one->id; });
    const std::size_t at = found != barriers.end() ? static_cast<std::size_t>(found - barriers.begin()) : 0;
    const BarrierResult& barrier = *barriers[at];
    const Way* way = way_for(panel, scored, barrier);
    if (way == nullptr) return;
    draw_part(column, barrier_way_title(scored, barrier.id, goal_for(barrier)), way_text(scored, *way));
    Ui& ui = column.ui;
    if (barriers.size() < 2 || ui.for_room) return;
    column.gap(4);
    const std::string words = fmt::format("Next barrier ({} of {})", at + 1, barriers.size());
    if (draw_link_line(column, "what-if next barrier", words)) {
        panel.barrier = barriers[(at + 1) % barriers.size()]->id;
        ui.focus.layout_is_coming();
    }
    column.gap(4);
}

void draw_order(Column& column, const WhatIfPanel& panel) {
    if (panel.numbers.order.empty()) return;
    column.gap(12);
    column.text(TextStyle::body_strong, column.ui.theme.text, "How sure is the order?", 2);
    for (const std::string& sentence : panel.numbers.order)
        column.text(TextStyle::body, column.ui.theme.muted, sentence, 3);
}

void draw_inside(Column& column, const ScoredAssessment& scored, WhatIfPanel& panel) {
    draw_head(column, scored, panel);
    if (const auto why = why_no_what_if(scored)) {
        column.gap(8);
        column.text(TextStyle::room, column.ui.theme.text, no_what_if_text(*why), 0);
        return;
    }
    work_out(panel, scored);
    const std::vector<Move> before = panel.moves;
    panel.held = false;
    column.area.top += draw_what_if_rows(column.ui, column.area, scored, panel);
    const bool worked_out = work_out(panel, scored);
    // Rows that were drawn before the one that was moved show what it comes to in the next frame.
    if (panel.moves != before) column.ui.focus.layout_is_coming();
    draw_more_or_fewer(column, scored, panel);
    column.gap(10);
    draw_outcome(column, scored, panel, worked_out);
    draw_factor_way(column, scored, panel);
    draw_barrier_way(column, scored, panel);
    draw_order(column, panel);
}

}  // namespace

float draw_what_if_panel(Ui& ui, const Box& area, const ScoredAssessment& scored, WhatIfPanel& panel) {
    // How high the card is is known when all on it is drawn, and yet it lies under that.
    ImDrawListSplitter layers;
    layers.Split(&Ui::list(), 2);
    layers.SetCurrentChannel(&Ui::list(), 1);
    const float around = ui.px(18);
    Column column{ui, area.inset(around, ui.px(14))};
    draw_inside(column, scored, panel);
    const float height = std::ceil(column.area.top - area.top + ui.px(14));
    layers.SetCurrentChannel(&Ui::list(), 0);
    ui.card({area.left, area.top, area.width, height});
    layers.Merge(&Ui::list());
    return height;
}

}  // namespace readiness
