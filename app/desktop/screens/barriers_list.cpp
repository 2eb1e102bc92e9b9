#include "app/desktop/screens/barriers_list.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/widgets/markers.h"
#include "core/base/text.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// What is in a row beside the barrier's title.
struct Columns {
    Box title;
    Box number;
    Box bar;
    Box status;
};

/// As wide as the longest pressure: near a limit one has decimals, 60.4.
float number_width(const Ui& ui, const Profile& profile) {
    float widest = ui.px(34);
    for (const BarrierResult& barrier : profile.barriers)
        widest = std::max(widest, std::ceil(ui.text_size(TextStyle::room_strong, pressure_text(barrier.pressure)).x));
    return widest;
}

Columns columns_of(const Ui& ui, Box row, float number) {
    Columns columns;
    columns.status = row.cut_right(std::min(ui.px(116), row.width * 0.27f));
    row.cut_right(ui.px(10));
    columns.bar = row.cut_right(std::min(ui.px(60), row.width * 0.16f));
    row.cut_right(ui.px(8));
    columns.number = row.cut_right(number + ui.px(1));
    row.cut_right(ui.px(10));
    columns.title = row;
    return columns;
}

/// Pressure fills the bar in the colour of trouble: here more is worse.
void draw_pressure_bar(const Ui& ui, const Box& place, const std::optional<double>& pressure) {
    const float thickness = ui.px(6);
    const Box track{place.left, std::round(place.centre().y - thickness / 2), place.width, thickness};
    ui.fill(track, ui.theme.track, 3);
    if (!pressure || *pressure <= 0) return;
    const float length = std::max(thickness, track.width * static_cast<float>(*pressure / 100));
    ui.fill({track.left, track.top, length, track.height}, ui.theme.bad.text, 3);
}

/// "Inner context · may change".
std::string tag_of(const ScoredAssessment& scored, const Barrier& barrier, const BarrierResult& result) {
    const bool may_change = !result.certain && scored.has_answers() && result.status != BarrierStatus::not_assessed;
    return joined({std::string(level_title(barrier.level)), may_change ? std::string(certainty_title(result)) : ""},
                  " · ");
}

/// Returns the height of the row.
float draw_row(Ui& ui, const Box& area, const ScoredAssessment& scored, const BarrierResult& result, float number,
               bool open, BarriersView& view) {
    const Barrier* found = find_barrier(scored.evidence(), result.id);
    if (found == nullptr) return 0;
    const Barrier& barrier = *found;
    const float above = ui.px(7);
    const float title =
        ui.text_size(TextStyle::room, barrier.title, columns_of(ui, area.inset(ui.px(8), 0), number).title.width).y;
    const Box place{area.left, area.top, area.width, 2 * above + title + ui.line_height(TextStyle::small)};
    const Pressed pressed = ui.pressable("barrier " + barrier.id.text, place);
    if (open || pressed.hovered) ui.fill(place.inset(0, 1), open ? ui.theme.accent_soft : ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 6);
    if (pressed.clicked) view.barrier = view.barrier == barrier.id ? std::nullopt : std::optional(barrier.id);
    if (open && view.scroll_to_barrier) {
        view.scroll_to_barrier = false;
        ImGui::SetScrollY(ImGui::GetScrollY() + place.top - ImGui::GetWindowPos().y - ui.px(80));
    }
    const Columns columns = columns_of(ui, place.inset(ui.px(8), 0), number);
    ui.paragraph({columns.title.left, place.top + above}, columns.title.width, TextStyle::room,
                 result.asked ? ui.theme.text : ui.theme.muted, barrier.title);
    ui.line({columns.title.left, place.top + above + title, columns.title.width, ui.line_height(TextStyle::small)},
            TextStyle::small, ui.theme.muted, tag_of(scored, barrier, result));
    if (result.asked) {
        const MarkerLook look = status_look(ui.theme, result.status);
        ui.line(columns.number, TextStyle::room_strong, ui.theme.text, pressure_text(result.pressure), Align::right);
        draw_pressure_bar(ui, columns.bar, result.pressure);
        ui.marker({columns.status.left, std::round(columns.status.centre().y - ui.marker_height() / 2)}, look.colours,
                  look.shape, status_title(result.status));
        if (!result.certain && scored.has_answers() && result.status != BarrierStatus::not_assessed)
            ui.tooltip(pressed, place, remark_text(scored, MayChange{}));
    }
    ui.rule(place.left + ui.px(8), place.right() - ui.px(8), place.bottom() - 1);
    return place.height;
}

