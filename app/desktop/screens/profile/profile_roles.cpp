// Scores by role, and how far roles lie apart.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/groups/role_scores.h"
#include "core/result/scored_assessment.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/statistic_guide.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

std::string why_withheld(const RoleScores& role, int minimum) {
    if (role.why == Visibility::too_few) return fmt::format("fewer than {}, so not shown on their own", minimum);
    return "not shown: the total would reveal a smaller role";
}

/// A tick for each role that may lie over the radar; the reason for each that may not.
float draw_choice_of_roles(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view) {
    const float top = area.top;
    for (const RoleScores& role : scored.roles()) {
        const std::string people = fmt::format("{} · {}", role_title(role), people_text(role.people));
        if (!role.shown) {
            const std::string why = people + ": " + why_withheld(role, scored.assessment().minimum_group);
            area.top += ui.px(4) + ui.paragraph({area.left + ui.px(30), area.top + ui.px(4)}, area.width - ui.px(30),
                                                TextStyle::body, ui.theme.muted, why);
            continue;
        }
        const Box row{area.left, area.top, area.width, ui.px(30)};
        area.top += row.height;
        bool over = std::find(view.roles.begin(), view.roles.end(), role.role) != view.roles.end();
        if (!ui.checkbox("role " + role.role, people, row, over)) continue;
        view.roles_chosen = true;
        std::erase(view.roles, role.role);
        if (!over) continue;
        // The one chosen first makes room.
        if (view.roles.size() >= most_roles_shown) view.roles.erase(view.roles.begin());
        view.roles.push_back(role.role);
    }
    return area.top - top;
}

/// The roles whose columns are in the table: the chosen ones, else the first that may be shown.
std::vector<const RoleScores*> columns_of(const ScoredAssessment& scored, const ProfileView& view) {
    std::vector<const RoleScores*> chosen;
    std::vector<const RoleScores*> first;
    for (const RoleScores& role : scored.roles()) {
        if (!role.shown) continue;
        if (first.size() < most_roles_shown) first.push_back(&role);
        const bool over = std::find(view.roles.begin(), view.roles.end(), role.role) != view.roles.end();
        if (over) chosen.push_back(&role);
    }
    return chosen.empty() ? first : chosen;
}

std::vector<RoleScores> values_of(const std::vector<const RoleScores*>& columns) {
    std::vector<RoleScores> values;
    values.reserve(columns.size());
    for (const RoleScores* column : columns)
        values.push_back(*column);
    return values;
}

struct GapRow {
    std::size_t factor = 0;        ///< Its place in the questionnaire.
    std::optional<double> points;  ///< Of the scores as they are shown beside it.
    std::string text = "–";
};

std::vector<GapRow> gap_rows(const Questionnaire& questionnaire, const std::vector<const RoleScores*>& columns,
                             bool largest_first) {
    const std::vector<RoleScores> shown = values_of(columns);
    std::vector<GapRow> rows;
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        const auto gap = role_gap(shown, questionnaire.factors[i].id);
        GapRow& row = rows.emplace_back();
        row.factor = i;
        if (!gap) continue;
        row.points = difference_as_shown(questionnaire, gap->high_score, gap->low_score);
        row.text = difference_text(questionnaire, gap->high_score, gap->low_score);
    }
    if (largest_first) {
        std::stable_sort(rows.begin(), rows.end(), [](const GapRow& one, const GapRow& other) {
            return one.points.value_or(-1) > other.points.value_or(-1);
        });
    }
    return rows;
}

/// A heading that sorts when it is pressed, with a sign if it did.
bool draw_sorting_head(Ui& ui, const Box& cell, std::string_view id, std::string_view words, bool sorts) {
    const Pressed pressed = ui.pressable(id, cell);
    const float width = ui.line(cell, sorts ? TextStyle::small_strong : TextStyle::small,
                                sorts || pressed.hovered ? ui.theme.text : ui.theme.muted, words);
    if (sorts) {
        ui.shape({cell.left + width + ui.px(9), cell.centre().y}, ui.px(3), Shape::triangle, ui.theme.text);
    }
    if (pressed.focused) ui.focus_ring(cell, 3);
    ui.tooltip(pressed, cell, "Press to sort by it.");
    return pressed.clicked;
}

