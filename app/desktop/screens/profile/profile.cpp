// Profile: the radar, the table of factors beside it, and the barriers in the way under both; or the table of
// questions.
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
#include "app/desktop/screens/profile/profile_panels.h"
#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/screens/profile/question_table.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/screens/sealed_results.h"
#include "app/desktop/widgets/explanation_panel.h"
#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/base/text.h"
#include "core/groups/collecting.h"
#include "core/groups/readings.h"
#include "core/groups/role_scores.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// What the profile rests on, the most telling first: the end is cut off where there is no room.
std::string aside_of(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    std::string text = basis_text(profile);
    if (profile.mode == Mode::tally) text += " · " + people_text(profile.respondents);
    const int unfinished = profile.mode == Mode::ballots ? unfinished_ballots(scored.assessment()) : 0;
    if (unfinished > 0) text += fmt::format(", {} not finished and left out", unfinished);
    if (!scored.roles().empty()) text += ", " + counted(scored.roles().size(), "role");
    const AnsweredPart part = answered_part(profile);
    if (part.done < part.of) text += " · " + answered_text(profile);
    text += " · " + scored.questionnaire().title;
    const std::string day = day_text(scored.assessment().modified);
    return day.empty() ? text : text + " · " + day;
}

/// "Weakest: Workload" and "25"; nothing while no factor has a score.
struct Weakest {
    std::string name;
    std::string score;
};

Weakest weakest_of(const ScoredAssessment& scored) {
    const FactorResult* weakest = find_result(*scored.profile(), scored.profile()->overall.weakest);
    const Factor* factor = find_factor(scored.questionnaire(), scored.profile()->overall.weakest);
    if (weakest == nullptr || factor == nullptr) return {};
    return {"Weakest: " + factor->short_title, score_text(scored.questionnaire(), weakest->score)};
}

std::string whole_of(const Weakest& weakest) {
    return weakest.name.empty() ? "" : weakest.name + " " + weakest.score;
}

/// A long name is cut, and never the number behind it.
void draw_weakest(const Ui& ui, Box line, const Weakest& weakest) {
    const std::string whole = whole_of(weakest);
    if (ui.text_size(TextStyle::room, whole).x <= line.width) {
        ui.line(line, TextStyle::room, ui.theme.text, whole);
        return;
    }
    const float score = ui.text_size(TextStyle::room, weakest.score).x + 1;
    Box name = line;
    name.width = std::max(0.0f, line.width - score - ui.px(6));
    line.cut_left(ui.line(name, TextStyle::room, ui.theme.text, weakest.name) + ui.px(6));
    ui.line({line.left, line.top, score, line.height}, TextStyle::room, ui.theme.text, weakest.score);
}

float overall_height(const Ui& ui, bool low) {
    return ui.px(low ? 60 : 84);
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
    Box inside = card.inset(ui.px(18), card.height < ui.px(70) ? ui.px(4) : ui.px(8));
    inside.cut_left(ui.line(inside, TextStyle::figure, ui.theme.text, score_text(questionnaire, overall.score)) +
                    ui.px(16));
    const std::string own = own_unit_text(questionnaire, overall.score);
    if (!own.empty()) inside.cut_left(ui.line(inside, TextStyle::room, ui.theme.text, own) + ui.px(16));
    const MarkerLook look = band_look(ui.theme, questionnaire, overall.band);
    const std::string band = overall_title(questionnaire, overall);
    const Weakest weakest = weakest_of(scored);
    const float pill = band.empty() ? 0 : ui.marker_width(look.shape, band, TextStyle::room_strong) + ui.px(12);
    const float words = ui.marker_height(TextStyle::room_strong);
    const bool beside = pill + ui.text_size(TextStyle::room, whole_of(weakest)).x <= inside.width;
    const float lower = beside ? ui.px(20) : ui.line_height(TextStyle::room);
    const float free = std::max(0.0f, inside.height - words - lower);
    inside.cut_top(std::floor(free * 0.4f));
    Box line = inside.cut_top(words);
    inside.cut_top(std::floor(free * 0.3f));
    if (pill > 0) draw_band(ui, line.cut_left(pill), look, band, TextStyle::room_strong);
    const Box second = inside.cut_top(lower);
    draw_weakest(ui, beside ? line : second, weakest);
    draw_score_bar(ui, beside ? second : line, overall.score, band_limits(questionnaire));
}

float draw_factors(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    const bool single = panels_of(scored, view).size() == 1;
    // Where it is low, the room needs the table more than the choice.
    const bool choice_last = single && area.height < ui.px(330);
    const float choice = ui.px(profile_choice_height);
    const auto draw_choice = [&] {
        area.cut_top(single ? (draw_order(ui, area.cut_top(choice), view), 0.0f)
                            : draw_panel_choice(ui, area, scored, view, commands));
    };
    if (!choice_last) {
        draw_choice();
        area.cut_top(ui.px(2));
    }
    area.top += draw_factor_table(ui, area, scored, view, commands);
    if (choice_last) {
        area = {area.left, area.top + ui.px(10), area.width, choice};
        draw_choice();
    }
    return area.top - top;
}

