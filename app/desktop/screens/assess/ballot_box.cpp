// Where ballots come in: by passing the keyboard from one person to the next, or from files.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/screens/assess/ballot_turn.h"
#include "app/desktop/screens/page_header.h"
#include "core/base/text.h"
#include "core/groups/collecting.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"

namespace readiness {

namespace {

std::string box_text(const Assessment& assessment) {
    const int unfinished = unfinished_ballots(assessment);
    std::string text = counted(finished_ballots(assessment), "ballot is in", "ballots are in");
    if (unfinished > 0) text += fmt::format(", {} not finished", unfinished);
    return text;
}

// ------------------------------------------------------------------------------------------ the facilitator's page

void pass_the_keyboard(AssessView& view) {
    view.turn = {BallotTurn::Stage::hand_over, {}, {}, false, false};
    view.item = 0;
}

std::string room_text(const Assessment& assessment) {
    std::string room = box_text(assessment) + ".";
    if (!assessment.people) return room;
    const int to_come = people_to_come(assessment);
    room = fmt::format("{} in the room. {}", people_text(*assessment.people), room);
    return to_come > 0 ? room + fmt::format(" {} still to come.", to_come) : room;
}

/// What the facilitator should think of before opening the box, or before going on once it is open.
std::string caution_text(const Assessment& assessment) {
    if (!assessment.sealed) {
        return "The ballots are open. Adding a ballot now seals them again. People who have seen the results could "
               "work out the new answers.";
    }
    const bool few = static_cast<int>(assessment.respondents.size()) < least_minimum_group;
    return few ? fmt::format("With fewer than {} ballots, opening the box shows what single people answered.",
                             least_minimum_group)
               : "";
}

constexpr std::string_view about_passing =
    "Each person answers alone. Between two people the screen shows nothing of what was answered. Readiness shows no "
    "results until you open the ballots.";

float pass_card_height(const Ui& ui, const Assessment& assessment, float width) {
    const float inside = width - ui.px(48);
    return ui.px(40) + ui.line_height(TextStyle::heading) + ui.px(8) +
           ui.text_size(TextStyle::body, about_passing, inside).y + ui.px(78) +
           ui.text_size(TextStyle::body, room_text(assessment), inside).y + ui.px(8) +
           ui.text_size(TextStyle::body, caution_text(assessment), inside).y;
}

void draw_pass_card(Ui& ui, const Box& card, const Document& document, AssessView& view) {
    const Assessment& assessment = document.scored().assessment();
    ui.card(card);
    Box inside = card.inset(ui.px(24), ui.px(20));
    ui.line(inside.cut_top(ui.line_height(TextStyle::heading)), TextStyle::heading, ui.theme.text, "Pass the keyboard");
    inside.cut_top(ui.px(8));
    inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, about_passing) + ui.px(16);
    const bool full = everybody_answered(assessment);
    const Box button{inside.left, inside.top, ui.button_width("Next person →") + ui.px(20), ui.px(46)};
    const bool go = ui.button("next person", "Next person →", button, full ? ButtonKind::plain : ButtonKind::primary,
                              !document.read_only());
    inside.top = button.bottom() + ui.px(16);
    inside.top +=
        ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.text, room_text(assessment)) + ui.px(8);
    ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.middle.text, caution_text(assessment));
    const bool by_key = assessment.sealed && !full && ui.interactive && !ui.focus.ring_shown();
    if (go || (by_key && ui.take(Key::enter))) pass_the_keyboard(view);
}

std::string ballot_facts(const Document& document, const Respondent& respondent) {
    const std::size_t of = document.scored().questionnaire().items.size();
    std::string text = respondent.role.empty() ? "no role given" : respondent.role;
    return text + fmt::format(" · {} of {}", respondent.answers.size(), of);
}

float draw_ballot(Ui& ui, const Box& row, const Document& document, std::size_t index, AssessView& view,
                  Commands& commands) {
    const Respondent& respondent = document.scored().assessment().respondents[index];
    Box inside = row;
    const Box remove_place = inside.cut_right(ui.button_width("Remove")).inset(0, ui.px(4));
    if (respondent.unfinished) {
        const Box go_on = inside.cut_right(ui.button_width("Go on")).inset(0, ui.px(4));
        if (ui.button(fmt::format("go on with ballot {}", index + 1), "Go on", go_on)) {
            view.turn = {BallotTurn::Stage::answering, respondent.id, {}, false, false};
            view.item = next_unanswered({document, respondent.id}, document.scored().questionnaire().items.size() - 1)
                            .value_or(0);
            commands.push_back(ForgetSteps{});
        }
    }
    if (ui.button(fmt::format("remove ballot {}", index + 1), "Remove", remove_place, ButtonKind::quiet))
        commands.push_back(Edit{RemoveBallot{respondent.id}});
    inside.cut_right(ui.px(8));
    const MarkerColours& colours = respondent.unfinished ? ui.theme.middle : ui.theme.good;
    const Shape shape = respondent.unfinished ? Shape::diamond : Shape::circle;
    const Box marker = inside.cut_right(ui.marker_width(shape, respondent.unfinished ? "Not finished" : "In"));
    ui.marker({marker.left, std::round(marker.centre().y - ui.marker_height() / 2)}, colours, shape,
              respondent.unfinished ? "Not finished" : "In");
    inside.cut_right(ui.px(8));
    inside.cut_left(ui.line(inside, TextStyle::body_strong, ui.theme.text, fmt::format("Ballot {}", index + 1)) +
                    ui.px(10));
    ui.line(inside, TextStyle::body, ui.theme.muted, ballot_facts(document, respondent));
    ui.rule(row.left, row.right(), row.bottom() - 1);
    return row.height;
}