float draw_gaps(Ui& ui, Box area, const ScoredAssessment& scored, const std::vector<const RoleScores*>& columns,
                ProfileView& view) {
    const float top = area.top;
    const Questionnaire& questionnaire = scored.questionnaire();
    const float cell = std::min(ui.px(84), area.width * 0.17f);
    const float gap_width = std::min(ui.px(130), area.width * 0.27f);
    const float name = area.width - cell * static_cast<float>(columns.size()) - gap_width;
    Box head = area.cut_top(ui.px(28));
    if (draw_sorting_head(ui, head.cut_left(name), "sort factor", "Factor", !view.largest_gap_first))
        view.largest_gap_first = false;
    for (const RoleScores* role : columns)
        ui.line(head.cut_left(cell).inset(ui.px(4), 0), TextStyle::small, ui.theme.muted, role_title(*role));
    if (draw_sorting_head(ui, head, "sort gap", "Gap", view.largest_gap_first)) view.largest_gap_first = true;
    ui.rule(area.left, area.right(), area.top - 1);
    for (const GapRow& gap : gap_rows(questionnaire, columns, view.largest_gap_first)) {
        Box row = area.cut_top(ui.px(32));
        Box title = row.cut_left(name);
        title.cut_right(ui.px(6));
        ui.line(title, TextStyle::room, ui.theme.text, questionnaire.factors[gap.factor].short_title);
        for (const RoleScores* role : columns) {
            const RoleFactorScore& score = role->factors[gap.factor];
            ui.line(row.cut_left(cell).inset(ui.px(4), 0), score.withheld ? TextStyle::body : TextStyle::room,
                    score.withheld ? ui.theme.muted : ui.theme.text,
                    score.withheld ? "withheld" : score_text(questionnaire, score.score));
        }
        ui.line(row.cut_left(ui.px(36)), TextStyle::room_strong, ui.theme.text, gap.text);
        draw_score_bar(ui, row, gap.points, {});
        ui.rule(area.left, area.right(), area.top - 1);
    }
    return area.top - top;
}

}  // namespace

void choose_first_roles(const ScoredAssessment& scored, ProfileView& view) {
    if (view.roles_chosen || !view.roles.empty()) return;
    double widest = 0;
    for (const RoleScores& one : scored.roles()) {
        for (const RoleScores& other : scored.roles()) {
            if (!one.shown || !other.shown || &one >= &other) continue;
            const std::vector<RoleScores> pair = {one, other};
            for (const Factor& factor : scored.questionnaire().factors) {
                const auto gap = role_gap(pair, factor.id);
                if (!gap || gap->points <= widest) continue;
                widest = gap->points;
                view.roles = {one.role, other.role};
            }
        }
    }
    view.roles_chosen = !view.roles.empty();
}

float draw_roles_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view) {
    const float top = area.top;
    if (scored.roles().empty()) {
        return ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                            "No ballot names a role. List roles at the ballot box, and people pick theirs before they "
                            "answer.");
    }
    const bool copy = !scored.has_answers();
    const std::string why = copy ? "Only roles of enough people are in a shareable copy."
                                 : why_no_roles(scored.roles(), scored.assessment().minimum_group);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                             why.empty() ? "Tick up to three roles to show them on the chart." : why) +
                ui.px(4);
    area.top += draw_choice_of_roles(ui, area, scored, view) + ui.px(8);
    const std::vector<const RoleScores*> columns = columns_of(scored, view);
    if (columns.size() > 1) area.top += draw_gaps(ui, area, scored, columns, view) + ui.px(8);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted,
                             find_statistic("minimum-group")->meaning);
    return area.top - top;
}

}  // namespace readiness
