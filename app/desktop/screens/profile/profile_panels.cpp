#include "app/desktop/screens/profile/profile_panels.h"

#include <algorithm>
#include <string_view>

#include "core/groups/role_scores.h"
#include "core/groups/said_summary.h"
#include "core/groups/straight_lines.h"
#include "core/groups/workshop_summary.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"

namespace readiness {

namespace {

std::string_view id_of(ProfileView::Panel panel) {
    switch (panel) {
        case ProfileView::Panel::factors: break;
        case ProfileView::Panel::talk: return "talk";
        case ProfileView::Panel::roles: return "roles";
        case ProfileView::Panel::workshop: return "workshop";
    }
    return "factors";
}

constexpr ProfileView::Panel all_panels[] = {ProfileView::Panel::factors, ProfileView::Panel::talk,
                                             ProfileView::Panel::roles, ProfileView::Panel::workshop};

}  // namespace

const KeptAnswers& answers_of(const ScoredAssessment& scored, KeptAnswers& kept) {
    if (kept.scores == scored.scores_made()) return kept;
    kept.scores = scored.scores_made();
    kept.workshop = workshop_summary(scored.questionnaire(), scored.assessment());
    kept.straight = straight_lines(scored.questionnaire(), scored.assessment());
    return kept;
}

std::vector<Choice> panels_of(const ScoredAssessment& scored, const ProfileView& view) {
    const bool by_question = is_read_by_question(scored.questionnaire());
    std::vector<Choice> panels = {{"factors", by_question ? "Questions" : "Factors"}};
    const Mode votes = scored.profile()->mode;
    const bool roles = !scored.roles().empty();
    if (votes != Mode::consensus || roles) panels.push_back({"talk", "Talk first"});
    if (!by_question && (votes == Mode::ballots || roles)) panels.push_back({"roles", "Roles"});
    if (!answers_of(scored, *view.answers).workshop.empty() ||
        !said_summaries(scored.questionnaire(), scored.assessment()).empty()) {
        panels.push_back({"workshop", "Workshop"});
    }
    return panels;
}

void leave_missing_panel(const ScoredAssessment& scored, ProfileView& view) {
    const std::vector<Choice> panels = panels_of(scored, view);
    const bool there =
        std::any_of(panels.begin(), panels.end(), [&](const Choice& panel) { return panel.id == id_of(view.panel); });
    if (!there) view.panel = ProfileView::Panel::factors;
}

void draw_order(Ui& ui, Box row, ProfileView& view) {
    static constexpr Choice wide_orders[] = {{"weakest first", "Weakest first"}, {"chart order", "Chart order"}};
    static constexpr Choice tight_orders[] = {{"weakest first", "Weakest"}, {"chart order", "Chart"}};
    const bool wide = row.width >= ui.px(240);
    int order = view.weakest_first ? 0 : 1;
    const Box place = row.cut_right(ui.px(wide ? 240 : 176));
    if (ui.choice("order", place, wide ? wide_orders : tight_orders, order)) view.weakest_first = order == 0;
}

float draw_panel_choice(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    Box row = area.cut_top(ui.px(profile_choice_height));
    const Box help = row.cut_right(ui.px(32));
    row.cut_right(ui.px(6));
    const std::vector<Choice> panels = panels_of(scored, view);
    const float wanted = ui.px(92) * static_cast<float>(panels.size());
    const Box tabs = row.cut_left(std::min(wanted, row.width));
    row.cut_left(ui.px(8));
    int panel = 0;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (panels[i].id == id_of(view.panel)) panel = static_cast<int>(i);
    }
    if (ui.choice("panel", tabs, panels, panel)) {
        for (const ProfileView::Panel one : all_panels) {
            if (id_of(one) == panels[static_cast<std::size_t>(panel)].id) view.panel = one;
        }
    }
    if (view.panel == ProfileView::Panel::factors && !is_read_by_question(scored.questionnaire())) {
        const bool beside = row.width >= ui.px(176);
        if (!beside) area.cut_top(ui.px(6));
        draw_order(ui, beside ? row : area.cut_top(ui.px(profile_choice_height)), view);
    }
    if (ui.button("show figures", "?", help)) commands.push_back(ShowFigures{});
    ui.tooltip({false, help.contains(ImGui::GetIO().MousePos), false, false}, help, "What these figures mean");
    return area.top - top;
}

}  // namespace readiness