void draw_ballots_card(Ui& ui, const Box& card, const Document& document, AssessView& view, Commands& commands) {
    const Assessment& assessment = document.scored().assessment();
    ui.card(card);
    Box inside = card.inset(ui.px(24), ui.px(20));
    ui.line(inside.cut_top(ui.line_height(TextStyle::heading)), TextStyle::heading, ui.theme.text, "In the box");
    inside.cut_top(ui.px(8));
    ui.scroll_area("ballots", inside, [&](Box area) {
        const float top = area.top;
        if (assessment.respondents.empty()) {
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                                     "No ballots yet. Pass the keyboard, or import ballots that people filled in on "
                                     "their own computers. Their files can be dropped here.");
        }
        for (std::size_t i = 0; i < assessment.respondents.size(); ++i)
            area.top += draw_ballot(ui, {area.left, area.top, area.width, ui.px(44)}, document, i, view, commands);
        if (assessment.merged_files.empty()) return area.top - top;
        area.top += ui.px(14);
        ui.text(area.min(), TextStyle::body_strong, ui.theme.text, "Imported from");
        area.top += ui.line_height(TextStyle::body) + ui.px(4);
        for (const MergedFile& merged : assessment.merged_files) {
            const std::string line = fmt::format("{} · {} · {}", merged.file, ballots_text(merged.respondents.size()),
                                                 day_text(merged.merged));
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, line) + ui.px(2);
        }
        return area.top - top;
    });
}

/// What ends the collecting: the ballots are opened, and the questions come one by one.
Commands talk_about_ballots(const Assessment& assessment) {
    Commands commands;
    if (assessment.sealed) commands.push_back(Edit{SealBallots{false}});
    commands.push_back(ShowBallotBox{false});
    return commands;
}

Commands draw_box(Ui& ui, const Box& whole_page, const Document& document, AssessView& view) {
    Box page = whole_page;
    const Assessment& assessment = document.scored().assessment();
    const std::string state = assessment.sealed ? "sealed until you open them" : "open";
    const std::string subtitle = document.scored().questionnaire().title + " · " + box_text(assessment) + " · " + state;
    const bool any = !assessment.respondents.empty();
    const Commands talk = talk_about_ballots(assessment);
    Commands commands =
        draw_page_header(ui, page, assessment.title, subtitle,
                         {{"details", "Details…", {EditDetails{}}},
                          {"list roles", "Roles…", {EditRoles{}}},
                          {"import ballots", "Import ballots…", {BrowseBallots{}}},
                          {"open results", assessment.sealed ? "Open the ballots" : "Talk about the answers", talk,
                           any ? ButtonKind::primary : ButtonKind::plain, any}});
    if (ui.interactive && !assessment.sealed && !ui.focus.ring_shown() && ui.take(Key::enter)) commands = talk;
    const float gap = ui.px(16);
    if (page.width >= ui.px(760) && page.height >= ui.px(360)) {
        const Box left = page.cut_left((page.width - gap) * 0.42f);
        page.cut_left(gap);
        draw_pass_card(ui, left, document, view);
        draw_ballots_card(ui, page, document, view, commands);
        return commands;
    }
    ui.scroll_area("box", page, [&](Box area) {
        const float top = area.top;
        const Box first{area.left, area.top, area.width, pass_card_height(ui, assessment, area.width)};
        draw_pass_card(ui, first, document, view);
        const float rows = ui.px(44) * static_cast<float>(std::max<std::size_t>(2, assessment.respondents.size()));
        const Box second{area.left, first.bottom() + gap, area.width, ui.px(90) + rows};
        draw_ballots_card(ui, second, document, view, commands);
        return second.bottom() - top;
    });
    return commands;
}

}  // namespace

Commands draw_ballot_box(Ui& ui, const Box& page, const State& state, AssessView& view) {
    const Document& document = *state.document;
    const bool at_box = view.turn.stage == BallotTurn::Stage::none;
    return at_box ? draw_box(ui, page, document, view) : draw_ballot_turn(ui, page, document, view);
}

}  // namespace readiness
