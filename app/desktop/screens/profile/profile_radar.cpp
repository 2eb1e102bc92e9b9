// The radar of the Profile screen, with roles and other ways of answering over it.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/groups/role_scores.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// An outline over the radar and what it is.
struct NamedOverlay {
    RadarOverlay overlay;
    std::string name;
};

std::vector<std::optional<double>> scores_of(const RoleScores& role) {
    std::vector<std::optional<double>> scores;
    for (const RoleFactorScore& factor : role.factors)
        scores.push_back(factor.score);
    return scores;
}

/// Each with a colour, a shape and a dash of its own, so that it can be told without the colour.
RadarOverlay overlay_look(const Ui& ui, std::size_t place) {
    const ImU32 colours[] = {ui.theme.overlay_1, ui.theme.overlay_2, ui.theme.overlay_3};
    static constexpr Shape shapes[] = {Shape::triangle, Shape::square, Shape::diamond};
    static constexpr float dashes[] = {9, 5, 2.5f};
    return {{}, colours[place % 3], shapes[place % 3], dashes[place % 3]};
}

/// The chosen roles; without any, what another way of answering came to.
std::vector<NamedOverlay> overlays_of(const Ui& ui, const ScoredAssessment& scored, const ProfileView& view) {
    std::vector<NamedOverlay> overlays;
    for (const RoleScores& role : scored.roles()) {
        const bool chosen = std::find(view.roles.begin(), view.roles.end(), role.role) != view.roles.end();
        if (!chosen || !role.shown) continue;
        NamedOverlay named{overlay_look(ui, overlays.size()), role.role.empty() ? "no role given" : role.role};
        named.overlay.values = scores_of(role);
        overlays.push_back(std::move(named));
    }
    if (!overlays.empty()) return overlays;
    for (const Profile& other : scored.other_ways()) {
        if (!other.overall.score) continue;
        NamedOverlay named{overlay_look(ui, overlays.size()), basis_text(other)};
        for (const FactorResult& factor : other.factors)
            named.overlay.values.push_back(factor.score);
        overlays.push_back(std::move(named));
    }
    return overlays;
}

RadarModel radar_of(const ScoredAssessment& scored, const ProfileView& view) {
    const Questionnaire& questionnaire = scored.questionnaire();
    RadarModel model;
    model.band_limits = band_limits(questionnaire);
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        const Factor& factor = questionnaire.factors[i];
        const FactorResult& result = scored.profile()->factors[i];
        if (view.factor == factor.id) model.selected = static_cast<int>(i);
        model.axes.push_back({factor.id.text,
                              factor.title,
                              factor.short_title,
                              score_text(questionnaire, result.score),
                              result.score,
                              result.low,
                              result.high,
                              {},
                              {}});
        const SpreadMarks marks = spread_marks(*scored.profile(), result);
        model.axes.back().middle_half = marks.middle_half;
        model.axes.back().people = marks.people;
    }
    return model;
}

/// One entry of the legend at the left of the row, cut where it is long; nothing where there is no room to speak of.
void draw_legend_entry(const Ui& ui, Box& row, const std::string& words, float sample_units,
                       const std::function<void(ImVec2 at)>& draw_sample) {
    const float needed = ui.px(sample_units + 6) + ui.text_size(TextStyle::small, words).x;
    if (std::min(needed, ui.px(110)) > row.width) return;
    draw_sample({row.left, row.centre().y});
    row.cut_left(ui.px(sample_units + 6));
    row.cut_left(ui.line(row, TextStyle::small, ui.theme.muted, words) + ui.px(14));
}

void draw_legend(const Ui& ui, Box row, const RadarModel& model, const std::string& score,
                 const std::vector<NamedOverlay>& overlays) {
    const auto any_axis = [&](auto has) { return std::any_of(model.axes.begin(), model.axes.end(), has); };
    draw_legend_entry(ui, row, score, 14, [&](ImVec2 at) {
        ui.shape({at.x + ui.px(7), at.y}, ui.px(5), Shape::circle, ui.theme.accent_text);
    });
    for (const NamedOverlay& named : overlays) {
        draw_legend_entry(ui, row, named.name, 34, [&](ImVec2 at) { draw_overlay_sample(ui, at, named.overlay); });
    }
    const auto band = std::find_if(model.axes.begin(), model.axes.end(),
                                   [](const RadarAxis& axis) { return axis.middle_half.has_value(); });
    const auto draw_patch = [&](ImVec2 at) {
        ui.fill({at.x, at.y - ui.px(5), ui.px(22), ui.px(10)}, ui.theme.radar_range, 2);
    };
    if (band != model.axes.end()) {
        const char* words = band->middle_half->of_people ? "middle half of people" : "middle half of answers";
        return draw_legend_entry(ui, row, words, 22, draw_patch);
    }
    if (any_axis([](const RadarAxis& axis) { return !axis.people.empty(); })) {
        draw_legend_entry(ui, row, "one person", 14, [&](ImVec2 at) {
            Ui::list().AddCircle({at.x + ui.px(7), at.y}, ui.px(4), ui.theme.muted, 0, std::max(1.0f, 1.5f * ui.scale));
        });
    }
    if (any_axis([](const RadarAxis& axis) { return axis.low && axis.high && *axis.high - *axis.low >= 0.5; })) {
        draw_legend_entry(ui, row, "where missing answers could put it", 22, draw_patch);
    }
}

}  // namespace

void draw_radar_card(Ui& ui, const Box& card, const ScoredAssessment& scored, ProfileView& view) {
    ui.card(card);
    Box inside = card.inset(ui.px(16), ui.px(16));
    const Box legend = inside.cut_bottom(ui.line_height(TextStyle::small));
    const std::vector<NamedOverlay> overlays = overlays_of(ui, scored, view);
    RadarModel model = radar_of(scored, view);
    for (const NamedOverlay& named : overlays)
        model.overlays.push_back(named.overlay);
    const auto pressed = draw_radar(ui, inside.inset(0, ui.px(4)), model, view.motion);
    if (pressed) {
        view.factor = scored.questionnaire().factors[static_cast<std::size_t>(*pressed)].id;
        view.overall_open = false;
    }
    const std::string score = overlays.empty()     ? "score, 0 in the centre to 100"
                              : view.roles.empty() ? basis_text(*scored.profile())
                                                   : "all together";
    draw_legend(ui, legend, model, score, overlays);
}

}  // namespace readiness
