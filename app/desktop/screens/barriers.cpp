// Barriers: all of them by level, each with its reasons, its place in the source, and what helps against it.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/screens/sealed_results.h"
#include "app/desktop/widgets/explanation_panel.h"
#include "app/desktop/widgets/markers.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/words/counts.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"
#include "core/words/sources.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

RadarModel radar_of_levels(const Profile& profile) {
    RadarModel model;
    model.band_limits = {100 - blocking_above, 100 - watch_above};
    for (const Level level : all_levels) {
        const std::optional<double> value = clearness(profile, level);
        const std::string text = value ? fmt::format("{:.0f}", *value) : "–";
        model.axes.push_back({std::string(to_text(level)),
                              std::string(level_title(level)),
                              std::string(level_title(level)),
                              text,
                              value,
                              {},
                              {}});
    }
    return model;
}

// ----------------------------------------------------------------------------------------------------- the list

float row_height(const Ui& ui) {
    return ui.px(40);
}

void draw_row(Ui& ui, const Box& place, const Barrier& barrier, const BarrierResult& result,
              const ScoredAssessment& scored, BarriersView& view) {
    const bool open = view.barrier == barrier.id;
    const Pressed pressed = ui.pressable("barrier " + barrier.id.text, place);
    if (open || pressed.hovered) ui.fill(place.inset(0, 1), open ? ui.theme.accent_soft : ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 6);
    if (pressed.clicked) view.barrier = open ? std::nullopt : std::optional(barrier.id);
    if (open && view.scroll_to_barrier) {
        view.scroll_to_barrier = false;
        ImGui::SetScrollY(ImGui::GetScrollY() + place.top - ImGui::GetWindowPos().y - ui.px(80));
    }
    Box row = place.inset(ui.px(8), 0);
    const MarkerLook look = status_look(ui.theme, result.status);
    Box status = row.cut_right(std::min(ui.px(130), row.width * 0.4f));
    const Box pressure = row.cut_right(ui.px(44));
    if (result.asked) {
        ui.marker({status.left, std::round(status.centre().y - ui.marker_height() / 2)}, look.colours, look.shape,
                  status_title(result.status));
        ui.line(pressure, TextStyle::body_strong, ui.theme.text, pressure_text(result.pressure));
    } else {
        ui.line(status, TextStyle::small, ui.theme.muted, "Not asked");
    }
    row.cut_right(ui.px(8));
    if (!result.certain && scored.has_answers() && result.status != BarrierStatus::not_assessed) {
        const std::string_view words = certainty_title(result);
        ui.line(row.cut_right(ui.text_size(TextStyle::small, words).x), TextStyle::small, ui.theme.muted, words);
        row.cut_right(ui.px(8));
        ui.tooltip(pressed, place, remark_text(scored, MayChange{}));
    }
    ui.line(row, TextStyle::body, result.asked ? ui.theme.text : ui.theme.muted, barrier.title);
    ui.rule(place.left + ui.px(8), place.right() - ui.px(8), place.bottom() - 1);
}

float draw_list(Ui& ui, Box area, const ScoredAssessment& scored, BarriersView& view) {
    const float top = area.top;
    for (const Level level : all_levels) {
        const auto any = std::any_of(scored.evidence().barriers.begin(), scored.evidence().barriers.end(),
                                     [&](const Barrier& barrier) { return barrier.level == level; });
        if (!any) continue;
        Box head = area.cut_top(ui.px(38));
        Box columns = head.inset(ui.px(8), 0);
        ui.line(columns, TextStyle::body_strong, ui.theme.accent_text, level_title(level));
        if (level == all_levels[0]) {
            columns.cut_right(std::min(ui.px(130), columns.width * 0.4f) + ui.px(8));
            ui.line(columns, TextStyle::small, ui.theme.muted, "Pressure", Align::right);
        }
        for (std::size_t i = 0; i < scored.evidence().barriers.size(); ++i) {
            const Barrier& barrier = scored.evidence().barriers[i];
            if (barrier.level != level) continue;
            draw_row(ui, {area.left, area.top, area.width, row_height(ui)}, barrier, scored.profile()->barriers[i],
                     scored, view);
            area.top += row_height(ui);
        }
        area.top += ui.px(6);
    }
    return area.top - top;
}

// -------------------------------------------------------------------------------------------------- one barrier

/// What a measure rests on, what was found of it, and the source's tips on it.
std::vector<std::string> small_prints_of(const Evidence& evidence, const Measure& measure) {
    std::vector<std::string> texts = {measure_basis_text(evidence, measure)};
    const Approach* approach = measure.approach ? find_approach(evidence, *measure.approach) : nullptr;
    if (approach != nullptr) texts.push_back(approach->finding);
    for (std::string& tip : tip_texts(evidence, measure))
        texts.push_back(std::move(tip));
    std::erase(texts, "");
    return texts;
}

float draw_small_prints(Ui& ui, Box area, const std::vector<std::string>& texts) {
    const float top = area.top;
    for (const std::string& text : texts)
        area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, text) + ui.px(4);
    return area.top - top;
}

float draw_measures(Ui& ui, Box area, const Evidence& evidence, const Barrier& barrier) {
    const float top = area.top;
    area.top += ui.px(14);
    ui.text(area.min(), TextStyle::lead, ui.theme.text, "What helps against it");
    area.top += ui.line_height(TextStyle::lead) + ui.px(6);
    for (const MeasureId& id : barrier.counter) {
        const Measure* measure = find_measure(evidence, id);
        if (measure == nullptr) continue;
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body_strong, ui.theme.text, measure->title);
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, measure->how);
        area.top += ui.px(2) + draw_small_prints(ui, area, small_prints_of(evidence, *measure)) + ui.px(12);
    }
    if (evidence.source.caution.empty()) return area.top - top;
    area.top += ui.px(2);
    ui.text(area.min(), TextStyle::lead, ui.theme.text, "How far to trust this");
    area.top += ui.line_height(TextStyle::lead) + ui.px(4);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, evidence.source.caution);
    return area.top - top;
}

