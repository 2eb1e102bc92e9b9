// Plan: what could be done about each barrier, and beside it what the team has decided to do.
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>

#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/plan/plan_parts.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/screens/sealed_results.h"
#include "app/desktop/widgets/what_if_panel.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

constexpr float gap_units = 14;
constexpr float two_columns_from_units = 900;

/// The plan, and under it what could be tried out.
float draw_plan_column(Ui& ui, Box area, const PlanPage& page) {
    const float top = area.top;
    area.top += draw_plan_card(ui, area, page) + ui.px(gap_units);
    return area.top - top + draw_what_if_panel(ui, area, page.scored, page.what_if);
}

/// The control that the arrows begin at.
std::string first_control(const Ui& ui, const PlanPage& page) {
    if (!page.can_change(ui)) return "";
    for (const OfferedBarrier& offered : page.offers.barriers) {
        if (!offered.measures.empty())
            return "measure " + offered.barrier.text + " " + offered.measures.front().measure.text;
    }
    return "add own";
}

void take_keys(Ui& ui, const PlanPage& page) {
    if (!ui.interactive || ui.for_room) return;
    if (!ui.focus.ring_shown() && (ui.take(Key::down) || ui.take(Key::up)))
        page.view.keyboard_goes_to = first_control(ui, page);
    if (!page.can_change(ui)) return;
    if (ui.take(U'n') || ui.take(U'N')) page.commands.push_back(WriteOwnAction{});
    if (ui.take(U'l') || ui.take(U'L')) page.commands.push_back(EditLookAgain{});
    const bool to_plan = ui.take(U'p') || ui.take(U'P');
    if (to_plan) {
        page.view.keyboard_goes_to = page.actions().empty() ? "add own" : "action " + page.actions().front().id;
    }
}

/// Everything under the header.
void draw_body(Ui& ui, Box page, const PlanPage& plan) {
    if (page.width < ui.px(two_columns_from_units)) {
        ui.scroll_area("plan and offers", page, [&](Box area) {
            const float top = area.top;
            area.top += draw_plan_column(ui, area, plan) + ui.px(gap_units);
            return area.top - top + draw_offers(ui, area, plan);
        });
        return;
    }
    const float gap = ui.px(gap_units);
    const Box left = page.cut_left(std::floor((page.width - gap) * 0.51f));
    page.cut_left(gap);
    // The plan first: it is short, and Tab comes to it before all that is offered.
    ui.scroll_area("plan", page, [&](Box area) { return draw_plan_column(ui, area, plan); });
    ui.scroll_area("offers", left, [&](Box area) { return draw_offers(ui, area, plan); });
}

Commands draw_page(Ui& ui, Box page, const State& state, Views& views) {
    if (!state.document) return draw_nothing_open(ui, page, "Plan");
    const ScoredAssessment& scored = state.document->scored();
    if (scored.profile() == nullptr) return draw_sealed_results(ui, page, "Plan", scored);
    Commands commands;
    const Offers offers = offers_of(scored);
    const PlanPage plan{state, scored, offers, views.plan, views.what_if, commands};
    commands = draw_page_header(ui, page, plan_heading, read_only_words(*state.document) + offers_text(offers),
                                {{"print plan", "Print the plan…", {AskToExport{ExportPart::plan, true}}}});
    take_keys(ui, plan);
    draw_body(ui, page, plan);
    return commands;
}

}  // namespace

void follow_requests(Ui& ui, PlanView& view, const std::string& id, const Box& box) {
    if (!ui.interactive || ui.for_room) return;
    const bool takes_keyboard = view.keyboard_goes_to == id;
    if (!takes_keyboard && view.shows != id) return;
    if (takes_keyboard) {
        ui.focus.set_current(ImGui::GetID(id.c_str()));
        ui.focus.show_ring(true);
    }
    ui.scroll_into_view(box);
    ui.focus.layout_is_coming();
}

bool has_keyboard(const Ui& ui, const std::string& id) {
    return ui.interactive && !ui.for_room && ui.focus.is_current(ImGui::GetID(id.c_str()));
}

Commands draw_plan(Ui& ui, const Box& page, const State& state, Views& views) {
    PlanView& view = views.plan;
    const std::string keyboard = view.keyboard_goes_to;
    const std::string shown = view.shows;
    Commands commands = draw_page(ui, page, state, views);
    // What was asked for was done, or the control is not there: it is not waited for.
    if (ui.interactive && !ui.for_room) {
        if (view.keyboard_goes_to == keyboard) view.keyboard_goes_to.clear();
        if (view.shows == shown) view.shows.clear();
    }
    return commands;
}

}  // namespace readiness
