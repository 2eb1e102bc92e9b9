// What is offered: a card for each barrier, with measures that can be put on the plan.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/screens/plan/plan_parts.h"
#include "app/desktop/widgets/choice_pills.h"
#include "app/desktop/widgets/markers.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"
#include "core/words/plan_words.h"
#include "core/words/sources.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

constexpr std::size_t shown_at_first = 3;
constexpr float card_gap_units = 14;
constexpr float button_column_units = 118;

/// A row that can be put on the plan.
struct Offer {
    std::string id;
    std::string title;
    std::string step;
    std::vector<std::string> small_print;
    std::string on_plan;  ///< Whether the plan has it, in words; may be empty.
    std::string action;   ///< What carries it out; empty if it can be added.
    Action added;         ///< What adding puts on the plan.
};

/// The button, or where the row stands on the plan. Returns the height.
float draw_offer_state(Ui& ui, const Box& column, const Offer& offer, const PlanPage& page) {
    const bool can_add = offer.action.empty() && page.can_change(ui);
    const Box button{column.left, column.top, std::min(column.width, ui.button_width("Add")), ui.px(34)};
    if (can_add) {
        const Box place{column.right() - button.width, button.top, button.width, button.height};
        follow_requests(ui, page.view, offer.id, place);
        const bool here = has_keyboard(ui, offer.id);
        const bool key = here && (ui.take(U'a') || ui.take(U'A'));
        if (ui.button(offer.id, "Add", place) || key) {
            page.commands.emplace_back(Edit{AddAction{offer.added}});
            page.view.shows = offer.id;  // Where the plan is above, it grows.
        }
        if (offer.on_plan.empty()) return button.height;
        const float top = place.bottom() + ui.px(4);
        const float width = ui.text_size(TextStyle::small, offer.on_plan).x;
        ui.text({column.right() - width, top}, TextStyle::small, ui.theme.muted, offer.on_plan);
        return top - column.top + ui.line_height(TextStyle::small);
    }
    if (offer.on_plan.empty()) return 0;
    const std::string words = offer.action.empty() ? offer.on_plan : "✓ " + offer.on_plan;
    const ImVec2 size = ui.text_size(TextStyle::body_strong, words, column.width);
    const Box place{column.left, column.top, column.width, size.y + ui.px(8)};
    if (!offer.action.empty() && page.can_change(ui)) {
        follow_requests(ui, page.view, offer.id, place);
        const Pressed pressed = ui.pressable(offer.id, place);
        if (pressed.hovered) ui.fill(place, ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(place, 6);
        if (pressed.clicked) page.view.keyboard_goes_to = "action " + offer.action;
    }
    ui.paragraph({place.left + ui.px(4), place.top + ui.px(4)}, place.width - ui.px(4), TextStyle::body_strong,
                 offer.action.empty() ? ui.theme.muted : ui.theme.accent_text, words);
    return place.height;
}

/// How much of a row its button or its words on the plan take.
float state_width(const Ui& ui, const Box& area, const Offer& offer, const PlanPage& page) {
    float width = offer.on_plan.empty() ? 0 : ui.px(button_column_units);
    if (offer.action.empty() && page.can_change(ui)) width = std::max(width, ui.button_width("Add"));
    return std::min(width, area.width * 0.4f);
}

float draw_offer(Ui& ui, const Box& area, const Offer& offer, const PlanPage& page) {
    ui.rule(area.left, area.right(), area.top);
    const float column = state_width(ui, area, offer, page);
    Box words{area.left, area.top + ui.px(9), area.width - column - ui.px(10), 0};
    const Box state{area.right() - column, words.top, column, 0};
    const float top = words.top;
    words.top += ui.paragraph(words.min(), words.width, TextStyle::room_strong, ui.theme.text, offer.title) + ui.px(1);
    if (!offer.step.empty()) {
        words.top += ui.paragraph(words.min(), words.width, TextStyle::body, ui.theme.text, offer.step) + ui.px(3);
    }
    for (const std::string& line : offer.small_print)
        words.top += ui.paragraph(words.min(), words.width, TextStyle::small, ui.theme.muted, line) + ui.px(1);
    const float height = std::max(words.top - top, draw_offer_state(ui, state, offer, page)) + ui.px(18);
    if (has_keyboard(ui, offer.id)) {
        const float bar = std::max(2.0f, ui.px(3));
        ui.fill({area.left - ui.px(9), area.top + ui.px(6), bar, height - ui.px(12)}, ui.theme.accent, 1);
    }
    return height;
}

Offer offer_of(const PlanPage& page, const OfferedBarrier& barrier, const OfferedMeasure& offered) {
    const Measure& measure = *find_measure(page.scored.evidence(), offered.measure);
    Offer offer;
    offer.id = "measure " + barrier.barrier.text + " " + measure.id.text;
    offer.title = measure.title;
    offer.step = first_step_of(measure);
    for (std::string line : {first_step_text(measure), measure_basis_text(page.scored.evidence(), measure)}) {
        if (!line.empty()) offer.small_print.push_back(std::move(line));
    }
    offer.on_plan = on_plan_text(offered);
    if (offered.on_plan()) offer.action = offered.action;
    offer.added = action_from(measure, barrier.barrier, next_action_id(page.actions()));
    return offer;
}

/// What to do about a barrier that is not the team's to change: to ask. It is on the plan if the plan has its words.
Offer asking_offer(const PlanPage& page, const Barrier& barrier) {
    Offer offer;
    offer.id = "ask " + barrier.id.text;
    offer.title = ask_text(barrier);
    offer.added = own_action(offer.title, barrier.id, next_action_id(page.actions()));
    for (const Action& action : page.actions()) {
        if (action.barrier != barrier.id || action.text != offer.title) continue;
        const bool dropped = action.status == ActionStatus::dropped;
        offer.on_plan = on_plan_text({{}, action.id, action.status, false});
        if (!dropped) offer.action = action.id;
        if (!dropped) break;
    }
    return offer;
}

/// The title with the status and its pressure beside it, or under it where there is no room.
float draw_card_title(Ui& ui, const Box& area, const OfferedBarrier& offered, const Barrier& barrier) {
    const MarkerLook look = status_look(ui.theme, offered.status);
    const std::string status = offered.pressure
                                   ? fmt::format("{} {}", status_title(offered.status), pressure_text(offered.pressure))
                                   : std::string(status_title(offered.status));
    const float width = ui.marker_width(look.shape, status, TextStyle::room_strong);
    const bool beside = area.width - width >= ui.px(180);
    const float title_width = beside ? area.width - width - ui.px(12) : area.width;
    const float title = ui.paragraph(area.min(), title_width, TextStyle::heading, ui.theme.text, barrier.title);
    const ImVec2 place =
        beside ? ImVec2{area.right() - width, area.top} : ImVec2{area.left, area.top + title + ui.px(4)};
    ui.marker(place, look.colours, look.shape, status, TextStyle::room_strong);
    return std::max(title, place.y - area.top + ui.marker_height(TextStyle::room_strong)) + ui.px(4);
}

/// Why it is offered, and where the source speaks of it, which leads to all that is known of it.
float draw_why(Ui& ui, Box area, const PlanPage& page, const OfferedBarrier& offered, const Barrier& barrier) {
    const float top = area.top;
    area.top +=
        ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, why_offered_text(page.scored, offered));
    const std::string pages = barrier_page_text(barrier);
    if (pages.empty()) return area.top - top;
    if (ui.for_room) {
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, pages);
    } else {
        const WideLink link = draw_wide_link(ui, "reasons " + barrier.id.text, area, TextStyle::body, pages + " →");
        if (link.clicked) page.commands.emplace_back(ShowBarrier{barrier.id});
        area.top += link.height;
    }
    return area.top - top;
}

