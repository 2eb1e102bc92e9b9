// Where ballots come in: by passing the keyboard from one person to the next, or from files.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/assess/ballot_turn.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/widgets/seats.h"
#include "core/base/text.h"
#include "core/groups/collecting.h"
#include "core/groups/role_scores.h"
#include "core/words/counts.h"

namespace readiness {

namespace {

constexpr float large_button_units = 54;
constexpr float row_units = 50;

// ----------------------------------------------------------------------------------------------------- the words

/// "4 of 6 in"; "4 in" if nobody said how many there are, or more came.
std::string counter_text(const Assessment& assessment) {
    const int finished = finished_ballots(assessment);
    if (assessment.people.value_or(0) < finished || !assessment.people) return fmt::format("{} in", finished);
    return fmt::format("{} of {} in", finished, *assessment.people);
}

std::string missing_text(const Assessment& assessment) {
    if (everybody_answered(assessment)) return "Everybody has answered.";
    std::vector<std::string> parts;
    const int unfinished = unfinished_ballots(assessment);
    if (unfinished > 0) parts.push_back(fmt::format("{} not finished", unfinished));
    const int to_come = people_to_come(assessment);
    if (to_come > 0) parts.push_back(fmt::format("{} still to come", to_come));
    if (!assessment.people) parts.emplace_back("Details… says how many people there are");
    return joined(parts, " · ");
}

/// "Doctors 2 · Nurses 3 · others 4": how many ballots of each role are in. Empty if no role can be told.
std::string roles_text(const Assessment& assessment) {
    const BallotCounts counts = ballots_by_role(assessment);
    const bool any_named =
        std::ranges::any_of(counts.roles, [](const RoleCount& count) { return !count.role.empty(); });
    if (!any_named) return "";
    std::vector<std::string> parts;
    for (const RoleCount& count : counts.roles)
        parts.push_back(
            fmt::format("{} {}", count.role.empty() ? "no role given" : trimmed(count.role), count.ballots));
    if (counts.others > 0) parts.push_back(fmt::format("others {}", counts.others));
    return joined(parts, " · ");
}

/// What the facilitator should think of before going on.
std::string caution_text(const Assessment& assessment) {
    if (assessment.sealed) return "";
    return "The ballots are open. Adding a ballot now seals them again. People who have seen the results could "
           "work out the new answers.";
}

std::string_view about_text(const Assessment& assessment) {
    if (!assessment.sealed) return "";
    if (assessment.respondents.empty()) {
        return "Each person answers alone. Pass the keyboard on, or import files that people filled in on their own "
               "computers. Answers also come in from a form or a spreadsheet, and from paper. Nothing of what was "
               "answered is shown until you open the ballots.";
    }
    return "Nothing of what was answered is shown until you open the ballots.";
}

// ---------------------------------------------------------------------------------------------------- the actions

/// The ballots are open: the questions come one by one.
Commands what_opens(const Assessment& assessment) {
    if (assessment.sealed) return {AskToOpenBallots{}};
    return {ShowBallotBox{false}};
}

std::string_view opening_label(const Assessment& assessment) {
    return assessment.sealed ? "Open the ballots…" : "Talk about the answers";
}

/// Only one of the two is the obvious next step: nobody opens the box by habit while ballots are missing.
bool opening_comes_next(const Assessment& assessment) {
    return everybody_answered(assessment) || !assessment.sealed;
}

void draw_actions(Ui& ui, Box row, const Document& document, Commands& commands) {
    const Assessment& assessment = document.scored().assessment();
    const bool opens = opening_comes_next(assessment);
    const auto place = [&](std::string_view label) {
        const Box box = row.cut_left(ui.button_width(label, TextStyle::option) + ui.px(10));
        row.cut_left(ui.px(12));
        return box;
    };
    const auto next_person = [&] {
        const std::string_view label = "Next person →";
        if (ui.button("next person", label, place(label), opens ? ButtonKind::plain : ButtonKind::primary,
                      !document.read_only(), TextStyle::option)) {
            commands = {PassKeyboard{}};
        }
    };
    const auto open = [&] {
        const std::string_view label = opening_label(assessment);
        if (ui.button("open results", label, place(label), opens ? ButtonKind::primary : ButtonKind::plain,
                      !assessment.respondents.empty(), TextStyle::option)) {
            commands = what_opens(assessment);
        }
    };
    if (opens) open();
    next_person();
    if (!opens) open();
    if (!ui.interactive || ui.focus.ring_shown() || !ui.take(Key::enter)) return;
    if (opens && !assessment.respondents.empty()) {
        commands = what_opens(assessment);
    } else if (!opens && !document.read_only()) {
        commands = {PassKeyboard{}};
    }
}

// ------------------------------------------------------------------------------------------------------ the cards

/// The parts of the main card one under the other. Measures if it does not draw.
float draw_main_parts(Ui& ui, Box area, const Document& document, Commands& commands, bool draws) {
    const Assessment& assessment = document.scored().assessment();
    const float top = area.top;
    const auto words = [&](TextStyle style, ImU32 colour, std::string_view text, float gap) {
        if (text.empty()) return;
        if (draws) ui.paragraph(area.min(), area.width, style, colour, text);
        area.top += ui.text_size(style, text, area.width).y + ui.px(gap);
    };
    words(TextStyle::question, ui.theme.text, counter_text(assessment), 14);
    const Seats seats{finished_ballots(assessment), unfinished_ballots(assessment), people_to_come(assessment)};
    if (draws) draw_seats(ui, area, seats);
    area.top += seats_height(ui, seats, area.width) + ui.px(18);
    words(TextStyle::option, ui.theme.text, missing_text(assessment), 6);
    words(TextStyle::option, ui.theme.muted, roles_text(assessment), 6);
    area.top += ui.px(14);
    if (draws) {
        draw_actions(ui, {area.left, area.top, area.width, ui.px(large_button_units)}, document, commands);
    }
    area.top += ui.px(large_button_units + 16);
    words(TextStyle::option_small, ui.theme.middle.text, caution_text(assessment), 0);
    words(TextStyle::option_small, ui.theme.muted, about_text(assessment), 0);
    return area.top - top;
}

void draw_unfinished(Ui& ui, const Box& row, const Document& document, const Respondent& ballot, std::size_t number,
                     Commands& commands) {
    Box inside = row;
    const auto place = [&](std::string_view label) {
        const Box box = inside.cut_right(ui.button_width(label)).inset(0, ui.px(6));
        inside.cut_right(ui.px(8));
        return box;
    };
    if (ui.button(fmt::format("remove ballot {}", number), "Remove…", place("Remove…"))) {
        commands = {AskToRemoveBallot{ballot.id}};
    }
    if (ui.button(fmt::format("go on with ballot {}", number), "Go on", place("Go on"), ButtonKind::plain,
                  !document.read_only())) {
        commands = {GoOnWithBallot{ballot.id}};
    }
    const std::string_view state = "Not finished";
    const float marker = ui.marker_width(Shape::diamond, state, TextStyle::body_strong);
    const float down = std::round(row.centre().y - ui.marker_height(TextStyle::body_strong) / 2);
    ui.marker({inside.left, down}, ui.theme.middle, Shape::diamond, state, TextStyle::body_strong);
    inside.cut_left(marker + ui.px(12));
    const std::string answered =
        fmt::format("{} of {} answered", ballot.answers.size(), document.scored().questionnaire().items.size());
    const std::string role = ballot.role.empty() ? "no role given" : ballot.role;
    const bool with_role = roles_of_several(document.scored().assessment()).contains(role_key(ballot.role));
    ui.line(inside, TextStyle::option_small, ui.theme.text, with_role ? role + " · " + answered : answered);
    if (number > 1) ui.rule(row.left, row.right(), row.top);
}

std::string imported_text(const Assessment& assessment) {
    if (assessment.merged_files.empty()) return "";
    std::size_t ballots = 0;
    for (const MergedFile& merged : assessment.merged_files)
        ballots += static_cast<std::size_t>(std::max(merged.ballots, 0));
    return fmt::format("{} imported from {}.", counted(ballots, "ballot was", "ballots were"),
                       counted(assessment.merged_files.size(), "file"));
}

float unfinished_card_height(const Ui& ui, const Assessment& assessment) {
    const int unfinished = unfinished_ballots(assessment);
    return unfinished > 0 ? static_cast<float>(unfinished) * ui.px(row_units) + ui.px(24) : 0;
}

void draw_unfinished_card(Ui& ui, const Box& card, const Document& document, Commands& commands) {
    ui.card(card);
    Box inside = card.inset(ui.px(24), ui.px(12));
    std::size_t number = 0;
    for (const Respondent& ballot : document.scored().assessment().respondents) {
        if (!ballot.unfinished) continue;
        draw_unfinished(ui, inside.cut_top(ui.px(row_units)), document, ballot, ++number, commands);
    }
}

/// What came from files, and the ways to hand the questions out and to take a ballot out.
void draw_foot(Ui& ui, Box row, const Document& document, Commands& commands) {
    const Assessment& assessment = document.scored().assessment();
    if (finished_ballots(assessment) > 0) {
        const std::string_view label = "Remove a ballot…";
        const Box place = row.cut_right(ui.button_width(label)).inset(0, ui.px(6));
        if (ui.button("list ballots", label, place, ButtonKind::plain, !document.read_only())) {
            commands = {ListBallots{}};
        }
        row.cut_right(ui.px(16));
    }
    const std::string_view hand_out = "Hand the questions out…";
    if (ui.button("hand out", hand_out, row.cut_right(ui.button_width(hand_out)).inset(0, ui.px(6)))) {
        commands = {AskToHandOut{}};
    }
    row.cut_right(ui.px(16));
    row.cut_left(ui.px(24));
    ui.line(row, TextStyle::option_small, ui.theme.muted, imported_text(assessment));
}

Commands draw_box(Ui& ui, const Box& whole_page, const Document& document) {
    Box page = whole_page;
    const Assessment& assessment = document.scored().assessment();
    const std::string subtitle = document.scored().questionnaire().title + " · ballots, " +
                                 (assessment.sealed ? "sealed until you open them" : "open");
    Commands commands = draw_page_header(ui, page, assessment.title, subtitle,
                                         {{"details", "Details…", {EditDetails{}}},
                                          {"list roles", "Roles…", {EditRoles{}}},
                                          {"import ballots", "Import ballots…", {BrowseBallots{}}},
                                          {"bring answers in", "Bring answers in…", {AskForAnswers{}}},
                                          {"type in", "Type in paper…", {GoTo{ScreenId::quick_entry}}}});
    ui.scroll_area("box", page, [&](const Box& area) {
        const float gap = ui.px(16);
        const float width = area.width - ui.px(48);
        const float parts = draw_main_parts(ui, {0, 0, width, 0}, document, commands, false);
        const Box card{area.left, area.top, area.width, parts + ui.px(48)};
        ui.card(card);
        draw_main_parts(ui, card.inset(ui.px(24), ui.px(24)), document, commands, true);
        Box below{area.left, card.bottom() + gap, area.width, unfinished_card_height(ui, assessment)};
        if (below.height > 0) {
            draw_unfinished_card(ui, below, document, commands);
            below.top = below.bottom() + gap;
        }
        draw_foot(ui, {below.left, below.top, below.width, ui.px(row_units)}, document, commands);
        return below.top + ui.px(row_units) - area.top;
    });
    return commands;
}

}  // namespace

Commands draw_ballot_box(Ui& ui, const Box& page, const State& state, AssessView& view) {
    const Document& document = *state.document;
    const bool at_box = view.turn.stage == BallotTurn::Stage::none;
    return at_box ? draw_box(ui, page, document) : draw_ballot_turn(ui, page, document, view);
}

}  // namespace readiness
