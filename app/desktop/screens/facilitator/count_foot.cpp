// Under the answers: how many hands are counted, what is to be said about them, and what can be done next.
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

#include "app/desktop/screens/facilitator/facilitator_parts.h"
#include "core/groups/hearing.h"
#include "core/result/scored_assessment.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"

namespace readiness {

namespace {

/// Keys that can be pressed, one after the other and on as many lines as they need.
struct KeyFlow {
    Ui& ui;
    Box area;
    ImVec2 at;

    bool action(std::string_view id, std::string_view key, std::string_view words) {
        const float width = ui.key_hint_width(key, words);
        if (at.x > area.left && at.x + width > area.right()) at = {area.left, at.y + ui.px(30)};
        return ui.key_action(id, at, key, words);
    }
};

void draw_vote_keys(KeyFlow& keys, Vote& vote) {
    if (vote.view.vote.agreeing) {
        if (keys.action("leave open", "X", "leave the question open")) vote.leave_open();
        if (keys.action("go back", "Esc", "go back")) vote.view.vote.agreeing = false;
        return;
    }
    if (vote.counting() && vote.choice() != nullptr && keys.action("next row", "Enter", "next row")) vote.finish_row();
    if (vote.counting() && vote.choice() == nullptr) {
        keys.action("next hand", "Enter", "next number; alone: done");
        if (keys.action("take back", "Backspace", "remove the last one")) vote.take_number_back();
    }
    if (vote.can_reveal() && keys.action("reveal", "R", "show the room")) vote.reveal();
    if (!vote.revealed() || vote.counting()) return;
    if (keys.action("agree", "C", "agree one answer")) vote.view.vote.agreeing = true;
    if (keys.action("vote again", "V", "vote again")) vote.vote_again();
    const bool open = is_left_open(vote.assessment(), vote.item());
    if (keys.action("leave open", "X", open ? "not left open" : "leave it open")) vote.leave_open();
}

void draw_keys(Ui& ui, const Box& area, FacilitatorDesk& desk) {
    KeyFlow keys{ui, area, {area.left, area.top + ui.px(4)}};
    if (desk.vote != nullptr) draw_vote_keys(keys, *desk.vote);
    AssessView& view = desk.view();
    if (desk.vote != nullptr && desk.vote->view.vote.agreeing) return;
    if (keys.action("note", "N", "note")) view.open_note();
    if (desk.vote == nullptr) {
        if (keys.action("next unanswered", "U", "next open"))
            view.item = next_unanswered(desk.room, view.item).value_or(view.item);
        if (keys.action("as list", "L", "all questions")) view.show_list();
        return;
    }
    if (!desk.vote->counting() && keys.action("next unanswered", "U", "next open")) desk.go_to(desk.vote->next_open());
    if (keys.action("all questions", "L", "all questions")) desk.vote->open_overview();
    if (desk.assessment().mode == Mode::ballots && keys.action("ballot box", "O", "ballots")) view.at_box = true;
}

struct Pill {
    MarkerColours colours;
    Shape shape = Shape::none;
    std::string words;
};

/// How many hands are counted, of how many.
std::optional<Pill> pill_of(const Ui& ui, const FacilitatorDesk& desk) {
    if (desk.vote == nullptr) return std::nullopt;
    const Vote& vote = *desk.vote;
    const bool by_hands = vote.assessment().mode == Mode::tally || vote.counting() || vote.counted() > 0;
    if (!by_hands) return Pill{ui.theme.neutral, Shape::none, ballots_text(vote.assessment().respondents.size())};
    const int counted = vote.counted();
    if (!vote.people())
        return Pill{ui.theme.neutral, Shape::none, counted == 1 ? "1 hand" : fmt::format("{} hands", counted)};
    const std::string of = fmt::format("{} of {} hands", counted, *vote.people());
    if (counted == *vote.people()) return Pill{ui.theme.good, Shape::circle, of};
    if (counted < *vote.people()) return Pill{ui.theme.middle, Shape::diamond, of};
    return Pill{ui.theme.bad, Shape::triangle, of + fmt::format(": {} too many", counted - *vote.people())};
}

/// What is wrong with what was pressed last, or what it means so far; empty if nothing is to be said.
std::string warning_of(const FacilitatorDesk& desk) {
    if (!desk.view().said.empty() || desk.vote == nullptr) return desk.view().said;
    const Vote& vote = *desk.vote;
    if (vote.view.vote.too_many || (vote.too_many() > 0 && !vote.counting() && vote.can_reveal()))
        return fmt::format("{} in the room. Lower a row, or say how many are here (P).", people_text(*vote.people()));
    if (vote.view.vote.asked_to_leave) return "The room has not seen these hands. Press again to leave them hidden.";
    return "";
}

/// Whom to hear first, once the room sees the counts.
std::string hearing_of(const FacilitatorDesk& desk) {
    if (desk.vote == nullptr || !desk.vote->revealed() || desk.vote->counting()) return "";
    if (is_left_open(desk.assessment(), desk.question.item.id)) return "Left open: no agreement.";
    const Hearing hearing =
        whom_to_hear(desk.scored().questionnaire(), desk.question.item, desk.vote->rounds.back().hands);
    return hearing_text(desk.question.scale, hearing);
}

}  // namespace

void draw_count_foot(Ui& ui, Box area, FacilitatorDesk& desk) {
    if (const std::optional<Pill> pill = pill_of(ui, desk)) {
        ui.marker(area.min(), pill->colours, pill->shape, pill->words);
        area.cut_top(ui.marker_height() + ui.px(6));
    }
    const std::string warning = warning_of(desk);
    const std::string words = warning.empty() ? hearing_of(desk) : warning;
    if (!words.empty()) {
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body_strong,
                                 warning.empty() ? ui.theme.text : ui.theme.bad.text, words) +
                    ui.px(6);
    }
    draw_keys(ui, area, desk);
}

}  // namespace readiness