/// Opens and folds those that no question is about. Returns the height.
float draw_fold(Ui& ui, const Box& area, int count, BarriersView& view) {
    const Box place{area.left, area.top, area.width, ui.px(40)};
    const Pressed pressed = ui.pressable("not asked", place);
    if (pressed.hovered) ui.fill(place.inset(0, 1), ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 6);
    if (pressed.clicked) view.not_asked_open = !view.not_asked_open;
    const std::string words = fmt::format("{} {} not asked about", view.not_asked_open ? "−" : "+", count);
    ui.line(place.inset(ui.px(8), 0), TextStyle::body, ui.theme.accent_text, words);
    return place.height;
}

const BarrierResult* worst_of(const ScoredAssessment& scored, Level level) {
    const BarrierResult* worst = nullptr;
    for (const BarrierResult& barrier : scored.profile()->barriers) {
        if (barrier.level != level) continue;
        if (worst == nullptr || barrier.pressure.value_or(-1) > worst->pressure.value_or(-1)) worst = &barrier;
    }
    return worst;
}

/// The mean pressure at each level, in the direction of the rows above. Returns the height.
float draw_levels(Ui& ui, Box area, const ScoredAssessment& scored, float number, BarriersView& view) {
    const float top = area.top;
    area.top += ui.px(14);
    ui.text({area.left + ui.px(8), area.top}, TextStyle::lead, ui.theme.text, "Mean pressure at each level");
    area.top += ui.line_height(TextStyle::lead) + ui.px(4);
    for (const Level level : all_levels) {
        const BarrierResult* worst = worst_of(scored, level);
        if (worst == nullptr) continue;
        const Box place{area.left, area.top, area.width, ui.px(32)};
        area.top += place.height;
        const Pressed pressed = ui.pressable("level " + std::string(to_text(level)), place);
        if (pressed.hovered) ui.fill(place.inset(0, 1), ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(place, 6);
        if (pressed.clicked) {
            view.barrier = worst->id;
            view.scroll_to_barrier = true;
        }
        const Columns columns = columns_of(ui, place.inset(ui.px(8), 0), number);
        const std::optional<double> clear = clearness(*scored.profile(), level);
        const std::optional<double> pressure = clear ? std::optional(100 - *clear) : std::nullopt;
        ui.line(columns.title, TextStyle::body, ui.theme.text, level_title(level));
        ui.line(columns.number, TextStyle::body_strong, ui.theme.text,
                pressure ? fmt::format("{:.0f}", *pressure) : "–", Align::right);
        draw_pressure_bar(ui, columns.bar, pressure);
    }
    return area.top - top;
}

}  // namespace

void draw_barriers_list(Ui& ui, Box area, const ScoredAssessment& scored, const std::optional<BarrierId>& shown,
                        BarriersView& view) {
    Box head = area.cut_top(ui.px(26));
    head.cut_right(ui.px(14));  // Where the list has its scroll bar.
    const float number = number_width(ui, *scored.profile());
    const Columns heads = columns_of(ui, head.inset(ui.px(8), 0), number);
    ui.line(heads.title, TextStyle::small, ui.theme.muted, "Barrier");
    const float middle = heads.title.centre().x;
    ui.line({middle, head.top, heads.bar.right() - middle, head.height}, TextStyle::small, ui.theme.muted,
            "Pressure: more is worse", Align::right);
    ui.line(heads.status, TextStyle::small, ui.theme.muted, "Status");
    ui.rule(area.left, area.right(), area.top);
    area.cut_top(ui.px(2));
    const std::vector<const BarrierResult*> results = most_pressing_first(*scored.profile());
    const int not_asked = count_barriers(*scored.profile()).not_asked;
    const auto is_shown = [&](const BarrierResult* result) { return shown == result->id; };
    // Whoever comes from elsewhere to a barrier without a question must see it.
    if (view.scroll_to_barrier && std::any_of(results.begin(), results.end(), [&](const BarrierResult* result) {
            return is_shown(result) && !result->asked;
        })) {
        view.not_asked_open = true;
    }
    ui.scroll_area("barriers", area, [&](Box rest) {
        const float top = rest.top;
        bool folded = false;
        for (const BarrierResult* result : results) {
            if (!result->asked && !folded) {
                folded = true;
                rest.top += draw_fold(ui, rest, not_asked, view);
            }
            if (!result->asked && !view.not_asked_open) continue;
            rest.top += draw_row(ui, rest, scored, *result, number, is_shown(result), view);
        }
        rest.top += draw_levels(ui, rest, scored, number, view);
        return rest.top - top;
    });
}

}  // namespace readiness
