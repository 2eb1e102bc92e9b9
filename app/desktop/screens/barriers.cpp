// Barriers: all of them from the most pressing, each with what could be tried, its reasons and its place in the
// source.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/screens/barriers_list.h"
#include "app/desktop/screens/barriers_since.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/screens/sealed_results.h"
#include "app/desktop/widgets/explanation_panel.h"
#include "app/desktop/widgets/markers.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/counts.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"
#include "core/words/question_row.h"
#include "core/words/sources.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

float draw_small_prints(Ui& ui, Box area, const std::vector<std::string>& texts) {
    const float top = area.top;
    for (const std::string& text : texts)
        area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, text) + ui.px(4);
    return area.top - top;
}

float draw_measure(Ui& ui, Box area, const WordedMeasure& worded) {
    const float top = area.top;
    const Measure& measure = *worded.measure;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body_strong, ui.theme.text, measure.title);
    const std::string first_step = first_step_text(measure);
    if (!first_step.empty())
        area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.text, first_step);
    area.top += ui.px(6);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, measure.how) + ui.px(4);
    area.top += draw_small_prints(ui, area, worded.basis);
    return area.top - top;
}

float draw_measures(Ui& ui, Box area, const Evidence& evidence, const Barrier& barrier) {
    const float top = area.top;
    const std::vector<WordedMeasure> measures = measures_against(evidence, barrier);
    if (measures.empty()) return 0;
    ui.text(area.min(), TextStyle::lead, ui.theme.text, "What you could try");
    area.top += ui.line_height(TextStyle::lead) + ui.px(2);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, about_measures()) + ui.px(8);
    for (const WordedMeasure& worded : measures)
        area.top += draw_measure(ui, area, worded) + ui.px(14);
    return area.top - top;
}

/// Why it has its status: the rule, the remarks and the questions.
float draw_reasons(Ui& ui, Box area, const ScoredAssessment& scored, const Barrier& barrier, Commands& commands) {
    const float top = area.top;
    const Explanation explanation = explain_barrier(scored, barrier.id);
    ui.text(area.min(), TextStyle::lead, ui.theme.text, "Why it stands like this");
    area.top += ui.line_height(TextStyle::lead) + ui.px(4);
    area.top +=
        ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, rule_text(explanation)) + ui.px(4);
    for (const std::string& remark : remark_texts(scored, explanation)) {
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, remark) + ui.px(4);
    }
    const DrawnExplanation drawn = draw_terms(ui, area, scored, explanation.terms, pictures_of_answers(ui, scored));
    if (drawn.pressed) commands.push_back(ShowItem{{*drawn.pressed}});
    return area.top - top + drawn.height;
}

float draw_caution(Ui& ui, Box area, const Evidence& evidence) {
    if (evidence.source.caution.empty()) return 0;
    const float top = area.top;
    area.top += ui.px(14);
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

/// The barrier that is opened while none is chosen: the one that presses most.
std::optional<BarrierId> most_pressing(const Profile& profile) {
    const std::vector<const BarrierResult*> results = most_pressing_first(profile);
    if (results.empty() || !results.front()->asked) return std::nullopt;
    return results.front()->id;
}

float draw_barrier(Ui& ui, Box area, const ScoredAssessment& scored, const BarrierId& id, BarriersView& view,
                   Commands& commands) {
    const float top = area.top;
    const Barrier* barrier = find_barrier(scored.evidence(), id);
    const BarrierResult* result = find_result(*scored.profile(), id);
    if (barrier == nullptr || result == nullptr) return 0;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::heading, ui.theme.text, barrier->title) + ui.px(4);
    const MarkerLook look = status_look(ui.theme, result->status);
    const float width = ui.marker(area.min(), look.colours, look.shape, status_title(result->status)) + ui.px(10);
    ui.line({area.left + width, area.top, area.width - width, ui.marker_height()}, TextStyle::body, ui.theme.muted,
            pressure_line(scored, *result));
    area.top += ui.marker_height() + ui.px(8);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, barrier->about) + ui.px(2);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted,
                             citation(scored.evidence().source, *barrier)) +
                ui.px(2);
    area.top += draw_small_prints(ui, area, figure_texts(scored.evidence(), barrier->id)) + ui.px(12);
    area.top += draw_measures(ui, area, scored.evidence(), *barrier);
    area.top += draw_since(ui, area, scored.evidence().later, barrier->id);
    area.top += ui.px(4) + draw_reasons(ui, area, scored, *barrier, commands);
    area.top += draw_caution(ui, area, scored.evidence());
    area.top += draw_since_in_general(ui, area, scored.evidence().later, view);
    return area.top - top;
}

/// True if Esc was pressed and nobody is on the way by keyboard.
bool closes(Ui& ui) {
    return ui.interactive && !ui.focus.ring_shown() && ui.take(Key::escape);
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
        draw_page_header(ui, page, "What may stand in the way",
                         "This questionnaire names no evidence, so it has no barriers.");
        return commands;
    }
    if (is_read_by_question(scored.questionnaire())) {
        draw_page_header(ui, page, "What may stand in the way", "");
        ui.paragraph(page.min(), std::min(page.width, ui.px(760)), TextStyle::room, ui.theme.text, no_barriers_text());
        return commands;
    }
    if (view.barrier && find_barrier(scored.evidence(), *view.barrier) == nullptr) view.barrier.reset();
    commands =
        draw_compact_header(ui, page, "What may stand in the way", barriers_text(count_barriers(*scored.profile())),
                            {{"export", "Export…", {AskToExport{}}}});
    const float gap = ui.px(12);
    if (view.barrier && closes(ui)) view.barrier.reset();
    const bool side_by_side = page.width >= ui.px(680);
    const std::optional<BarrierId> shown =
        view.barrier || !side_by_side ? view.barrier : most_pressing(*scored.profile());
    if (side_by_side) {
        const Box left = page.cut_left(std::floor(page.width * 0.5f));
        page.cut_left(gap);
        ui.card(left);
        draw_barriers_list(ui, left.inset(ui.px(12), ui.px(10)), scored, shown, view);
    } else if (!view.barrier) {
        draw_barriers_list(ui, page, scored, shown, view);
        return commands;
    }
    ui.card(page);
    Box inside = page.inset(ui.px(20), ui.px(16));
    if (!side_by_side) {
        const Box back = inside.cut_top(ui.line_height(TextStyle::body) + ui.px(8));
        if (ui.link("by level", "← All barriers", back.min())) view.barrier.reset();
    }
    if (!shown) {
        ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted,
                     "No question asks about a barrier yet.");
        return commands;
    }
    ui.scroll_area("barrier " + shown->text, inside,
                   [&](Box area) { return draw_barrier(ui, area, scored, *shown, view, commands); });
    return commands;
}

}  // namespace readiness
