#include "core/report/profile_radar.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/groups/role_scores.h"
#include "core/scoring/middle_half.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

std::vector<std::optional<double>> scores_of(const RoleScores& role) {
    std::vector<std::optional<double>> scores;
    for (const RoleFactorScore& factor : role.factors)
        scores.push_back(factor.score);
    return scores;
}

std::vector<std::optional<double>> scores_of(const Profile& profile) {
    std::vector<std::optional<double>> scores;
    for (const FactorResult& factor : profile.factors)
        scores.push_back(factor.score);
    return scores;
}

/// Each with an ink, a mark and a dash of its own.
RadarOverlay overlay_at(std::size_t place, std::string name, std::vector<std::optional<double>> values) {
    static constexpr Ink inks[] = {Ink::overlay_1, Ink::overlay_2, Ink::overlay_3};
    static constexpr Mark marks[] = {Mark::triangle, Mark::square, Mark::diamond};
    static constexpr double dashes[] = {9, 5, 2.5};
    return {std::move(name), std::move(values), inks[place % 3], marks[place % 3], dashes[place % 3]};
}

std::vector<RadarOverlay> overlays_of(const ScoredAssessment& scored, std::span<const std::string> roles) {
    std::vector<RadarOverlay> overlays;
    for (const RoleScores& role : scored.roles()) {
        if (!role.shown || std::find(roles.begin(), roles.end(), role.role) == roles.end()) continue;
        const std::string name = role.role.empty() ? "no role given" : role.role;
        overlays.push_back(overlay_at(overlays.size(), name, scores_of(role)));
    }
    if (!overlays.empty()) return overlays;
    for (const Profile& other : scored.other_ways()) {
        if (!other.overall.score) continue;
        overlays.push_back(overlay_at(overlays.size(), basis_text(other), scores_of(other)));
    }
    return overlays;
}

RadarAxis axis_of(const ScoredAssessment& scored, const Factor& factor, const FactorResult& result) {
    RadarAxis axis{factor.id.text,
                   factor.title,
                   factor.short_title,
                   score_text(scored.questionnaire(), result.score),
                   result.score,
                   {},
                   {}};
    if (!result.score) return axis;  // Its bounds would be a bar along the whole axis, as if it had answers.
    axis.low = result.low;
    axis.high = result.high;
    if (const auto half = middle_half(*scored.profile(), result))
        axis.middle_half = {half->low, half->high, half->of_people};
    axis.people = single_scores(*scored.profile(), result);
    return axis;
}

std::string score_words(const ScoredAssessment& scored, const RadarModel& model, bool roles_are_shown) {
    const bool bars = model.axes.size() < fewest_for_an_area;
    if (model.overlays.empty()) return bars ? "score, 0 at the left to 100" : "score, 0 in the centre to 100";
    return roles_are_shown ? "all together" : basis_text(*scored.profile());
}

}  // namespace

RadarModel profile_radar(const ScoredAssessment& scored, std::span<const std::string> roles) {
    RadarModel model;
    const Questionnaire& questionnaire = scored.questionnaire();
    if (scored.profile() == nullptr || is_read_by_question(questionnaire)) return model;
    model.band_limits = band_limits(questionnaire);
    for (const Band& band : questionnaire.bands)
        model.band_titles.push_back(band.title);
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i)
        model.axes.push_back(axis_of(scored, questionnaire.factors[i], scored.profile()->factors[i]));
    model.overlays = overlays_of(scored, roles);
    model.score_words = score_words(scored, model, !roles.empty());
    return model;
}

}  // namespace readiness