float draw_ours(Ui& ui, Box area, const PlanPage& page, const OfferedBarrier& offered) {
    if (!page.can_change(ui)) {
        if (!offered.ours) return 0;
        return ui.paragraph({area.left, area.top + ui.px(6)}, area.width, TextStyle::body, ui.theme.text,
                            fmt::format("{} {}", ours_question, ours_title(*offered.ours))) +
               ui.px(6);
    }
    std::vector<Pill> pills;
    std::optional<std::size_t> chosen;
    for (const Ours answer : all_ours) {
        if (offered.ours == answer) chosen = pills.size();
        pills.push_back({std::string(to_text(answer)), std::string(ours_title(answer))});
    }
    const std::string id = "ours " + offered.barrier.text;
    const float top = area.top;
    area.top += ui.px(8);
    const float question = ui.text_size(TextStyle::body, ours_question).x + ui.px(12);
    const bool beside = area.width - question >= ui.px(250);
    if (beside) {
        ui.line({area.left, area.top, question, ui.px(36)}, TextStyle::body, ui.theme.text, ours_question);
        area.cut_left(question);
    } else {
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, ours_question) + ui.px(4);
    }
    const float height = pills_height(ui, pills, area.width);
    for (const Pill& pill : pills)
        follow_requests(ui, page.view, id + " " + pill.id, {area.left, area.top, area.width, height});
    follow_requests(ui, page.view, id, {area.left, area.top, area.width, height});
    const auto pressed = draw_pills(ui, id, area, pills, chosen);
    if (pressed) {
        const auto answer = pressed == chosen ? std::nullopt : std::optional(all_ours[*pressed]);
        page.commands.emplace_back(Edit{AnswerOurs{offered.barrier, answer}});
        // The card may move to another place: the keyboard goes with it.
        if (ui.focus.ring_shown()) page.view.keyboard_goes_to = id + " " + pills[*pressed].id;
    }
    return area.top - top + height;
}

