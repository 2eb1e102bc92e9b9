// The barriers that ask for attention, in a line under the profile.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/widgets/markers.h"
#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// The strong ones; if there are none, those to watch.
std::vector<const BarrierResult*> gravest(const Profile& profile) {
    std::vector<const BarrierResult*> pressing = barriers_in_the_way(profile);
    const bool any_strong = !pressing.empty() && pressing.front()->status == BarrierStatus::blocking;
    if (any_strong)
        std::erase_if(pressing, [](const BarrierResult* one) { return one->status != BarrierStatus::blocking; });
    return pressing;
}

std::string headline(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    const BarrierCounts counts = count_barriers(profile);
    if (counts.blocking == 1) return "1 strong barrier";
    if (counts.blocking > 1) return fmt::format("{} strong barriers", counts.blocking);
    if (counts.watch > 0) return fmt::format("No strong barrier, {} to watch", counts.watch);
    if (counts.clear > 0) return "Little seen of the barriers that were asked about";
    if (counts.not_assessed == 0) return "This questionnaire asks about no barriers";
    const bool any_applies =
        std::ranges::any_of(profile.items, [](const ItemResult& item) { return item.low.has_value(); });
    return any_applies || !scored.has_answers() ? "No barrier is assessed yet" : "No barrier: no question applies";
}

float sign_width(const Ui& ui) {
    return ui.px(32);
}

/// What the status is, as a shape on its colour.
void draw_sign(const Ui& ui, const Box& place, BarrierStatus status) {
    const MarkerLook look = status_look(ui.theme, status);
    const float height = ui.px(22);
    const Box pill{place.left, std::round(place.centre().y - height / 2), place.width, height};
    ui.fill(pill, look.colours.fill, 11);
    ui.shape({pill.centre().x, std::round(pill.centre().y)}, ui.px(6), look.shape, look.colours.text);
}

std::string link_text(std::size_t left) {
    return left > 0 ? fmt::format("and {} more", left) : std::string("All barriers");
}

/// Leads to all of them. It is cut rather than out of reach.
bool draw_link_to_all(Ui& ui, const Box& line, std::string_view words, bool at_end) {
    const float width = std::min(line.width, ui.text_size(TextStyle::room, words).x);
    const float height = ui.line_height(TextStyle::room);
    const Box place{at_end ? line.right() - width : line.left, std::round(line.centre().y - height / 2), width, height};
    const Pressed pressed = ui.pressable("all barriers", place);
    ui.line(place, TextStyle::room, ui.theme.accent_text, words);
    if (pressed.hovered) ui.fill({place.left, place.bottom(), place.width, ui.px(1)}, ui.theme.accent_text);
    if (pressed.focused) ui.focus_ring(place, 3);
    return pressed.clicked;
}

}  // namespace

void draw_barriers_strip(Ui& ui, const Box& card, const ScoredAssessment& scored, Commands& commands) {
    ui.card(card);
    const float gap = ui.px(18);
    Box line = card.inset(ui.px(18), 0);
    const std::vector<const BarrierResult*> barriers = gravest(*scored.profile());
    const float least_link = ui.text_size(TextStyle::room, link_text(barriers.size())).x + gap;
    Box head = line;
    head.width = std::max(0.0f, line.width - least_link);
    line.cut_left(ui.line(head, TextStyle::room_strong, ui.theme.text, headline(scored)) + gap);
    std::size_t shown = 0;
    for (; shown < barriers.size(); ++shown) {
        const float link = ui.text_size(TextStyle::room, link_text(barriers.size() - shown - 1)).x;
        const float room = line.width - link - gap;
        const std::string& title = find_barrier(scored.evidence(), barriers[shown]->id)->title;
        const float wanted = sign_width(ui) + ui.px(8) + ui.text_size(TextStyle::room, title).x;
        // The first is there in any case, cut if it must be.
        if (wanted > room && (shown > 0 || room < ui.px(120))) break;
        Box part = line.cut_left(std::min(wanted, room));
        line.cut_left(gap);
        const Pressed pressed = ui.pressable("barrier " + barriers[shown]->id.text, part.inset(0, ui.px(6)));
        if (pressed.hovered) ui.fill(part.inset(-ui.px(4), ui.px(6)), ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(part.inset(0, ui.px(6)), 6);
        if (pressed.clicked) commands.push_back(ShowBarrier{barriers[shown]->id});
        draw_sign(ui, part.cut_left(sign_width(ui)), barriers[shown]->status);
        part.cut_left(ui.px(8));
        ui.line(part, TextStyle::room, ui.theme.text, title);
    }
    const bool all_shown = shown == barriers.size();
    if (draw_link_to_all(ui, line, link_text(barriers.size() - shown), all_shown))
        commands.push_back(GoTo{ScreenId::barriers});
}

}  // namespace readiness
