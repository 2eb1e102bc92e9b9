// The radar of the Profile screen, with roles and other ways of answering over it.
#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/ui/draw_drawing.h"
#include "core/drawing/radar_legend.h"
#include "core/report/profile_radar.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

std::optional<int> place_of(const Questionnaire& questionnaire, const std::optional<FactorId>& factor) {
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        if (questionnaire.factors[i].id == factor) return static_cast<int>(i);
    }
    return std::nullopt;
}

}  // namespace

void draw_radar_card(Ui& ui, const Box& card, const ScoredAssessment& scored, ProfileView& view) {
    ui.card(card);
    Box inside = card.inset(ui.px(12), ui.px(10));
    const Box legend = inside.cut_bottom(ui.line_height(TextStyle::small));
    RadarModel model = profile_radar(scored, view.roles);
    model.selected = place_of(scored.questionnaire(), view.factor);
    const auto pressed = draw_radar(ui, inside.inset(0, ui.px(2)), model, view.motion);
    if (pressed) {
        view.factor = scored.questionnaire().factors[static_cast<std::size_t>(*pressed)].id;
        view.overall_open = false;
    }
    draw(ui, radar_legend_row(model, paper_of(ui, legend)), legend.min());
}

}  // namespace readiness