/// The table of factors, or why a number is what it is.
float draw_details(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    if (!view.factor && !view.overall_open) {
        if (view.panel == ProfileView::Panel::factors) return draw_factors(ui, area, scored, view, commands);
        area.cut_top(draw_panel_choice(ui, area, scored, view, commands) + ui.px(6));
        switch (view.panel) {
            case ProfileView::Panel::factors: break;
            case ProfileView::Panel::talk: area.top += draw_talk_list(ui, area, scored, view, commands); break;
            case ProfileView::Panel::roles: area.top += draw_roles_table(ui, area, scored, view); break;
            case ProfileView::Panel::workshop: area.top += draw_workshop(ui, area, scored, view, commands); break;
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
    const DrawnExplanation drawn =
        draw_explanation(ui, area, scored, explanation, view.factor ? pictures_of_answers(ui, scored) : PartPicture{});
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

/// The radar at the left, the numbers at the right, the barriers under both.
void draw_side_by_side(Ui& ui, Box page, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const bool low = page.height < ui.px(460);
    const float gap = ui.px(low ? 8 : 12);
    const Box strip = page.cut_bottom(ui.px(low ? 44 : 60));
    page.cut_bottom(gap);
    // The table of a group says more.
    const float share = scored.profile()->mode == Mode::consensus ? 0.535f : 0.515f;
    const Box radar = page.cut_left(std::floor(page.width * share));
    page.cut_left(gap);
    draw_overall(ui, page.cut_top(overall_height(ui, low)), scored, view);
    page.cut_top(gap);
    draw_radar_card(ui, radar, scored, view);
    ui.card(page);
    ui.scroll_area("factors", page.inset(ui.px(low ? 12 : 18), ui.px(low ? 5 : 12)),
                   [&](Box area) { return draw_details(ui, area, scored, view, commands); });
    draw_barriers_strip(ui, strip, scored, commands);
}

void draw_one_below_the_other(Ui& ui, const Box& page, const ScoredAssessment& scored, ProfileView& view,
                              Commands& commands) {
    const float gap = ui.px(12);
    const bool opened = view.factor || view.overall_open;
    ui.scroll_area(opened ? "profile details" : "profile", page, [&](Box area) {
        if (opened) return draw_details(ui, area, scored, view, commands);
        const float top = area.top;
        const auto cut = [&](float height) {
            const Box part{area.left, area.top, area.width, height};
            area.top += height + gap;
            return part;
        };
        draw_overall(ui, cut(overall_height(ui, false)), scored, view);
        draw_radar_card(ui, cut(std::clamp(area.width * 0.7f, ui.px(300), ui.px(520))), scored, view);
        area.top += draw_details(ui, {area.left, area.top, area.width, 1e6f}, scored, view, commands) + gap;
        draw_barriers_strip(ui, cut(ui.px(60)), scored, commands);
        return area.top - top;
    });
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
    const bool read_only = state.document->read_only();
    std::vector<HeaderButton> buttons = {{"details", "Details…", {EditDetails{}}, ButtonKind::plain, !read_only}};
    if (!scored.assessment().shareable) {
        buttons.push_back({"share", "Share a copy", {ShareCopy{}}});
        buttons.push_back({"export", "Export…", {AskToExport{}}});
        buttons.push_back({"assess",
                           answers,
                           {GoTo{ScreenId::assess}},
                           open && !read_only ? ButtonKind::primary : ButtonKind::plain,
                           !read_only});
    } else {
        buttons.push_back({"export", "Export…", {AskToExport{}}});
    }
    Commands commands = draw_compact_header(ui, page, scored.assessment().title,
                                            read_only_words(*state.document) + aside_of(scored), buttons);
    draw_basis_choice(ui, page, *state.document, commands);

    leave_missing_panel(scored, view);
    if (is_read_by_question(scored.questionnaire())) {
        draw_question_profile(ui, page, scored, view, commands);
        return commands;
    }
    if (view.panel == ProfileView::Panel::roles) choose_first_roles(scored, view);
    // Drawn in the order in which it is read, since the keyboard goes from one to the next in that order.
    const bool side_by_side = page.width >= ui.px(640) && page.height >= ui.px(300);
    if (side_by_side) {
        draw_side_by_side(ui, page, scored, view, commands);
    } else {
        draw_one_below_the_other(ui, page, scored, view, commands);
    }
    return commands;
}

}  // namespace readiness