/// "Pressure 64 of 100 · may change". Whether the status may change cannot be said of a copy without answers.
std::string pressure_line(const ScoredAssessment& scored, const BarrierResult& result) {
    if (!result.pressure) return "";
    std::string pressure = "Pressure " + pressure_text(result.pressure) + " of 100";
    const std::string_view certainty = certainty_title(result);
    if (certainty.empty() || !scored.has_answers()) return pressure;
    return fmt::format("{} · {}", pressure, certainty);
}

float draw_barrier(Ui& ui, Box area, const ScoredAssessment& scored, BarriersView& view, Commands& commands) {
    const float top = area.top;
    const Barrier* barrier = find_barrier(scored.evidence(), *view.barrier);
    const BarrierResult* result = find_result(*scored.profile(), *view.barrier);
    if (ui.link("by level", "← By level", area.min()) ||
        (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::escape))) {
        view.barrier.reset();
        return 0;
    }
    area.top += ui.line_height(TextStyle::body) + ui.px(8);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::heading, ui.theme.text, barrier->title) + ui.px(4);
    const MarkerLook look = status_look(ui.theme, result->status);
    const float width = ui.marker(area.min(), look.colours, look.shape, status_title(result->status)) + ui.px(10);
    ui.line({area.left + width, area.top, area.width - width, ui.marker_height()}, TextStyle::body, ui.theme.muted,
            pressure_line(scored, *result));
    area.top += ui.marker_height() + ui.px(8);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, barrier->about) + ui.px(2);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.accent_text,
                             citation(scored.evidence().source, *barrier)) +
                ui.px(12);
    const Explanation explanation = explain_barrier(scored, barrier->id);
    ui.text(area.min(), TextStyle::lead, ui.theme.text, "Why this status");
    area.top += ui.line_height(TextStyle::lead) + ui.px(4);
    area.top +=
        ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, rule_text(explanation)) + ui.px(4);
    for (const std::string& remark : remark_texts(scored, explanation)) {
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, remark) + ui.px(4);
    }
    const DrawnExplanation drawn = draw_terms(ui, area, scored, explanation.terms);
    if (drawn.pressed) commands.push_back(ShowItem{{*drawn.pressed}});
    area.top += drawn.height;
    area.top += draw_measures(ui, area, scored.evidence(), *barrier);
    return area.top - top;
}

void draw_levels(Ui& ui, Box card, const ScoredAssessment& scored, BarriersView& view) {
    Box inside = card.inset(ui.px(20), ui.px(16));
    ui.line(inside.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text, "Clearness by level");
    const char* words =
        "100 means no pressure from any barrier of that level. Choose a barrier to see why it has its status and "
        "what helps against it.";
    const float height = ui.text_size(TextStyle::body, words, inside.width).y;
    ui.paragraph(inside.cut_top(height).min(), inside.width, TextStyle::body, ui.theme.muted, words);
    inside.cut_top(ui.px(8));
    const auto pressed = draw_radar(ui, inside, radar_of_levels(*scored.profile()), view.motion);
    if (!pressed) return;
    const Level level = all_levels[static_cast<std::size_t>(*pressed)];
    const BarrierResult* worst = nullptr;
    for (const BarrierResult& barrier : scored.profile()->barriers) {
        if (barrier.level != level) continue;
        if (worst == nullptr || barrier.pressure.value_or(-1) > worst->pressure.value_or(-1)) worst = &barrier;
    }
    if (worst != nullptr) {
        view.barrier = worst->id;
        view.scroll_to_barrier = true;
    }
}

}  // namespace

Commands draw_barriers(Ui& ui, const Box& whole_page, const State& state, Views& views) {
    BarriersView& view = views.barriers;
    Commands commands;
    Box page = whole_page;
    if (!state.document) return draw_nothing_open(ui, page, "Barriers");
    const ScoredAssessment& scored = state.document->scored();
    if (scored.profile() == nullptr) return draw_sealed_results(ui, page, "Barriers", scored);
    if (scored.evidence().barriers.empty()) {
        draw_page_header(ui, page, "What stands in the way",
                         "This questionnaire names no evidence, so it has no barriers.");
        return commands;
    }
    if (view.barrier && find_barrier(scored.evidence(), *view.barrier) == nullptr) view.barrier.reset();
    draw_page_header(ui, page, "What stands in the way", barriers_text(count_barriers(*scored.profile())));
    const float gap = ui.px(16);
    const bool side_by_side = page.width >= ui.px(820);
    const auto draw_right = [&](Box card) {
        ui.card(card);
        if (!view.barrier) return draw_levels(ui, card, scored, view);
        ui.scroll_area("barrier " + view.barrier->text, card.inset(ui.px(20), ui.px(16)),
                       [&](Box area) { return draw_barrier(ui, area, scored, view, commands); });
    };
    if (side_by_side) {
        const Box left = page.cut_left(std::floor(page.width * 0.5f));
        page.cut_left(gap);
        ui.card(left);
        ui.scroll_area("barriers", left.inset(ui.px(12), ui.px(10)),
                       [&](Box area) { return draw_list(ui, area, scored, view); });
        draw_right(page);
        return commands;
    }
    if (view.barrier) {
        draw_right(page);
        return commands;
    }
    ui.scroll_area("barriers", page, [&](Box area) {
        const float top = area.top;
        const float radar = ui.px(360);
        draw_right({area.left, area.top, area.width, radar});
        area.top += radar + gap;
        area.top += draw_list(ui, area, scored, view);
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
