#include "core/report/roles_text.h"

#include <fmt/format.h>
#include <utility>
#include <vector>

#include "core/groups/role_scores.h"
#include "core/report/text_layout.h"
#include "core/result/scored_assessment.h"
#include "core/words/explanation.h"

namespace readiness {

namespace {

std::string heading_of(const RoleScores& role) {
    return fmt::format("{} ({})", role.role.empty() ? "No role given" : role.role, role.people);
}

std::string cell_text(const Questionnaire& questionnaire, const RoleFactorScore& cell) {
    return cell.hidden ? "hidden" : score_text(questionnaire, cell.score);
}

std::string gap_text(const std::optional<RoleGap>& gap) {
    return gap ? fmt::format("{:.0f}", gap->points) : "–";
}

std::string roles_table(const Questionnaire& questionnaire, std::span<const RoleScores> roles) {
    constexpr std::size_t widest_role = 16;
    std::vector<TextColumn> columns = {{"Factor"}};
    for (const RoleScores& role : roles) {
        if (role.shown) columns.push_back({heading_of(role), Align::right, widest_role});
    }
    columns.push_back({"Gap", Align::right});
    std::vector<TextRow> rows;
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        TextRow row{{questionnaire.factors[i].title}, {}, ""};
        for (const RoleScores& role : roles) {
            if (role.shown) row.cells.push_back(cell_text(questionnaire, role.factors[i]));
        }
        row.cells.push_back(gap_text(role_gap(roles, questionnaire.factors[i].id)));
        rows.push_back(std::move(row));
    }
    return table(columns, rows, 2);
}

}  // namespace

std::string roles_text(const ScoredAssessment& scored) {
    const std::span<const RoleScores> roles = scored.roles();
    const int minimum = scored.assessment().minimum_group;
    if (roles.empty()) return "";
    const std::string why_not = why_no_roles(roles, minimum);
    std::string text = "\nRoles\n-----\n";
    if (!why_not.empty()) return text + paragraph(why_not, 2);
    text += roles_table(scored.questionnaire(), roles);
    bool any_hidden = false;
    for (const RoleScores& role : roles) {
        any_hidden = any_hidden || !role.shown;
        for (const RoleFactorScore& cell : role.factors)
            any_hidden = any_hidden || cell.hidden;
    }
    if (any_hidden) {
        text +=
            "\n" + paragraph(fmt::format("Fewer than {} people are never shown on their own, nor is what would tell "
                                         "of them.",
                                         minimum),
                             2);
    }
    return text;
}

}  // namespace readiness
