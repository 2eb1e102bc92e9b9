// Profile: the radar, the table of factors beside it, and the barriers in the way under both.
#include "core/scoring/profile.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/profile/factor_table.h"
#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/screens/sealed_results.h"
#include "app/desktop/widgets/explanation_panel.h"
#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/base/text.h"
#include "core/groups/collecting.h"
#include "core/groups/readings.h"
#include "core/groups/role_scores.h"
#include "core/groups/workshop_summary.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

std::string subtitle_of(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    std::string text = scored.questionnaire().title;
    if (profile.mode == Mode::tally) text += " · " + people_text(profile.respondents);
    text += " · from " + basis_text(profile);
    const int unfinished = profile.mode == Mode::ballots ? unfinished_ballots(scored.assessment()) : 0;
    if (unfinished > 0) text += fmt::format(", {} not finished and left out", unfinished);
    if (!scored.roles().empty()) text += ", " + counted(scored.roles().size(), "role");
    const AnsweredPart part = answered_part(profile);
    if (part.done < part.of) text += " · " + answered_text(profile);
    const std::string day = day_text(scored.assessment().modified);
    return day.empty() ? text : text + " · " + day;
}

void draw_overall(Ui& ui, const Box& card, const ScoredAssessment& scored, ProfileView& view) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const OverallResult& overall = scored.profile()->overall;
    const Pressed pressed = ui.pressable("overall", card);
    ui.card(card);
    if (pressed.hovered) ui.outline(card, ui.theme.accent, 12);
    if (pressed.focused) ui.focus_ring(card, 12);
    if (pressed.clicked) {
        view.overall_open = !view.overall_open;
        view.factor.reset();
    }
    Box inside = card.inset(ui.px(20), ui.px(14));
    Box left = inside.cut_left(std::max(inside.width * 0.42f, ui.px(190)));
    ui.line(left.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted, "Overall");
    const std::string score = score_text(questionnaire, overall.score);
    const float width = ui.line(left, TextStyle::figure, ui.theme.text, score);
    left.cut_left(width + ui.px(10));
    draw_band(ui, {left.left, left.top + ui.px(4), left.width, left.height},
              band_look(ui.theme, questionnaire, overall.band), overall_title(questionnaire, overall));
    ui.line(inside.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted, "Weakest factor");
    const FactorResult* weakest = find_result(*scored.profile(), overall.weakest);
    const Factor* factor = find_factor(questionnaire, overall.weakest);
    std::string words = "–";
    if (weakest != nullptr && factor != nullptr) {
        const std::string its_score = " " + score_text(questionnaire, weakest->score);
        const bool whole = ui.text_size(TextStyle::heading, factor->title + its_score).x <= inside.width;
        words = (whole ? factor->title : factor->short_title) + its_score;
    }
    ui.line(inside, TextStyle::heading, ui.theme.text, words);
}

/// What the right side can show. Agreed answers alone have no spread to talk about, roles are on ballots only, and a
/// workshop in which nothing was written down has no summary.
std::vector<Choice> panels_of(const ScoredAssessment& scored) {
    std::vector<Choice> panels = {{"factors", "Factors"}};
    const Mode votes = scored.profile()->mode;
    const bool roles = !scored.roles().empty();
    if (votes != Mode::consensus || roles) panels.push_back({"talk", "Talk first"});
    if (votes == Mode::ballots || roles) panels.push_back({"roles", "Roles"});
    if (!workshop_summary(scored.questionnaire(), scored.assessment()).empty()) {
        panels.push_back({"workshop", "Workshop"});
    }
    return panels;
}

std::string_view id_of(ProfileView::Panel panel) {
    switch (panel) {
        case ProfileView::Panel::factors: break;
        case ProfileView::Panel::talk: return "talk";
        case ProfileView::Panel::roles: return "roles";
        case ProfileView::Panel::workshop: return "workshop";
    }
    return "factors";
}

constexpr ProfileView::Panel all_panels[] = {ProfileView::Panel::factors, ProfileView::Panel::talk,
                                             ProfileView::Panel::roles, ProfileView::Panel::workshop};

