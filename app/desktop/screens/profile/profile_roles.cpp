// Scores by role, and how far roles lie apart.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/profile/profile_parts.h"
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

float draw_gaps(Ui& ui, Box area, const ScoredAssessment& scored, const std::vector<const RoleScores*>& columns) {
    const float top = area.top;
    const Questionnaire& questionnaire = scored.questionnaire();
    const float cell = std::min(ui.px(96), area.width * 0.2f);
    const float name = area.width - cell * static_cast<float>(columns.size() + 1);
    const auto draw_row = [&](float height, const auto& draw_cells) {
        Box row = area.cut_top(height);
        draw_cells(row);
        ui.rule(area.left, area.right(), area.top - 1);
    };
    draw_row(ui.px(28), [&](Box row) {
        ui.line(row.cut_left(name), TextStyle::small, ui.theme.muted, "Factor");
        for (const RoleScores* role : columns)
            ui.line(row.cut_left(cell).inset(ui.px(4), 0), TextStyle::small, ui.theme.muted, role_title(*role));
        ui.line(row, TextStyle::small, ui.theme.muted, "Gap");
    });
    const std::vector<RoleScores> shown = values_of(columns);
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        const Factor& factor = questionnaire.factors[i];
        draw_row(ui.px(30), [&](Box row) {
            const Box title = row.cut_left(name);
            const bool tight = ui.text_size(TextStyle::body, factor.title).x > title.width - ui.px(6);
            ui.line(title, TextStyle::body, ui.theme.text, tight ? factor.short_title : factor.title);
            for (const RoleScores* role : columns) {
                const RoleFactorScore& score = role->factors[i];
                ui.line(row.cut_left(cell).inset(ui.px(4), 0), TextStyle::body,
                        score.withheld ? ui.theme.muted : ui.theme.text,
                        score.withheld ? "withheld" : score_text(questionnaire, score.score));
            }
            const auto gap = role_gap(shown, factor.id);
            ui.line(row, TextStyle::body_strong, ui.theme.text, gap ? fmt::format("{:.0f}", gap->points) : "–");
        });
    }
    return area.top - top;
}

}  // namespace

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
    if (columns.size() > 1) area.top += draw_gaps(ui, area, scored, columns) + ui.px(8);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted,
                             find_statistic("minimum-group")->meaning);
    return area.top - top;
}

}  // namespace readiness
