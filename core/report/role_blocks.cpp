#include "core/report/role_blocks.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/result/scored_assessment.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

Table role_table(const Questionnaire& questionnaire, std::span<const RoleScores> roles) {
    constexpr std::size_t widest_role = 16;
    Table table{{{"Factor"}}, {}};
    for (const RoleScores& role : roles) {
        if (!role.shown) continue;
        table.columns.push_back({fmt::format("{} ({})", role_title(role), role.people), Alignment::right, widest_role});
    }
    table.columns.push_back({"Gap", Alignment::right});
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        Row row{{questionnaire.factors[i].title}, {}, ""};
        for (const RoleScores& role : roles) {
            if (!role.shown) continue;
            const RoleFactorScore& score = role.factors[i];
            row.cells.emplace_back(score.withheld ? "withheld" : score_text(questionnaire, score.score));
        }
        const auto gap = role_gap(roles, questionnaire.factors[i].id);
        row.cells.emplace_back(gap ? difference_text(questionnaire, gap->high_score, gap->low_score) : "–");
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool withholds_anything(const RoleScores& role) {
    return !role.shown || std::ranges::any_of(role.factors, &RoleFactorScore::withheld);
}

}  // namespace

Blocks role_blocks(const ScoredAssessment& scored) {
    const std::span<const RoleScores> roles = scored.roles();
    const int minimum = scored.assessment().minimum_group;
    if (roles.empty()) return {};
    Blocks blocks = {Heading{2, "Roles"}};
    const std::string why_not = why_no_roles(roles, minimum);
    if (!why_not.empty()) {
        blocks.push_back(Paragraph{why_not});
        return blocks;
    }
    blocks.push_back(role_table(scored.questionnaire(), roles));
    if (std::ranges::any_of(roles, withholds_anything)) {
        blocks.push_back(Paragraph{fmt::format(
            "Fewer than {} people are never shown on their own, nor is anything that would reveal them.", minimum)});
    }
    return blocks;
}

}  // namespace readiness