/// What the right side shows, and in which order factors are.
float draw_panel_choice(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    static constexpr Choice wide_orders[] = {{"weakest first", "Weakest first"}, {"chart order", "Chart order"}};
    static constexpr Choice tight_orders[] = {{"weakest first", "Weakest"}, {"chart order", "Chart"}};
    const std::vector<Choice> panels = panels_of(scored);
    const bool group = panels.size() > 1;
    // What counts now may have no such panel, and a summary may have become empty.
    const bool there =
        std::any_of(panels.begin(), panels.end(), [&](const Choice& panel) { return panel.id == id_of(view.panel); });
    if (!there) view.panel = ProfileView::Panel::factors;
    const float height = ui.px(32);
    const auto draw_order = [&](Box row) {
        const auto& orders = row.width >= ui.px(210) ? wide_orders : tight_orders;
        int order = view.weakest_first ? 0 : 1;
        row.cut_left(std::max(ui.px(5), row.width - ui.px(row.width >= ui.px(218) ? 240 : 166)));
        if (ui.choice("order", row, orders, order)) view.weakest_first = order == 0;
    };
    if (!group) {
        draw_order(area.cut_top(height));
        return height;
    }
    Box row = area.cut_top(height);
    const Box help = row.cut_right(ui.px(28));
    row.cut_right(ui.px(4));
    if (ui.button("show figures", "?", help)) commands.push_back(ShowFigures{});
    ui.tooltip({false, help.contains(ImGui::GetIO().MousePos), false, false}, help, "What these figures mean");
    int panel = 0;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (panels[i].id == id_of(view.panel)) panel = static_cast<int>(i);
    }
    const bool one_row = row.width >= ui.px(370);
    const float each = ui.px(row.width < ui.px(490) ? 79 : 90);
    const float panels_width = std::min(each * static_cast<float>(panels.size()), row.width);
    if (ui.choice("panel", row.cut_left(panels_width), panels, panel)) {
        for (const ProfileView::Panel one : all_panels) {
            if (id_of(one) == panels[static_cast<std::size_t>(panel)].id) view.panel = one;
        }
    }
    if (view.panel == ProfileView::Panel::factors && one_row) draw_order(row);
    return height;
}

/// How much an item's answers differ, beside its words.
PartPicture histograms(Ui& ui, const ScoredAssessment& scored, float width) {
    if (scored.profile()->mode == Mode::consensus || width < ui.px(370)) return {};
    return {ui.px(96), [&ui, &scored](const Box& box, const Term& term, const Pressed& pressed) {
                const Item* item = find_item(scored.questionnaire(), {term.id});
                const ItemResult* result = find_result(*scored.profile(), ItemId{term.id});
                if (item == nullptr || result == nullptr) return;
                draw_histogram(ui, box, scale_of(scored.questionnaire(), *item), *result);
                ui.tooltip(pressed, box, item_figures_text(*result));
            }};
}

/// The table of factors, or why a number is what it is.
float draw_details(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    if (!view.factor && !view.overall_open) {
        area.cut_top(draw_panel_choice(ui, area, scored, view, commands) + ui.px(6));
        switch (view.panel) {
            case ProfileView::Panel::factors: area.top += draw_factor_table(ui, area, scored, view, commands); break;
            case ProfileView::Panel::talk: area.top += draw_talk_list(ui, area, scored, commands); break;
            case ProfileView::Panel::roles: area.top += draw_roles_table(ui, area, scored, view); break;
            case ProfileView::Panel::workshop: area.top += draw_workshop(ui, area, scored, commands); break;
        }
        return area.top - top;
    }
    Box back = area.cut_top(ui.px(26));
    if (ui.link("all factors", "← All factors", back.min()) || (ui.interactive && ui.take(Key::escape))) {
        view.factor.reset();
        view.overall_open = false;
        return area.top - top;
    }
    const Explanation explanation = view.factor ? explain_factor(scored, *view.factor) : explain_overall(scored);
    const DrawnExplanation drawn = draw_explanation(ui, area, scored, explanation,
                                                    view.factor ? histograms(ui, scored, area.width) : PartPicture{});
    if (drawn.pressed && view.factor) commands.push_back(ShowItem{{*drawn.pressed}});
    if (drawn.pressed && view.overall_open) {
        view.factor = FactorId{*drawn.pressed};
        view.overall_open = false;
    }
    return area.top - top + drawn.height;
}

