// The barriers that ask for attention, in a line under the profile.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/widgets/markers.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/counts.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// The room that a barrier's marker and title take.
float named_status_width(const Ui& ui, const ScoredAssessment& scored, const BarrierResult& result) {
    const MarkerLook look = status_look(ui.theme, result.status);
    return ui.marker_width(look.shape, status_title(result.status)) + ui.px(24) +
           ui.text_size(TextStyle::body, find_barrier(scored.evidence(), result.id)->title).x;
}

/// As many as fit side by side in equal parts without cutting a title; at least one.
std::size_t how_many_fit(const Ui& ui, float width, const ScoredAssessment& scored,
                         const std::vector<const BarrierResult*>& pressing) {
    for (std::size_t shown = std::min<std::size_t>(pressing.size(), 4); shown > 1; --shown) {
        const bool fits = std::all_of(
            pressing.begin(), pressing.begin() + static_cast<std::ptrdiff_t>(shown), [&](const BarrierResult* result) {
                return named_status_width(ui, scored, *result) * static_cast<float>(shown) <= width;
            });
        if (fits) return shown;
    }
    return 1;
}

}  // namespace

void draw_barriers_strip(Ui& ui, const Box& card, const ScoredAssessment& scored, Commands& commands) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(13));
    BarrierCounts counts = count_barriers(*scored.profile());
    counts.not_asked = 0;  // All of them stand on their own screen.
    Box line = inside.cut_top(ui.line_height(TextStyle::body));
    Box all = line.cut_right(ui.text_size(TextStyle::body, "All barriers").x);
    if (ui.link("All barriers", all.min())) commands.push_back(GoTo{ScreenId::barriers});
    line.cut_left(ui.line(line, TextStyle::body_strong, ui.theme.text, "Barriers in the way") + ui.px(8));
    ui.line(line, TextStyle::body, ui.theme.muted, barriers_text(counts));
    inside.cut_top(ui.px(8));
    const std::vector<const BarrierResult*> pressing = barriers_in_the_way(*scored.profile());
    if (pressing.empty()) {
        ui.line(
            inside, TextStyle::body, ui.theme.muted,
            counts.clear > 0 ? "None of the barriers that were assessed is in the way." : "Nothing is assessed yet.");
        return;
    }
    const std::size_t shown = how_many_fit(ui, inside.width, scored, pressing);
    const float each = inside.width / static_cast<float>(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        Box part = inside.cut_left(each);
        part.cut_right(ui.px(12));
        const Barrier* barrier = find_barrier(scored.evidence(), pressing[i]->id);
        const Pressed pressed = ui.pressable("barrier " + pressing[i]->id.text, part);
        if (pressed.hovered) ui.fill(part, ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(part, 6);
        if (pressed.clicked) commands.push_back(ShowBarrier{pressing[i]->id});
        const MarkerLook look = status_look(ui.theme, pressing[i]->status);
        part.cut_left(ui.marker({part.left, std::round(part.centre().y - ui.marker_height() / 2)}, look.colours,
                                look.shape, status_title(pressing[i]->status)) +
                      ui.px(8));
        ui.line(part, TextStyle::body, ui.theme.text, barrier->title);
    }
}

}  // namespace readiness