/// Opens the other measures, or folds them.
float draw_more(Ui& ui, const Box& area, const PlanPage& page, const OfferedBarrier& offered, bool unfolded) {
    if (offered.measures.size() <= shown_at_first || ui.for_room) return 0;
    ui.rule(area.left, area.right(), area.top);
    const std::string words =
        unfolded ? "Show fewer" : fmt::format("{} more", offered.measures.size() - shown_at_first);
    const std::string id = "more " + offered.barrier.text;
    if (ui.link(id, words, {area.left, area.top + ui.px(8)})) {
        std::vector<BarrierId>& open = page.view.unfolded;
        unfolded ? static_cast<void>(std::erase(open, offered.barrier)) : open.push_back(offered.barrier);
        ui.focus.layout_is_coming();
    }
    return ui.line_height(TextStyle::body) + ui.px(8);
}

float draw_barrier_card(Ui& ui, const Box& whole, const PlanPage& page, const OfferedBarrier& offered) {
    const Barrier* barrier = find_barrier(page.scored.evidence(), offered.barrier);
    if (barrier == nullptr) return 0;
    return draw_in_card(ui, whole, [&](Box area) {
        const float top = area.top;
        area.top += draw_card_title(ui, area, offered, *barrier);
        area.top += draw_why(ui, area, page, offered, *barrier);
        area.top += draw_ours(ui, area, page, offered) + ui.px(10);
        if (offered.ours == Ours::no) area.top += draw_offer(ui, area, asking_offer(page, *barrier), page);
        const bool unfolded = std::ranges::find(page.view.unfolded, offered.barrier) != page.view.unfolded.end();
        const std::size_t shown =
            unfolded ? offered.measures.size() : std::min(shown_at_first, offered.measures.size());
        for (std::size_t i = 0; i < shown; ++i)
            area.top += draw_offer(ui, area, offer_of(page, offered, offered.measures[i]), page);
        return area.top - top + draw_more(ui, area, page, offered, unfolded);
    });
}

/// Why there is nothing to act on, and where to go from here.
float draw_nothing_offered(Ui& ui, const Box& whole, const PlanPage& page) {
    const NothingOffered reason = *page.offers.nothing;
    const bool needs_answers = reason == NothingOffered::nothing_assessed || reason == NothingOffered::no_barriers;
    const bool can_answer = !page.state.document->read_only() && needs_answers;
    const ScreenId to = can_answer ? ScreenId::assess : ScreenId::profile;
    const std::string_view label = can_answer ? "Go to Assess" : "Go to Profile";
    return draw_in_card(ui, whole, [&](Box area) {
        const float top = area.top;
        area.top += ui.paragraph(area.min(), area.width, TextStyle::room, ui.theme.text, nothing_offered_text(reason)) +
                    ui.px(12);
        if (ui.for_room) return area.top - top;
        const Box button{area.left, area.top, std::min(area.width, ui.button_width(label)), ui.button_height()};
        if (ui.button("way on", label, button)) page.commands.emplace_back(GoTo{to});
        return area.top - top + button.height;
    });
}

/// True if the keyboard is at a control that was drawn since there were so many.
bool is_worked_on(const Ui& ui, std::size_t stops_before) {
    const std::span<const FocusStop> stops(ui.focus.stops());
    return std::ranges::any_of(stops.subspan(stops_before),
                               [&](const FocusStop& stop) { return ui.focus.is_current(stop.key); });
}

/// The room cannot scroll: it sees what the facilitator is at first.
std::span<const OfferedBarrier> in_sight(const Ui& ui, const PlanPage& page) {
    const std::span<const OfferedBarrier> all(page.offers.barriers);
    if (!ui.for_room) return all;
    const auto at = std::ranges::find(all, page.view.at, &OfferedBarrier::barrier);
    return at == all.end() ? all : all.subspan(static_cast<std::size_t>(at - all.begin()));
}

}  // namespace

float draw_offers(Ui& ui, Box area, const PlanPage& page) {
    if (page.offers.nothing) return draw_nothing_offered(ui, area, page);
    const float top = area.top;
    std::string note(judgement_text);
    const bool sorted = std::ranges::any_of(page.offers.barriers,
                                            [](const OfferedBarrier& offered) { return offered.ours.has_value(); });
    if (sorted) note += fmt::format(" {}", ours_order);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, note) + ui.px(8);
    for (const OfferedBarrier& offered : in_sight(ui, page)) {
        const std::size_t stops = ui.focus.stops().size();
        const std::size_t asked = page.commands.size();
        area.top += draw_barrier_card(ui, area, page, offered) + ui.px(card_gap_units);
        if (is_worked_on(ui, stops) || page.commands.size() > asked) page.view.at = offered.barrier;
    }
    return area.top - top - ui.px(card_gap_units);
}

}  // namespace readiness