std::string_view reading_title(const Assessment& assessment, Reading reading) {
    switch (reading) {
        case Reading::agreed_first:
            return votes_beside_agreed(assessment) == Mode::ballots ? "Agreed, else ballots" : "Agreed, else hands";
        case Reading::consensus: return "Agreed answers";
        case Reading::ballots: return "Ballots";
        case Reading::tally: return "Hands";
    }
    return "";
}

/// Where answers were collected in several ways: which of them the profile counts.
void draw_basis_choice(Ui& ui, Box& page, const Document& document, Commands& commands) {
    const Assessment& assessment = document.scored().assessment();
    const std::vector<Reading> readings = readings_to_choose(assessment);
    if (readings.size() < 2 || document.read_only()) return;
    std::vector<Choice> ways;
    int chosen = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        ways.push_back({to_text(readings[i]), reading_title(assessment, readings[i])});
        if (readings[i] == reading_of(assessment)) chosen = static_cast<int>(i);
    }
    Box row = page.cut_top(ui.px(34));
    page.cut_top(ui.px(10));
    const std::string_view question = "The profile counts";
    row.cut_left(ui.line(row, TextStyle::body, ui.theme.muted, question) + ui.px(12));
    const float width = std::min(row.width, ui.px(170) * static_cast<float>(ways.size()));
    if (ui.choice("basis", row.cut_left(width), ways, chosen)) {
        commands.push_back(ChooseReading{readings[static_cast<std::size_t>(chosen)]});
    }
}

}  // namespace

Commands draw_profile(Ui& ui, const Box& whole_page, const State& state, Views& views) {
    ProfileView& view = views.profile;
    Box page = whole_page;
    if (!state.document) return draw_nothing_open(ui, page, "Profile");
    const ScoredAssessment& scored = state.document->scored();
    if (scored.profile() == nullptr) return draw_sealed_results(ui, page, "Profile", scored);
    const AnsweredPart part = answered_part(*scored.profile());
    const bool vote = scored.assessment().mode != Mode::consensus;
    const bool open = has_open_questions(scored.questionnaire(), scored.assessment());
    const char* answers = part.done == 0 ? "Start answering"
                          : open         ? "Go on"
                          : vote         ? "Talk it through"
                                         : "Change answers";
    std::vector<HeaderButton> buttons = {{"details", "Details…", {EditDetails{}}}};
    if (!scored.assessment().shareable) {
        buttons.push_back({"share", "Share a copy…", {ShareCopy{}}});
        buttons.push_back(
            {"assess", answers, {GoTo{ScreenId::assess}}, open ? ButtonKind::primary : ButtonKind::plain});
    }
    Commands commands = draw_page_header(ui, page, scored.assessment().title, subtitle_of(scored), buttons);
    draw_basis_choice(ui, page, *state.document, commands);

    const float gap = ui.px(16);
    const float strip = ui.px(80);
    const bool side_by_side = page.width >= ui.px(860) && page.height >= ui.px(420);
    if (side_by_side) {
        draw_barriers_strip(ui, page.cut_bottom(strip), scored, commands);
        page.cut_bottom(gap);
        draw_radar_card(ui, page.cut_left(std::floor(page.width * 0.515f)), scored, view);
        page.cut_left(gap);
        draw_overall(ui, page.cut_top(ui.px(96)), scored, view);
        page.cut_top(gap);
        ui.card(page);
        ui.scroll_area("factors", page.inset(ui.px(20), ui.px(14)),
                       [&](Box area) { return draw_details(ui, area, scored, view, commands); });
        return commands;
    }
    const bool opened = view.factor || view.overall_open;
    ui.scroll_area(opened ? "profile details" : "profile", page, [&](Box area) {
        if (opened) return draw_details(ui, area, scored, view, commands);
        const float top = area.top;
        draw_overall(ui, {area.left, area.top, area.width, ui.px(96)}, scored, view);
        area.top += ui.px(96) + gap;
        const float radar = std::clamp(area.width * 0.7f, ui.px(300), ui.px(520));
        draw_radar_card(ui, {area.left, area.top, area.width, radar}, scored, view);
        area.top += radar + gap;
        draw_barriers_strip(ui, {area.left, area.top, area.width, strip}, scored, commands);
        area.top += strip + gap;
        area.top += draw_details(ui, {area.left, area.top, area.width, 1e6f}, scored, view, commands);
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
